import { uprightSheet, type FormPaper } from '../paper/form-paper'
import type { PaperFrame } from './define-paper'

/** A form of the office: what is not said is as most forms have it. */
export const formOf = (
  { number, mark, printed, officeName, words }: PaperFrame,
  form: Partial<FormPaper> & Pick<FormPaper, 'tables'>,
): FormPaper => ({
  sheet: uprightSheet,
  look: 'plain',
  type: 'usual',
  number: number === '' ? '' : `编号：${number}`,
  numberAt: 'above',
  title: words.title,
  under: words.under,
  head: [],
  notes: words.notes,
  foot: [printed],
  pages: 'of-all',
  mark,
  organ: officeName,
  ...form,
})
