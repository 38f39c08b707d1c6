import { z } from 'zod'
import { dayZeroRules, lastDayRules } from '../calendar/add-limit'
import { localDateSchema } from '../prelude/local-date'

/** The most of each thing in a rule set; texts in characters. */
export const ruleLimits = {
  rules: 200,
  versions: 200,
  id: 40,
  name: 40,
  place: 30,
  source: 200,
  note: 500,
  ruleSource: 80,
  ruleNote: 200,
  amount: 999,
  times: 9,
} as const

/** The unit of a limit: 分钟, 小时, 日 (calendar days), 个工作日. */
export const limitUnits = ['minute', 'hour', 'day', 'workday'] as const
export type LimitUnit = (typeof limitUnits)[number]

const amountSchema = z.number().int().min(0).max(ruleLimits.amount)
const unitSchema = z.enum(limitUnits)

/** What is due at once has no limit; what is due on its own day has one of 0 days. */
const isCountable = ({ amount, unit }: { readonly amount: number; readonly unit: LimitUnit }): boolean =>
  amount > 0 || unit === 'day' || unit === 'workday'

/** A length of time as a rule states it. 0 days is 当日: the day itself. */
export const limitSchema = z
  .looseObject({ amount: amountSchema, unit: unitSchema })
  .refine(isCountable, 'no time at all')
export type Limit = Readonly<z.infer<typeof limitSchema>>

/** From where the office's own limit is counted: from the receipt of the case, or back from the upper limit. */
export const innerStarts = ['received', 'upper'] as const
export const innerLimitSchema = z
  .looseObject({ amount: amountSchema, unit: unitSchema, from: z.enum(innerStarts) })
  .refine(isCountable, 'no time at all')
export type InnerLimit = Readonly<z.infer<typeof innerLimitSchema>>

/** The rule leaves the limit to the sheet that brings the case (以交办单写明的为准): an answer, where a hole would be none. */
export const stated = 'stated'

/** What a rule sets a limit for, in the order of a case's life. */
export const ruleClocks = ['signIn', 'return', 'firstContact', 'handle', 'inner', 'supervise', 'visit'] as const
export type RuleClock = (typeof ruleClocks)[number]

/** Any value of a dimension. */
export const anyValue = 'any'

/** The dimensions by which a rule is chosen. Their values are words of the sheet; one that only a newer program knows is kept. */
export const ruleDimensions = ['demand', 'urgency', 'channel'] as const
export type RuleDimension = (typeof ruleDimensions)[number]
const valueSchema = z.string().min(1).max(40)

export const ruleSchema = z.looseObject({
  /** Unique in its version: a case names its rule by set, version and this. */
  id: z.string().min(1).max(ruleLimits.id),
  when: z.looseObject({ demand: valueSchema, urgency: valueSchema, channel: valueSchema }),
  limits: z.looseObject({
    signIn: limitSchema.optional(),
    return: limitSchema.optional(),
    firstContact: limitSchema.optional(),
    /** The upper limit, by which the answer is owed. */
    handle: limitSchema.or(z.literal(stated)).optional(),
    /** The office's own. */
    inner: innerLimitSchema.optional(),
    supervise: limitSchema.optional(),
    visit: limitSchema.optional(),
  }),
  /** The article that says so: 第三十四条. */
  source: z.string().max(ruleLimits.ruleSource),
  note: z.string().max(ruleLimits.ruleNote),
})
export type Rule = Readonly<z.infer<typeof ruleSchema>>

/** Minutes since midnight; 1440 is the end of the day. */
export const minuteOfDaySchema = z.number().int().min(0).max(1440)

/** Whether a last day runs to midnight, or to the hour at which the office closes. */
export const lastDayEnds = ['midnight', 'closing'] as const
/** Whether minutes and hours run round the clock, or in office hours alone. */
export const hourRuns = ['clock', 'office'] as const

export const countingSchema = z.looseObject({
  dayZero: z.enum(dayZeroRules),
  /** For calendar days; 民法典 203 is `next-workday`. */
  lastDay: z.enum(lastDayRules),
  lastDayEnds: z.enum(lastDayEnds),
  /** After this minute of the day a case counts as received on the next working day; null for none. Minutes and hours run all the same. */
  cutOff: minuteOfDaySchema.nullable(),
  hours: z.enum(hourRuns),
  office: z.looseObject({ opens: minuteOfDaySchema, closes: minuteOfDaySchema }).nullable(),
  /** For whom a case may wait while the clock stands still. */
  pauses: z.looseObject({ caller: z.boolean(), superior: z.boolean() }),
})
export type Counting = Readonly<z.infer<typeof countingSchema>>

/** Who allows an extension: the centre, the head, the leader in charge. */
export const extensionApprovers = ['centre', 'head', 'deputy'] as const
export type ExtensionApprover = (typeof extensionApprovers)[number]

export const extensionSchema = z.looseObject({
  /** How often; null where the rule does not say. */
  times: z.number().int().min(0).max(ruleLimits.times).nullable(),
  /** The longest that one may be; null where the rule does not say. */
  each: limitSchema.nullable(),
  /** The longest that the case may take with all of them; null where the rule does not say. */
  whole: limitSchema.nullable(),
  approver: z.enum(extensionApprovers).nullable(),
  /** How long before the limit it must have been asked for: 1 working day is 不能在最后一个工作日才提出. 0 days is on the last day at the latest. */
  askBefore: limitSchema.nullable(),
})
export type ExtensionRule = Readonly<z.infer<typeof extensionSchema>>

/** A point beside the limit: so long before it, or so long after it. */
export const thresholdSchema = z.looseObject({
  amount: amountSchema,
  unit: unitSchema,
  side: z.enum(['before', 'after']),
})
export type Threshold = Readonly<z.infer<typeof thresholdSchema>>

/** A longer limit that a statute gives to some matter. */
export const statutoryLimitSchema = z.looseObject({
  name: z.string().min(1).max(ruleLimits.name),
  limit: limitSchema,
  /** The statute and its article. */
  source: z.string().min(1).max(ruleLimits.source),
})
export type StatutoryLimit = Readonly<z.infer<typeof statutoryLimitSchema>>

/** What a source may be silent on. What stands in the set all the same is then usual practice, and is shown as that. */
export const silentParts = [
  ...ruleClocks,
  'dayZero',
  'lastDay',
  'lastDayEnds',
  'cutOff',
  'hours',
  'pauses',
  'statutory',
  'extensionTimes',
  'extensionApprover',
  'extensionAsk',
  'returnTimes',
  'thresholds',
] as const
export type SilentPart = (typeof silentParts)[number]

/**
 * 时限规则: by what limits a place's cases are judged, one version of it. A version that has been in use is not changed: a case
 * keeps the version by which it was judged. Unknown fields are kept.
 */
export const ruleSetSchema = z.looseObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  version: z.number().int().min(1).max(ruleLimits.versions),
  name: z.string().trim().min(1).max(ruleLimits.name),
  /** Where it holds: 蚌埠市. */
  place: z.string().trim().min(1).max(ruleLimits.place),
  /** The first day on which a case is received under this version. */
  validFrom: localDateSchema,
  /** The paper it was taken from, with its number. */
  source: z.string().trim().min(1).max(ruleLimits.source),
  note: z.string().max(ruleLimits.note),
  rules: z.array(ruleSchema).min(1).max(ruleLimits.rules),
  counting: countingSchema,
  extension: extensionSchema,
  /** How often a case may be returned (退单); null where the rule does not say. Its limit is that of the clock `return`. */
  returns: z.looseObject({ times: z.number().int().min(0).max(ruleLimits.times).nullable() }),
  /** Whether a longer statutory limit stands in the place of the rule's, and those that are known. */
  statutory: z.looseObject({ allowed: z.boolean(), known: z.array(statutoryLimitSchema).max(50) }),
  /** 黄牌 and 红牌. */
  thresholds: z.looseObject({ yellow: thresholdSchema, red: thresholdSchema }),
  /** On what the source says nothing, by the names of `silentParts`. */
  silent: z.array(z.string().max(40)).max(60),
})
export type RuleSet = Readonly<z.infer<typeof ruleSetSchema>>

/** What a rule is chosen by. */
export interface RuledMatter {
  readonly demand: string
  readonly urgency: string
  readonly channel: string
}

/** The values that a program knows of each dimension, each with its word, in the order of lists. */
export type RuleVocabulary = Readonly<Record<RuleDimension, ReadonlyMap<string, string>>>
