import { z } from 'zod'

/**
 * By what a data folder knows the machine it lies on. Each part is '' (or empty) where the shell cannot tell; the browser
 * shell can tell none. Hashes only, but for the folder, which the person at the desk is told.
 */
export const machineMarkSchema = z.strictObject({
  /** Hash of the operating system's own id of the machine. */
  machineId: z.string(),
  /** Hashes of the network cards' addresses, in order. */
  network: z.array(z.string()),
  dataFolder: z.string(),
})
export type MachineMark = z.infer<typeof machineMarkSchema>

export type MachineComparison = 'same' | 'other-machine' | 'other-folder'

/**
 * Whether two marks are of one folder on one machine. Network cards come and go, so they count only where a machine id is
 * missing. What cannot be told apart counts as another machine: a false alarm costs a number, a miss costs acts.
 */
export function compareMachines(a: MachineMark, b: MachineMark): MachineComparison {
  const isSameMachine = a.machineId !== '' && b.machineId !== '' ? a.machineId === b.machineId : isSameNetwork(a, b)
  if (!isSameMachine) return 'other-machine'
  return a.dataFolder === b.dataFolder ? 'same' : 'other-folder'
}

function isSameNetwork(a: MachineMark, b: MachineMark): boolean {
  // Both without an id and without a card: a browser, or a machine that shows nothing, now as before.
  if (a.network.length === 0 && b.network.length === 0) return a.machineId === b.machineId
  return a.network.some((card) => b.network.includes(card))
}
