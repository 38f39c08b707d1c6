import { describe, expect, it } from 'vitest'
import { feedBackLabel } from '#renderer/features/case/steps/feedback-words'
import { findArticles } from '#renderer/features/help/find-articles'
import { blockLines } from '#renderer/features/help/help-article'
import { helpArticles } from '#renderer/features/help/help-articles'
import { defectToText } from '#renderer/shell/defects'
import { parseTypedDay } from '#renderer/ui/parse-typed-day'
import { valuesOf } from '#shared/case/choices'
import { conclusionWayWords, type ConclusionWay } from '#shared/case/conclusion-ways'
import { judgeDeadline, listSoonDays } from '#shared/case/deadline'
import { addDays } from '#shared/prelude/local-date'
import { day } from '#tests/support/builders'
import { usualLights } from '#tests/support/usual-lights'
import { chineseFaults } from '../messages/plain-words'

describe('a typed day', () => {
  for (const text of [
    '2026-11-05',
    '2026-11-5',
    '2026/11/5',
    '2026.11.05',
    '2026年11月5日',
    '20261105',
    ' ２０２６－１１－０５ ',
  ])
    it(`is understood from ${text}`, () => expect(parseTypedDay(text)).toBe('2026-11-05'))
  for (const text of ['', '2026', '2026-2-30', '11-05', '2026-11-05x', '26.11.5'])
    it(`is not read into “${text}”`, () => expect(parseTypedDay(text)).toBeUndefined())
})

it('the button of 反馈 says whether the case is closed with it, and by which kind', () => {
  expect([undefined, 'settled', 'project-done', 'explained'].map((way) => feedBackLabel(wayOf(way)))).toEqual([
    '反馈',
    '反馈并实质性办结',
    '反馈并阶段性办结',
    '反馈并程序性办结',
  ])
})

const wayOf = (text: string | undefined): ConclusionWay | undefined =>
  valuesOf(conclusionWayWords).find((way) => way === text)

it('the day until which cases count as due soon is the last one that the light calls so', () => {
  for (const today of ['2026-11-20', '2026-11-21', '2026-11-23', '2026-09-30', '2026-10-08']) {
    const ground = usualLights(day(today))
    const until = listSoonDays(ground).others
    const lightOn = (dueOn: typeof until) => judgeDeadline({ stage: 'handling', dueOn, closedOn: '' }, ground).light
    expect([today, lightOn(until), lightOn(addDays(until, 1))]).toEqual([today, 'due-soon', 'open'])
  }
})

describe('the manual', () => {
  it('has every article written out, under a title of its own', () => {
    expect(new Set(helpArticles.map((article) => article.title)).size).toBe(helpArticles.length)
    for (const { group, title, body } of helpArticles) {
      expect(chineseFaults(group)).toEqual([])
      expect(chineseFaults(title)).toEqual([])
      expect(body.length).toBeGreaterThan(0)
      for (const text of body.flatMap(blockLines)) expect(chineseFaults(text)).toEqual([])
    }
  })
  it('tells of each thing that has to be in it', () => {
    for (const words of ['已保存', 'U 盘 导入', '导出', '打印 存根', '键盘', '退回', '保密', '磁盘已满', '名片'])
      expect([words, findArticles(helpArticles, words).length > 0]).toEqual([words, true])
  })
  it('shows articles with the word in their title first', () =>
    expect(findArticles(helpArticles, '打印')[0]?.title).toContain('打印'))
  it('finds nothing for a word that is nowhere', () => expect(findArticles(helpArticles, '潜水艇')).toEqual([]))
  it('shows everything without a word', () => expect(findArticles(helpArticles, ' ')).toHaveLength(helpArticles.length))
})

it('a defect goes on record without names and telephone numbers', () => {
  const text = defectToText(new Error('bad value 赵明 13800000001 in case 2026-017'), 'case')
  expect(text).toContain('screen: case')
  expect(text).toContain('bad value')
  expect(text).not.toMatch(/赵明|13800000001/)
})
