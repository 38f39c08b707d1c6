import type { EntryCell, FormRow, FormTable, LabelCell, OpinionCell } from '../paper/form-paper'

/** The name of what stands beside it. */
export const label = (width: number, words: string, down = 1): LabelCell => ({
  kind: 'label',
  width,
  words,
  ...(down === 1 ? {} : { down }),
})

/** The same, a character under the other. */
export const stacked = (width: number, words: string, down = 1): LabelCell => ({
  ...label(width, words, down),
  isStacked: true,
})

export const entry = (width: number, words: string): EntryCell => ({ kind: 'entry', width, words })
export const middle = (width: number, words: string): EntryCell => ({ kind: 'entry', width, words, to: 'middle' })
/** Paragraphs. */
export const text = (width: number, words: string): EntryCell => ({ kind: 'entry', width, words, isText: true })

export const opinion = (width: number, words: string, ...signs: readonly string[]): OpinionCell => ({
  kind: 'opinion',
  width,
  words,
  signs,
})

export const row = (height: number, ...cells: FormRow['cells']): FormRow => ({ height, cells })

/** A table of nothing but its rows. */
export const table = (...rows: readonly FormRow[]): FormTable => ({ caption: '', heads: 0, rows })

/** Rows of facts, several beside each other: each a label and what stands behind it. All labels are as wide, and what is left is shared. */
export function factRows(
  { width, labelWidth, height }: { readonly width: number; readonly labelWidth: number; readonly height: number },
  ...lines: readonly (readonly (readonly [label: string, value: string])[])[]
): FormRow[] {
  return lines.map((facts) => {
    const value = width / facts.length - labelWidth
    return row(height, ...facts.flatMap(([name, words]) => [label(labelWidth, name), entry(value, words)]))
  })
}
