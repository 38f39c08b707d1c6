import { stepNames } from '#shared/case/step-tables'
import { draftNeedsReason } from '#shared/case/reply-hands'
import { isConsentStep } from '#shared/case/step-tables'
import { uncoverDeep } from '#shared/case/private-text'
import { describe, expect, it } from 'vitest'
import { consentOfAct } from '#shared/case/act'
import { recordToCase, type Case } from '#shared/case/case'
import { caseToRow } from '#shared/case/case-row'
import type { CaseStep, StepSurroundings } from '#shared/case/case-step'
import { planCaseStep } from '#shared/case/case-steps'
import type { ConsentGiven } from '#shared/case/consent'
import { OwnHand } from '#shared/case/own-hand'
import { listSigners, stepBarrier } from '#shared/case/step-barrier'
import type { StepRefused } from '#shared/case/step-refused'
import type { Person } from '#shared/office/office'
import type { KnownOp } from '#shared/record/commit'
import { foldCommit } from '#shared/record/fold-commit'
import { emptyRecord, type LedgerRecord } from '#shared/record/ledger-record'
import {
  aCaseId,
  aPerson,
  aSheet,
  day,
  mondayMorning,
  ownHand,
  recordedFor,
  replica,
  signedBy,
  staffOfFive,
  twoDepartments,
  wholeWay,
} from '#tests/support/builders'

const today = day('2026-11-23')
const secondClerk = aPerson('clerk-2', ['registrar', 'handler'], { name: '赵文' })
const people = new Map([...staffOfFive, secondClerk].map((person) => [person.id, person]))
const scan = { sha256: 'c'.repeat(64), name: '签批件.jpg', bytes: 812_000 }

const surroundings = (actor: Person, change: Partial<StepSurroundings> = {}): StepSurroundings => ({
  actor,
  today,
  people,
  departments: new Map(twoDepartments.map((one) => [one.id, one])),
  ledgerNumberTaken: () => false,
  stubNumberTaken: () => false,
  ...change,
})
const personOf = (id: string): Person => people.get(id) ?? aPerson(id, [])

let seq = 0
const fold = (record: LedgerRecord, by: string, ops: readonly KnownOp[]): LedgerRecord => {
  seq += 1
  const commit = {
    v: 1 as const,
    replica: replica('consents'),
    seq,
    prev: '' as const,
    at: mondayMorning,
    by,
    ops: [...ops],
  }
  return foldCommit(new Map([[`case/${record.id}`, record]]), commit).get(`case/${record.id}`) ?? record
}
const read = (record: LedgerRecord): Case => {
  const one = recordToCase(record)
  if (one === undefined) throw new Error('no case')
  return one
}
const take = (record: LedgerRecord, actor: Person, step: CaseStep, change: Partial<StepSurroundings> = {}) => {
  const planned = planCaseStep(record, read(record), step, surroundings(actor, change))
  if (!planned.ok) throw new Error(`${step.step}: ${planned.failure.type}`)
  return fold(record, actor.id, planned.value)
}
const refusal = (record: LedgerRecord, actor: Person, step: CaseStep, change: Partial<StepSurroundings> = {}) => {
  const planned = planCaseStep(record, read(record), step, surroundings(actor, change))
  return planned.ok ? 'taken' : planned.failure.type
}

/** The record once it first stands at the stage, its steps taken by the people of `wholeWay` or by `writer` in the handler's place. */
function recordAt(stage: Case['stage'], writer?: Person): LedgerRecord {
  const record = emptyRecord('case', aCaseId(1))
  let now = fold(record, 'clerk', [{ op: 'set', of: 'case', id: record.id, field: 'sheet', value: aSheet(), saw: [] }])
  for (const { by, step } of wholeWay) {
    if (read(now).stage === stage) return now
    if (step.step === 'draft' && writer !== undefined) now = take(now, writer, { ...step, reason: '承办人出差' })
    else now = take(now, personOf(by), step)
  }
  return now
}

const approve = (consent: ConsentGiven): CaseStep => ({ step: 'approve', comment: '同意', on: today, consent })
const instruct = (consent: ConsentGiven): CaseStep => ({
  step: 'instruct',
  text: '请办',
  instructedOn: today,
  consent,
})

describe('本人: consent by the leader’s own hand', () => {
  it('is written as such into the field and the timeline', () => {
    const one = read(take(recordAt('in-review'), personOf('secretary'), approve(signedBy('secretary'))))
    const consent = { way: 'self', of: 'secretary', by: 'pin' }
    expect(uncoverDeep(one.approval)).toMatchObject({ reviewerId: 'secretary', consent })
    expect(uncoverDeep(one.timeline.at(-1))).toMatchObject({ by: 'secretary', act: { act: 'approved', consent } })
  })

  it('is none without that very person’s PIN: who only sits in the leader’s place has no hand to show', () => {
    expect(OwnHand.afterPin('secretary', undefined)).toBeUndefined()
    expect(refusal(recordAt('in-review'), personOf('secretary'), approve(signedBy('clerk')))).toBe('OwnHandMissing')
    expect(refusal(recordAt('submitted'), personOf('deputy'), instruct(signedBy('secretary')))).toBe('OwnHandMissing')
  })

  it('of the sample counts in the sample alone', () => {
    const step = approve({ way: 'self', hand: OwnHand.ofSample('secretary') })
    expect(refusal(recordAt('in-review'), personOf('secretary'), step)).toBe('OwnHandMissing')
    expect(refusal(recordAt('in-review'), personOf('secretary'), step, { isSample: true })).toBe('taken')
  })

  it('is not for who has no such part, nor for who handled the case', () => {
    expect(refusal(recordAt('in-review'), personOf('clerk'), approve(signedBy('clerk')))).toBe('RoleMissing')
    const both = aPerson('handler', ['handler', 'reviewer'])
    expect(refusal(recordAt('in-review'), both, approve(signedBy('handler')))).toBe('ReviewerIsHandler')
  })
})

describe('代录: consent recorded from signed paper', () => {
  const byClerk = (consent: ConsentGiven, change: Partial<StepSurroundings> = {}) =>
    refusal(recordAt('in-review'), personOf('clerk'), approve(consent), change)

  it('names the leader, the clerk, and the paper, and the leader stays the reviewer', () => {
    const record = take(
      recordAt('in-review'),
      personOf('clerk'),
      approve(recordedFor('secretary', '签批卷第 1 册', [scan])),
    )
    const one = read(record)
    const consent = {
      way: 'recorded',
      of: 'secretary',
      recordedBy: 'clerk',
      place: '签批卷第 1 册',
      attachments: [scan],
    }
    expect(uncoverDeep(one.approval)).toMatchObject({ reviewerId: 'secretary', consent })
    expect(uncoverDeep(one.timeline.at(-1))).toMatchObject({ by: 'clerk', act: { act: 'approved', consent } })
    expect(caseToRow(one).files).toContain(scan.sha256)
  })

  it('may be of an earlier day, but not before the reply went up, and of none to come', () => {
    const later = { today: day('2026-11-26') }
    const on = (text: string): CaseStep => ({
      step: 'approve',
      comment: '同意',
      on: day(text),
      consent: recordedFor('secretary'),
    })
    expect(refusal(recordAt('in-review'), personOf('clerk'), on('2026-11-27'), later)).toBe('DayInFuture')
    expect(refusal(recordAt('in-review'), personOf('clerk'), on('2026-11-20'), later)).toBe('DayBeforeStep')
    expect(read(take(recordAt('in-review'), personOf('clerk'), on('2026-11-24'), later)).approval?.on).toBe(
      '2026-11-24',
    )
  })

  it('names a scan or a place', () => {
    expect(byClerk(recordedFor('secretary', '  '))).toBe('PaperUnnamed')
    expect(byClerk({ way: 'recorded', of: 'secretary', place: '', scans: [scan] })).toBe('taken')
  })

  it('is of a leader who may sign this, and neither handled the case nor wrote its reply', () => {
    expect(byClerk(recordedFor('deputy'))).toBe('SignerUnsuitable')
    expect(byClerk(recordedFor('left'))).toBe('SignerUnsuitable')
    expect(byClerk(recordedFor('nobody'))).toBe('SignerUnsuitable')
    const handler = aPerson('handler', ['handler', 'reviewer'])
    expect(byClerk(recordedFor('handler'), { people: new Map([...people, ['handler', handler]]) })).toBe(
      'SignerIsHandler',
    )
  })

  it('is never of the recorder’s own: that asks for the PIN', () => {
    const both = aPerson('secretary', ['registrar', 'reviewer'])
    expect(refusal(recordAt('in-review'), both, approve(recordedFor('secretary')))).toBe('RecordsOwnConsent')
  })

  it('is never by who wrote the reply alone, for 通过 and 退回 alike, and is by a second clerk', () => {
    const record = recordAt('in-review', secondClerk)
    expect(read(record).drafterIds).toEqual(['clerk-2'])
    const back: CaseStep = { step: 'send-back', comment: '改', on: today, consent: recordedFor('secretary') }
    expect(refusal(record, secondClerk, approve(recordedFor('secretary')))).toBe('RecorderWroteAlone')
    expect(refusal(record, secondClerk, back)).toBe('RecorderWroteAlone')
    expect(refusal(record, personOf('clerk'), approve(recordedFor('secretary')))).toBe('taken')
  })

  it('is by a registrar and nobody else', () => {
    expect(refusal(recordAt('in-review'), personOf('handler'), approve(recordedFor('secretary')))).toBe('RoleMissing')
    expect(refusal(recordAt('submitted'), personOf('clerk'), instruct(recordedFor('deputy')))).toBe('taken')
    expect(refusal(recordAt('submitted'), personOf('deputy'), instruct(recordedFor('secretary')))).toBe('RoleMissing')
  })
})

describe('what buttons ask', () => {
  it('is what planning decides, for every step of consent and everybody', () => {
    for (const step of stepNames.filter(isConsentStep)) {
      // What is asked and answered beside the main line is tried apart.
      if (step !== 'instruct' && step !== 'approve' && step !== 'send-back') continue
      const record = recordAt(step === 'instruct' ? 'submitted' : 'in-review')
      for (const person of people.values()) {
        const barrier: StepRefused | undefined = stepBarrier(step, read(record), person)
        const tried = [signedBy(person.id), recordedFor('secretary')].map((consent) =>
          refusal(
            record,
            person,
            step === 'instruct' ? instruct(consent) : { step, comment: '改', on: today, consent },
          ),
        )
        expect([person.id, step, tried.includes('taken')]).toEqual([person.id, step, barrier === undefined])
      }
    }
  })

  it('names the leaders who can sign', () => {
    expect(listSigners('approve', read(recordAt('in-review')), people.values()).map(({ id }) => id)).toEqual([
      'secretary',
    ])
    expect(listSigners('instruct', read(recordAt('submitted')), people.values()).map(({ id }) => id)).toEqual([
      'deputy',
      'secretary',
    ])
  })

  it('knows the steps of consent from the others', () => {
    expect(stepNames.filter(isConsentStep)).toEqual([
      'approve',
      'answer-extension',
      'instruct',
      'instruct-first',
      'ask-return',
      'send-back',
      'answer-suspension',
      'answer-unreasonable',
    ])
    expect(isConsentStep('assign')).toBe(false)
  })
})

describe('a consent that is read', () => {
  const approved = (by: string, consent: unknown): Case => {
    const record = recordAt('in-review')
    return read(
      fold(record, by, [
        { op: 'set', of: 'case', id: record.id, field: 'stage', value: 'approved', saw: [] },
        {
          op: 'set',
          of: 'case',
          id: record.id,
          field: 'approval',
          value: { reviewerId: 'secretary', comment: '', on: '2026-11-23', consent },
          saw: [],
        },
        {
          op: 'append',
          of: 'case',
          id: record.id,
          field: 'acts',
          value: { act: 'approved', comment: '', ...(consent === undefined ? {} : { consent }) },
        },
      ]),
    )
  }
  const claimOf = (one: Case) => {
    const last = one.timeline.at(-1)?.act
    return uncoverDeep([one.approval?.consent, last === undefined ? undefined : consentOfAct(last)])
  }

  it('of an older program is there, and claims nothing', () => {
    const one = approved('secretary', undefined)
    expect(one.approval?.reviewerId).toBe('secretary')
    expect(one.timeline.at(-1)?.act.act).toBe('approved')
    expect(claimOf(one)).toEqual([undefined, undefined])
  })

  it('of a newer program in a way that is not known here claims nothing, and the act stays', () => {
    expect(claimOf(approved('secretary', { way: 'seal', of: 'secretary' }))).toEqual([undefined, undefined])
  })

  it('claims nothing under another’s name', () => {
    const self = { way: 'self', of: 'secretary', by: 'pin' }
    expect(claimOf(approved('clerk', self))).toEqual([undefined, undefined])
    expect(claimOf(approved('secretary', self))).toEqual([self, self])
    const recorded = { way: 'recorded', of: 'secretary', recordedBy: 'clerk', place: '柜', attachments: [] }
    expect(claimOf(approved('handler', recorded))).toEqual([undefined, undefined])
    expect(claimOf(approved('clerk', recorded))).toEqual([recorded, recorded])
  })
})

describe('the reply of another’s case', () => {
  const draft = wholeWay.find(({ step }) => step.step === 'draft')?.step
  if (draft?.step !== 'draft') throw new Error('fixture')

  it('is written by its handler without a word, and by others with a reason that stays', () => {
    const record = recordAt('handling')
    expect(draftNeedsReason(read(record), personOf('handler'))).toBe(false)
    expect(refusal(record, personOf('clerk'), draft)).toBe('DraftReasonMissing')
    expect(refusal(record, personOf('clerk'), { ...draft, reason: ' ' })).toBe('DraftReasonMissing')
    const written = take(record, personOf('clerk'), { ...draft, reason: ' 承办人出差 ' })
    expect(uncoverDeep(read(written).timeline.at(-1)?.act)).toMatchObject({ act: 'drafted', reason: '承办人出差' })
  })

  it('asks each writer once, and again when the case is given to another', () => {
    const record = take(recordAt('handling'), personOf('clerk'), { ...draft, reason: '承办人出差' })
    const again: CaseStep = { step: 'draft', reply: { ...draft.reply, opinion: '另行答复' } }
    expect(refusal(record, personOf('clerk'), again)).toBe('taken')
    expect(refusal(record, secondClerk, again)).toBe('DraftReasonMissing')
    const order = wholeWay.find(({ step }) => step.step === 'assign')?.step
    if (order?.step !== 'assign') throw new Error('fixture')
    const moved = take(record, personOf('clerk'), { ...order, handlerId: 'clerk-2' })
    expect(refusal(moved, personOf('clerk'), again)).toBe('DraftReasonMissing')
    expect(refusal(moved, secondClerk, again)).toBe('taken')
  })
})

it('a hand is made of nothing but a PIN that opened, and the sample', () => {
  expect(ownHand('secretary')).toMatchObject({ personId: 'secretary', by: 'pin' })
  expect(OwnHand.ofSample('secretary').by).toBe('sample')
})
