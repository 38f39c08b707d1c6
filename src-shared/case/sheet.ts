import { z } from 'zod'
import { localDateSchema } from '../prelude/local-date'
import { openChoice } from '../prelude/open-choice'

/** 诉求类型 */
export const demandKinds = ['consult', 'help', 'complaint', 'report', 'suggestion', 'thanks', 'other'] as const
/** 紧急程度 */
export const urgencies = ['normal', 'urgent', 'critical'] as const
/** 受理渠道 by which a centre's sheets come. */
export const centreChannels = ['phone', 'web', 'wechat', 'mailbox', 'visit', 'transfer'] as const
/** The same, and those by which a case reaches the office itself: 来信, 下访, and what a registration card calls 建卡类型. */
export const channels = [
  ...centreChannels,
  'letter',
  'provincial',
  'leader',
  'outreach',
  'village',
  'carried-over',
  'congress',
  'consultative',
  'other',
] as const

export type DemandKind = (typeof demandKinds)[number]
export type Urgency = (typeof urgencies)[number]
export type SourceChannel = (typeof channels)[number]

/** A file that came with a sheet; its bytes are named by their hash. */
export const attachmentSchema = z.looseObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string().min(1).max(120),
  bytes: z.number().int().nonnegative(),
})
export type Attachment = z.infer<typeof attachmentSchema>

/**
 * 承办单: what the hotline centre assigned, as it issued it. Centre-owned: the unit never edits it, a higher
 * `revision` from the centre replaces it. Unknown fields are kept, and so are words that only a newer program knows.
 */
export const sheetSchema = z.looseObject({
  /** 承办单号, unique at the centre: `2026110043`. */
  sheetNumber: z.string().trim().min(1).max(40),
  /** 1 when first issued, raised by one with each correction. */
  revision: z.number().int().min(1),
  title: z.string().trim().min(1).max(120),
  content: z.string().trim().min(1).max(8000),
  caller: z.looseObject({ name: z.string().max(40), phone: z.string().max(40), address: z.string().max(120) }),
  /** The caller asked for secrecy, or the matter is a report on someone: masked on screen, absent from paper. */
  confidential: z.boolean(),
  channel: openChoice(channels),
  demand: openChoice(demandKinds),
  urgency: openChoice(urgencies),
  /** Two-level content class by name, e.g. `农业农村/宅基地与建房`. */
  category: z.string().min(1).max(60),
  /** 问题发生地 */
  place: z.string().max(120),
  /** 来电日期 */
  calledOn: localDateSchema,
  /** 交办日期 */
  issuedOn: localDateSchema,
  /** 办结时限: the last day on which the reply is in time. */
  dueOn: localDateSchema,
  /** The rule the deadline came from, in words: `投诉 5 个工作日`. */
  dueRule: z.string().max(60),
  /** 交办意见 of the centre. */
  remark: z.string().max(1000),
  attachments: z.array(attachmentSchema).max(50),
})
export type Sheet = z.infer<typeof sheetSchema>

/** A case's id in its one spelling: a UUID in lower case. Two spellings of one id would be two cases. */
export const caseIdSchema = z.uuid().regex(/^[0-9a-f-]+$/)

/** One line of an assignment bundle's `data/assignments.ndjson`. */
export const assignmentSchema = z.looseObject({
  caseId: caseIdSchema,
  sheet: sheetSchema,
})
export type Assignment = z.infer<typeof assignmentSchema>
