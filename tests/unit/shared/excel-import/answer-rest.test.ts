import { describe, expect, it } from 'vitest'
import { answerRest } from '#shared/excel-import/answer-rest'
import { judgeSheet, judgeUnderHeads } from '#shared/excel-import/judge-sheet'
import { aSheet } from '#tests/support/excel/a-sheet'

const there = (line: number, ...fills: readonly string[]) => ({ old: { line }, fills })

describe('what is there already', () => {
  it('is answered alike where it was not answered, and only where there is a blank', () => {
    const choices = new Map([[2, 'skip' as const]])
    const next = answerRest([there(2, 'place'), there(3), there(900, 'place')], choices, 'fill')
    expect([...next]).toEqual([
      [2, 'skip'],
      [900, 'fill'],
    ])
  })
})

describe('heads that a person points at', () => {
  const sheet = aSheet([
    ['编号', '来电人', '联系电话', '承办单位', '状态'],
    ['某县转来', '本月', '', '', ''],
    ['序号', '登记时间', '反映内容'],
    ['1', '2026-11-20', '路灯不亮'],
  ])
  it('are read as heads wherever they stand, and what is below is the list', () => {
    const guessed = judgeSheet(sheet)
    expect(guessed.type === 'list' ? guessed.found.line : undefined).not.toBe(2)
    const { found, mapping } = judgeUnderHeads(sheet, 2)
    expect(found).toMatchObject({ line: 2, lastLine: 2 })
    expect(mapping.map(({ head, field }) => [head, field])).toEqual([
      ['序号', 'rowNumber'],
      ['登记时间', 'receivedAt'],
      ['反映内容', 'content'],
    ])
  })
})
