import type { WorkCalendar } from '../calendar/work-calendar'
import type { LocalDate } from '../prelude/local-date'
import { ok, type Result } from '../prelude/result'
import {
  countFromReceipt,
  endOfLastDay,
  goBack,
  joinYears,
  measureBetween,
  moveLastDay,
  putOff,
  type CountedMoment,
  type CountingGround,
  type Receipt,
} from './count-limit'
import { findRule, type RuleMissing, type RulesTied } from './find-rule'
import { compareMoments, momentToText, type Moment } from './moment'
import {
  stated,
  type InnerLimit,
  type Limit,
  type Rule,
  type RuleClock,
  type RuledMatter,
  type RuleSet,
  type RuleVocabulary,
  type StatutoryLimit,
} from './rule-set'
import { innerToText, limitToText, ruleToText } from './rule-words'

/** A time for which a case waited for somebody. It runs on while it has no end. */
export interface Pause {
  readonly from: Moment
  readonly until: Moment | undefined
  readonly waitsFor: 'caller' | 'superior'
}

/** An extension as it was allowed: by a length, counted on from the limit before it, or to a day. */
export type GrantedExtension = { readonly length: Limit } | { readonly until: LocalDate }

/** What is to be judged, and by what. */
export interface JudgeRequest {
  readonly set: RuleSet
  readonly matter: RuledMatter
  readonly received: Receipt
  readonly pauses?: readonly Pause[]
  readonly extensions?: readonly GrantedExtension[]
  /** A longer limit that a statute gives to this matter; heard only where the set allows it. */
  readonly statutory?: StatutoryLimit | undefined
  /** A pause that still runs counts up to here; without it a running pause is only said. */
  readonly asOf?: Moment | undefined
  readonly calendar: WorkCalendar
  readonly vocabulary: RuleVocabulary
}

/** When a case's limit ends, by which rule, and how that came. */
export interface JudgedLimit {
  readonly rule: Rule
  /** The rule in the words that a case keeps: 投诉 5 个工作日. */
  readonly words: string
  /** Undefined where the rule leaves the limit to the sheet. */
  readonly due: Moment | undefined
  /** The years for whose arrangements it waits. While there are any it is provisional: 日历未定. */
  readonly waitsFor: readonly number[]
  /** Since when the clock stands still; undefined while it runs. */
  readonly stoppedSince: Moment | undefined
  /** How it came, in sentences for a person. */
  readonly trace: readonly string[]
}

/** The end of one of a case's limits, the office's own (`judgeInnerLimit`) apart. Pure: the same request gives the same answer on every PC. */
export function judgeLimit(
  request: JudgeRequest,
  clock: Exclude<RuleClock, 'inner'>,
): Result<JudgedLimit, RuleMissing | RulesTied> {
  const found = findRule(request.set, clock, request.matter)
  if (!found.ok) return found
  const rule = found.value
  const limit = rule.limits[clock]
  const words = ruleToText(rule, clock, request.vocabulary)
  if (limit === undefined || limit === stated) {
    const trace = [`规则：${words}`]
    return ok({ rule, words, due: undefined, waitsFor: [], stoppedSince: undefined, trace })
  }
  const ground = { counting: request.set.counting, calendar: request.calendar }
  const base = chooseBase(request, limit, clock, ground)
  const extended = clock === 'handle' ? extend(base, request.extensions ?? [], ground) : base
  const paused = pause(extended, request, ground)
  const moved =
    extended.unit === 'day' && !extended.isFixed
      ? moveLastDay(paused.moment, ground)
      : { moment: paused.moment, waitsFor: [], trace: [] }
  return ok({
    rule,
    words,
    due: moved.moment,
    waitsFor: joinYears(paused.waitsFor, moved.waitsFor),
    stoppedSince: paused.stoppedSince,
    trace: [`规则：${words}${rule.source === '' ? '' : `（${rule.source}）`}`, ...paused.trace, ...moved.trace],
  })
}

interface Running extends CountedMoment {
  /** The unit in which the limit runs. */
  readonly unit: Limit['unit']
  /** Somebody named the day: it does not move. */
  readonly isFixed: boolean
}

/** The rule's limit, or the statute's where that ends later. */
function chooseBase(
  { set, received, statutory }: JudgeRequest,
  limit: Limit,
  clock: RuleClock,
  ground: CountingGround,
): Running {
  const base = { ...countFromReceipt(received, limit, ground), unit: limit.unit, isFixed: false }
  if (statutory === undefined || clock !== 'handle') return base
  const why = `${statutory.name} ${limitToText(statutory.limit)}（${statutory.source}）`
  if (!set.statutory.allowed) return { ...base, trace: [...base.trace, `规则不按法定时限延长：${why}不计`] }
  const longer = countFromReceipt(received, statutory.limit, ground)
  if (compareMoments(longer.moment, base.moment) <= 0)
    return { ...base, trace: [...base.trace, `法定时限不比规则长，仍按规则：${why}`] }
  return {
    moment: longer.moment,
    waitsFor: longer.waitsFor,
    unit: statutory.limit.unit,
    isFixed: false,
    trace: [...base.trace, `法定时限更长，按${why}：${momentToText(longer.moment)}`],
  }
}

function extend(base: Running, extensions: readonly GrantedExtension[], ground: CountingGround): Running {
  return extensions.reduce<Running>((running, granted) => {
    if ('until' in granted) {
      const moment = { on: granted.until, minute: endOfLastDay(ground.counting) }
      return { ...running, moment, isFixed: true, trace: [...running.trace, `批准延期到 ${momentToText(moment)}`] }
    }
    const { moment, waitsFor } = putOff(running.moment, granted.length, ground)
    return {
      moment,
      waitsFor: joinYears(running.waitsFor, waitsFor),
      unit: granted.length.unit,
      isFixed: false,
      trace: [...running.trace, `批准延期 ${limitToText(granted.length)}，到 ${momentToText(moment)}`],
    }
  }, base)
}

interface Paused extends CountedMoment {
  readonly stoppedSince: Moment | undefined
}

/** Puts the end off by what passed while the case waited. Days are whole: from the day after the case began to wait up to the day it went on. */
function pause(running: Running, request: JudgeRequest, ground: CountingGround): Paused {
  const { received, pauses = [], asOf, set } = request
  const start = { on: received.on, minute: received.minute ?? 0 }
  const stopping = joinPauses(
    pauses.filter(({ waitsFor }) => set.counting.pauses[waitsFor]),
    start,
  )
  return stopping.reduce<Paused>(
    (paused, one) => {
      if (compareMoments(one.from, paused.moment) > 0) return paused
      const stoppedSince = one.until === undefined ? one.from : paused.stoppedSince
      const until = one.until ?? asOf
      if (until === undefined)
        return {
          ...paused,
          stoppedSince,
          trace: [...paused.trace, `${momentToText(one.from)} 起挂件，停止计时，恢复后顺延`],
        }
      const passed = measureBetween(one.from, until, running.unit, ground)
      if (passed.limit.amount === 0) return { ...paused, stoppedSince }
      const { moment, waitsFor } = putOff(paused.moment, passed.limit, ground)
      return {
        moment,
        waitsFor: joinYears(paused.waitsFor, passed.waitsFor, waitsFor),
        stoppedSince,
        trace: [
          ...paused.trace,
          `${momentToText(one.from)} 至 ${momentToText(until)} 挂件不计时，顺延 ${limitToText(passed.limit)}，到 ${momentToText(moment)}`,
        ],
      }
    },
    { moment: running.moment, waitsFor: running.waitsFor, trace: running.trace, stoppedSince: undefined },
  )
}

/** Pauses in order, none before the receipt, those that overlap made one: no minute is given back twice. */
function joinPauses(pauses: readonly Pause[], start: Moment): readonly Pick<Pause, 'from' | 'until'>[] {
  const clipped = pauses
    .filter(({ until }) => until === undefined || compareMoments(until, start) > 0)
    .map(({ from, until }) => ({ from: compareMoments(from, start) < 0 ? start : from, until }))
    .sort((a, b) => compareMoments(a.from, b.from))
  return clipped.reduce<Pick<Pause, 'from' | 'until'>[]>((joined, one) => {
    const last = joined.at(-1)
    if (last === undefined || (last.until !== undefined && compareMoments(last.until, one.from) < 0))
      return [...joined, one]
    const until =
      last.until === undefined || one.until === undefined
        ? undefined
        : compareMoments(last.until, one.until) < 0
          ? one.until
          : last.until
    return [...joined.slice(0, -1), { from: last.from, until }]
  }, [])
}

/**
 * The office's own limit, never later than the upper one that stands for the case, whoever set that. Pauses and extensions reach it
 * through the upper limit where it is counted back from there, and are counted themselves where it runs from the receipt.
 */
export function judgeInnerLimit(request: JudgeRequest, upper: Moment): Result<JudgedLimit, RuleMissing | RulesTied> {
  const found = findRule(request.set, 'inner', request.matter)
  if (!found.ok) return found
  const rule = found.value
  const inner = rule.limits.inner
  const words = ruleToText(rule, 'inner', request.vocabulary)
  const head = `规则：${words}`
  if (inner === undefined) return ok({ rule, words, due: upper, waitsFor: [], stoppedSince: undefined, trace: [head] })
  const own = countInner(request, inner, upper)
  const isLater = compareMoments(own.moment, upper) > 0
  return ok({
    rule,
    words,
    due: isLater ? upper : own.moment,
    waitsFor: own.waitsFor,
    stoppedSince: own.stoppedSince,
    trace: [head, ...own.trace, ...(isLater ? [`不晚于办理时限 ${momentToText(upper)}`] : [])],
  })
}

function countInner(request: JudgeRequest, inner: InnerLimit, upper: Moment): Paused {
  const ground = { counting: request.set.counting, calendar: request.calendar }
  if (inner.from === 'received') {
    const base = { ...countFromReceipt(request.received, inner, ground), unit: inner.unit, isFixed: false }
    return pause(base, request, ground)
  }
  const back = goBack(upper, inner, ground)
  const missing = inner.unit === 'workday' ? request.calendar.missingYears(back.on, upper.on) : []
  const trace = [`${innerToText(inner)}：${momentToText(back)}`]
  // An upper limit so near that nothing lies before it leaves the office no limit of its own.
  if (back.on < request.received.on)
    return {
      moment: upper,
      waitsFor: missing,
      stoppedSince: undefined,
      trace: [...trace, `早于收到的日子，就按办理时限 ${momentToText(upper)}`],
    }
  return { moment: back, waitsFor: missing, stoppedSince: undefined, trace }
}
