import { expect, test } from 'vitest'
import { aCase } from '#tests/support/case-builders'
import { wholeWay } from '#tests/support/builders'
import { paperOfKind, textOfForm } from '#tests/support/papers/case-for-papers'

test('the slip has the proposal, what each leader said in turn, and the result, each with its hand and day', () => {
  const text = textOfForm(paperOfKind('approval-slip'))
  expect(text).toMatch(/拟办意见\n建议由村镇建设办牵头.*\n签名：李敏/u)
  expect(text).toMatch(/分管领导\n意见\n同意拟办意见。.*\n签名：周海　+2026年11月23日/u)
  expect(text).toMatch(/主要领导\n意见\n请周海同志牵头.*\n签名：陈立（代录）　*2026年11月23日/u)
  expect(text).toMatch(/办理结果\n经查，线路短路。\n已更换线路。\n承办人：王建国/u)
})

test('what nobody has said yet is left as room to write, with its own hand and day', () => {
  const text = textOfForm(paperOfKind('approval-slip', aCase({ steps: wholeWay.slice(0, 1) })))
  expect(text.match(/签名：　+年　+月　+日/gu)).toHaveLength(3)
})
