import { createTurns } from '#shared/prelude/turns'
import {
  letGoOf,
  noWitness,
  parseWitness,
  renderWitness,
  type LedgerWitness,
  type Reach,
} from '#shared/recovery/ledger-witness'
import { callHost } from '../host/call-host'

/** One run's hold on the file in which this PC remembers how far its ledger once reached. */
export interface WitnessFile {
  read(): Promise<LedgerWitness>
  /** Remembers how far the ledger reaches now. One that the disk does not take is written with the next. */
  note(heads: Reach): Promise<void>
  /** A person knows that what was remembered is not here any more: neither it nor what the others tell of is missed from now on. */
  letGo(others: readonly Reach[]): Promise<void>
}

export function createWitnessFile(call: typeof callHost): WitnessFile {
  const inTurn = createTurns()
  let newest: LedgerWitness | undefined
  const load = async (): Promise<LedgerWitness> => {
    if (newest === undefined) {
      const answer = await call('witness.read', {})
      newest = answer.ok ? parseWitness(answer.value.text) : noWitness
    }
    return newest
  }
  const write = async (witness: LedgerWitness): Promise<void> => {
    newest = witness
    await call('witness.write', { text: renderWitness(witness) })
  }
  return {
    read: () => inTurn(load),
    note: (reach) =>
      inTurn(async () => {
        const heads = Object.fromEntries(
          Object.entries(reach).flatMap(([replica, { seq, at }]) => (at === undefined ? [] : [[replica, { seq, at }]])),
        )
        const before = await load()
        if (JSON.stringify(before.heads) !== JSON.stringify(heads)) await write({ ...before, heads })
      }),
    letGo: (others) => inTurn(async () => write(letGoOf(await load(), others))),
  }
}

/** The file of this run. */
export const witnessFile = createWitnessFile(callHost)
