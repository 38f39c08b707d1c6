import { z } from 'zod'
import { addWorkdays, workdaysBetween, type WorkCalendar } from '../calendar/work-calendar'
import { callerViews, contactWays, feedbackMethods, paperKinds } from '../case/choices'
import type { CaseStep } from '../case/case-step'
import type { ConsentGiven } from '../case/consent'
import { OwnHand } from '../case/own-hand'
import { replyDraftSchema } from '../case/reply-draft'
import { assignmentSchema, type Assignment } from '../case/sheet'
import { addDays, localDateSchema, localDateToDayNumber, type LocalDate } from '../prelude/local-date'
import type { StoryBeginning } from './sample-days'
import type { Story, Taking, TakingGround } from './story'

const day = localDateSchema
const text = z.string()
const consentSchema = z.discriminatedUnion('way', [
  z.object({ way: z.literal('self') }),
  z.object({ way: z.literal('recorded'), of: text, place: text }),
])
const stepSchema = z.discriminatedUnion('step', [
  z.object({ step: z.literal('register'), summary: text, key: z.boolean() }),
  z.object({ step: z.literal('submit'), leaderId: text, opinion: text }),
  z.object({ step: z.literal('instruct'), text, consent: consentSchema }),
  z.object({
    step: z.literal('assign'),
    departmentId: text,
    assistingDepartmentIds: z.array(text),
    handlerId: text,
    dueOn: day,
    requirement: text,
  }),
  z.object({ step: z.literal('note'), text }),
  z.object({ step: z.literal('contact'), way: z.enum(contactWays), said: text, view: z.enum(callerViews) }),
  z.object({ step: z.literal('draft'), reply: replyDraftSchema }),
  z.object({ step: z.literal('send-for-review') }),
  z.object({ step: z.literal('approve'), comment: text, consent: consentSchema }),
  z.object({ step: z.literal('send-back'), comment: text, consent: consentSchema }),
  z.object({ step: z.literal('feed-back'), method: z.enum(feedbackMethods) }),
  z.object({ step: z.literal('record-print'), paper: z.enum(paperKinds) }),
  z.object({ step: z.literal('reveal'), reason: text }),
])
type TakenStep = z.infer<typeof stepSchema>

const handlingSchema = z.object({
  handled: z.array(
    z.object({
      caseId: text,
      steps: z.array(z.object({ at: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/), by: text, step: stepSchema })),
    }),
  ),
})
const assignmentsSchema = z.object({ assignments: z.array(assignmentSchema) })

/** The last working day that the autumn of the files tells of, and the last day whose sheets were taken in. */
const lastTold = localDateSchema.parse('2026-11-20')
const lastTakenIn = localDateSchema.parse('2026-11-19')

/**
 * The stories of the township's autumn, told day by day in the sample's files (`resources/samples`): those that were answered begin on
 * their own day of the year, those that stand open as long before the sample's last day as they do there. The days that their
 * words name go with them. `fresh` came last and nobody has taken them in: the sample bundle brings them.
 */
export function readAutumn(
  assignmentsFile: unknown,
  handlingFile: unknown,
  calendar: WorkCalendar,
): { readonly stories: readonly Story[]; readonly fresh: readonly Story[] } {
  const { assignments } = assignmentsSchema.parse(assignmentsFile)
  const handledById = new Map(handlingSchema.parse(handlingFile).handled.map((one) => [one.caseId, one.steps]))
  const tell = (assignment: Assignment): Story => {
    const { sheet, caseId } = assignment
    const { issuedOn, title, content, caller, confidential, demand, urgency, category, place, remark, channel } = sheet
    const steps = handledById.get(caseId) ?? []
    const [, rule = '', limit = '5'] = /^(\S+) (\d+) 个工作日$/u.exec(sheet.dueRule) ?? []
    const redate = (words: string, on: LocalDate, numberOf: (key: string) => string): string =>
      redateWords(words, { from: issuedOn, to: on }, calendar).replaceAll(/\d{10}/gu, (number) => {
        const known = numberOf(`autumn-${number}`)
        return known === '' ? number : known
      })
    return {
      key: `autumn-${sheet.sheetNumber}`,
      begins: beginningOf(issuedOn, steps, calendar),
      came: {
        from: 'centre',
        title,
        content,
        confidential,
        demand,
        urgency,
        category,
        place,
        remark,
        channel,
        rule,
        redate,
        caller: { name: caller.name, phone: caller.phone, address: caller.address },
        limit: Number(limit),
        calledDaysBefore: localDateToDayNumber(issuedOn) - localDateToDayNumber(sheet.calledOn),
      },
      takings: steps.map(({ at, by, step }) => tellStep(issuedOn, { at, by, step }, calendar)),
    }
  }
  const isTakenIn = ({ sheet, caseId }: Assignment): boolean => handledById.has(caseId) || sheet.issuedOn <= lastTakenIn
  return {
    stories: assignments.filter(isTakenIn).map(tell),
    fresh: assignments.filter((one) => !isTakenIn(one)).map(tell),
  }
}

type Steps = readonly { readonly at: string; readonly by: string; readonly step: TakenStep }[]

function beginningOf(issuedOn: LocalDate, steps: Steps, calendar: WorkCalendar): StoryBeginning {
  return steps.some(({ step }) => step.step === 'feed-back')
    ? { month: Number(issuedOn.slice(5, 7)), day: Number(issuedOn.slice(8, 10)) }
    : { workdaysAgo: workdaysBetween(issuedOn, lastTold, calendar).days }
}

/** The days that a text names (10月13日), as far from the day of issue as they were. */
function redateWords(
  words: string,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
  calendar: WorkCalendar,
): string {
  return words.replaceAll(/(\d{1,2})月(\d{1,2})日/gu, (named, month: string, date: string) => {
    const told = localDateSchema.safeParse(`2026-${month.padStart(2, '0')}-${date.padStart(2, '0')}`).data
    if (told === undefined) return named
    const moved = moveDay(told, { from, to }, calendar)
    return `${Number(moved.slice(5, 7))}月${Number(moved.slice(8, 10))}日`
  })
}

/** By working days where it is one, so that it stays one; by the calendar where it is none. */
const moveDay = (
  told: LocalDate,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
  calendar: WorkCalendar,
): LocalDate =>
  calendar.isWorkday(told).workday
    ? addWorkdays(to, workdaysBetween(from, told, calendar).days, calendar).day
    : addDays(to, localDateToDayNumber(told) - localDateToDayNumber(from))

function tellStep(issuedOn: LocalDate, { at, by, step }: Steps[number], calendar: WorkCalendar): Taking {
  const on = localDateSchema.parse(at.slice(0, 10))
  const offset = workdaysBetween(issuedOn, on, calendar).days
  return {
    do: 'step',
    day: offset,
    time: at.slice(11),
    by,
    step: (ground) => {
      const move = { from: on, to: ground.today }
      const words = (told: string): string => redateWords(told, move, calendar)
      return toStep(step, by, ground, words, (told) => moveDay(told, move, calendar))
    },
  }
}

const consentOf = (consent: z.infer<typeof consentSchema>, by: string): ConsentGiven =>
  consent.way === 'self' ? { way: 'self', hand: OwnHand.ofSample(by) } : { ...consent, scans: [] }

function toStep(
  step: TakenStep,
  by: string,
  { today, nextLedgerNumber, nextStubNumber, one }: TakingGround,
  words: (told: string) => string,
  moved: (told: LocalDate) => LocalDate,
): CaseStep {
  switch (step.step) {
    case 'register':
      return { ...step, summary: words(step.summary), ledgerNumber: nextLedgerNumber, registeredOn: today }
    case 'submit':
      return { ...step, opinion: words(step.opinion), on: today }
    case 'instruct':
      return { ...step, text: words(step.text), instructedOn: today, consent: consentOf(step.consent, by) }
    case 'assign': {
      const dueOn = moved(step.dueOn)
      return { ...step, requirement: words(step.requirement), on: today, dueOn: dueOn > one.dueOn ? one.dueOn : dueOn }
    }
    case 'note':
      return { ...step, text: words(step.text), on: today }
    case 'contact':
      return { ...step, said: words(step.said), on: today }
    case 'draft': {
      const { reply } = step
      const { investigatedOn } = reply
      const dated = { subject: words(reply.subject), findings: words(reply.findings), opinion: words(reply.opinion) }
      return {
        step: 'draft',
        reply: { ...reply, ...dated, investigatedOn: investigatedOn === '' ? '' : moved(investigatedOn) },
      }
    }
    case 'send-for-review':
      return { ...step, on: today }
    case 'approve':
    case 'send-back':
      return { ...step, comment: words(step.comment), on: today, consent: consentOf(step.consent, by) }
    case 'feed-back':
      return { ...step, stubNumber: nextStubNumber, on: today }
    case 'record-print':
    case 'reveal':
      return step
  }
}
