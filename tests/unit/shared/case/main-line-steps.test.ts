import { describe, expect, it } from 'vitest'
import { caseToRow } from '#shared/case/case-row'
import type { CaseStep } from '#shared/case/case-step'
import { listAssists, listUnanswered } from '#shared/case/assists'
import {
  isPhased,
  lastAnsweredVisit,
  listAfterStands,
  listVisits,
  nextFollowUp,
  owesTelling,
} from '#shared/case/follow-up'
import { nextLeader } from '#shared/case/leader-turns'
import { listActFiles } from '#shared/case/list-scans'
import { listTasks } from '#shared/case/meeting-tasks'
import { signingOf } from '#shared/case/signing'
import { hasPassedCheck, standingCheck } from '#shared/case/standing-check'
import { caseToReplyFacts } from '#shared/reply/case-to-reply-facts'
import { composeReply } from '#shared/reply/compose-reply'
import { uncoverReply } from '#shared/case/private-reply'
import { uncover } from '#shared/case/private-text'
import { aPerson, day, signedBy, wholeWay } from '#tests/support/builders'
import { staffById } from '#tests/support/case-builders'
import { PlayedCase } from '#tests/support/case-stage'

const today = day('2026-11-23')
const played = (count = wholeWay.length): PlayedCase => PlayedCase.of({ steps: wholeWay.slice(0, count) })
/** Why a step is refused: by its own name where it has one. */
const why = (one: PlayedCase, by: string, step: CaseStep, change = {}): string | undefined => {
  const refused = one.try(by, step, change)
  return refused?.type === 'StepRefuses' ? refused.why : refused?.type
}
const file = { sha256: 'a'.repeat(64), name: '现场.jpg', bytes: 12 }

describe('签收', () => {
  const sign: CaseStep = { step: 'sign-for', on: today, at: '09:05', byId: 'clerk' }

  it('is of whoever signed, to the minute, and once', () => {
    const one = played(0)
    one.take('clerk', sign)
    expect(signingOf(one.one)).toEqual({ on: today, at: '09:05', byId: 'clerk', byRegistering: false })
    expect(why(one, 'clerk', sign)).toBe('signed-for-already')
  })

  it('is done by registering where nobody signed', () => {
    expect(signingOf(played(0).one)).toBeUndefined()
    expect(signingOf(played(1).one)).toMatchObject({ byId: 'clerk', byRegistering: true })
  })

  it('refuses a minute that is none, a day to come and a person who has left', () => {
    expect(why(played(0), 'clerk', { ...sign, at: '25:00' })).toBe('minute-malformed')
    expect(why(played(0), 'clerk', { ...sign, on: day('2026-11-24') })).toBe('DayInFuture')
    expect(why(played(0), 'clerk', { ...sign, byId: 'left' })).toBe('PersonUnknown')
    expect(why(played(0), 'clerk', sign, { actor: aPerson('clerk', []) })).toBe('RoleMissing')
  })
})

describe('呈报 to several leaders', () => {
  const submit: CaseStep = { step: 'submit', leaderId: 'deputy', opinion: '拟办', furtherLeaderIds: ['secretary'] }
  const first = (of: string): CaseStep => ({ step: 'instruct-first', text: '请核实', on: today, consent: signedBy(of) })
  const last = (of: string): CaseStep => ({
    step: 'instruct',
    text: '同意',
    instructedOn: today,
    consent: signedBy(of),
  })

  it('waits at 待批示 until the last has given theirs, in their order', () => {
    const one = played(1)
    one.take('clerk', submit)
    expect(nextLeader(one.one)).toBe('deputy')
    expect(why(one, 'secretary', last('secretary'))).toBe('earlier-leaders-first')
    expect(why(one, 'secretary', first('secretary'))).toBe('not-the-turn')
    one.take('deputy', first('deputy'))
    expect([one.one.stage, nextLeader(one.one)]).toEqual(['submitted', 'secretary'])
    expect(why(one, 'deputy', first('deputy'))).toBe('last-leader-next')
    one.take('secretary', last('secretary'))
    expect(one.one).toMatchObject({ stage: 'instructed', instruction: { leaderId: 'secretary' } })
  })

  it('is not taken back once one of them has signed, and asks nobody twice', () => {
    const one = played(1)
    expect(why(one, 'clerk', { ...submit, furtherLeaderIds: ['deputy'] })).toBe('leader-twice')
    expect(why(one, 'clerk', { ...submit, furtherLeaderIds: ['handler'] })).toBe('LeaderUnsuitable')
    one.take('clerk', submit)
    one.take('deputy', first('deputy'))
    const { ref } = one.entry('submitted')
    expect(why(one, 'clerk', { step: 'take-back', entry: ref, reason: '错了' })).toBe('StepRestedOn')
  })

  it('with one leader goes on as it did, and a record that names one is read as before', () => {
    const one = played(2)
    expect(why(one, 'deputy', first('deputy'))).toBe('last-leader-next')
    one.take('deputy', last('deputy'))
    expect(one.one.stage).toBe('instructed')
  })
})

describe('交办 with departments that assist', () => {
  const assign = (dueOn = '2026-11-25', requirement = '维持秩序'): CaseStep => ({
    step: 'assign',
    departmentId: 'd2',
    assistingDepartmentIds: [],
    handlerId: 'handler',
    dueOn: day('2026-11-26'),
    requirement: '修复',
    assists: [{ departmentId: 'd1', personId: 'clerk', dueOn: day(dueOn), requirement }],
  })
  const answer: CaseStep = {
    step: 'assist-answer',
    departmentId: 'd1',
    on: today,
    byId: 'clerk',
    text: '已派人',
    attachments: [file],
  }

  it('asks each with its person, day and requirement, and knows who has not answered', () => {
    const one = played(3)
    one.take('clerk', assign())
    expect(listUnanswered(one.one)).toMatchObject([{ departmentId: 'd1', personId: 'clerk', dueOn: '2026-11-25' }])
    one.take('clerk', answer)
    expect(listUnanswered(one.one)).toEqual([])
    expect(listAssists(one.one)[0]?.answer).toEqual({ on: today, byId: 'clerk' })
    expect(listActFiles(one.one)).toHaveLength(1)
  })

  it('keeps an answer over an order that changes nothing for the department, and asks again where it does', () => {
    const one = played(3)
    one.take('clerk', assign())
    one.take('clerk', answer)
    one.take('clerk', assign())
    expect(listUnanswered(one.one)).toEqual([])
    one.take('clerk', assign('2026-11-24', '再看一次'))
    expect(listUnanswered(one.one)).toHaveLength(1)
  })

  it('refuses a department twice, the lead itself, a limit beyond the case’s, and the answer of who does not assist', () => {
    const one = played(3)
    const order = assign()
    if (order.step !== 'assign') throw new Error('fixture')
    const line = { departmentId: 'd1', requirement: '' }
    expect(why(one, 'clerk', { ...order, assists: [line, line] })).toBe('assist-twice')
    expect(why(one, 'clerk', { ...order, assists: [{ ...line, departmentId: 'd2' }] })).toBe('LeadAssistsItself')
    expect(why(one, 'clerk', { ...order, assists: [{ ...line, dueOn: day('2026-12-30') }] })).toBe('DeadlineAfterSheet')
    expect(why(one, 'clerk', { ...order, assists: [{ ...line, personId: 'left' }] })).toBe('PersonUnknown')
    one.take('clerk', order)
    expect(why(one, 'clerk', { ...answer, departmentId: 'd2' })).toBe('not-assisting')
    expect(why(played(4), 'clerk', answer)).toBe('nobody-assists')
  })
})

describe('联合办公', () => {
  const meet: CaseStep = {
    step: 'joint-meeting',
    on: today,
    place: '会议室',
    presentIds: ['clerk'],
    guests: '',
    minutes: '商定',
    tasks: [{ what: '换线路', personId: 'handler', dueOn: day('2026-11-30') }],
    attachments: [],
  }

  it('gives out tasks that are ticked off once', () => {
    const one = played(4)
    one.take('clerk', meet)
    const done: CaseStep = {
      step: 'finish-task',
      meeting: one.entry('met').ref,
      index: 0,
      on: today,
      text: '换了',
      attachments: [],
    }
    expect(listTasks(one.one).map((task) => task.done)).toEqual([undefined])
    one.take('handler', done)
    expect(listTasks(one.one)[0]?.done).toEqual({ on: today, by: 'handler' })
    expect(why(one, 'handler', done)).toBe('no-open-task')
  })

  it('refuses a meeting that nobody came to, a task due before it, and a line that says nothing', () => {
    const one = played(4)
    if (meet.step !== 'joint-meeting') throw new Error('fixture')
    const [task] = meet.tasks
    if (task === undefined) throw new Error('fixture')
    expect(why(one, 'clerk', { ...meet, presentIds: [] })).toBe('nobody-came')
    expect(why(one, 'clerk', { ...meet, tasks: [{ ...task, dueOn: day('2026-11-20') }] })).toBe('task-before-meeting')
    expect(one.try('clerk', { ...meet, tasks: [{ ...task, what: ' ' }] })).toEqual({
      type: 'FieldMissing',
      label: '做什么',
    })
    expect(why(one, 'clerk', { ...meet, tasks: [{ ...task, personId: 'left' }] })).toBe('PersonUnknown')
  })
})

describe('审核 before 送审', () => {
  const check = (result: 'passed' | 'to-mend', comment = ''): CaseStep => ({
    step: 'check',
    on: today,
    result,
    comment,
  })
  const wanted = { checksReplies: true }

  it('is wanted only where the office says so, and of the reply as it stands', () => {
    const one = played(7)
    expect(why(one, 'handler', { step: 'send-for-review' }, wanted)).toBe('not-checked')
    one.take('deputy', check('to-mend', '写明日期'))
    expect(why(one, 'handler', { step: 'send-for-review' }, wanted)).toBe('not-checked')
    one.take('deputy', check('passed'))
    expect(hasPassedCheck(one.one)).toBe(true)
    one.take('handler', { step: 'draft', reply: { ...uncoverReply(one.one.reply), opinion: '另行答复' } })
    expect(standingCheck(one.one)).toBeUndefined()
    expect(why(one, 'handler', { step: 'send-for-review' })).toBeUndefined()
  })

  it('is not of who handled the case, and says what is to be mended', () => {
    const one = played(7)
    const handler = aPerson('handler', ['handler', 'checker'])
    expect(why(one, 'handler', check('passed'), { actor: handler })).toBe('ReviewerIsHandler')
    expect(why(one, 'clerk', check('passed'))).toBe('RoleMissing')
    expect(why(one, 'deputy', check('to-mend'))).toBe('FieldMissing')
    expect(why(played(4), 'deputy', check('passed'))).toBe('ReplyHasGaps')
  })

  it('is printed as 审核人, and the reviewer then as 审阅人', () => {
    const one = played(7)
    one.take('deputy', check('passed'))
    for (const { by, step } of wholeWay.slice(7)) one.take(by, step)
    const around = {
      office: { code: 'qingshan', name: '青山镇人民政府', shortName: '青山镇', telephone: '' },
      people: staffById,
      today,
      dateStyle: 'arabic',
      wording: {},
    } as const
    const paper = composeReply(caseToReplyFacts(one.one, uncoverReply(one.one.reply), around))
    expect(paper.ok && paper.value.staffLines.flat().map((entry) => entry.split('：')[0])).toEqual([
      '具体承办人',
      '审核人',
      '审阅人',
    ])
  })
})

describe('答复、回访、办结、归档', () => {
  const told = {
    step: 'tell-caller',
    on: today,
    byId: 'handler',
    phone: '',
    way: 'phone',
    said: '已修好',
    view: 'satisfied',
    place: '',
    attachments: [],
  } as const
  const visit = (change: object = {}): CaseStep => ({
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
    ...change,
  })
  const archive: CaseStep = { step: 'archive', archiveNumber: 'A-1', keeping: 'ten', place: '档案室', on: today }
  /** The whole way without the contact that told the caller already. */
  const untold = (): PlayedCase => PlayedCase.of({ steps: wholeWay.filter(({ step }) => step.step !== 'contact') })

  it('follow each other after 反馈, and each is asked for until it was done', () => {
    const one = untold()
    expect([owesTelling(one.one), nextFollowUp(one.one)]).toEqual([true, 'tell-caller'])
    one.take('handler', told)
    expect([owesTelling(one.one), nextFollowUp(one.one)]).toEqual([false, 'visit'])
    expect(caseToRow(one.one).after).toBe('visit')
    one.take(
      'clerk',
      visit({ reached: 'no', truth: undefined, solved: undefined, result: undefined, handling: undefined }),
    )
    expect(nextFollowUp(one.one)).toBe('visit')
    one.take('clerk', visit())
    expect([listVisits(one.one).length, lastAnsweredVisit(one.one)?.solved]).toEqual([2, 'yes'])
    one.take('clerk', { step: 'conclude', on: today, way: 'settled', text: '' })
    one.take('clerk', archive)
    expect([nextFollowUp(one.one), one.one.values.archiving?.archiveNumber]).toEqual([undefined, 'A-1'])
    expect(caseToRow(one.one).after).toBe('')
  })

  it('stand each as done by whom, owed from when, or later, until all is done', () => {
    const one = untold()
    const stands = (): string[] =>
      listAfterStands(one.one).map(({ step, state, on, byId }) => [step, state, on, byId].join(' ').trim())
    const closedOn = one.one.feedback?.on ?? ''
    expect(stands()).toEqual([
      `tell-caller due ${closedOn}`,
      `visit due ${closedOn}`,
      `conclude due ${closedOn}`,
      'archive later',
    ])
    one.take('handler', told)
    one.take('clerk', visit())
    one.take('clerk', { step: 'conclude', on: today, way: 'project-done', text: '', againOn: day('2026-12-10') })
    expect(stands()).toEqual([
      `tell-caller done ${told.on} ${told.byId}`,
      `visit done ${today} clerk`,
      'conclude due 2026-12-10',
      'archive later',
    ])
    one.take('clerk', { step: 'conclude', on: today, way: 'settled', text: '' })
    expect(stands().slice(2)).toEqual([`conclude done ${today} clerk`, `archive due ${today}`])
    one.take('clerk', archive)
    expect(stands().at(-1)).toBe(`archive done ${today} clerk`)
    expect(listAfterStands(PlayedCase.of({ steps: wholeWay.slice(0, -1) }).one)).toEqual([])
  })

  it('ask for proof of a written answer', () => {
    const paper = { ...told, way: 'paper' } as const
    expect(why(untold(), 'handler', paper)).toBe('paper-unnamed')
    expect(why(untold(), 'handler', { ...paper, place: '答复卷' })).toBeUndefined()
    expect(why(untold(), 'handler', { ...paper, attachments: [file] })).toBeUndefined()
    expect(why(untold(), 'handler', { ...told, said: ' ' })).toBe('FieldMissing')
  })

  it('ask every question of who was reached, none of who was not, and why somebody is not content', () => {
    expect(why(untold(), 'clerk', visit({ handling: undefined }))).toBe('visit-unanswered')
    expect(why(untold(), 'clerk', visit({ reached: 'no' }))).toBe('not-reached-answered')
    expect(why(untold(), 'clerk', visit({ result: 'unsatisfied' }))).toBe('visit-without-reasons')
    expect(why(untold(), 'clerk', visit({ result: 'unsatisfied', reasons: '还不亮' }))).toBeUndefined()
    expect(why(untold(), 'clerk', visit({ on: day('2026-11-20') }))).toBe('visit-before-feedback')
  })

  it('keep a case that is closed for the time being open to the end, and out of the archive', () => {
    const one = untold()
    const phased = { step: 'conclude', on: today, way: 'project-done', text: '' } as const
    expect(why(one, 'clerk', phased)).toBe('FieldMissing')
    expect(why(one, 'clerk', { ...phased, againOn: today })).toBe('again-too-early')
    one.take('clerk', { ...phased, againOn: day('2027-03-01') })
    expect(isPhased(one.one)).toBe(true)
    expect(why(one, 'clerk', archive)).toBe('phased-open')
    expect(why(one, 'clerk', { step: 'conclude', on: day('2026-11-20'), way: 'settled', text: '' })).toBe(
      'conclusion-too-early',
    )
    one.take('clerk', { step: 'conclude', on: today, way: 'settled', text: '' })
    expect(isPhased(one.one)).toBe(false)
    expect(why(one, 'clerk', { step: 'conclude', on: today, way: 'stopped', text: '' })).toBe('concluded-already')
    expect(why(one, 'clerk', { ...archive, place: ' ' })).toBe('FieldMissing')
    one.take('clerk', archive)
    expect(why(one, 'clerk', archive)).toBe('archived-already')
    expect(why(one, 'handler', archive)).toBe('RoleMissing')
  })

  it('may say how the case is closed in the very act of 反馈, refuse what 办结 refuses, and be corrected apart', () => {
    const one = PlayedCase.of({ steps: wholeWay.filter(({ step }) => step.step !== 'feed-back') })
    const feedBack = { step: 'feed-back', stubNumber: '2026-001', method: 'both', on: today } as const
    const phased = { way: 'project-done', text: '' } as const
    expect(why(one, 'clerk', { ...feedBack, conclusion: phased })).toBe('FieldMissing')
    expect(why(one, 'clerk', { ...feedBack, conclusion: { ...phased, againOn: today } })).toBe('again-too-early')
    expect([one.one.stage, one.one.values.conclusion]).toEqual(['approved', undefined])
    one.take('clerk', { ...feedBack, conclusion: { way: 'settled', text: '已修好' } })
    expect([one.one.stage, one.one.values.conclusion?.way, one.one.feedback?.stubNumber]).toEqual([
      'closed',
      'settled',
      '2026-001',
    ])
    expect(one.entry('concluded').ref).toBe(one.entry('fed-back').ref)
    expect(why(one, 'clerk', { step: 'conclude', on: today, way: 'stopped', text: '' })).toBe('concluded-already')
    const entry = one.entry('concluded').ref
    one.take('clerk', {
      step: 'correct',
      entry,
      to: { act: 'concluded', on: today, way: 'stopped', text: '已修好' },
      reason: '选错了',
    })
    expect(one.one.values.conclusion?.way).toBe('stopped')
    expect([one.entry('fed-back').corrected, one.entry('concluded').corrected]).toEqual([false, true])
    one.take('clerk', { step: 'take-back', entry, reason: '点错了' })
    expect([one.one.stage, one.one.values.conclusion]).toEqual(['approved', undefined])
  })

  it('of two PCs that closed a case differently stand side by side until a person decides', () => {
    const steps = wholeWay
    const [here, there] = [PlayedCase.of({ steps }, 'pchere00'), PlayedCase.of({ steps }, 'pcthere0')]
    here.take('clerk', { step: 'conclude', on: today, way: 'settled', text: '' })
    there.take('clerk', { step: 'conclude', on: today, way: 'stopped', text: '' })
    here.hear(there)
    expect(here.one.conflicts).toContain('conclusion')
  })
})

describe('办理记录', () => {
  it('has a kind and files of its own', () => {
    const one = played(4)
    one.take('handler', { step: 'note', on: today, text: '先清淤', kind: 'plan', attachments: [file] })
    const { act } = one.entry('noted')
    expect(act.act === 'noted' && [act.kind, uncover(act.text)]).toEqual(['plan', '先清淤'])
    expect(listActFiles(one.one).map(({ sha256 }) => sha256)).toEqual([file.sha256])
  })
})
