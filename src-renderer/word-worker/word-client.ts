import type { z } from 'zod'
import type { FoundMark, WordFormFailure } from '#shared/office-paper/word-form-failure'
import { fail, type Result } from '#shared/prelude/result'
import type { FilledWordForm, WordFilling } from '../word-forms/fill-word-form'
import { createWorkerClient, type WorkerLike } from '../worker/worker-client'
import { fillAnswerSchema, readAnswerSchema, type WordQuestion } from './word-messages'

export type { FilledWordForm } from '../word-forms/fill-word-form'

/** Reads and fills Word files outside the window's thread; its worker lives only as long as one question. Never throws. */
export interface WordForms {
  /** The marks of a file that can be taken as a form. */
  read(bytes: Uint8Array<ArrayBuffer>, names: readonly string[]): Promise<Result<readonly FoundMark[], WordFormFailure>>
  fill(bytes: Uint8Array<ArrayBuffer>, filling: WordFilling): Promise<Result<FilledWordForm, WordFormFailure>>
}

const startWordWorker = (): WorkerLike =>
  new Worker(new URL('./word-worker.ts', import.meta.url), { type: 'module', name: 'word-forms' })

/** A file of a megabyte takes less than a second. */
const patienceMs = 30_000

/** Word files by a worker that starts with each question. */
export function createWordForms(start: () => WorkerLike = startWordWorker): WordForms {
  const ask = async <T>(
    request: WordQuestion,
    schema: z.ZodType<Result<T, WordFormFailure>>,
  ): Promise<Result<T, WordFormFailure>> => {
    const client = createWorkerClient(start, { patienceMs })
    const answered = await client.ask({ request, read: (answer) => schema.safeParse(answer).data })
    client.end()
    return answered.ok ? answered.value : fail({ type: 'WordReaderBroken', detail: answered.failure.detail })
  }
  return {
    read: (bytes, names) => ask({ ask: 'read', bytes, names: [...names] }, readAnswerSchema),
    fill: (bytes, { values, mark }) =>
      ask({ ask: 'fill', bytes, values: [...values], mark: { ...mark } }, fillAnswerSchema),
  }
}
