import { expect, test } from 'vitest'
import type { Case } from '#shared/case/case'
import { approvedPaper, findPaperMoved, papersOnRecord } from '#shared/case/paper-kept'
import { uncoverReply } from '#shared/case/private-reply'
import { uncover } from '#shared/case/private-text'
import type { ReplyDraft } from '#shared/case/reply-draft'
import { keepPaper, linesOfPaper, paperDigest, readKeptPaper } from '#shared/paper/kept-paper'
import { savedReplyFacts } from '#shared/reply/case-to-reply-facts'
import { composeReply, wordReply } from '#shared/reply/compose-reply'
import { findReplyMoved } from '#shared/reply/find-reply-moved'
import type { DateStyle } from '#shared/reply/reply-facts'
import { standingPaper } from '#shared/reply/standing-paper'
import { day } from '#tests/support/builders'
import { staffById, wholeWayThrough } from '#tests/support/case-builders'
import { consentStep, PlayedCase } from '#tests/support/case-stage'
import { aReply, composed } from '#tests/support/papers/reply-builders'

const anOffice = { code: 'qingshan', name: '青山镇人民政府', shortName: '青山镇', telephone: '0632-5550123' }
const around = (dateStyle: DateStyle) => ({
  office: anOffice,
  people: staffById,
  today: day('2026-11-23'),
  dateStyle,
  wording: {},
})
const composePaper = (one: Case) => {
  const paper = composeReply(savedReplyFacts(one, around('chinese')))
  return paper.ok ? keepPaper(paper.value) : undefined
}

const atReview = (): PlayedCase => PlayedCase.of({ steps: wholeWayThrough('send-for-review') })
const approved = (): PlayedCase => {
  const played = atReview()
  played.take('secretary', consentStep('approve', ''), { composePaper })
  return played
}

test('a paper has one digest, however its parts are ordered, and another with any character or choice changed', () => {
  const paper = composed(aReply())
  const turned = Object.fromEntries(Object.entries(paper).toReversed())
  expect(paperDigest(JSON.parse(JSON.stringify(turned)))).toBe(paperDigest(paper))
  expect(paperDigest({ ...paper, annotation: '' })).not.toBe(paperDigest(paper))
  expect(paperDigest({ ...paper, signature: { ...paper.signature, sealed: false } })).not.toBe(paperDigest(paper))
})

test('the approval keeps the reply as it goes out, and a PC that writes days otherwise sends the same paper', () => {
  const { one } = approved()
  const kept = approvedPaper(one)
  expect(kept?.paper.signature.dateText).toBe('二〇二六年十一月二十三日')
  expect(kept?.digest).toBe(paperDigest(kept?.paper ?? composed(aReply())))
  const otherwise = wordReply(savedReplyFacts(one, around('arabic')))
  expect(otherwise.signature.dateText).toBe('2026年11月23日')
  expect(standingPaper(one, otherwise)).toEqual(kept?.paper)
})

test('the text is written once, and later acts name it by its digest', () => {
  const played = approved()
  const document = approvedPaper(played.one)?.paper
  if (document === undefined) throw new Error('nothing kept')
  played.take('clerk', { step: 'record-print', paper: 'report', outcome: 'sent', document })
  played.take('clerk', { step: 'record-save', paper: 'report', as: 'pdf', file: 'a.pdf', document })
  const written = JSON.stringify(played.wrote.map(({ ops }) => ops))
  expect(written.split('"titleLines"')).toHaveLength(2)
  expect(new Set(papersOnRecord(played.one).map(({ digest }) => digest)).size).toBe(1)
  expect(papersOnRecord(played.one).map(({ act }) => act)).toEqual(['approved', 'printed', 'saved'])
})

test('a text changed after printing is told with both texts; names and days at the end are no change of it', () => {
  const played = PlayedCase.of({ steps: wholeWayThrough('draft') })
  const document = wordReply(savedReplyFacts(played.one, around('arabic')))
  played.take('clerk', { step: 'record-print', paper: 'report', outcome: 'sent', document })
  expect(findReplyMoved(played.one, { ...around('chinese'), today: day('2026-11-30') })).toBeUndefined()
  const reply = { ...uncoverReply(played.one.reply), findings: '经查，反映情况不属实。' }
  const drafter = wholeWayThrough('draft').at(-1)?.by ?? ''
  played.take(drafter, { step: 'draft', reply, reason: '' })
  const moved = findReplyMoved(played.one, around('arabic'))
  expect(moved?.since).toMatchObject({ act: 'printed', by: 'clerk', digest: paperDigest(document) })
  expect(uncover(moved?.before ?? played.one.reply.subject)).toBe(linesOfPaper(document).join('\n'))
  expect(uncover(moved?.now ?? played.one.reply.subject)).toContain('经查，反映情况不属实。')
})

test('a head that is another is told as such; a number that came since, or who signed, is none', () => {
  const played = PlayedCase.of({ steps: wholeWayThrough('draft') })
  const drafter = wholeWayThrough('draft').at(-1)?.by ?? ''
  const write = (change: Partial<ReplyDraft>): void =>
    played.take(drafter, { step: 'draft', reply: { ...uncoverReply(played.one.reply), ...change }, reason: '' })
  write({ head: 'red' })
  const document = wordReply(savedReplyFacts(played.one, around('arabic')))
  played.take('clerk', { step: 'record-print', paper: 'report', outcome: 'sent', document })
  write({ number: '青政〔2026〕12号' })
  expect(findReplyMoved(played.one, around('arabic'))).toBeUndefined()
  write({ head: 'plain' })
  const moved = findReplyMoved(played.one, around('arabic'))
  expect(moved?.parts).toEqual(['head'])
  expect(uncover(moved?.before ?? played.one.reply.subject)).toContain('版头：红头')
  expect(uncover(moved?.now ?? played.one.reply.subject)).toBe('版头：不带版头')
})

test('an approved paper stands but for the number that it was given since', () => {
  const approvedOne = composed(aReply({ head: 'red' }))
  const played = atReview()
  played.take('secretary', consentStep('approve', ''), { composePaper: () => keepPaper(approvedOne) })
  const numbered = composed(aReply({ head: 'red', number: '青政〔2026〕12号', dateStyle: 'chinese' }))
  expect(standingPaper(played.one, numbered)).toEqual({
    ...approvedOne,
    head: { ...approvedOne.head, number: '青政〔2026〕12号' },
  })
  const otherHead = composed(aReply())
  expect(standingPaper(played.one, otherHead)).toEqual(otherHead)
})

test('without a print nothing has moved, and what is damaged of a kept paper costs no act', () => {
  const played = approved()
  expect(findPaperMoved(played.one, () => composed(aReply()))).toBeUndefined()
  expect(readKeptPaper({ digest: 'x' })).toBeUndefined()
  expect(readKeptPaper({ ...keepPaper(composed(aReply())), paper: { titleLines: 7 } })?.paper).toBeUndefined()
  const unknown = atReview()
  unknown.take('secretary', consentStep('approve', ''))
  expect(unknown.one.approval?.reviewerId).toBe('secretary')
  expect(approvedPaper(unknown.one)).toBeUndefined()
})
