import { writeXlsx, type Cell } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { readOldWorkbook } from '#renderer/tables/read-old-workbook'
import { readTableFile } from '#renderer/tables/read-table-file'
import { workbookToTables } from '#renderer/tables/workbook-tables'
import { readHeads } from '#shared/centre-figures/read-heads'
import { readSheetList } from '#shared/centre-figures/read-sheet-list'
import { digitsLeft } from '#shared/centre-figures/sheet-number'

const aWorkbook = (cells: readonly (readonly [string, Partial<Cell>])[]): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [
      { name: '说明', rows: [['隐藏的']], hidden: true },
      {
        name: '明细',
        rows: [
          ['工单编号', '办结时间', '办结率', '是否按期'],
          [null, null, null, null],
        ],
        cells: new Map(cells),
      },
    ],
  })

describe('a workbook', () => {
  it('is read as it is shown: days, per cent, long numbers with what is left of them; hidden sheets are not there', async () => {
    const read = readTableFile(
      await aWorkbook([
        // More digits than a spreadsheet keeps.
        ['1,0', { value: Number('250912101108123456') }],
        ['1,1', { value: new Date(Date.UTC(2019, 5, 10, 16, 5)), style: { numFmt: 'yyyy"年"m"月"d"日"' } }],
        ['1,2', { value: 0.9615, style: { numFmt: '0.00%' } }],
        ['1,3', { value: true }],
      ]),
    )
    if (!read.ok) throw new Error(read.failure.type)
    const tables = workbookToTables(read.value)
    expect(tables.map(({ name }) => name)).toEqual(['明细'])
    const table = tables[0]?.table ?? []
    expect(table[1]?.slice(1)).toEqual(['2019-06-10 16:05', '96.15%', '是'])
    const shaped = readHeads(table)
    if (!shaped.ok) throw new Error(shaped.failure.type)
    const [sheet] = readSheetList(table, shaped.value).sheets
    expect(sheet).toMatchObject({ closedOn: '2019-06-10', inTime: true })
    expect(digitsLeft(sheet?.key ?? '')).toBe('250912101108123')
  })

  it('of before 2007 that is cut off is refused, and never read as another', async () => {
    for (const bytes of [new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), new Uint8Array(600)])
      expect(await readOldWorkbook(bytes)).toEqual({ ok: false, failure: { type: 'WorkbookDamaged' } })
  })
})
