import { ok } from '#shared/prelude/result'
import { fillWordForm } from '../word-forms/fill-word-form'
import { readWordForm } from '../word-forms/read-word-form'
import { QuestionMalformed, type WorkerAnswer } from '../worker/worker-end'
import { wordQuestionSchema } from './word-messages'

/** Reads a Word file, or fills it in. */
export async function answerWord(request: unknown): Promise<WorkerAnswer> {
  const question = wordQuestionSchema.safeParse(request)
  if (!question.success) throw new QuestionMalformed('ask')
  if (question.data.ask === 'read') {
    const read = readWordForm(question.data.bytes, new Set(question.data.names))
    return { answer: read.ok ? ok(read.value.marks) : read }
  }
  const { bytes, values, mark } = question.data
  return { answer: fillWordForm(bytes, { values: new Map(values), mark }) }
}
