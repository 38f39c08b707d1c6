import { describe, expect, test } from 'vitest'
import { composeStub } from '#shared/reply/compose-stub'
import type { StubPart } from '#shared/paper/stub-document'
import { aStubFacts } from '#tests/support/papers/reply-builders'

const valueOf = (part: StubPart, label: string): string | undefined =>
  part.rows.flatMap((row) => row.fields).find((field) => field.label === label)?.value

describe('a feedback stub', () => {
  const stub = composeStub(aStubFacts())

  test('carries one number on both halves and across the seam', () => {
    expect([stub.kept.numberText, stub.sent.numberText]).toEqual(['编号：2026-009', '编号：2026-009'])
    expect(stub.seamText).toContain('第2026-009号')
    expect(stub.seamSealText).toBe('骑缝章')
  })

  test('keeps in the office who handled, who reviewed and when it went out', () => {
    expect(valueOf(stub.kept, '承办人')).toBe('李明')
    expect(valueOf(stub.kept, '审核人')).toBe('张华')
    expect(valueOf(stub.kept, '审核日期')).toBe('2026年11月22日')
    expect(valueOf(stub.kept, '反馈日期')).toBe('2026年11月23日')
    expect(valueOf(stub.kept, '台账编号')).toBe('2026-017')
  })

  test('sends along the matter, the result, and room for the receiver to sign', () => {
    expect(valueOf(stub.sent, '承办单号')).toBe('2026110043')
    expect(valueOf(stub.sent, '承办单位')).toBe('青山镇人民政府')
    expect(valueOf(stub.sent, '办理结果')).toBe('已解决：坑槽填补完成')
    expect(valueOf(stub.sent, '接收意见')).toBe('')
    expect(stub.sent.signatures.map((place) => place.label)).toEqual(['承办单位（盖章）：', '接收人（签字）：'])
  })

  test('does not send the unit’s own ledger number and reviewer along', () => {
    expect(valueOf(stub.sent, '台账编号')).toBeUndefined()
    expect(valueOf(stub.sent, '审核人')).toBeUndefined()
  })
})
