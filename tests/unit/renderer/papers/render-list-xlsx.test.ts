import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { renderListXlsx } from '#renderer/papers/render-list-xlsx'
import { readTableFile } from '#renderer/tables/read-table-file'
import type { ListSheet } from '#shared/paper/list-sheet'
import { cellToText } from '#shared/workbook/workbook'

const madeAt = new Date(Date.UTC(2026, 10, 30, 8))
const sheet: ListSheet = {
  title: '市长热线台账',
  about: '逾期。共 2 件',
  columns: [
    { head: '承办单号', width: 20, isDay: false },
    { head: '办结时限', width: 12, isDay: true },
    { head: '诉求内容', width: 40, isDay: false },
  ],
  held: 1,
}

async function comeBack(...lines: readonly (readonly string[])[]) {
  const read = readTableFile(await renderListXlsx(sheet, lines, madeAt))
  if (!read.ok) throw new Error(read.failure.type)
  return read.value.sheets[0]?.lines ?? []
}

describe('a list as a workbook', () => {
  it('comes back as it went out: digits, leading noughts, what looks like a formula, line breaks', async () => {
    const hard = ['250817093105123456', '2026-12-01', '=1+1']
    const texts = [
      '00123',
      '+8613800138000',
      '-1',
      '@SUM(A1)',
      '第一行\n第二行',
      '村_x4E2D_社',
      '１２３',
      '𬍛',
      '　首行空两格',
    ]
    const back = await comeBack(hard, ...texts.map((text) => ['7', '', text]))
    expect(back[2]?.map(cellToText)).toEqual(hard)
    expect(back.slice(3).map((line) => cellToText(line[2]))).toEqual(texts)
    expect(back[2]?.[0]?.type).toBe('text')
  })

  it('has days as days, and nothing where there is nothing', async () => {
    const back = await comeBack(['1', '2026-12-01', '—'], ['2', '日历未定', ''])
    expect(back[2]?.[1]).toEqual({ type: 'day', day: '2026-12-01', time: '' })
    expect([back[2]?.[2], back[3]?.[2]]).toEqual([undefined, undefined])
    expect(back[3]?.[1]).toEqual({ type: 'text', text: '日历未定' })
  })

  it('keeps heads and first columns in sight, filters, and prints its heads on every page', async () => {
    const parts = unzipSync(await renderListXlsx(sheet, [['1', '2026-12-01', '路灯不亮']], madeAt))
    const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array())
    const xml = part('xl/worksheets/sheet1.xml')
    expect(xml).toMatch(/<pane[^>]*xSplit="1"[^>]*ySplit="2"/u)
    expect(xml).toContain('<autoFilter ref="A2:C3"')
    expect(xml).toMatch(/<pageSetup[^>]*orientation="landscape"/u)
    expect(part('xl/workbook.xml')).toContain('$2:$2')
  })

  it('is the same file for the same list', async () => {
    const lines = [['1', '2026-12-01', '路灯不亮']]
    expect(await renderListXlsx(sheet, lines, madeAt)).toEqual(await renderListXlsx(sheet, lines, madeAt))
  })
})
