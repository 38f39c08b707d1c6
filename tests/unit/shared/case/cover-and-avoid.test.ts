import { describe, expect, it } from 'vitest'
import { listAvoiding } from '#shared/case/avoiding'
import { caseToRow } from '#shared/case/case-row'
import { isHeadsOwn } from '#shared/case/head-month'
import { draftNeedsReason, hasHandled } from '#shared/case/reply-hands'
import { listSigners, stepBarrier } from '#shared/case/step-barrier'
import { standsForOf } from '#shared/case/stands-for'
import { actToText } from '#shared/case/tell-act'
import { uncoverDeep } from '#shared/case/private-text'
import { withCovers, type Actor, type Cover } from '#shared/office/cover'
import { isWaitingFor } from '#renderer/desk/next-step'
import { aPerson, day, recordedFor, signedBy, staffOfFive, wholeWay } from '#tests/support/builders'
import { staffById, wholeWayThrough } from '#tests/support/case-builders'
import { consentStep, PlayedCase } from '#tests/support/case-stage'

const today = day('2026-11-23')
const cover = (absentId: string, coverId: string): Cover => ({
  id: `${absentId}-${coverId}`,
  absentId,
  coverId,
  from: today,
  to: today,
  reason: '',
})
const covered = (...covers: readonly Cover[]): ReadonlyMap<string, Actor> => withCovers(staffById, covers, today)
const someone = (id: string, people: ReadonlyMap<string, Actor> = staffById): Actor => {
  const found = people.get(id)
  if (found === undefined) throw new Error(id)
  return found
}
/** The case once the steps up to `last` are taken by the usual people. */
const caseAfter = (last: Parameters<typeof wholeWayThrough>[0]): PlayedCase =>
  PlayedCase.of({ steps: wholeWayThrough(last) })
const stepOfWay = (name: string) => {
  const found = wholeWay.find(({ step }) => step.step === name)
  if (found === undefined) throw new Error(name)
  return found.step
}
const names = { person: (id: string) => staffById.get(id)?.name ?? '未知人员', department: () => '' }
const toldOf = (played: PlayedCase, act: Parameters<PlayedCase['entry']>[0]) =>
  uncoverDeep(actToText(played.entry(act).act, names).detail)

describe('a cover', () => {
  it('takes the steps of the absent person’s roles under their own name, told as 代某某', () => {
    const people = covered(cover('secretary', 'deputy'))
    const played = caseAfter('send-for-review')
    const deputy = someone('deputy', people)
    expect(stepBarrier('approve', played.one, someone('deputy'))?.type).toBe('RoleMissing')
    expect(stepBarrier('approve', played.one, deputy)).toBeUndefined()
    played.take('deputy', consentStep('approve', '同意', signedBy('deputy')), { actor: deputy, people })
    expect(played.one.approval).toMatchObject({ reviewerId: 'deputy' })
    expect(played.entry('approved').by).toBe('deputy')
    expect(standsForOf(played.entry('approved').act)).toBe('secretary')
    expect(toldOf(played, 'approved')).toContain('代陈立')
  })

  it('never makes the handler the reviewer, neither of their own case nor of that of whom they cover', () => {
    const handlerCovers = covered(cover('secretary', 'handler'))
    const played = caseAfter('send-for-review')
    expect(stepBarrier('approve', played.one, someone('handler', handlerCovers))).toEqual({ type: 'ReviewerIsHandler' })
    const reviewer = aPerson('handler', ['handler', 'reviewer'])
    const people = withCovers(new Map([...staffById, ['handler', reviewer]]), [cover('handler', 'clerk')], today)
    // The clerk could review by the handler's roles, but it is the handler's own case.
    const clerk = someone('clerk', people)
    const given = consentStep('approve', '同意', signedBy('clerk'))
    expect(played.try('clerk', given, { actor: clerk, people })).toEqual({ type: 'ReviewerIsHandler' })
  })

  it('who wrote the reply in somebody’s place shuts both out of its review', () => {
    const people = covered(cover('handler', 'clerk'))
    const played = caseAfter('assign')
    const clerk = someone('clerk', people)
    expect(draftNeedsReason(played.one, clerk)).toBe(false)
    played.take('clerk', stepOfWay('draft'), { actor: clerk, people })
    expect(played.one.drafterIds).toEqual(['clerk'])
    expect(toldOf(played, 'drafted')).toContain('代王建国')
    expect(hasHandled(played.one, someone('clerk'))).toBe(true)
    expect(hasHandled(played.one, someone('handler'))).toBe(true)
    expect(hasHandled(played.one, someone('secretary'))).toBe(false)
  })

  it('acts for whom the case waits for by name, though their own role would do as well', () => {
    const people = withCovers(
      new Map([...staffById, ['second', aPerson('second', ['supervisor'])]]),
      [cover('deputy', 'second')],
      today,
    )
    const played = caseAfter('submit')
    const step = { step: 'instruct' as const, text: '请办理', instructedOn: today, consent: signedBy('second') }
    played.take('second', step, { actor: someone('second', people), people })
    expect(played.one.instruction?.leaderId).toBe('second')
    expect(standsForOf(played.entry('instructed').act)).toBe('deputy')
  })

  it('claims nobody’s place for what they do in their own right', () => {
    const people = covered(cover('secretary', 'clerk'))
    const played = PlayedCase.of({})
    played.take('clerk', stepOfWay('register'), { actor: someone('clerk', people), people })
    expect(standsForOf(played.entry('registered').act)).toBeUndefined()
  })

  it('may sign on paper as they may on the screen', () => {
    const people = covered(cover('secretary', 'deputy'))
    const played = caseAfter('send-for-review')
    expect(listSigners('approve', played.one, people.values()).map(({ id }) => id)).toEqual(['deputy', 'secretary'])
    const given = consentStep('approve', '同意', recordedFor('deputy'))
    expect(played.try('clerk', given, { actor: someone('clerk'), people: staffById })?.type).toBe('SignerUnsuitable')
    expect(played.try('clerk', given, { actor: someone('clerk'), people })).toBeUndefined()
  })

  it('is waited for as the absent person is', () => {
    const people = covered(cover('handler', 'clerk'), cover('secretary', 'deputy'))
    const handling = caseToRow(caseAfter('assign').one)
    expect(isWaitingFor(handling, someone('clerk'), people)).toBe(false)
    expect(isWaitingFor(handling, someone('clerk', people), people)).toBe(true)
    const inReview = caseToRow(caseAfter('send-for-review').one)
    expect(isWaitingFor(inReview, someone('deputy', people), people)).toBe(true)
    const handlerCovers = covered(cover('secretary', 'handler'))
    expect(isWaitingFor(inReview, someone('handler', handlerCovers), handlerCovers)).toBe(false)
  })
})

const avoid = (personId: string, reason = '与来电人是亲属') => ({ step: 'avoid' as const, personId, on: today, reason })

describe('回避', () => {
  it('shuts every step to who has to step aside, and lets it be taken back', () => {
    const played = caseAfter('send-for-review')
    played.take('clerk', avoid('secretary'))
    expect(listAvoiding(played.one)).toEqual(['secretary'])
    expect(stepBarrier('approve', played.one, someone('secretary'))).toMatchObject({ why: 'PersonAvoids' })
    expect(stepBarrier('note', played.one, someone('secretary'))).toMatchObject({ why: 'PersonAvoids' })
    expect(stepBarrier('record-print', played.one, someone('secretary'))).toBeUndefined()
    expect(listSigners('approve', played.one, staffOfFive)).toEqual([])
    played.take('clerk', { step: 'take-back', entry: played.entry('avoided').ref, reason: '登记错了' })
    expect(stepBarrier('approve', played.one, someone('secretary'))).toBeUndefined()
  })

  it('is not got round by covering somebody, nor by being covered', () => {
    const people = covered(cover('secretary', 'deputy'))
    const own = caseAfter('send-for-review')
    own.take('clerk', avoid('deputy'))
    expect(stepBarrier('approve', own.one, someone('deputy', people))).toMatchObject({ why: 'PersonAvoids' })
    const others = caseAfter('send-for-review')
    others.take('clerk', avoid('secretary'))
    expect(stepBarrier('approve', others.one, someone('deputy', people))?.type).toBe('RoleMissing')
  })

  it('keeps the case from being given to them: not as handler, not as leader, not in charge', () => {
    const toHandler = caseAfter('instruct')
    toHandler.take('clerk', avoid('handler'))
    expect(toHandler.try('clerk', stepOfWay('assign'))).toMatchObject({ why: 'NamedPersonAvoids' })
    const toLeader = caseAfter('register')
    toLeader.take('clerk', avoid('deputy'))
    expect(toLeader.try('clerk', stepOfWay('submit'))).toMatchObject({ why: 'NamedPersonAvoids' })
    expect(toLeader.try('clerk', { step: 'take-charge', leaderId: 'deputy', on: today, note: '' })).toMatchObject({
      why: 'NamedPersonAvoids',
    })
  })

  it('is declared by everybody of themselves, and of others by those who keep or lead', () => {
    const played = caseAfter('assign')
    expect(played.try('handler', avoid('deputy'))).toMatchObject({ type: 'RoleMissing' })
    expect(played.try('handler', avoid('handler', '  '))).toMatchObject({ type: 'FieldMissing' })
    played.take('handler', avoid('handler'))
    expect(played.try('clerk', avoid('handler'))).toMatchObject({ why: 'AvoidsAlready' })
    expect(played.try('clerk', avoid('nobody'))).toMatchObject({ type: 'PersonUnknown' })
  })
})

describe('包案', () => {
  const take = (leaderId: string) => ({ step: 'take-charge' as const, leaderId, on: today, note: '' })

  it('puts one leader in charge, another in their place, and nobody once it is ended', () => {
    const played = caseAfter('assign')
    expect(played.try('clerk', { step: 'end-charge', on: today, reason: '误' })).toMatchObject({
      why: 'NobodyInCharge',
    })
    played.take('clerk', take('deputy'))
    expect(caseToRow(played.one).chargeId).toBe('deputy')
    played.take('secretary', take('secretary'))
    expect(caseToRow(played.one).chargeId).toBe('secretary')
    played.take('clerk', { step: 'end-charge', on: today, reason: '已经化解' })
    expect(caseToRow(played.one).chargeId).toBe('')
    expect(played.one.stage).toBe('handling')
  })

  it('is for leaders alone, and not given by who only handles', () => {
    const played = caseAfter('assign')
    expect(played.try('clerk', take('handler'))).toMatchObject({ type: 'LeaderUnsuitable' })
    expect(played.try('handler', take('deputy'))).toMatchObject({ type: 'RoleMissing' })
  })

  it('of two PCs at once is a conflict for a person, never the later one in silence', () => {
    const story = { steps: wholeWayThrough('assign') }
    const [here, there] = [PlayedCase.of(story, 'pchere00'), PlayedCase.of(story, 'pcthere0')]
    here.take('clerk', take('deputy'))
    there.take('clerk', take('secretary'))
    here.hear(there)
    expect(here.one.conflicts).toContain('charge')
  })
})

describe('the head’s own case of the month', () => {
  it('is one that they instructed, handled or took charge of in it, and none that they only reviewed', () => {
    const { one } = caseAfter('feed-back')
    expect(isHeadsOwn(one, 'deputy', '2026-11')).toBe(true)
    expect(isHeadsOwn(one, 'handler', '2026-11')).toBe(true)
    expect(isHeadsOwn(one, 'secretary', '2026-11')).toBe(false)
    expect(isHeadsOwn(one, 'deputy', '2026-10')).toBe(false)
    const charged = caseAfter('assign')
    charged.take('clerk', { step: 'take-charge', leaderId: 'secretary', on: today, note: '' })
    expect(isHeadsOwn(charged.one, 'secretary', '2026-11')).toBe(true)
  })
})
