import { z } from 'zod'
import { localDateSchema } from '../prelude/local-date'
import { fail, ok, type Result } from '../prelude/result'
import type { RuleMissing, RulesTied } from './find-rule'
import { judgeInnerLimit, judgeLimit, type JudgedLimit, type JudgeRequest } from './judge-limit'
import type { Moment } from './moment'
import { minuteOfDaySchema, ruleClocks, ruleLimits, ruleSetSchema, type RuleClock } from './rule-set'

/**
 * 时限依据: by which version of which set a limit of a case was judged, and what came out. The case keeps it; a later version of the
 * set changes nothing in it. Unknown fields are kept.
 */
export const judgementSchema = z.looseObject({
  ruleSet: ruleSetSchema.shape.id,
  version: ruleSetSchema.shape.version,
  /** The id of the rule in that version. */
  rule: z.string().min(1).max(ruleLimits.id),
  clock: z.enum(ruleClocks),
  dueOn: localDateSchema,
  /** Minute of the day `dueOn`; 1440 where that day counts in full. */
  dueAt: minuteOfDaySchema,
  /** 投诉 5 个工作日. */
  words: z.string().max(120),
  /** 日历未定: a year without an arrangement lies between; to be judged anew when its table comes. */
  provisional: z.boolean(),
})
export type Judgement = Readonly<z.infer<typeof judgementSchema>>

/** 投诉 5 个工作日，到 2026-12-01（规则 town 第 2 版）; a provisional one is told as that. '' for what is no judgement. */
export function judgementToText(value: unknown): string {
  const judged = judgementSchema.safeParse(value).data
  if (judged === undefined) return ''
  const { words, dueOn, ruleSet, version, provisional } = judged
  return `${words}，到 ${dueOn}（规则 ${ruleSet} 第 ${version} 版${provisional ? '，日历未定，暂计' : ''}）`
}

/** The rule leaves the limit to the sheet that brought the case: whoever enters the case has to name the day. */
export interface LimitStated {
  readonly type: 'LimitStated'
  readonly rule: string
  readonly words: string
}

export type JudgeFailure = RuleMissing | RulesTied | LimitStated

/** The upper limit of a case, 办理时限, as the case is to keep it. */
export function judgeUpper(request: JudgeRequest): Result<Judgement, JudgeFailure> {
  return toJudgement(judgeLimit(request, 'handle'), request, 'handle')
}

/**
 * The office's own limit of a case, 内部时限, as the case is to keep it; `upper` is the upper limit that stands for it, whether a rule
 * or a sheet set it.
 */
export function judgeInner(request: JudgeRequest, upper: Moment): Result<Judgement, JudgeFailure> {
  return toJudgement(judgeInnerLimit(request, upper), request, 'inner')
}

/** Any other limit of a case (签收, 退单, 首次联系, 督办答复, 回访); `received` is then the moment from which that one runs. */
export function judgeClock(
  request: JudgeRequest,
  clock: Exclude<RuleClock, 'handle' | 'inner'>,
): Result<Judgement, JudgeFailure> {
  return toJudgement(judgeLimit(request, clock), request, clock)
}

function toJudgement(
  judged: Result<JudgedLimit, RuleMissing | RulesTied>,
  { set }: JudgeRequest,
  clock: RuleClock,
): Result<Judgement, JudgeFailure> {
  if (!judged.ok) return judged
  const { rule, words, due, waitsFor } = judged.value
  if (due === undefined) return fail({ type: 'LimitStated', rule: rule.id, words })
  return ok({
    ruleSet: set.id,
    version: set.version,
    rule: rule.id,
    clock,
    dueOn: due.on,
    dueAt: due.minute,
    words,
    provisional: waitsFor.length > 0,
  })
}
