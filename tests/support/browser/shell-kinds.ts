/** The two shells that every machine has: the stand-in for Electron, and a browser. */
export const shellKinds = ['electron', 'browser'] as const
export type ShellKind = (typeof shellKinds)[number]

/** Set by `npm test`: in which shell a run plays the long journeys of an office's whole trade. */
export const shellVariable = 'TEST_SHELL'

/**
 * The shells in which a journey of the whole trade is played: both, unless the run takes one. What only a shell does has tests of its
 * own, in every run.
 */
export const playedShells: readonly ShellKind[] = shellKinds.filter(
  (kind) => (process.env[shellVariable] ?? kind) === kind,
)
