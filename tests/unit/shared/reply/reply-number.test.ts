import { expect, test } from 'vitest'
import { isReplyNumber, letterAbout, numberedKind, replyAbout } from '#shared/case/document-series'
import { uncoverReply } from '#shared/case/private-reply'
import type { ReplyDraft } from '#shared/case/reply-draft'
import { savedReplyFacts } from '#shared/reply/case-to-reply-facts'
import { wordReply } from '#shared/reply/compose-reply'
import { day } from '#tests/support/builders'
import { staffById, wholeWayThrough } from '#tests/support/case-builders'
import { PlayedCase } from '#tests/support/case-stage'

const office = { code: 'qingshan', name: '青山镇人民政府', shortName: '青山镇', telephone: '' }
const today = day('2026-11-23')
const drafter = wholeWayThrough('draft').at(-1)?.by ?? ''

const drafted = (): PlayedCase => PlayedCase.of({ steps: wholeWayThrough('draft') })
const writing = (played: PlayedCase, change: Partial<ReplyDraft>) =>
  ({ step: 'draft', reply: { ...uncoverReply(played.one.reply), ...change }, reason: '' }) as const
const paperOf = (played: PlayedCase) =>
  wordReply(savedReplyFacts(played.one, { office, people: staffById, today, dateStyle: 'arabic', wording: {} }))
const numbering = (paper: 'document-up' | 'document-letter', about: string, serial: number) =>
  ({ step: 'number-paper', paper, about, prefix: '青政', year: 2026, serial }) as const

test('a number that the program gave stands on the reply of its form, once for all, under what was written by hand', () => {
  const played = drafted()
  played.take(drafter, writing(played, { head: 'red' }))
  expect(paperOf(played).head?.number).toBe('　　　〔2026〕　　号')
  played.take('clerk', numbering('document-up', replyAbout(played.one), 3))
  expect(paperOf(played).head?.number).toBe('青政〔2026〕3号')
  expect(played.try('clerk', numbering('document-up', replyAbout(played.one), 4))).toMatchObject({
    why: 'paper-numbered-already',
  })
  played.take(drafter, writing(played, { number: '青政办[2026]第07号' }))
  expect(paperOf(played).head?.number).toBe('青政办〔2026〕7号')
})

test('a number that another paper has is refused', () => {
  const played = drafted()
  const taken = played.try('clerk', numbering('document-up', replyAbout(played.one), 3), {
    paperNumberTaken: () => true,
  })
  expect(taken).toMatchObject({ why: 'paper-number-taken' })
})

test('a report in 信函格式 and a number that is none are refused where the reply is saved', () => {
  const played = drafted()
  expect(played.try(drafter, writing(played, { head: 'letter' }))).toMatchObject({
    type: 'StepRefuses',
    why: 'letter-head-on-report',
    title: '报告不能用信函格式',
  })
  expect(played.try(drafter, writing(played, { head: 'red', number: '十二号' }))).toMatchObject({
    why: 'document-number-unreadable',
  })
  expect(played.try(drafter, writing(played, { format: 'letter', head: 'letter' }))).toBeUndefined()
})

test('numbers of replies are told from those of letters that share their series', () => {
  expect(isReplyNumber({ paper: 'document-letter', about: 'reply-2' })).toBe(true)
  expect(isReplyNumber({ paper: 'order-slip', about: 'reply' })).toBe(false)
  const about = letterAbout('coordination-letter', 'pc.1:7')
  expect(isReplyNumber({ paper: 'document-letter', about })).toBe(false)
  expect(numberedKind({ paper: 'document-letter', about })).toBe('coordination-letter')
  expect(numberedKind({ paper: 'order-slip', about: 'pc.1:7' })).toBe('order-slip')
})
