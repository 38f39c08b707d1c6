import { expect, test } from 'vitest'
import { countPicturesLeft } from '#shared/excel-import/pictures-left'
import type { Sheet } from '#shared/workbook/workbook'

const sheetOf = (over: number, inside: number): Sheet => ({
  name: '',
  hidden: false,
  lines: [[undefined, ...Array.from({ length: inside }, (_, picture) => ({ type: 'picture', picture }) as const)]],
  merges: [],
  anchored: Array.from({ length: over }, (_, picture) => ({ line: 0, column: 0, picture })),
})

test('pictures of other sheets are counted, over cells and inside them, and those of the chosen sheet are not', () => {
  const sheets = [sheetOf(2, 1), sheetOf(3, 0), sheetOf(0, 4)]
  expect(countPicturesLeft({ sheets }, 0)).toBe(7)
  expect(countPicturesLeft({ sheets }, 1)).toBe(7)
  expect(countPicturesLeft({ sheets: sheets.slice(0, 1) }, 0)).toBe(0)
})
