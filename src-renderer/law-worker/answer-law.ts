import { readLawFile } from '#shared/law/read-law-file'
import { decodeText } from '#shared/text/decode-text'
import { QuestionMalformed, type WorkerTask } from '../worker/worker-end'
import { lawQuestionSchema } from './law-messages'

/** Decodes a file and reads the law in it. */
export const answerLaw: WorkerTask = async (request) => {
  const question = lawQuestionSchema.safeParse(request)
  if (!question.success) throw new QuestionMalformed('bytes')
  const { bytes, path } = question.data
  const text = decodeText(bytes)
  return { answer: text.ok ? readLawFile(text.value, path) : text }
}
