import { ok } from '#shared/prelude/result'
import type { Ledger } from '../ledger-store/commit/ledger'
import { readHeads } from '../ledger-store/read/read-reach'
import { guardView } from '../ledger-store/view/guard-view'
import type { WitnessFile } from './witness-file'

/** After the last act of a run of acts: they are not kept waiting, and a power cut costs the witness a few seconds. */
const restMs = 3_000
/** In a long run of acts it is written all the same. */
const mostMs = 30_000

/** Remembers, beside the ledger, how far it reaches: soon after every run of acts. Answers how to stop. */
export function keepWitness(ledger: Pick<Ledger, 'database' | 'saved' | 'subscribe'>, file: WitnessFile): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let waitsSince: number | undefined
  const write = async (): Promise<void> => {
    waitsSince = undefined
    if (ledger.saved().viewStale) return
    // A view that does not answer, or was taken away to be replaced, is no reason to forget what was known.
    const heads = await guardView(async () => ok(await readHeads(ledger.database)))
    if (heads.ok) await file.note(heads.value)
  }
  const wake = (): void => {
    const now = performance.now()
    waitsSince ??= now
    clearTimeout(timer)
    timer = setTimeout(() => void write(), Math.max(0, Math.min(restMs, waitsSince + mostMs - now)))
  }
  const unsubscribe = ledger.subscribe(wake)
  wake()
  return () => {
    clearTimeout(timer)
    unsubscribe()
  }
}
