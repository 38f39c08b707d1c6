import type { Drive } from '#shared/ipc/contract'

/** Stands for the system's save dialog among the targets. */
export const askForPlace = 'ask'

/**
 * Where the bundle is written: where the person picked, as long as it is there, else the stick that is plugged in, which is
 * what an export is for. Undefined while it is not known which sticks there are: a click must not open a dialog instead.
 */
export function findTarget(drives: readonly Pick<Drive, 'token'>[] | undefined, picked: string | undefined): string | undefined {
  if (picked === askForPlace) return picked
  if (drives === undefined) return undefined
  return drives.find(({ token }) => token === picked)?.token ?? drives[0]?.token ?? askForPlace
}
