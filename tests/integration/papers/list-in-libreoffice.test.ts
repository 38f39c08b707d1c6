import { expect, test } from 'vitest'
import { renderListXlsx } from '#renderer/papers/render-list-xlsx'
import type { ListSheet } from '#shared/paper/list-sheet'
import { convertToCells, whyNoLibreOffice } from '#tests/support/papers/convert-docx'
import { skipWithReason } from '#tests/support/skip-with-reason'

// A list that leaves is opened in other people's programs: what another one reads of it is held against what went out.

const sheet: ListSheet = {
  title: '市长热线台账',
  about: '共 4 件',
  columns: [
    { head: '承办单号', width: 20, isDay: false },
    { head: '来电日期', width: 12, isDay: true },
    { head: '办结时限', width: 12, isDay: true },
    { head: '诉求内容', width: 40, isDay: false },
  ],
  held: 1,
}
const lines = [
  ['250912101108123456', '2026-02-28', '2026-03-09', '路灯不亮，"夜里"看不见'],
  ['00123', '2024-02-29', '', '=1+1'],
  ['+8613800138000', '1999-12-31', '日历未定', '第一行\n第二行'],
  ['2026-007', '2026-12-01', '2026-12-08', '村_x4E2D_社，𬍛'],
]

test('every cell of an exported list is the same in LibreOffice: days are days, everything else is text', async (context) => {
  const why = whyNoLibreOffice()
  if (why !== undefined) return skipWithReason(context, why)
  const cells = convertToCells(await renderListXlsx(sheet, lines, new Date(Date.UTC(2026, 10, 30, 8))))
  if (cells === undefined) return skipWithReason(context, 'LibreOffice has no Calc here')
  expect(cells[0]?.[0]).toEqual({ type: 'string', value: '市长热线台账　共 4 件' })
  expect(cells[1]?.slice(0, 4).map(({ value }) => value)).toEqual(sheet.columns.map(({ head }) => head))
  expect(cells.slice(2, 2 + lines.length).map((line) => line.slice(0, 4))).toEqual(
    lines.map((line) =>
      line.map((value) => ({
        type: value === '' ? '' : /^\d{4}-\d\d-\d\d$/u.test(value) ? 'date' : 'string',
        value,
      })),
    ),
  )
})
