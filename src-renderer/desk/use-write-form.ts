import type { FormPaper } from '#shared/paper/form-paper'
import { fail, ok, type Result } from '#shared/prelude/result'
import { createListWriter } from '../list-worker/list-client'
import type { FailureWords } from '../messages/words-of'
import { choosePcFonts } from '../papers/choose-pc-fonts'
import { useDesk } from './desk'

/** Lines that a Word file is written with at most: some six milliseconds each. */
const wordLinesAtMost = 1_000

const tooLong = (lines: number): FailureWords => ({
  title: '行数太多，没有存成 Word 文件',
  what: `Word 文件一次最多写 ${wordLinesAtMost} 行，这里有 ${lines} 行。`,
  safe: '台账没有改动，也没有留下写了一半的文件。',
  todo: '先筛选或选中一部分，再存；要全部的，打印，或者导出表格文件。',
})

const countLines = ({ tables }: FormPaper): number =>
  tables.reduce((sum, { rows, heads }) => sum + rows.length - heads, 0)

const notWritten: FailureWords = {
  title: '没有存成 Word 文件',
  what: '写 Word 文件的那部分程序中断了，多半是内存不够，或者程序文件读不到。',
  safe: '台账没有改动，也没有留下写了一半的文件。',
  todo: '关掉别的程序再试一次；行数很多时，先筛选，再分几次存。仍不行，请重新启动程序。',
}

/** Writes a paper as a Word file in the faces of this PC, beside the window. */
export function useWriteForm(): (paper: FormPaper) => Promise<Result<Uint8Array<ArrayBuffer>, FailureWords>> {
  const { app, settings } = useDesk()
  return async (paper) => {
    const lines = countLines(paper)
    if (lines > wordLinesAtMost) return fail(tooLong(lines))
    const { fonts } = choosePcFonts(app.fontFamilies, JSON.stringify(paper), settings.alwaysOfficialFonts)
    const writer = createListWriter()
    const written = await writer.writeForm(paper, fonts)
    writer.end()
    return written.ok ? ok(written.value) : fail(notWritten)
  }
}
