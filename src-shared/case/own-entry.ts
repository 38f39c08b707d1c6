import { z } from 'zod'
import { openChoice } from '../prelude/open-choice'
import { localDateSchema } from '../prelude/local-date'
import { attachmentSchema, channels, demandKinds, urgencies, type Sheet } from './sheet'

/** 分类 (seed 2, 三): who can settle it, by which the next step is chosen. */
export const classifications = ['explain', 'own', 'superior', 'not-ours'] as const
export type Classification = (typeof classifications)[number]

/** How the caller wants to be answered; `none` where no answer is wanted. */
export const answerWays = ['phone', 'visit', 'letter', 'message', 'none'] as const
export type AnswerWay = (typeof answerWays)[number]

/** 性别, '' where nobody said. */
export const genders = ['', 'male', 'female'] as const
export type Gender = (typeof genders)[number]

/** The most characters of each text of an entry. 概要 is for lists and leaders (登记卡: 主要愿望或诉求). */
export const entryLimits = {
  name: 40,
  phone: 40,
  address: 120,
  idNumber: 40,
  speaker: 80,
  gist: 30,
  content: 8000,
  place: 120,
  village: 40,
  superiorNumber: 40,
  matter: 120,
  answerNote: 120,
  dueRule: 60,
  remark: 1000,
} as const

/** The most people that a group is said to have. */
export const mostPeople = 99_999

/**
 * 登记: a case as the office itself wrote it down from a caller, a visitor, a letter or a message. Office-owned, the register
 * field `entry`; what a centre issued stays in `sheet`. Unknown fields are kept.
 */
export const ownEntrySchema = z.looseObject({
  channel: openChoice(channels),
  /** 来电、来访日期 */
  calledOn: localDateSchema,
  /** `HH:MM`, '' where it is not known. */
  calledAt: z.union([z.literal(''), z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)]),
  caller: z.looseObject({
    name: z.string().max(entryLimits.name),
    phone: z.string().max(entryLimits.phone),
    address: z.string().max(entryLimits.address),
  }),
  gender: openChoice(genders),
  /** 证件号码, '' where it was not asked for. */
  idNumber: z.string().max(entryLimits.idNumber),
  /** 人数 */
  peopleCount: z.number().int().min(1).max(mostPeople),
  /** Who speaks for a group, with telephone; '' for one person. */
  speaker: z.string().max(entryLimits.speaker),
  /** 概要 */
  gist: z.string().trim().min(1).max(entryLimits.gist),
  content: z.string().trim().min(1).max(entryLimits.content),
  demand: openChoice(demandKinds),
  urgency: openChoice(urgencies),
  category: z.string().min(1).max(60),
  /** 问题发生地 */
  place: z.string().max(entryLimits.place),
  /** 村（社区） */
  village: z.string().max(entryLimits.village),
  confidential: z.boolean(),
  answerBy: openChoice(answerWays),
  /** What else was said of the answer: when to ring, whom to tell. */
  answerNote: z.string().max(entryLimits.answerNote),
  /** The number that the paper has from above, '' where it has none. */
  superiorNumber: z.string().trim().max(entryLimits.superiorNumber),
  classification: z.union([z.literal(''), openChoice(classifications)]),
  /** The matter of the 履职事项清单 it was classified by, '' where none was chosen. */
  matter: z.string().max(entryLimits.matter),
  dueOn: localDateSchema,
  /** Where the limit comes from, in words: `投诉 5 个工作日`. */
  dueRule: z.string().max(entryLimits.dueRule),
  remark: z.string().max(entryLimits.remark),
  attachments: z.array(attachmentSchema).max(50),
})
export type OwnEntry = z.infer<typeof ownEntrySchema>

/**
 * The entry in the shape of a sheet, so that lists, papers, search and veil read every case alike. Its number is what the
 * paper has from above, '' for most. It was never issued: the day it came is the day before which nothing was done about it.
 */
export function entryToSheet(entry: OwnEntry): Sheet {
  const { calledOn, superiorNumber, gist, channel, demand, urgency, category, confidential, dueOn, dueRule } = entry
  return {
    sheetNumber: superiorNumber,
    revision: 1,
    title: gist,
    content: entry.content,
    caller: entry.caller,
    confidential,
    channel,
    demand,
    urgency,
    category,
    place: joinPlace(entry),
    calledOn,
    issuedOn: calledOn,
    dueOn,
    dueRule,
    remark: entry.remark,
    attachments: entry.attachments,
  }
}

/** The village stands before a place that does not name it. */
const joinPlace = ({ village, place }: Pick<OwnEntry, 'village' | 'place'>): string =>
  (village === '' || place.includes(village) ? place : `${village}${place}`).slice(0, entryLimits.place)
