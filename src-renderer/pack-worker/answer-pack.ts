import { makePacks } from '../ledger-store/rows/make-packs'
import type { LedgerDatabase } from '../ledger-store/view/ledger-database'
import type { WorkerTask } from '../worker/worker-end'
import { packQuestionSchema, type PackAnswer } from './pack-messages'

/** Rest between two parts, in milliseconds: whoever waits for the disk or for a processor comes first. */
const restMs = 10

const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, restMs))

/** Packs the rows of a ledger. `open` opens the view of a name. */
export function createPackTask(open: (name: string) => LedgerDatabase): WorkerTask {
  return async (request) => {
    const { ledger } = packQuestionSchema.parse(request)
    const database = open(ledger)
    const answer: PackAnswer = { kind: 'packed', rows: await makePacks(database, rest) }
    return { answer }
  }
}
