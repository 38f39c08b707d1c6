import { renderListXlsx } from '../papers/render-list-xlsx'
import { QuestionMalformed, type WorkerTask } from '../worker/worker-end'
import { listPartSchema, listQuestionSchema } from './list-messages'

/** Writes lists as workbooks. */
export const answerList: WorkerTask = async (request, ahead) => {
  const asked = listQuestionSchema.safeParse(request)
  if (!asked.success) throw new QuestionMalformed(asked.error.issues[0]?.path.join('.') ?? '')
  const { sheet, madeAt } = asked.data
  const lines = ahead.flatMap((part) => [...listPartSchema.parse(part)])
  const bytes = await renderListXlsx(sheet, lines, new Date(madeAt))
  return { answer: bytes, transfer: [bytes.buffer] }
}
