import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarMonths, periodAround } from '#shared/figures/period'
import { placeCells } from '#shared/paper/paper-grid'
import { composeCountySheet, type CountyRow } from '#shared/statement/compose-county-sheet'
import { countyNotes, countySheetToGrids } from '#shared/statement/county-sheet-to-grids'
import { anyCase } from '#tests/support/figures/arbitrary-rows'
import type { FigureRow } from '#shared/figures/figure-row'
import { aFigureRow, dayOf, late, leftOut } from '#tests/support/figures/figure-rows'

const june = periodAround('month', dayOf('2019-06-10'), calendarMonths)
const aRow = (sheetNumber: string, differs: Partial<FigureRow> = {}): CountyRow => ({
  ...aFigureRow({ id: sheetNumber, ...differs }),
  sheetNumber,
  ledgerNumber: `2019-${sheetNumber}`,
  title: '路灯不亮',
})

describe('与上级对账表', () => {
  it('has totals that are the lines with their letter, and lists no case without a number of the centre’s', () => {
    fc.assert(
      fc.property(fc.array(anyCase, { maxLength: 40 }), (rows) => {
        const { totals, lines } = composeCountySheet(rows, june)
        expect(lines.every(({ sheetNumber }) => sheetNumber !== '')).toBe(true)
        for (const { letter, count } of totals)
          expect([letter, lines.filter(({ letters }) => letters.includes(letter)).length]).toEqual([letter, count])
        const of = (letter: string): number => totals.find((one) => one.letter === letter)?.count ?? 0
        expect(of('接') + of('收')).toBe(of('办') + of('退') + of('在'))
      }),
      { numRuns: 100 },
    )
  })

  it('tells each case as it stood when the period ended, by the centre’s numbers', () => {
    const { lines, rates } = composeCountySheet(
      [
        aRow('10', { ...late, visitedOn: dayOf('2019-06-25'), visitResult: 'satisfied', extendedCount: 1 }),
        aRow('9', { closedOn: dayOf('2019-07-02'), stage: 'closed' }),
        aRow('8', leftOut),
        aRow('', {}),
      ],
      june,
    )
    expect(lines.map(({ sheetNumber, state, closedOn }) => [sheetNumber, state, closedOn])).toEqual([
      ['8', '在办，已逾期', ''],
      ['9', '在办，已逾期', '2019-07-02（期后）'],
      ['10', '超期办结', '2019-06-20'],
    ])
    expect(lines[2]).toMatchObject({ satisfaction: '满意', extension: '1 次', letters: '收办应结延评满' })
    expect(lines[0]).toMatchObject({ leftOut: '不计入考核', letters: '收在逾应剔' })
    expect(rates[0]).toMatchObject({ title: '办结率', after: '50.00%（1 ÷ 2）', before: '33.33%（1 ÷ 3）' })
  })

  it('of a period without a case is clear: 0/0 is —, and the list says so', () => {
    const sheet = composeCountySheet([aRow('')], june)
    expect(sheet.lines).toEqual([])
    expect(sheet.rates.every(({ after, before }) => after === '—' && before === '—')).toBe(true)
    expect(countyNotes(sheet)).toContain('另有本单位自己登记、没有上级编号的 1 件（接转和收到的），不在本表。')
    const [, , list] = countySheetToGrids(sheet)
    expect(list?.lines).toEqual([[{ words: '这一期没有上级编号的案件', across: list?.widths.length }]])
  })

  it('is ruled in whole tables', () => {
    for (const { heads, lines, widths } of countySheetToGrids(composeCountySheet([aRow('1')], june)))
      for (const part of [heads, lines])
        expect(placeCells(part).reduce((sum, { cell: { across = 1 } }) => sum + across, 0)).toBe(
          part.length * widths.length,
        )
  })
})
