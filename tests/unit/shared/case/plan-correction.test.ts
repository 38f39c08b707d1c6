import { describe, expect, it } from 'vitest'
import { uncoverDeep } from '#shared/case/private-text'
import type { ActName } from '#shared/case/act'
import type { SideActName } from '#tests/support/sides'
import { isCorrectable, toCorrection, type CorrectableName, type WrittenCorrection } from '#shared/case/correctable'
import type { CaseStep } from '#shared/case/case-step'
import { caseToRow } from '#shared/case/case-row'
import { findDayDisorder } from '#shared/case/step-days'
import { aPerson, day, wholeWay } from '#tests/support/builders'
import { anAdmin, consentStep, PlayedCase } from '#tests/support/case-stage'

/** What a leader signed on paper, recorded by the clerk. */
const onPaper = (of: string) => ({ way: 'recorded', of, place: '2026 年签批卷', scans: [] }) as const

/** Through the first `count` steps of the whole way, the days of paper an earlier one than today. */
const story = (count: number) => ({
  sheet: { calledOn: day('2026-11-09'), issuedOn: day('2026-11-09') },
  steps: wholeWay.slice(0, count).map(({ by, step }) => ({
    by: 'consent' in step ? 'clerk' : by,
    step:
      step.step === 'register'
        ? { ...step, registeredOn: day('2026-11-16') }
        : step.step === 'submit' || step.step === 'assign'
          ? { ...step, on: day('2026-11-18') }
          : step.step === 'instruct'
            ? { ...step, instructedOn: day('2026-11-18'), consent: onPaper('deputy') }
            : step.step === 'draft'
              ? { ...step, reply: { ...step.reply, investigatedOn: day('2026-11-18') } }
              : step.step === 'approve'
                ? { ...step, consent: onPaper('secretary') }
                : step,
  })),
})
const played = (count = wholeWay.length): PlayedCase => PlayedCase.of(story(count))

const actOf = <A extends CorrectableName>(one: PlayedCase, name: A): Extract<WrittenCorrection, { act: A }> => {
  const { act } = one.entry(name)
  const isNamed = (other: WrittenCorrection): other is Extract<WrittenCorrection, { act: A }> => other.act === name
  const stands = isCorrectable(act) ? toCorrection(act) : undefined
  if (stands === undefined || !isNamed(stands)) throw new Error(name)
  return stands
}

const correct = (one: PlayedCase, to: WrittenCorrection, reason = '录错了') => ({
  step: 'correct' as const,
  entry: one.entry(to.act).ref,
  to,
  reason,
})

/** 现场答复 closes cases that the office itself took down, and what goes on beside the main line has its sides: tested with them. */
type PlayedName = Exclude<CorrectableName, 'answered' | SideActName>
/** For every act that can be corrected: how far the case is, who took it, and what it should have said. */
const corrections: {
  readonly [A in PlayedName]: readonly [count: number, by: string, change: object, shown: object]
} = {
  registered: [
    10,
    'clerk',
    { registeredOn: '2026-11-17', summary: '石桥村三组路灯不亮', key: true },
    { registration: { registeredOn: '2026-11-17', key: true } },
  ],
  submitted: [
    10,
    'clerk',
    { leaderId: 'secretary', opinion: '建议由村镇建设办牵头' },
    { submission: { leaderId: 'secretary' } },
  ],
  instructed: [
    10,
    'clerk',
    { text: '请村镇建设办两日内修复。' },
    { instruction: { text: '请村镇建设办两日内修复。' } },
  ],
  assigned: [
    10,
    'clerk',
    { assistingDepartmentIds: ['d1'], dueOn: '2026-11-25' },
    { assignment: { dueOn: '2026-11-25', assistingDepartmentIds: ['d1'] } },
  ],
  sealed: [10, 'clerk', { on: '2026-11-22', text: '镇政府盖章' }, {}],
  noted: [10, 'handler', { on: '2026-11-20', text: '已到现场，灯头损坏。' }, {}],
  avoided: [10, 'clerk', { reason: '与来电人是同村亲属' }, {}],
  contacted: [10, 'handler', { way: 'visit', view: 'unsatisfied' }, {}],
  'sent-for-review': [10, 'handler', { on: '2026-11-20' }, {}],
  approved: [10, 'clerk', { comment: '同意报送' }, { approval: { comment: '同意报送', reviewerId: 'secretary' } }],
  'sent-back': [8, 'clerk', { comment: '补充更换日期' }, {}],
  'fed-back': [10, 'clerk', { method: 'paper' }, { feedback: { method: 'paper', stubNumber: '2026-001' } }],
  'signed-for': [0, 'clerk', { at: '10:20' }, {}],
  'caller-told': [10, 'handler', { phone: '05501234', view: 'basically' }, {}],
  visited: [10, 'clerk', { solved: 'partly', reasons: '还差一盏' }, {}],
  concluded: [10, 'clerk', { way: 'stopped' }, { values: { conclusion: { way: 'stopped' } } }],
  archived: [10, 'clerk', { place: '档案室 4 号柜' }, { values: { archiving: { place: '档案室 4 号柜' } } }],
  met: [7, 'clerk', { place: '三楼会议室', minutes: '改期再议' }, {}],
  'task-done': [7, 'handler', { text: '已换好' }, {}],
  'instructed-first': [1, 'clerk', { text: '请先核实情况' }, {}],
  'assist-answered': [3, 'handler', { text: '已派人维持' }, {}],
  checked: [7, 'deputy', { comment: '同意送审' }, {}],
}

const meeting: CaseStep = {
  step: 'joint-meeting',
  on: day('2026-11-23'),
  place: '二楼会议室',
  presentIds: ['clerk', 'deputy'],
  guests: '',
  minutes: '商定换线路',
  tasks: [{ what: '换线路', personId: 'handler', dueOn: day('2026-11-30') }],
  attachments: [],
}
const today = day('2026-11-23')
/** What is done beside the whole way, for the acts that it has not. */
const beside: { readonly [A in CorrectableName]?: (one: PlayedCase) => void } = {
  'sent-back': (one) => one.take('clerk', consentStep('send-back', '补充', onPaper('secretary'))),
  'signed-for': (one) => one.take('clerk', { step: 'sign-for', on: today, at: '09:05', byId: 'clerk' }),
  'caller-told': (one) =>
    one.take('handler', {
      step: 'tell-caller',
      on: today,
      byId: 'handler',
      phone: '',
      way: 'phone',
      said: '告知已修好',
      view: 'satisfied',
      place: '',
      attachments: [],
    }),
  visited: (one) =>
    one.take('clerk', {
      step: 'visit',
      on: today,
      byId: 'clerk',
      way: 'phone',
      reached: 'yes',
      truth: 'yes',
      solved: 'yes',
      result: 'satisfied',
      handling: 'satisfied',
      reasons: '',
      evidence: '',
      attachments: [],
    }),
  concluded: (one) => one.take('clerk', { step: 'conclude', on: today, way: 'settled', text: '' }),
  archived: (one) =>
    one.take('clerk', { step: 'archive', archiveNumber: '2026-Y-001', keeping: 'ten', place: '档案室', on: today }),
  met: (one) => one.take('clerk', meeting),
  sealed: (one) =>
    one.take('clerk', {
      step: 'seal',
      on: today,
      text: '',
      attachments: [{ sha256: 'a'.repeat(64), name: '签章件.jpg', bytes: 10 }],
    }),
  'instructed-first': (one) => {
    one.take('clerk', { step: 'submit', leaderId: 'deputy', opinion: '拟办', furtherLeaderIds: ['secretary'] })
    one.take('clerk', { step: 'instruct-first', text: '请核实', on: today, consent: onPaper('deputy') })
  },
  'assist-answered': (one) => {
    one.take('clerk', {
      step: 'assign',
      departmentId: 'd2',
      assistingDepartmentIds: ['d1'],
      handlerId: 'handler',
      dueOn: day('2026-11-26'),
      requirement: '',
    })
    one.take('handler', {
      step: 'assist-answer',
      departmentId: 'd1',
      on: today,
      byId: 'handler',
      text: '已维持秩序',
      attachments: [],
    })
  },
  checked: (one) => one.take('deputy', { step: 'check', on: today, result: 'passed', comment: '' }),
  'task-done': (one) => {
    one.take('clerk', meeting)
    const { ref } = one.entry('met')
    one.take('handler', { step: 'finish-task', meeting: ref, index: 0, on: today, text: '换了', attachments: [] })
  },
}

describe('a saved step can be corrected', () => {
  for (const name of Object.keys(corrections).filter((key): key is PlayedName => key in corrections)) {
    const [count, by, change, shown] = corrections[name]
    it(`${name}: what it should have said stands everywhere, and the timeline tells old, new and why`, () => {
      const one = played(count)
      beside[name]?.(one)
      if (name === 'avoided')
        one.take('clerk', { step: 'avoid', personId: 'deputy', on: day('2026-11-20'), reason: '与来电人是亲属' })
      const before = actOf(one, name)
      const to = { ...before, ...change }
      const { stage } = one.one
      const entries = one.one.entries.length
      one.take(by, correct(one, to))
      expect(uncoverDeep(one.one)).toMatchObject(shown)
      expect(one.one.stage).toBe(stage)
      const entry = one.entry(name)
      expect(uncoverDeep(entry)).toMatchObject({
        corrected: true,
        takenBack: false,
        by,
        written: before,
        act: { ...before, ...change },
      })
      expect(one.one.entries).toHaveLength(entries + 1)
      expect(uncoverDeep(one.entry('corrected').act)).toMatchObject({
        act: 'corrected',
        entry: entry.ref,
        of: name,
        reason: '录错了',
        changes: Object.entries(change).map(([field, after]) => expect.objectContaining({ field, after })),
      })
      expect(one.one.conflicts).toEqual([])
      expect(findDayDisorder(one.one)).toEqual([])
    })
  }

  it('and corrected again, by an administrator', () => {
    const one = played()
    one.take('clerk', correct(one, { ...actOf(one, 'registered'), summary: '甲' }))
    one.take('admin', correct(one, { ...actOf(one, 'registered'), summary: '乙' }), { actor: anAdmin })
    expect(uncoverDeep(one.one.registration?.summary)).toBe('乙')
    expect(uncoverDeep(one.entry('corrected').act)).toMatchObject({
      changes: [{ field: 'summary', before: '甲', after: '乙' }],
    })
    expect(uncoverDeep(one.entry('registered').written)).toMatchObject({ summary: '石桥村路灯不亮' })
  })

  it('changes the columns that figures are counted by: limit, handler, the day of feedback', () => {
    const one = played()
    expect(caseToRow(one.one)).toMatchObject({ innerDueOn: '2026-11-26', closedOn: '2026-11-23', key: false })
    one.take('clerk', correct(one, { ...actOf(one, 'assigned'), dueOn: day('2026-11-24') }))
    one.take('clerk', correct(one, { ...actOf(one, 'registered'), key: true }))
    expect(caseToRow(one.one)).toMatchObject({ innerDueOn: '2026-11-24', key: true, open: 0 })
    const later = { today: day('2026-11-30') }
    one.take('clerk', correct(one, { ...actOf(one, 'fed-back'), on: day('2026-11-30') }), later)
    expect(caseToRow(one.one).closedOn).toBe('2026-11-30')
  })

  it('gives the work of a case to the handler who was meant', () => {
    const one = played(8)
    const people = new Map([['other', aPerson('other', ['handler'])]])
    one.take('clerk', correct(one, { ...actOf(one, 'assigned'), handlerId: 'other' }), { people })
    expect(caseToRow(one.one).handlerId).toBe('other')
  })
})

describe('a correction is refused', () => {
  const refusal = (one: PlayedCase, by: string, to: WrittenCorrection, reason?: string) =>
    one.try(by, correct(one, to, reason))?.type

  it('to whoever neither took the step nor keeps the ledger', () => {
    const one = played()
    expect(refusal(one, 'handler', { ...actOf(one, 'registered'), summary: '甲' })).toBe('EntryNotYours')
    expect(refusal(one, 'secretary', { ...actOf(one, 'approved'), comment: '甲' })).toBe('EntryNotYours')
  })

  it('without a reason, without a change, and of what the program noted by itself', () => {
    const one = played()
    expect(refusal(one, 'clerk', { ...actOf(one, 'registered'), summary: '甲' }, '  ')).toBe('FieldMissing')
    expect(refusal(one, 'clerk', actOf(one, 'registered'))).toBe('NothingCorrected')
    one.take('clerk', { step: 'record-print', paper: 'report' })
    const entry = one.entry('printed').ref
    expect(one.try('clerk', { step: 'correct', entry, to: actOf(one, 'registered'), reason: '误' })?.type).toBe(
      'EntryFixed',
    )
  })

  it('where it breaks a rule of the step itself: order of days, blanks, leaders, limits, a number of another year', () => {
    const one = played()
    const registered = actOf(one, 'registered')
    expect(refusal(one, 'clerk', { ...registered, summary: ' ' })).toBe('FieldMissing')
    expect(refusal(one, 'clerk', { ...registered, registeredOn: day('2026-11-19') })).toBe('DayAfterStep')
    expect(refusal(one, 'clerk', { ...registered, registeredOn: day('2026-11-08') })).toBe('DayBeforeIssue')
    expect(refusal(one, 'clerk', { ...registered, ledgerNumber: '2026-018' })).toBe('NumberUnchanged')
    expect(refusal(one, 'clerk', { ...actOf(one, 'submitted'), leaderId: 'handler' })).toBe('LeaderUnsuitable')
    expect(refusal(one, 'clerk', { ...actOf(one, 'submitted'), on: day('2026-11-15') })).toBe('DayBeforeStep')
    expect(refusal(one, 'clerk', { ...actOf(one, 'assigned'), dueOn: day('2026-11-28') })).toBe('DeadlineAfterSheet')
    expect(refusal(one, 'clerk', { ...actOf(one, 'fed-back'), on: day('2026-11-20') })).toBe('DayBeforeStep')
    expect(refusal(one, 'clerk', { ...actOf(one, 'fed-back'), stubNumber: '2026-002' })).toBe('NumberUnchanged')
  })

  it('of the words that a leader wrote with their own hand, and of whose consent it was', () => {
    const own = PlayedCase.of({ steps: wholeWay })
    expect(refusal(own, 'deputy', { ...actOf(own, 'instructed'), text: '另写' })).toBe('ConsentFixed')
    expect(refusal(own, 'secretary', { ...actOf(own, 'approved'), comment: '另写' })).toBe('ConsentFixed')
    const step = correct(own, { ...actOf(own, 'approved'), comment: '另写' })
    expect(own.try('admin', step, { actor: anAdmin })?.type).toBe('ConsentFixed')
    const onRecord = played()
    expect(refusal(onRecord, 'clerk', { ...actOf(onRecord, 'instructed'), leaderId: 'secretary' })).toBe('ConsentFixed')
  })

  it('where it would make the reviewer the handler of what was reviewed', () => {
    const one = played()
    const people = new Map([['secretary', aPerson('secretary', ['handler', 'reviewer'])]])
    const step = correct(one, { ...actOf(one, 'assigned'), handlerId: 'secretary' })
    expect(one.try('clerk', step, { people })?.type).toBe('HandlerReviewed')
  })

  it('of an order that another order has followed, and of a voided case', () => {
    const one = played(4)
    const first = one.entry('assigned').ref
    const order = wholeWay[3]?.step
    if (order?.step !== 'assign') throw new Error('fixture')
    one.take('clerk', { ...order, requirement: '改派' })
    const to = { ...actOf(one, 'assigned'), requirement: '甲' }
    expect(one.try('clerk', { step: 'correct', entry: first, to, reason: '误' })?.type).toBe('EntrySuperseded')
    one.take('clerk', { step: 'void', reason: '重复', knowingSent: true })
    expect(refusal(one, 'clerk', to)).toBe('CaseVoided')
  })
})

describe('a correction into another year', () => {
  const turn = { sheet: { calledOn: day('2026-12-28'), issuedOn: day('2026-12-28'), dueOn: day('2027-01-08') } }
  const newYear = { today: day('2027-01-02') }

  it('takes a number of that year, and the old one stays the case’s own', () => {
    const one = PlayedCase.of(turn)
    one.take(
      'clerk',
      { step: 'register', ledgerNumber: '2027-001', registeredOn: day('2027-01-02'), summary: '摘要', key: false },
      newYear,
    )
    const registered = actOf(one, 'registered')
    const to = { ...registered, registeredOn: day('2026-12-31') }
    expect(one.try('clerk', correct(one, to), newYear)?.type).toBe('LedgerNumberOfOtherYear')
    one.take('clerk', correct(one, { ...to, ledgerNumber: '2026-212' }), newYear)
    expect(one.one).toMatchObject({
      ledgerNumber: '2026-212',
      aliases: ['2027-001'],
      registration: { registeredOn: '2026-12-31' },
    })
    expect(one.try('clerk', correct(one, { ...to, ledgerNumber: '2026-213' }), newYear)?.type).toBe('NumberUnchanged')
  })
})

describe('two PCs that corrected the same step', () => {
  const both = (name: 'registered' | 'noted', a: object, b: object): readonly [PlayedCase, PlayedCase] => {
    const [here, there] = [PlayedCase.of(story(10), 'pcone000'), PlayedCase.of(story(10), 'pctwo000')]
    const by = name === 'noted' ? 'handler' : 'clerk'
    here.take(by, correct(here, { ...actOf(here, name), ...a }))
    there.take(by, correct(there, { ...actOf(there, name), ...b }))
    here.hear(there)
    there.hear(here)
    return [here, there]
  }

  it('differently have a conflict to decide, on both PCs alike', () => {
    const [here, there] = both('registered', { summary: '甲' }, { summary: '乙' })
    expect(here.one.conflicts).toEqual(['registration'])
    expect(there.one.conflicts).toEqual(['registration'])
    expect(there.record).toEqual(here.record)
  })

  it('of a note, which has no field of its own, have one too', () => {
    const [here] = both('noted', { text: '甲' }, { text: '乙' })
    expect(here.one.conflicts).toEqual([`entry.${here.entry('noted').ref}`])
    const [same] = both('noted', { text: '甲' }, { text: '甲' })
    expect(same.one.conflicts).toEqual([])
  })
})

it('every kind of act either has its correction or says that it has none', () => {
  const fixed: readonly ActName[] = [
    'received',
    'sheet-revised',
    'drafted',
    'printed',
    'saved',
    'attachment-opened',
    'exported',
    'revealed',
    'numbered',
    'stub-renumbered',
    'voided',
    'lifted',
    'corrected',
    'taken-back',
    'settled',
  ]
  expect(Object.keys(corrections).filter((name) => fixed.some((other) => other === name))).toEqual([])
})
