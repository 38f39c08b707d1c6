import { describe, expect, it } from 'vitest'
import { consentOfAct } from '#shared/case/act'
import type { CaseStep } from '#shared/case/case-step'
import { isCorrectable, toCorrection, type WrittenCorrection } from '#shared/case/correctable'
import type { ConsentGiven } from '#shared/case/consent'
import { caseToRow } from '#shared/case/case-row'
import { listScans } from '#shared/case/list-scans'
import { uncover } from '#shared/case/private-text'
import type { CommitRef } from '#shared/record/commit'
import { actToText } from '#shared/case/tell-act'
import type { SideName } from '#shared/case/sides/all-sides'
import { aPerson, day, signedBy, wholeWay } from '#tests/support/builders'
import { staffById } from '#tests/support/case-builders'
import { PlayedCase } from '#tests/support/case-stage'
import { today } from '#tests/support/side-ways'

const names = { person: (id: string) => staffById.get(id)?.name ?? id, department: (id: string) => id }
const scan = { sha256: 'a'.repeat(64), name: '签批.pdf', bytes: 7 }
const recordedFor = (of: string, place = '签批卷第 3 册'): ConsentGiven => ({ way: 'recorded', of, place, scans: [] })

const asks: readonly (readonly [SideName, CaseStep])[] = [
  [
    'extension',
    { step: 'ask-extension', on: today, askedDueOn: day('2026-12-04'), reason: '等配件', approver: 'deputy', told: '' },
  ],
  [
    'suspension',
    {
      step: 'ask-suspension',
      on: today,
      waitsFor: 'caller',
      reason: '外出',
      until: day('2026-12-01'),
      approver: 'deputy',
    },
  ],
  [
    'unreasonable',
    {
      step: 'ask-unreasonable',
      on: today,
      kind: 'repeated',
      grounds: '依据',
      explained: '解释',
      approver: 'deputy',
      attachments: [],
    },
  ],
]

const asked = (ask: CaseStep): PlayedCase => {
  const one = PlayedCase.of({ steps: wholeWay.slice(0, 1) })
  one.take('clerk', ask)
  return one
}

function answer(one: PlayedCase, side: SideName, consent?: ConsentGiven): CaseStep {
  const entry = one.one.sides.at(-1)?.ref
  if (entry === undefined) throw new Error('nothing asked')
  const given = {
    entry,
    state: 'granted',
    on: today,
    said: '同意',
    ...(consent === undefined ? {} : { consent }),
  } as const
  if (side === 'extension') return { step: 'answer-extension', ...given }
  if (side === 'suspension') return { step: 'answer-suspension', ...given, stops: false }
  return { step: 'answer-unreasonable', ...given, by: '分管领导' }
}

const correction = (entry: CommitRef, to: WrittenCorrection): CaseStep => ({
  step: 'correct',
  entry,
  to,
  reason: '记错了',
})

const answered = (one: PlayedCase) => {
  const entry = one.one.sides.at(-1)?.answers.at(-1)
  if (entry === undefined) throw new Error('no answer')
  return entry
}

describe.each(asks)('%s that a leader of the office decides', (side, ask) => {
  it('is decided by nobody’s role alone, the leader’s neither', () => {
    for (const by of ['deputy', 'secretary', 'clerk'])
      expect(asked(ask).try(by, answer(asked(ask), side))?.type).toBe('OwnHandMissing')
    expect(asked(ask).try('handler', answer(asked(ask), side, recordedFor('deputy')))?.type).toBe('RoleMissing')
  })
  it('is signed by the leader themself, and says so', () => {
    const one = asked(ask)
    expect(one.try('deputy', answer(one, side, signedBy('secretary')))?.type).toBe('OwnHandMissing')
    one.take('deputy', answer(one, side, signedBy('deputy')))
    expect(consentOfAct(answered(one).act)).toEqual({ way: 'self', of: 'deputy', by: 'pin' })
    expect(uncover(actToText(answered(one).act, names).detail)).toContain('本人签批')
    const isOver = side !== 'suspension'
    expect(caseToRow(one.one).sideStands).toMatchObject([
      { state: 'granted', open: !isOver, waitsFor: isOver ? '' : 'office' },
    ])
  })
  it('is recorded from a paper that is named, of a leader, and never of one’s own', () => {
    const one = asked(ask)
    expect(one.try('clerk', answer(one, side, signedBy('clerk')))?.type).toBe('RoleMissing')
    expect(one.try('clerk', answer(one, side, recordedFor('handler')))?.type).toBe('SignerUnsuitable')
    expect(one.try('clerk', answer(one, side, recordedFor('deputy', ' ')))?.type).toBe('PaperUnnamed')
    one.take('clerk', answer(one, side, { way: 'recorded', of: 'deputy', place: '', scans: [scan] }))
    const { act } = answered(one)
    expect(consentOfAct(act)).toMatchObject({ way: 'recorded', of: 'deputy', recordedBy: 'clerk' })
    expect(actToText(act, names).title.startsWith(names.person('deputy'))).toBe(true)
    expect(listScans(one.one).map(({ sha256 }) => sha256)).toEqual([scan.sha256])
  })
  it('keeps the consent when it is corrected, and lets nobody change what the leader said', () => {
    const one = asked(ask)
    one.take('deputy', answer(one, side, signedBy('deputy')))
    const { ref, act } = answered(one)
    if (!isCorrectable(act)) throw new Error(act.act)
    const to = { ...toCorrection(act), said: '另一句' }
    expect(one.try('deputy', correction(ref, to))?.type).toBe('ConsentFixed')
  })
  it('is read as it was where an older program wrote no consent', () => {
    const one = asked(ask)
    one.take('deputy', answer(one, side, signedBy('deputy')))
    const { act } = answered(one)
    const old = { ...act, consent: undefined }
    expect(consentOfAct(old)).toBeUndefined()
    expect(actToText(old, names).title).toBe(actToText(act, names).title)
  })
})

describe('what a superior decides', () => {
  it('is written down by who keeps the ledger, with no consent, and by no leader', () => {
    const one = asked({
      step: 'ask-extension',
      on: today,
      askedDueOn: day('2026-12-04'),
      reason: '等配件',
      approver: 'centre',
      told: '',
    })
    expect(one.try('deputy', answer(one, 'extension', signedBy('deputy')))).toMatchObject({ why: 'side-decider' })
    one.take('clerk', answer(one, 'extension'))
    expect(consentOfAct(answered(one).act)).toBeUndefined()
  })
})

const askReturn = (consent?: ConsentGiven): CaseStep => ({
  step: 'ask-return',
  on: today,
  reason: 'not-on-list',
  grounds: '不在清单内',
  opinion: '同意退单',
  proposed: '',
  talkedWith: '受理中心 李某',
  ...(consent === undefined ? {} : { consent }),
})

describe('退单', () => {
  const registered = (): PlayedCase => PlayedCase.of({ steps: wholeWay.slice(0, 1) })
  it('is asked with the leader’s consent, or on a word that nobody signed, which claims none', () => {
    const signed = registered()
    signed.take('clerk', askReturn(recordedFor('deputy')))
    expect(consentOfAct(signed.entry('return-asked').act)).toMatchObject({ of: 'deputy', recordedBy: 'clerk' })
    const spoken = registered()
    spoken.take('clerk', askReturn())
    expect(consentOfAct(spoken.entry('return-asked').act)).toBeUndefined()
  })
  it('is asked by no leader without their own hand', () => {
    expect(registered().try('deputy', askReturn())?.type).toBe('OwnHandMissing')
    expect(registered().try('deputy', askReturn(recordedFor('secretary')))?.type).toBe('RoleMissing')
    expect(registered().try('handler', askReturn())?.type).toBe('RoleMissing')
    const one = registered()
    one.take('deputy', askReturn(signedBy('deputy')))
    expect(consentOfAct(one.entry('return-asked').act)).toMatchObject({ way: 'self', of: 'deputy' })
  })
  it('is recorded by nobody of who is none of the office', () => {
    expect(registered().try('clerk', askReturn(recordedFor(aPerson('x', ['reviewer']).id)))?.type).toBe(
      'SignerUnsuitable',
    )
  })
})
