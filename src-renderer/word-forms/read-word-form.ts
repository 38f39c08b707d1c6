import { fail, ok, type Result } from '#shared/prelude/result'
import { judgeMarks } from '#shared/office-paper/judge-marks'
import { mostFaultsTold, type FoundMark, type WordFormFailure } from '#shared/office-paper/word-form-failure'
import { openWordFile, WordRefused, type WordFile } from './word-file'

/** A file that can be taken: what is in it. */
export interface ReadWordForm {
  readonly file: WordFile
  readonly marks: readonly FoundMark[]
}

/** Reads a Word file and judges every mark in it against the names of fields that there are. Never throws over what is in the file. */
export function readWordForm(bytes: Uint8Array, names: ReadonlySet<string>): Result<ReadWordForm, WordFormFailure> {
  try {
    const file = openWordFile(bytes)
    const { marks, faults } = judgeMarks(file.paragraphs, names)
    if (faults.length > 0)
      return fail({
        type: 'WordMarksFaulty',
        faults: faults.slice(0, mostFaultsTold),
        more: Math.max(0, faults.length - mostFaultsTold),
      })
    return marks.length === 0 ? fail({ type: 'WordWithoutMarks' }) : ok({ file, marks })
  } catch (error) {
    if (error instanceof WordRefused) return fail(error.failure)
    throw error
  }
}
