import { expect, it } from 'vitest'
import {
  entryShiftAtMostMm,
  listEntries,
  moveEntry,
  overprintSettingsSchema,
  splitLine,
  toShiftMm,
} from '#shared/paper/overprint'
import { entryOfClass, renderOverprint } from '#shared/paper/render-overprint'
import { aBusyCase, paperOfKind, papersOf } from '#tests/support/papers/case-for-papers'

it('moves by half millimetres, within the sheet, and forgets what is back at its place', () => {
  expect(toShiftMm(1.3, entryShiftAtMostMm)).toBe(1.5)
  expect(toShiftMm(-0.2, entryShiftAtMostMm)).toBe(0)
  expect(toShiftMm(900, entryShiftAtMostMm)).toBe(60)
  expect(toShiftMm(Number.NaN, entryShiftAtMostMm)).toBe(0)
  const moved = moveEntry({}, '主要内容', { x: 1.26, y: -2 })
  expect(moved).toEqual({ 主要内容: { x: 1.5, y: -2 } })
  expect(moveEntry(moved, '主要内容', { x: 0, y: 0 })).toEqual({})
})

it('reads shifts that were written otherwise as the nearest step', () => {
  const read = overprintSettingsSchema.parse({
    sheets: { HP: { x: 99, y: 0.3 } },
    headed: false,
    papers: { 'approval-slip': { on: true, entries: { 编号: { x: -0.6, y: 0 } } } },
  })
  expect(read.sheets['HP']).toEqual({ x: 10, y: 0.5 })
  expect(read.papers['approval-slip']?.entries['编号']).toEqual({ x: -0.5, y: 0 })
})

it('tells what a line has on the sheet from what is entered', () => {
  expect(splitLine('编号：青热呈〔2026〕7号')).toEqual({ printed: '编号：', entered: '青热呈〔2026〕7号' })
  expect(splitLine('签名：　　　　　　　　　年　　月　　日')).toEqual({ printed: '签名：', entered: '' })
  expect(splitLine('签名：张三　　　　　　　年　　月　　日')).toEqual({ printed: '签名：', entered: '张三' })
  expect(splitLine('2026年11月17日')).toEqual({ printed: '', entered: '2026年11月17日' })
  expect(splitLine('　　　年　　月　　日').entered).toBe('')
  expect(splitLine('承办单位（盖章）').entered).toBe('')
})

it('names every entry of every paper by its label, each once', () => {
  for (const { paper, form } of papersOf(aBusyCase())) {
    const names = listEntries(form)
    expect(new Set(names).size, paper.name).toBe(names.length)
    expect(names.length, paper.name).toBeGreaterThan(0)
  }
  expect(listEntries(paperOfKind('approval-slip'))).toEqual(
    expect.arrayContaining(['编号', '台账号', '主要内容', '拟办意见', '拟办意见 签名', '主要领导意见 签名', '备注']),
  )
})

it('keeps the names of a paper from case to case, so that what was moved stays moved', () => {
  const short = listEntries(paperOfKind('undertaking-slip', aBusyCase('handling')))
  const long = listEntries(paperOfKind('undertaking-slip', aBusyCase()))
  expect(long).toEqual(short)
})

it('draws what is entered alone: what is printed, and empty boxes, are hidden', () => {
  const { body, looks } = renderOverprint(paperOfKind('answer-form'), {
    sheet: { x: 0, y: 0 },
    entries: { 编号: { x: 1, y: 0 } },
  })
  expect(looks).toContain('translate(1mm,0mm)')
  const shown = body.replaceAll(/<span class="printed">[^<]*<\/span>/gu, '').match(/class="[^"]*entered[^"]*"[^>]*>/gu)
  expect(shown?.length).toBeGreaterThan(3)
  expect(body).not.toMatch(/class="entered[^"]*">□/u)
  expect(entryOfClass(['entered', 'entry12'])).toBe(12)
  expect(entryOfClass(['entered'])).toBeUndefined()
})
