import { callerViews, contactWays, feedbackMethods, paperKinds } from '#shared/case/choices'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { CaseStep } from '#shared/case/case-step'
import { OwnHand } from '#shared/case/own-hand'
import { replyDraftSchema } from '#shared/case/reply-draft'
import { assignmentSchema, type Assignment } from '#shared/case/sheet'
import { departmentSchema, officeSchema, personSchema, type Department, type Person } from '#shared/office/office'
import { instantSchema, type Instant } from '#shared/prelude/instant'
import { township } from '#shared/sample/township/township'
import { localDateSchema, type LocalDate } from '#shared/prelude/local-date'

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../resources/samples/${name}`, import.meta.url), 'utf8'))

const day = localDateSchema
const text = z.string().trim().min(1)
const partySchema = z.strictObject({ code: officeSchema.shape.code, name: officeSchema.shape.name })

const consentSchema = z.discriminatedUnion('way', [
  z.strictObject({ way: z.literal('self') }),
  z.strictObject({ way: z.literal('recorded'), of: text, place: text }),
])
const stepSchema = z.discriminatedUnion('step', [
  z.strictObject({
    step: z.literal('register'),
    ledgerNumber: text,
    registeredOn: day,
    summary: text,
    key: z.boolean(),
  }),
  z.strictObject({ step: z.literal('submit'), leaderId: text, opinion: text }),
  z.strictObject({ step: z.literal('instruct'), text, instructedOn: day, consent: consentSchema }),
  z.strictObject({
    step: z.literal('assign'),
    departmentId: text,
    assistingDepartmentIds: z.array(text),
    handlerId: text,
    dueOn: day,
    requirement: text,
  }),
  z.strictObject({ step: z.literal('note'), on: day, text }),
  z.strictObject({
    step: z.literal('contact'),
    on: day,
    way: z.enum(contactWays),
    said: text,
    view: z.enum(callerViews),
  }),
  z.strictObject({ step: z.literal('draft'), reply: replyDraftSchema.strict() }),
  z.strictObject({ step: z.literal('send-for-review') }),
  z.strictObject({ step: z.literal('approve'), comment: text, on: day, consent: consentSchema }),
  z.strictObject({ step: z.literal('send-back'), comment: text, on: day, consent: consentSchema }),
  z.strictObject({ step: z.literal('feed-back'), stubNumber: text, method: z.enum(feedbackMethods), on: day }),
  z.strictObject({ step: z.literal('record-print'), paper: z.enum(paperKinds) }),
  z.strictObject({ step: z.literal('reveal'), reason: text }),
])

function toCaseStep(step: z.infer<typeof stepSchema>, by: string): CaseStep {
  if (!('consent' in step)) return step
  const { consent } = step
  return {
    ...step,
    consent: consent.way === 'self' ? { way: 'self', hand: OwnHand.ofSample(by) } : { ...consent, scans: [] },
  }
}

const takenStepSchema = z
  .strictObject({
    at: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/),
    by: text,
    step: stepSchema,
  })
  .transform((taken) => ({ ...taken, step: toCaseStep(taken.step, taken.by) }))
const handledCaseSchema = z.strictObject({
  caseId: z.uuid(),
  sheetNumber: text,
  steps: z.array(takenStepSchema).min(1),
})

export interface TakenStep {
  /** Minute of China time: `2026-10-08T09:20`. */
  readonly at: string
  readonly by: string
  readonly step: CaseStep
}

export interface HandledCase {
  readonly caseId: string
  readonly sheetNumber: string
  readonly steps: readonly TakenStep[]
}

export interface SampleOffice {
  readonly office: z.infer<typeof officeSchema>
  readonly departments: readonly Department[]
  readonly people: readonly Person[]
}

/** The fictional township; fails on any field that the office's own schemas do not have. */
export const sampleOffice: SampleOffice = z
  .strictObject({
    office: officeSchema.strict(),
    departments: z.array(departmentSchema.strict()),
    people: z.array(personSchema.strict()),
  })
  .parse({ office: township.office, departments: township.departments, people: township.people })

const assignmentsFile = z
  .strictObject({ from: partySchema, to: partySchema, assignments: z.array(assignmentSchema) })
  .parse(read('assignments.json'))

export const sampleParties = { from: assignmentsFile.from, to: assignmentsFile.to }
export const sampleAssignments: readonly Assignment[] = assignmentsFile.assignments
export const sampleHandling: readonly HandledCase[] = z
  .strictObject({ handled: z.array(handledCaseSchema) })
  .parse(read('handling.json')).handled

export const dayOf = (taken: TakenStep): LocalDate => localDateSchema.parse(taken.at.slice(0, 10))
export const instantOf = (taken: TakenStep): Instant => instantSchema.parse(Date.parse(`${taken.at}:00+08:00`))

/** Half-width marks that lean on Chinese text, and whatever else would show that a text was not written for print. */
export function findCarelessMarks(content: string): readonly string[] {
  return (
    content.match(
      /\p{Script=Han}[,;:?!()"'.]|[,;:?!()"'.]\p{Script=Han}|[ \t\u3000]{2,}|。。|，，|，。|\p{Script=Han} \p{Script=Han}|×|\?\?/gu,
    ) ?? []
  )
}

/** Every text of a value, however deep. */
export function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsOf)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}

/** Subscriber numbers under 154, a prefix that no carrier has been given, and the area code 0000. */
export const fictionalPhone = /^(?:1540000\d{4}|0000-860\d{4})$/
