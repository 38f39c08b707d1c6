import { z } from 'zod'
import { localDateSchema } from '../prelude/local-date'
import type { ValueReader } from '../prelude/value-reader'
import { conflictNames } from '../record/list-conflicts'
import type { CommitRef } from '../record/commit'
import {
  isVoided,
  readHeads,
  readValue,
  shownHead,
  type Head,
  type LedgerRecord,
  type VoidMark,
} from '../record/ledger-record'
import { cleanLine, cleanText } from '../text/clean-text'
import { actSchema, consentOfAct, feedbackMethods } from './act'
import { consentClaimSchema, isSameConsent, type Consent } from './consent'
import { emptyReplyDraft, replyDraftSchema, type ReplyDraft } from './reply-draft'
import { sheetSchema, type Sheet } from './sheet'
import { stageSchema, type Stage } from './stage'
import { veilReply, type PrivateReply } from './private-reply'
import { veilSheet, type PrivateSheet } from './private-sheet'
import { keepPrivate, type Private, privateText, privateTextSchema, type PrivateText } from './private-text'
import type { Veil } from './veil'
import { listAliases, listStubAliases } from './case-numbers'
import { hasReached, homeOfAct, readEntries, type CaseEntry, type HomedAct, type TimelineEntry } from './read-entries'

export const registrationSchema = z.looseObject({
  registeredOn: localDateSchema,
  /** 内容摘要 as it goes to the leader. */
  summary: privateTextSchema,
  /** 重点案件 */
  key: z.boolean(),
})
/** `on` is missing in what older programs wrote, here and at 交办. */
export const submissionSchema = z.looseObject({
  leaderId: z.string(),
  opinion: privateTextSchema,
  on: localDateSchema.optional(),
})
export const instructionSchema = z.looseObject({
  leaderId: z.string(),
  text: privateTextSchema,
  instructedOn: localDateSchema,
  consent: consentClaimSchema,
})
export const assignmentOrderSchema = z.looseObject({
  departmentId: z.string(),
  assistingDepartmentIds: z.array(z.string()),
  handlerId: z.string(),
  /** The office's own limit, not later than the centre's. */
  dueOn: localDateSchema,
  requirement: privateTextSchema,
  on: localDateSchema.optional(),
})
export const feedbackSchema = z.looseObject({
  stubNumber: z.string(),
  method: z.enum(feedbackMethods),
  on: localDateSchema,
})
export const approvalSchema = z.looseObject({
  reviewerId: z.string(),
  comment: privateTextSchema,
  on: localDateSchema,
  consent: consentClaimSchema,
})

export type Registration = z.infer<typeof registrationSchema>
export type Submission = z.infer<typeof submissionSchema>
export type Instruction = z.infer<typeof instructionSchema>
export type AssignmentOrder = z.infer<typeof assignmentOrderSchema>
export type Feedback = z.infer<typeof feedbackSchema>
export type Approval = z.infer<typeof approvalSchema>

/** A voiding in force, with its reason. */
export type CaseVoid = Omit<VoidMark, 'reason'> & { readonly reason: PrivateText }

/**
 * A case as the ledger's commits make it: what the centre issued, and what the office has done about it. What a step brought
 * is here as long as the case stands at its stage or beyond.
 */
export interface Case {
  readonly id: string
  readonly sheet: PrivateSheet
  /** Everything about the caller that a sheet of the record names: what is hidden where the case is confidential. */
  readonly callers: Veil['callers']
  readonly stage: Stage
  /** The commit that brought it there; undefined while nobody has acted. */
  readonly stageRef: CommitRef | undefined
  /** 台账号 such as 2026-017, a provisional one such as 2026-B-003, or '' until it has either. */
  readonly ledgerNumber: string
  /** Numbers that the case bore before. */
  readonly aliases: readonly string[]
  /** Stub numbers that it bore before, that of a 反馈 taken back too: the paper exists. */
  readonly stubAliases: readonly string[]
  /** The fields that were ever written, also by steps taken back since. */
  readonly written: readonly string[]
  readonly registration: Registration | undefined
  readonly submission: Submission | undefined
  readonly instruction: Instruction | undefined
  readonly assignment: AssignmentOrder | undefined
  readonly reply: PrivateReply
  /** Who wrote the reply, every one of them. */
  readonly drafterIds: readonly string[]
  readonly approval: Approval | undefined
  readonly feedback: Feedback | undefined
  /** What was done to it, corrections in it, without what was taken back. */
  readonly timeline: readonly TimelineEntry[]
  /** All that was ever done to it, what was taken back too. */
  readonly entries: readonly CaseEntry[]
  /** The voidings in force, none once they were taken back. */
  readonly voids: readonly CaseVoid[]
  /** Fields in which two PCs' entries stand side by side until a person decides. */
  readonly conflicts: readonly string[]
}

const replyFields = replyDraftSchema.keyof().options

/**
 * Reads a case out of its record, or undefined when no sheet has been written (a record that only a newer program
 * understands). Of several sheets the highest revision stands: the centre's word, not a conflict.
 */
export function recordToCase(record: LedgerRecord): Case | undefined {
  const sheet = highestOf(listSheets(record))
  if (sheet === undefined) return undefined
  const read = <T>(field: string, schema: z.ZodType<T>): T | undefined =>
    readValue(record, field, (value) => schema.safeParse(value).data)
  const stage = read('stage', stageSchema) ?? 'received'
  const brought = <T>(act: HomedAct, schema: z.ZodType<T>): T | undefined =>
    hasReached(stage, homeOfAct[act].stage) ? read(homeOfAct[act].field, schema) : undefined
  const entries = readEntries(record, stage)
  const timeline = entries.filter(({ takenBack }) => !takenBack)
  const ledgerNumber = read('ledgerNumber', z.string()) ?? ''
  const feedback = brought('fed-back', feedbackSchema)
  return {
    id: record.id,
    sheet: veilSheet(showSheet(sheet)),
    callers: keepPrivate(listEverySheet(record).flatMap((issue) => [issue, showSheet(issue)])),
    stage,
    stageRef: shownHead(record, 'stage')?.ref,
    ledgerNumber,
    aliases: listAliases(entries, ledgerNumber),
    stubAliases: listStubAliases(entries, feedback?.stubNumber ?? ''),
    written: Object.keys(record.registers),
    registration: brought('registered', registrationSchema),
    submission: brought('submitted', submissionSchema),
    instruction: claimIfOnRecord(brought('instructed', instructionSchema), timeline),
    assignment: brought('assigned', assignmentOrderSchema),
    reply: veilReply(readReplyDraft(record)),
    drafterIds: listDrafters(record, timeline),
    approval: claimIfOnRecord(brought('approved', approvalSchema), timeline),
    feedback,
    timeline,
    entries,
    voids: listVoids(record),
    conflicts: conflictNames(record),
  }
}

/**
 * The sheet as it is drawn, printed and searched: past the border of text. The record keeps it as issued, and its number, by
 * which the centre knows it, is left as issued here too.
 */
const showSheet = (sheet: Sheet): Sheet => ({
  ...sheet,
  title: cleanLine(sheet.title),
  content: cleanText(sheet.content),
  remark: cleanText(sheet.remark),
  place: cleanLine(sheet.place),
  caller: {
    ...sheet.caller,
    name: cleanLine(sheet.caller.name),
    phone: cleanLine(sheet.caller.phone),
    address: cleanLine(sheet.caller.address),
  },
})

/** The sheets that stand, or, where none of them can be read, those that last could. */
function listSheets(record: LedgerRecord): Sheet[] {
  const standing = readSheets(record.registers['sheet'] ?? [])
  return standing.length > 0 ? standing : readSheets(record.buried?.['sheet'] ?? [])
}

const readSheets = (heads: readonly Head[]): Sheet[] =>
  heads.flatMap((head) => sheetSchema.safeParse(head.value).data ?? [])

/** What cannot be read may have been written for another caller: whoever stood there before is hidden as well. */
const listEverySheet = (record: LedgerRecord): Sheet[] =>
  [record.registers, record.buried].flatMap((fields) => readSheets(fields?.['sheet'] ?? []))

/** The sheet of a record as the centre issued it, to be held against another issue; undefined where there is none. */
export function readIssuedSheet(record: LedgerRecord): Private<Sheet> | undefined {
  const sheet = highestOf(listSheets(record))
  return sheet === undefined ? undefined : keepPrivate(sheet)
}

const highestOf = (sheets: readonly Sheet[]): Sheet | undefined =>
  sheets.reduce<Sheet | undefined>(
    (best, sheet) => (best === undefined || sheet.revision > best.revision ? sheet : best),
    undefined,
  )

const listVoids = (record: LedgerRecord): CaseVoid[] =>
  isVoided(record)
    ? record.voids
        .filter((mark) => !mark.lifts)
        .map(({ reason, ...mark }) => ({ ...mark, reason: privateText(reason) }))
    : []

/**
 * Who wrote any part of the reply, ever. Who only chose between two PCs' words in a conflict has written none, and whose
 * words were chosen stays their writer, although the choice is the later write.
 */
function listDrafters(record: LedgerRecord, timeline: readonly TimelineEntry[]): string[] {
  const acts = record.lists['acts'] ?? []
  const chosen = new Set(acts.filter(({ value }) => isChoice(value)).map(({ ref }) => ref))
  const heads = replyFields
    .flatMap((field) => readHeads(record, `reply.${field}`, readReplyField(field)))
    .filter(({ ref }) => !chosen.has(ref))
  const drafted = timeline.filter(({ act }) => act.act === 'drafted')
  return [...new Set([...heads, ...drafted].map(({ by }) => by))]
}

function isChoice(value: unknown): boolean {
  const act = actSchema.safeParse(value).data
  return act?.act === 'settled' && !act.written
}

const readReplyField =
  (field: keyof ReplyDraft): ValueReader<unknown> =>
  (written) =>
    replyDraftSchema.shape[field].safeParse(written).data

function readReplyDraft(record: LedgerRecord): ReplyDraft {
  if (!Object.keys(record.registers).some((field) => field.startsWith('reply.'))) return emptyReplyDraft
  const written = Object.fromEntries(
    replyFields.flatMap((field) => {
      const value = readValue(record, `reply.${field}`, readReplyField(field))
      return value === undefined ? [] : [[field, value]]
    }),
  )
  return replyDraftSchema.parse({ ...emptyReplyDraft, ...written })
}

/** A field outlives its writer, who may only have settled a conflict over it: the consent in it counts where an act brought it. */
function claimIfOnRecord<Field extends { readonly consent?: Consent | undefined }>(
  field: Field | undefined,
  timeline: readonly TimelineEntry[],
): Field | undefined {
  const claimed = field?.consent
  if (field === undefined || claimed === undefined) return field
  const isBrought = timeline.some(({ act }) => {
    const brought = consentOfAct(act)
    return brought !== undefined && isSameConsent(brought, claimed)
  })
  return isBrought ? field : { ...field, consent: undefined }
}
