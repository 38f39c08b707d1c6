import { createWorkCalendar } from '../calendar/work-calendar'
import { addDays, localDateSchema } from '../prelude/local-date'
import { countFromReceipt, goBack } from './count-limit'
import { findHoles, type RuleHole } from './find-holes'
import { findRule, narrownessOf, type RulesTied } from './find-rule'
import { compareMoments } from './moment'
import {
  anyValue,
  ruleClocks,
  ruleDimensions,
  stated,
  type InnerLimit,
  type Limit,
  type Rule,
  type RuleClock,
  type RuleDimension,
  type RuledMatter,
  type RuleSet,
  type RuleVocabulary,
  type Threshold,
} from './rule-set'

/** What is wrong with a rule set, each to be put right before it can be saved. */
export type RuleSetFault =
  | RuleHole
  | RuleContradiction
  | { readonly type: 'RuleIdTwice'; readonly ruleId: string }
  | { readonly type: 'RuleSaysNothing'; readonly ruleId: string }
  | {
      readonly type: 'RuleValueUnknown'
      readonly ruleId: string
      readonly dimension: RuleDimension
      readonly value: string
    }
  /** A limit on the way ends after the upper limit for some cases. */
  | {
      readonly type: 'LimitBeyondUpper'
      /** The rule that sets the limit on the way; the upper one may be another's. */
      readonly ruleId: string
      readonly clock: 'signIn' | 'return' | 'firstContact' | 'inner'
      readonly limit: Limit
      /** Counted back from the upper limit, it lies before the receipt. */
      readonly back: boolean
      readonly upper: Limit
    }
  | { readonly type: 'ExtensionBeyondWhole'; readonly ruleId: string; readonly whole: Limit }
  | { readonly type: 'YellowNotBeforeRed' }
  | { readonly type: 'OfficeHoursWrong' }
  | { readonly type: 'OfficeHoursMissing'; readonly needs: 'closing' | 'office' }

/** Two rules that are equally narrow set the same limit for the same cases, and no narrower rule decides between them. */
export interface RuleContradiction {
  readonly type: 'RuleContradiction'
  readonly ruleIds: readonly [string, string]
  readonly clocks: readonly RuleClock[]
  /** One of the cases. */
  readonly matter: RuledMatter
}

/** Every fault of a set, in the order in which a person would put them right. An empty list is a set that judges every case. */
export function checkRuleSet(set: RuleSet, vocabulary: RuleVocabulary): RuleSetFault[] {
  return [
    ...findTwiceNamed(set),
    ...findSilentRules(set),
    ...findUnknownValues(set, vocabulary),
    ...checkOffice(set),
    ...findHoles(set, vocabulary),
    ...findContradictions(set, vocabulary),
    ...findBeyondUpper(set, vocabulary),
    ...checkExtension(set),
    ...(positionOf(set.thresholds.yellow) < positionOf(set.thresholds.red)
      ? []
      : [{ type: 'YellowNotBeforeRed' } as const]),
  ]
}

function findTwiceNamed({ rules }: RuleSet): RuleSetFault[] {
  const ids = rules.map(({ id }) => id)
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map((ruleId) => ({
    type: 'RuleIdTwice',
    ruleId,
  }))
}

const findSilentRules = ({ rules }: RuleSet): RuleSetFault[] =>
  rules
    .filter(({ limits }) => ruleClocks.every((clock) => limits[clock] === undefined))
    .map(({ id }) => ({ type: 'RuleSaysNothing', ruleId: id }))

const findUnknownValues = ({ rules }: RuleSet, vocabulary: RuleVocabulary): RuleSetFault[] =>
  rules.flatMap(({ id, when }) =>
    ruleDimensions
      .filter((dimension) => when[dimension] !== anyValue && !vocabulary[dimension].has(when[dimension]))
      .map((dimension) => ({ type: 'RuleValueUnknown' as const, ruleId: id, dimension, value: when[dimension] })),
  )

function checkOffice({ counting: { office, lastDayEnds, hours } }: RuleSet): RuleSetFault[] {
  if (office !== null) return office.closes > office.opens ? [] : [{ type: 'OfficeHoursWrong' }]
  return [
    ...(lastDayEnds === 'closing' ? [{ type: 'OfficeHoursMissing', needs: 'closing' } as const] : []),
    ...(hours === 'office' ? [{ type: 'OfficeHoursMissing', needs: 'office' } as const] : []),
  ]
}

/** Every case that a program can tell apart. */
export function* listMatters(vocabulary: RuleVocabulary): Generator<RuledMatter> {
  for (const demand of vocabulary.demand.keys())
    for (const urgency of vocabulary.urgency.keys())
      for (const channel of vocabulary.channel.keys()) yield { demand, urgency, channel }
}

function findContradictions(set: RuleSet, vocabulary: RuleVocabulary): RuleContradiction[] {
  const found = new Map<string, RuleContradiction>()
  for (const matter of listMatters(vocabulary))
    for (const clock of ruleClocks) {
      const rule = findRule(set, clock, matter)
      if (rule.ok || rule.failure.type !== 'RulesTied') continue
      for (const ruleIds of listPairs(rule.failure)) {
        const key = JSON.stringify(ruleIds)
        const known = found.get(key)
        if (known === undefined) found.set(key, { type: 'RuleContradiction', ruleIds, clocks: [clock], matter })
        else if (!known.clocks.includes(clock)) found.set(key, { ...known, clocks: [...known.clocks, clock] })
      }
    }
  return [...found.values()]
}

const listPairs = ({ ruleIds: [first = '', ...others] }: RulesTied): (readonly [string, string])[] =>
  others.map((other) => [first, other])

/** A limit is held against the upper one by plain weeks from every weekday: what ends later on any of them may end later in life. */
function findBeyondUpper(set: RuleSet, vocabulary: RuleVocabulary): RuleSetFault[] {
  if (checkOffice(set).length > 0) return []
  const faults: RuleSetFault[] = []
  const held = new Set<string>()
  for (const matter of listMatters(vocabulary)) {
    const handle = findRule(set, 'handle', matter)
    const upper = handle.ok ? handle.value.limits.handle : undefined
    if (upper === undefined || upper === stated) continue
    for (const clock of ['signIn', 'return', 'firstContact', 'inner'] as const) {
      const found = findRule(set, clock, matter)
      if (!found.ok) continue
      const { id: ruleId, limits } = found.value
      const limit = limits[clock]
      const key = JSON.stringify([clock, ruleId, upper])
      if (limit === undefined || held.has(key)) continue
      held.add(key)
      const back = isBack(limit)
      if (endsBeyond(set, limit, upper)) faults.push({ type: 'LimitBeyondUpper', ruleId, clock, limit, back, upper })
    }
  }
  return faults
}

/** A week without holidays, and the minute at which a case comes in it: in the morning, so that no cut-off decides. */
const plainCalendar = createWorkCalendar([])
const someMonday = localDateSchema.parse('2024-01-01')
const anyWeek = [0, 1, 2, 3, 4, 5, 6].map((days) => addDays(someMonday, days))

function endsBeyond({ counting }: RuleSet, limit: Limit | InnerLimit, upper: Limit): boolean {
  const ground = { counting: { ...counting, cutOff: null }, calendar: plainCalendar }
  return anyWeek.some((on) => {
    const received = { on, minute: counting.office?.opens ?? 540 }
    const end = countFromReceipt(received, upper, ground).moment
    if (isBack(limit)) return compareMoments(goBack(end, limit, ground), received) < 0
    return compareMoments(countFromReceipt(received, limit, ground).moment, end) > 0
  })
}

const isBack = (limit: Limit | InnerLimit): boolean => limit['from'] === 'upper'

/** An extension that, allowed once, would already pass what the whole may take; and several where their number is set. */
function checkExtension({ extension, rules, counting }: RuleSet): RuleSetFault[] {
  const { each, whole, times } = extension
  if (each === null || whole === null || times === 0) return []
  const ground = { counting: { ...counting, cutOff: null }, calendar: plainCalendar }
  return rules.flatMap((rule): RuleSetFault[] => {
    const { handle } = rule.limits
    if (handle === undefined || handle === stated || handle.unit !== each.unit) return []
    const longest = { ...handle, amount: handle.amount + each.amount * (times ?? 1) }
    const isLonger = anyWeek.some((on) => {
      const received = { on, minute: counting.office?.opens ?? 540 }
      return (
        compareMoments(
          countFromReceipt(received, longest, ground).moment,
          countFromReceipt(received, whole, ground).moment,
        ) > 0
      )
    })
    return isLonger ? [{ type: 'ExtensionBeyondWhole', ruleId: rule.id, whole }] : []
  })
}

const unitMinutes = { minute: 1, hour: 60, day: 1440, workday: 1440 } as const

/** How a threshold lies to the limit, in minutes; a working day counts as the least it can be. */
const positionOf = ({ amount, unit, side }: Threshold): number =>
  // 到期当日 lies on the last day; 一超期 begins when that is over.
  amount === 0 ? (side === 'before' ? -0.5 : 0.5) : (side === 'before' ? -1 : 1) * amount * unitMinutes[unit]

/** Rules from the widest to the narrowest, as a table shows them. */
export const orderRules = (rules: readonly Rule[]): Rule[] =>
  [...rules].sort((a, b) => narrownessOf(a) - narrownessOf(b))
