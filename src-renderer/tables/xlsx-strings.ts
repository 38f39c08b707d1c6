import type { SheetCell } from '#shared/workbook/workbook'
import type { XlsxParts } from './xlsx-parts'
import { unescapeText } from './xlsx-text'

/** The texts that cells name by number, each as the cell it makes; undefined for an empty one. Readings of hanzi (phonetic runs) are no text. */
export function readSharedStrings(parts: XlsxParts, part: string): readonly (SheetCell | undefined)[] {
  const cells: (SheetCell | undefined)[] = []
  let runs = ''
  let inText = false
  parts.visit(part, {
    open: (name) => {
      if (name === 'si') runs = ''
      else if (name === 't') inText = true
      else if (name !== 'r' && name !== 'sst') return 'skip'
      return undefined
    },
    text: (text) => {
      if (inText) runs += text
    },
    close: (name) => {
      if (name === 't') inText = false
      else if (name === 'si') cells.push(runs === '' ? undefined : { type: 'text', text: unescapeText(runs) })
    },
  })
  return cells
}
