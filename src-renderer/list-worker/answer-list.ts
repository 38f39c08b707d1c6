import { renderListXlsx } from '../papers/render-list-xlsx'
import { QuestionMalformed, type WorkerTask } from '../worker/worker-end'
import { listPartSchema, listQuestionSchema } from './list-messages'

/** Writes lists as workbooks. */
export const answerList: WorkerTask = async (request, ahead, want) => {
  const asked = listQuestionSchema.safeParse(request)
  if (!asked.success) throw new QuestionMalformed(asked.error.issues[0]?.path.join('.') ?? '')
  const { sheet, madeAt } = asked.data
  const lines = ahead.flatMap((part) => [...listPartSchema.parse(part)])
  const bytes = await renderListXlsx(sheet, lines, new Date(madeAt), (done, of) => {
    // Nobody is waited for: the window hears it while this goes on.
    void want({ done, of })
  })
  return { answer: bytes, transfer: [bytes.buffer] }
}
