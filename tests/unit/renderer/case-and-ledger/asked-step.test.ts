import { describe, expect, it } from 'vitest'
import { judgeAskedStep, type JudgedAsk } from '#renderer/features/case/asked-step'
import type { Case } from '#shared/case/case'
import { stepNames, stepOf } from '#shared/case/step-tables'
import { aPerson, day, wholeWay } from '#tests/support/builders'
import { staffById } from '#tests/support/case-builders'
import { PlayedCase } from '#tests/support/case-stage'

const people = [...staffById.values()]

const judge = (one: Case, step: string, by: string, ask?: string): JudgedAsk =>
  judgeAskedStep({ step, ask }, one, staffById.get(by), people)

const registered = (): PlayedCase => PlayedCase.of({ steps: wholeWay.slice(0, 1) })

function withExtension(): PlayedCase {
  const played = registered()
  played.take('clerk', {
    step: 'ask-extension',
    on: day('2026-11-23'),
    askedDueOn: day('2026-12-04'),
    reason: '配件要从外地采购',
    approver: 'deputy',
    told: '',
  })
  return played
}

describe('a step that a list asks a case’s page for', () => {
  it('opens where it can be taken', () => {
    expect(judge(registered().one, 'urge', 'clerk')).toEqual({ opens: 'urge', ask: undefined })
    const played = withExtension()
    const { ref } = played.entry('extension-asked')
    expect(judge(played.one, 'answer-extension', 'deputy', ref)).toEqual({ opens: 'answer-extension', ask: ref })
  })

  it('is refused in words where it is not possible any more, or never was', () => {
    const closed = PlayedCase.of({ steps: wholeWay }).one
    expect(judge(closed, 'urge', 'clerk')).toMatchObject({ name: '催办', refused: expect.stringContaining('已反馈') })
    const played = withExtension()
    const { ref } = played.entry('extension-asked')
    expect(judge(played.one, 'answer-extension', 'handler', ref)).toMatchObject({ name: '记录延期结果' })
    expect(judge(registered().one, 'answer-extension', 'deputy', ref)).toMatchObject({
      refused: expect.stringContaining('已经不在了'),
    })
    expect(judgeAskedStep({ step: 'urge', ask: undefined }, played.one, undefined, people)).toMatchObject({
      refused: '请先在右上角选定使用人',
    })
    expect(
      judgeAskedStep({ step: 'urge', ask: undefined }, played.one, aPerson('x', ['handler']), people),
    ).toMatchObject({ refused: expect.stringContaining('职责') })
  })

  it('that answers something is not opened without it, for nothing could be saved', () => {
    const { one } = withExtension()
    for (const step of stepNames.filter((name) => Object.hasOwn(stepOf(name).act?.parts ?? {}, 'entry')))
      expect(judge(one, step, 'deputy')).toMatchObject({ refused: expect.any(String) })
    expect(judge(one, 'answer-extension', 'deputy')).toMatchObject({ refused: expect.stringContaining('哪一项') })
  })

  it('is none where the address was written by nobody', () => {
    for (const step of ['', 'nonsense', 'draft', '__proto__'])
      expect(judge(registered().one, step, 'clerk')).toMatchObject({ name: '这一步' })
  })
})
