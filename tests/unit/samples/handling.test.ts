import { outcomes } from '#shared/case/choices'
import { uncoverReply } from '#shared/case/private-reply'
import { uncover } from '#shared/case/private-text'
import { describe, expect, it } from 'vitest'
import type { CaseStep } from '#shared/case/case-step'
import type { Case } from '#shared/case/case'
import { serialNumberToText } from '#shared/case/serial-number'
import { stages } from '#shared/case/stage'
import { findRareHanzi } from '#shared/text/gb2312'
import { composeReply } from '#shared/reply/compose-reply'
import { shippedCalendar } from '#tests/support/shipped-calendar'
import {
  dayOf,
  findCarelessMarks,
  sampleAssignments,
  sampleHandling,
  sampleOffice,
  textsOf,
  type HandledCase,
  type TakenStep,
} from './read-samples'
import { replayHandling } from './replay-handling'

const calendar = shippedCalendar()
const today = '2026-11-23'
const assignmentById = new Map(sampleAssignments.map((one) => [one.caseId, one]))
const personName = (id: string | undefined): string => sampleOffice.people.find((one) => one.id === id)?.name ?? ''
const replay = replayHandling()
const handledCases = sampleHandling.map((handled) => ({ handled, one: replay.casesById.get(handled.caseId) }))

type StepOf<N extends CaseStep['step']> = Extract<CaseStep, { step: N }>
function stepsOf<N extends CaseStep['step']>(
  handled: HandledCase,
  name: N,
): { readonly taken: TakenStep; readonly step: StepOf<N> }[] {
  const isNamed = (step: CaseStep): step is StepOf<N> => step.step === name
  return handled.steps.flatMap((taken) => (isNamed(taken.step) ? [{ taken, step: taken.step }] : []))
}
const numbersWhere = (wrong: (handled: HandledCase, one: Case) => boolean): readonly string[] =>
  handledCases.flatMap(({ handled, one }) => (one === undefined || wrong(handled, one) ? [handled.sheetNumber] : []))
const all = sampleHandling.flatMap(({ sheetNumber, steps }) => steps.map((taken) => ({ sheetNumber, taken })))
const isApproved = (one: Case | undefined): one is Case => one?.approval !== undefined

describe('the sample handling', () => {
  it('tells of at least 24 of the sample cases, each once and by its own number', () => {
    expect(sampleHandling.length).toBeGreaterThanOrEqual(24)
    expect(new Set(sampleHandling.map((one) => one.caseId)).size).toBe(sampleHandling.length)
    expect(
      sampleHandling.filter((one) => assignmentById.get(one.caseId)?.sheet.sheetNumber !== one.sheetNumber),
    ).toEqual([])
  })

  it('takes only steps that the rules of case handling allow', () => {
    expect(replay.refused).toEqual([])
  })

  it('leaves cases at every stage, most of them answered', () => {
    const count = (stage: string) => [...replay.casesById.values()].filter((one) => one.stage === stage).length
    expect(stages.filter((stage) => count(stage) === 0)).toEqual([])
    expect(count('closed')).toBeGreaterThanOrEqual(12)
    expect(handledCases.filter(({ one }) => isApproved(one)).length).toBeGreaterThanOrEqual(14)
  })

  it('tells each case in the order of time, none of it after 2026-11-23 or before the sheet was issued', () => {
    expect(numbersWhere(({ steps }) => steps.some((taken, index) => (steps[index - 1]?.at ?? '') >= taken.at))).toEqual(
      [],
    )
    expect(all.filter(({ taken }) => dayOf(taken) >= today)).toEqual([])
    expect(numbersWhere((handled, one) => (handled.steps[0]?.at ?? '') < one.sheet.issuedOn)).toEqual([])
  })

  it('has every act on a working day, and the acts of the office in office hours', () => {
    expect(all.filter(({ taken }) => !calendar.isWorkday(dayOf(taken)).workday)).toEqual([])
    const desk: readonly string[] = [
      'register',
      'submit',
      'instruct',
      'assign',
      'send-for-review',
      'approve',
      'send-back',
      'feed-back',
      'record-print',
      'contact',
      'draft',
    ]
    const inHours = (at: string) => /T(?:08:[3-5]\d|09:\d\d|1[01]:\d\d|1[4-6]:\d\d|17:[0-2]\d|17:30)$/.test(at)
    expect(
      all.filter(({ taken }) => desk.includes(taken.step.step) && !inHours(taken.at)).map(({ taken }) => taken.at),
    ).toEqual([])
  })

  it('dates each act with the day on which it was done', () => {
    const dayIn = (step: CaseStep) =>
      'on' in step
        ? step.on
        : step.step === 'register'
          ? step.registeredOn
          : step.step === 'instruct'
            ? step.instructedOn
            : undefined
    expect(all.filter(({ taken }) => (dayIn(taken.step) ?? dayOf(taken)) !== dayOf(taken))).toEqual([])
  })

  it('numbers ledger and stubs without gaps in the order of the acts', () => {
    const inOrder = (numbers: { readonly at: string; readonly number: string }[]) =>
      numbers.sort((a, b) => (a.at < b.at ? -1 : 1)).map((one) => one.number)
    const ledger = inOrder(
      sampleHandling.flatMap((handled) =>
        stepsOf(handled, 'register').map(({ taken, step }) => ({ at: taken.at, number: step.ledgerNumber })),
      ),
    )
    const stubs = inOrder(
      sampleHandling.flatMap((handled) =>
        stepsOf(handled, 'feed-back').map(({ taken, step }) => ({ at: taken.at, number: step.stubNumber })),
      ),
    )
    for (const numbers of [ledger, stubs])
      expect(numbers).toEqual(numbers.map((_, index) => serialNumberToText({ year: 2026, serial: index + 1 })))
  })

  it('gives each department a limit of its own, on a working day and not after the centre’s', () => {
    expect(
      numbersWhere((handled, one) =>
        stepsOf(handled, 'assign').some(
          ({ step }) => !calendar.isWorkday(step.dueOn).workday || step.dueOn > one.sheet.dueOn,
        ),
      ),
    ).toEqual([])
  })

  it('puts each case into the hands of somebody of the department that leads it', () => {
    const departmentOf = (id: string) => sampleOffice.people.find((one) => one.id === id)?.departmentId
    expect(
      numbersWhere((handled) =>
        stepsOf(handled, 'assign').some(({ step }) => departmentOf(step.handlerId) !== step.departmentId),
      ),
    ).toEqual([])
  })

  it('has two to seven notes and contacts with the caller on every case answered, and several departments on some', () => {
    const talk = (handled: HandledCase) => stepsOf(handled, 'note').length + stepsOf(handled, 'contact').length
    expect(numbersWhere((handled, one) => isApproved(one) && (talk(handled) < 2 || talk(handled) > 8))).toEqual([])
    expect(
      sampleHandling.filter((handled) =>
        stepsOf(handled, 'assign').some(({ step }) => step.assistingDepartmentIds.length >= 2),
      ).length,
    ).toBeGreaterThanOrEqual(4)
  })

  it('sends a reply back and then passes it, and leaves one sent back', () => {
    const sentBack = sampleHandling.filter((handled) => stepsOf(handled, 'send-back').length > 0)
    const passed = sentBack.filter((handled) => stepsOf(handled, 'approve').length > 0)
    expect([sentBack.length > passed.length, passed.length > 0]).toEqual([true, true])
  })

  it('answers most cases in time, and one late', () => {
    const closed = [...replay.casesById.values()].filter((one) => one.feedback !== undefined)
    const late = closed.filter((one) => (one.feedback?.on ?? '') > one.sheet.dueOn)
    expect([late.length, closed.length >= 12]).toEqual([1, true])
  })
})

describe('the sample replies', () => {
  const replies = sampleHandling.flatMap((handled) =>
    stepsOf(handled, 'draft').map(({ taken, step }) => ({ handled, taken, reply: step.reply })),
  )

  it('come in both formats and to every outcome', () => {
    expect([...new Set(replies.map(({ reply }) => reply.format))].sort()).toEqual(['letter', 'report'])
    expect(outcomes.filter((outcome) => !replies.some(({ reply }) => reply.outcome === outcome))).toEqual([])
  })

  it('tell their findings in 150 to 500 characters, the long ones in paragraphs', () => {
    expect(
      replies
        .filter(({ reply }) => reply.findings.length < 150 || reply.findings.length > 500)
        .map(({ handled, reply }) => [handled.sheetNumber, reply.findings.length]),
    ).toEqual([])
    expect(
      replies
        .filter(({ reply }) => reply.findings.length > 200 && !reply.findings.includes('\n'))
        .map(({ handled }) => handled.sheetNumber),
    ).toEqual([])
  })

  it('were investigated between the assignment and the draft, on a working day', () => {
    const wrong = replies.filter(({ handled, taken, reply }) => {
      const assigned = stepsOf(handled, 'assign')[0]
      return (
        assigned === undefined ||
        reply.investigatedOn < dayOf(assigned.taken) ||
        reply.investigatedOn > dayOf(taken) ||
        reply.investigatedOn === '' ||
        !calendar.isWorkday(reply.investigatedOn).workday
      )
    })
    expect(wrong.map(({ handled }) => handled.sheetNumber)).toEqual([])
  })

  it('make complete papers', () => {
    const composed = [...replay.casesById.values()].filter(isApproved).map((one) => {
      const reply = uncoverReply(one.reply)
      const result = composeReply({
        format: reply.format === 'letter' ? 'letter' : 'report',
        addressee: '市长公开电话受理中心',
        callerName: one.sheet.confidential ? '群众' : uncover(one.sheet.caller.name),
        subject: reply.subject,
        sheetNumber: one.sheet.sheetNumber,
        receivedOn: one.sheet.issuedOn,
        investigatedOn: one.reply.investigatedOn === '' ? one.sheet.issuedOn : one.reply.investigatedOn,
        investigators: reply.investigators,
        findings: reply.findings,
        basis: reply.basis,
        opinion: reply.opinion,
        headings: reply.headings,
        handlerName: personName(one.assignment?.handlerId),
        reviewerName: personName(one.approval?.reviewerId),
        organName: sampleOffice.office.name,
        signedOn: one.approval?.on ?? one.sheet.issuedOn,
        dateStyle: 'arabic',
        wording: {},
        telephone: sampleOffice.office.telephone,
      })
      return [one.sheet.sheetNumber, result.ok]
    })
    expect(composed.length).toBeGreaterThanOrEqual(14)
    expect(composed.filter(([, complete]) => complete !== true)).toEqual([])
  })

  it('cite laws by their full names, and rest reports on law where there is one', () => {
    const cited = replies.flatMap(({ reply }) => reply.basis)
    expect(cited.length).toBeGreaterThanOrEqual(8)
    for (const { law, article, clause } of cited) {
      expect(law).toMatch(/^[\p{Script=Han}]+(?:法|法典|条例|办法)$/u)
      expect(article).toMatch(/^(?:第[一二三四五六七八九十百]+条)?$/)
      expect(clause === '' || (article !== '' && /^第[一二三四]款(?:、第[一二三四]款)*$/.test(clause))).toBe(true)
    }
  })
})

describe('the words of the sample handling', () => {
  it('never give away a confidential caller, nor name any caller at all', () => {
    const leaks = sampleHandling.filter(({ caseId, steps }) => {
      const caller = assignmentById.get(caseId)?.sheet.caller
      const words = textsOf(steps.map((taken) => taken.step)).join('\n')
      return caller === undefined || [caller.name, caller.phone].some((own) => own !== '' && words.includes(own))
    })
    expect(leaks.map((one) => one.sheetNumber)).toEqual([])
  })

  it('are written with care: full-width punctuation and characters every font has', () => {
    const words = all.flatMap(({ taken }) => textsOf(taken.step))
    expect(words.flatMap(findCarelessMarks)).toEqual([])
    expect(findRareHanzi(words.join(''))).toEqual([])
  })

  it('end their sentences', () => {
    const sentences = all.flatMap(({ taken: { step } }) => {
      if (step.step === 'draft')
        return [step.reply.opinion, ...step.reply.findings.split('\n')].filter((text) => text !== '')
      return 'text' in step ? [step.text] : 'said' in step ? [step.said] : 'comment' in step ? [step.comment] : []
    })
    expect(sentences.filter((text) => !/[。：”]$/.test(text))).toEqual([])
  })
})
