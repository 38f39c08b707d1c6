import { renderFormDocx } from '../papers/render-form-docx'
import { renderListXlsx } from '../papers/render-list-xlsx'
import { QuestionMalformed, type WorkerTask } from '../worker/worker-end'
import { formQuestionSchema, listPartSchema, listQuestionSchema } from './list-messages'

/** Writes lists as workbooks, and papers as Word files. */
export const answerList: WorkerTask = async (request, ahead, want) => {
  const form = formQuestionSchema.safeParse(request)
  if (form.success) {
    const file = await renderFormDocx(form.data.form, form.data.fonts)
    return { answer: file, transfer: [file.buffer] }
  }
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
