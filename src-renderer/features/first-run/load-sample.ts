import { z } from 'zod'
import { parseDeviceCard } from '#shared/bundle/device-card'
import { parseKeyFile, type KeyFile } from '#shared/bundle/key-file'
import type { CaseStep } from '#shared/case/case-step'
import { callerViews, contactWays, feedbackMethods, paperKinds } from '#shared/case/act'
import { OwnHand } from '#shared/case/own-hand'
import { replyDraftSchema } from '#shared/case/reply-draft'
import { assignmentSchema, caseIdSchema, type Assignment } from '#shared/case/sheet'
import { departmentSchema, officeSchema, personSchema } from '#shared/office/office'
import { instantSchema, type Instant } from '#shared/prelude/instant'
import { localDateSchema } from '#shared/prelude/local-date'
import { ok, type Result } from '#shared/prelude/result'
import { loadLate, type CodeNotThere } from '../../prelude/load-late'
import type { Sample, SampleDelivery, SampleStep } from '../../ledger-store/commit/commit-sample'

const day = localDateSchema
const text = z.string().min(1)
const consentSchema = z.discriminatedUnion('way', [
  z.object({ way: z.literal('self') }),
  z.object({ way: z.literal('recorded'), of: text, place: text }),
])
const stepSchema = z.discriminatedUnion('step', [
  z.object({ step: z.literal('register'), ledgerNumber: text, registeredOn: day, summary: text, key: z.boolean() }),
  z.object({ step: z.literal('submit'), leaderId: text, opinion: text }),
  z.object({ step: z.literal('instruct'), text, instructedOn: day, consent: consentSchema }),
  z.object({
    step: z.literal('assign'),
    departmentId: text,
    assistingDepartmentIds: z.array(text),
    handlerId: text,
    dueOn: day,
    requirement: z.string(),
  }),
  z.object({ step: z.literal('note'), on: day, text }),
  z.object({ step: z.literal('contact'), on: day, way: z.enum(contactWays), said: text, view: z.enum(callerViews) }),
  z.object({ step: z.literal('draft'), reply: replyDraftSchema }),
  z.object({ step: z.literal('send-for-review') }),
  z.object({ step: z.literal('approve'), comment: z.string(), on: day, consent: consentSchema }),
  z.object({ step: z.literal('send-back'), comment: text, on: day, consent: consentSchema }),
  z.object({ step: z.literal('feed-back'), stubNumber: text, method: z.enum(feedbackMethods), on: day }),
  z.object({ step: z.literal('record-print'), paper: z.enum(paperKinds) }),
  z.object({ step: z.literal('reveal'), reason: text }),
])

/** The sample's people are made up and have no PIN: their hand is the sample's. */
function toCaseStep(step: z.infer<typeof stepSchema>, by: string): CaseStep {
  if (!('consent' in step)) return step
  const { consent } = step
  return {
    ...step,
    consent: consent.way === 'self' ? { way: 'self', hand: OwnHand.ofSample(by) } : { ...consent, scans: [] },
  }
}

const officeFileSchema = z.object({
  office: officeSchema,
  people: z.array(personSchema),
  departments: z.array(departmentSchema),
})
const assignmentsFileSchema = z.object({
  from: z.object({ code: officeSchema.shape.code, name: text }),
  assignments: z.array(assignmentSchema),
})
/** Minutes of China time: `2026-10-08T09:20`. */
const minuteSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
const handlingFileSchema = z.object({
  handled: z.array(
    z.object({ caseId: caseIdSchema, steps: z.array(z.object({ at: minuteSchema, by: text, step: stepSchema })) }),
  ),
})

/** The sample township, and the keys it works with: published, and good for nothing but the sample. */
export interface LoadedSample {
  readonly sample: Sample
  readonly keys: KeyFile
}

/** What the last delivery of the sample brings is left in the sample bundle, so that there is something to import. */
const lastDelivered = '2026-11-19'

/** Reads the shipped sample; undefined in a build without it. A sample that will not parse is a defect. */
export async function loadSample(): Promise<Result<LoadedSample | undefined, CodeNotThere>> {
  const loaded = await loadLate(() => import('./sample-files'))
  if (!loaded.ok) return loaded
  const { office: officeFile, assignments: assignmentsFile, handling: handlingFile } = loaded.value.sampleFiles
  const { officeKeys: keyText, centreCard: cardText } = loaded.value.sampleFiles
  if (keyText === undefined || cardText === undefined || officeFile === undefined) return ok(undefined)
  const [keys, centreCard] = [parseKeyFile(keyText), parseDeviceCard(cardText)]
  if (!keys.ok || !centreCard.ok) throw new Error('the sample keys do not parse')
  const { office, people, departments } = officeFileSchema.parse(officeFile)
  const { from, assignments } = assignmentsFileSchema.parse(assignmentsFile)
  const steps = handlingFileSchema.parse(handlingFile).handled.flatMap(({ caseId, steps }) =>
    steps.map(({ at, by, step }): SampleStep => ({
      at: minuteToInstant(at),
      by,
      caseId,
      step: toCaseStep(step, by),
    })),
  )
  const clerkId = people.find((person) => person.roles.includes('registrar'))?.id ?? ''
  const handledIds = new Set(steps.map((step) => step.caseId))
  const delivered = assignments.filter(({ caseId, sheet }) => handledIds.has(caseId) || sheet.issuedOn <= lastDelivered)
  return ok({
    sample: {
      office,
      people,
      departments,
      from,
      centreCard: centreCard.value,
      clerkId,
      deliveries: groupByDay(delivered),
      steps,
    },
    keys: keys.value,
  })
}

/** One delivery a day, on the morning of issue. */
function groupByDay(assignments: readonly Assignment[]): readonly SampleDelivery[] {
  const days = [...new Set(assignments.map(({ sheet }) => sheet.issuedOn))].toSorted()
  return days.map((issuedOn, index) => ({
    at: minuteToInstant(`${issuedOn}T08:30`),
    bundleId: sampleBundleId(index + 1),
    assignments: assignments.filter(({ sheet }) => sheet.issuedOn === issuedOn),
  }))
}

const sampleBundleId = (n: number): string => `0193540e-7c00-7000-8000-5a0000${String(n).padStart(6, '0')}`

const minuteToInstant = (minute: string): Instant => instantSchema.parse(Date.parse(`${minute}:00+08:00`))
