import { z } from 'zod'
import { caseIdSchema } from '../case/sheet'
import { localDateSchema } from '../prelude/local-date'
import { openChoice } from '../prelude/open-choice'
import { commitRefSchema } from '../record/commit'

/** What an office asks of the centre, in the order of lists; each is a side of a case. */
export const requestKinds = [
  'return',
  'extension',
  'termination',
  'coordination',
  'appeal',
  'exclusion',
  'beyond-duty',
  'unreasonable',
] as const
export type RequestKind = (typeof requestKinds)[number]

/** The most characters of each text. */
export const requestLimits = { reason: 20_000, opinion: 20_000, unit: 60, line: 120 } as const

/** One line of a reply bundle's `data/requests.ndjson`: what an office asks about one sheet (退单、延期 …). */
export const requestRecordSchema = z.looseObject({
  /** The commit that asked, in the office's ledger: by it the centre answers. */
  requestId: commitRefSchema,
  caseId: caseIdSchema,
  sheetNumber: z.string().trim().min(1).max(40),
  round: z.number().int().min(1),
  kind: openChoice(requestKinds),
  askedOn: localDateSchema,
  /** Why, in words, a line each. */
  reason: z.string().max(requestLimits.reason),
  /** What a leader of the office says to it, with the name; '' where none was needed. */
  opinion: z.string().max(requestLimits.opinion),
  /** 建议承办单位 of a 退单, '' where none is proposed. */
  proposedUnit: z.string().max(requestLimits.unit),
  /** With whom it was talked over first. */
  talkedWith: z.string().max(requestLimits.line),
  /** The day to which an 延期 is asked for; null of anything else. */
  askedDueOn: localDateSchema.nullable(),
})
export type RequestRecord = z.infer<typeof requestRecordSchema>

/** 同意、不同意 */
export const answerStates = ['granted', 'refused'] as const

/** One line of an assignment bundle's `data/answers.ndjson`: what the centre answered to a request of the office. */
export const answerRecordSchema = z.looseObject({
  requestId: commitRefSchema,
  caseId: caseIdSchema,
  kind: openChoice(requestKinds),
  state: openChoice(answerStates),
  answeredOn: localDateSchema,
  said: z.string().max(requestLimits.reason),
  /** The new limit of a granted 延期; null where it is the day asked for, and of anything else. */
  dueOn: localDateSchema.nullable(),
  /** To whom a returned sheet goes now; '' where nothing is said. */
  newUnit: z.string().max(requestLimits.unit),
})
export type AnswerRecord = z.infer<typeof answerRecordSchema>
