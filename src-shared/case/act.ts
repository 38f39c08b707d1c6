import { z } from 'zod'
import { commitRefSchema } from '../record/commit'
import { localDateSchema, type LocalDate } from '../prelude/local-date'
import { consentClaimSchema, type Consent } from './consent'
import { keepPrivate, privateTextSchema, uncover } from './private-text'

/** How the caller was reached, or reached the office. */
export const contactWays = ['phone', 'visit', 'reception', 'message'] as const
/** What the caller said of the result when asked. */
export const callerViews = ['satisfied', 'basically', 'unsatisfied', 'unreached', 'not-asked'] as const
/** How the reply left the office. */
export const feedbackMethods = ['paper', 'bundle', 'both'] as const
export const paperKinds = ['report', 'letter', 'stub'] as const
/** What became of a printing: the system said that it took it, or its window was shown and nobody tells more. */
export const printOutcomes = ['sent', 'shown'] as const
/** As what a paper leaves the program by file. */
export const paperFiles = ['docx', 'pdf'] as const
/** What was done with a file that came with a sheet. */
export const attachmentUses = ['shown', 'saved'] as const
/** 办理结果 */
export const outcomes = ['resolved', 'explained', 'partly', 'beyond-power'] as const

export type ContactWay = (typeof contactWays)[number]
export type CallerView = (typeof callerViews)[number]
export type FeedbackMethod = (typeof feedbackMethods)[number]
export type PaperKind = (typeof paperKinds)[number]
export type PrintOutcome = (typeof printOutcomes)[number]
export type PaperFile = (typeof paperFiles)[number]
export type AttachmentUse = (typeof attachmentUses)[number]
export type Outcome = (typeof outcomes)[number]

const day = localDateSchema
const text = z.string()
/** What people wrote may name the caller. */
const told = privateTextSchema
const anything = z.unknown().transform((value) => keepPrivate(value))

/**
 * One entry of a case's timeline: what somebody did to it. Entries are only ever added. Who and when stand in the
 * commit that carries the entry; the days here are the days of the thing itself, which may have been written up later.
 * Older programs wrote no day of some steps.
 */
export const actSchema = z.discriminatedUnion('act', [
  z.looseObject({ act: z.literal('received'), bundleId: text, sheetNumber: text, from: text }),
  z.looseObject({ act: z.literal('sheet-revised'), bundleId: text, revision: z.number(), fields: z.array(text) }),
  z.looseObject({
    act: z.literal('registered'),
    ledgerNumber: text,
    registeredOn: day,
    summary: told,
    key: z.boolean(),
  }),
  z.looseObject({ act: z.literal('submitted'), leaderId: text, opinion: told, on: day.optional() }),
  z.looseObject({
    act: z.literal('instructed'),
    leaderId: text,
    text: told,
    instructedOn: day,
    consent: consentClaimSchema,
  }),
  z.looseObject({
    act: z.literal('assigned'),
    departmentId: text,
    assistingDepartmentIds: z.array(text),
    handlerId: text,
    dueOn: day,
    requirement: told,
    on: day.optional(),
  }),
  z.looseObject({ act: z.literal('noted'), on: day, text: told }),
  z.looseObject({
    act: z.literal('contacted'),
    on: day,
    way: z.enum(contactWays),
    said: told,
    view: z.enum(callerViews),
  }),
  /** `reason`: of whoever writes the reply of a case that is another's. */
  z.looseObject({ act: z.literal('drafted'), fields: z.array(text), reason: told.optional() }),
  z.looseObject({ act: z.literal('sent-for-review'), on: day.optional() }),
  z.looseObject({ act: z.literal('approved'), comment: told, on: day.optional(), consent: consentClaimSchema }),
  z.looseObject({ act: z.literal('sent-back'), comment: told, on: day.optional(), consent: consentClaimSchema }),
  z.looseObject({ act: z.literal('fed-back'), stubNumber: text, method: z.enum(feedbackMethods), on: day }),
  // Without `outcome` in records of builds that did not tell.
  z.looseObject({ act: z.literal('printed'), paper: z.enum(paperKinds), outcome: z.enum(printOutcomes).optional() }),
  z.looseObject({ act: z.literal('saved'), paper: z.enum(paperKinds), as: z.enum(paperFiles), file: told }),
  z.looseObject({ act: z.literal('attachment-opened'), name: told, use: z.enum(attachmentUses) }),
  z.looseObject({ act: z.literal('exported'), bundleId: text, file: text }),
  z.looseObject({ act: z.literal('revealed'), reason: told }),
  z.looseObject({ act: z.literal('numbered'), ledgerNumber: text, before: text, reason: told }),
  z.looseObject({ act: z.literal('stub-renumbered'), stubNumber: text, before: text, reason: told }),
  z.looseObject({ act: z.literal('voided'), reason: told }),
  z.looseObject({ act: z.literal('lifted'), reason: told }),
  // Names the entry by the commit that first wrote it; `of` is what kind of act that was.
  z.looseObject({
    act: z.literal('corrected'),
    entry: commitRefSchema,
    of: text,
    changes: z.array(z.looseObject({ field: text, before: anything, after: anything })),
    reason: told,
  }),
  // `number` stays used up; `restores` is the entry that counts again, where an order was taken back for an earlier one.
  z.looseObject({
    act: z.literal('taken-back'),
    entry: commitRefSchema,
    of: text,
    number: text,
    restores: commitRefSchema.optional(),
    reason: told,
  }),
  // What was put aside stays in the timeline: who decides against somebody's words does not make them unsaid.
  z.looseObject({
    act: z.literal('settled'),
    field: text,
    written: z.boolean(),
    value: anything,
    aside: z.array(anything),
    /** Under which consent words were decided that had been approved. */
    consent: consentClaimSchema,
  }),
])
export type Act = z.infer<typeof actSchema>
/** As it is written into the timeline. */
export type WrittenAct = z.input<typeof actSchema>
export type ActName = Act['act']

/** The consent that an act claims to be; undefined of any other act, and of one that older programs wrote. */
export function consentOfAct(act: Act): Consent | undefined {
  switch (act.act) {
    case 'instructed':
    case 'approved':
    case 'sent-back':
    case 'settled':
      return act.consent
    default:
      return undefined
  }
}

/** Whether a conflict over a voiding was settled by keeping the case voided. */
export const keepsVoid = ({ value }: Extract<Act, { readonly act: 'settled' }>): boolean => uncover(value) === 'void'

/** The day of the thing itself where the act names one; undefined for what happened when it was written down. */
export function dayOfAct(act: Act): LocalDate | undefined {
  switch (act.act) {
    case 'registered':
      return act.registeredOn
    case 'instructed':
      return act.instructedOn
    case 'submitted':
    case 'assigned':
    case 'noted':
    case 'contacted':
    case 'sent-for-review':
    case 'approved':
    case 'sent-back':
    case 'fed-back':
      return act.on
    default:
      return undefined
  }
}
