import type { Result } from '#shared/prelude/result'
import type { FormPaper } from '#shared/paper/form-paper'
import type { ListLines, ListSheet } from '#shared/paper/list-sheet'
import type { PaperFonts } from '#shared/paper/paper-fonts'
import { createWorkerClient, type WorkerBroken, type WorkerLike } from '../worker/worker-client'
import { listAnswerSchema, listToldSchema } from './list-messages'

/** Writes one list as a workbook or a paper as a Word file, outside the window's thread. */
export interface ListWriter {
  /** The workbook of a list whose lines are worked out a part at a time. `tell` hears how many lines are written. */
  write(
    sheet: ListSheet,
    parts: Iterable<ListLines>,
    madeAt: Date,
    tell?: (done: number, of: number) => void,
  ): Promise<Result<Uint8Array<ArrayBuffer>, WorkerBroken>>
  /** The Word file of a paper in these faces. */
  writeForm(form: FormPaper, fonts: PaperFonts): Promise<Result<Uint8Array<ArrayBuffer>, WorkerBroken>>
  /** Gives up what is being written (`ended`) and ends the worker. */
  end(): void
}

const startListWorker = (): WorkerLike =>
  new Worker(new URL('./list-worker.ts', import.meta.url), { type: 'module', name: 'lists' })

/** A writer whose worker starts with the first list. `end` it when the list is written or given up. */
export function createListWriter(start: () => WorkerLike = startListWorker): ListWriter {
  const client = createWorkerClient(start)
  return {
    write: (sheet, parts, madeAt, tell = () => undefined) =>
      client.ask({
        request: { sheet, madeAt: madeAt.getTime() },
        ahead: parts,
        tell: async (said) => {
          const told = listToldSchema.safeParse(said).data
          if (told !== undefined) tell(told.done, told.of)
        },
        read: (answer) => listAnswerSchema.safeParse(answer).data,
      }),
    writeForm: (form, fonts) =>
      client.ask({ request: { form, fonts }, read: (answer) => listAnswerSchema.safeParse(answer).data }),
    end: () => client.end(),
  }
}
