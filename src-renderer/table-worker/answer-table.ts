import { tableLimits, type TableLimits } from '#shared/workbook/table-limits'
import { readTableFile } from '../tables/read-table-file'
import { QuestionMalformed, type WorkerTask } from '../worker/worker-end'
import { packWorkbook } from './pack-lines'
import { tableQuestionSchema } from './table-messages'

/** Reads the spreadsheet whose bytes it is asked for, and tells meanwhile how far it is. */
export function createTableTask(limits: TableLimits = tableLimits): WorkerTask {
  return async (request, _ahead, want) => {
    const question = tableQuestionSchema.safeParse(request)
    if (!question.success) throw new QuestionMalformed('bytes')
    // Nobody is waited for: the window hears it while this goes on.
    const read = readTableFile(question.data.bytes, (progress) => void want(progress), limits)
    if (!read.ok) return { answer: read }
    const { ahead, last } = packWorkbook(read.value)
    return { answer: { ok: true, value: last }, ahead, transfer: last.pictures.map(({ bytes }) => bytes.buffer) }
  }
}
