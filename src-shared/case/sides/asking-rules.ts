import type { WorkCalendar } from '../../calendar/work-calendar'
import type { LocalDate } from '../../prelude/local-date'
import { countFromReceipt, endOfLastDay, receiptToText } from '../../rules/count-limit'
import { compareMoments, momentToText, type Moment } from '../../rules/moment'
import { latestAsking, refuseReturn } from '../../rules/refuse-asking'
import type { RuleSet } from '../../rules/rule-set'
import { limitToText } from '../../rules/rule-words'
import type { Case } from '../case'
import { momentReceived } from '../issue-day'
import { receiptOfRound } from '../ruled-matter'
import { countSides } from './open-sides'
import { approverWords } from './side-parts'
import { latestReturn, returnTimesOf, sideRulesFor } from './side-rules'

/** What the rules of a case say of an ask before anybody fills in its form. */
export interface AskingRules {
  readonly words: readonly string[]
  /** Why it can be asked no more today, in a sentence; undefined while it can. */
  readonly shut: string | undefined
}

/** By what the rules are told. */
export interface AskingGround {
  readonly rules: RuleSet | undefined
  readonly calendar: WorkCalendar
  readonly today: LocalDate
}

/** How often a 退单 was answered already: a return is asked once for each time it is told of. */
export const returnsUsed = (one: Pick<Case, 'sides'>): number =>
  countSides(one, 'return', 'refused') + countSides(one, 'return', 'granted')

const whose = (rules: RuleSet | undefined): string =>
  rules === undefined ? '本单位没有选定时限规则，按通常的做法' : `按时限规则“${rules.name}”`

/** Of a day on the other side of a year without an arrangement. */
const doubt = (from: LocalDate, to: LocalDate, calendar: WorkCalendar): string =>
  calendar.knows(from < to ? from : to, from < to ? to : from) ? '' : '（日历未定，暂按普通周推算）'

/** 退单: until when and how often it may be asked. The last day on which the form is taken is the one that is told. */
export function tellReturnRules(one: Case, { rules, calendar, today }: AskingGround): AskingRules {
  const received = momentReceived(one)
  const latest = latestReturn(one, received, rules, calendar)
  const times = returnTimesOf(rules)
  const used = returnsUsed(one)
  const refused = refuseReturn({ returns: { times } }, used, beginning(today), latest)
  const until =
    latest === undefined
      ? '没有写最迟哪天申请退单'
      : `最迟 ${momentToText(latest)} 申请退单${doubt(received.on, latest.on, calendar)}`
  const often = times === null ? `没有写最多几次，已经申请过 ${used} 次` : `最多 ${times} 次，已经用了 ${used} 次`
  return {
    words: [`${whose(rules)}：这件 ${receiptToText(received)} 收到，${until}；${often}。`],
    shut:
      refused === undefined
        ? undefined
        : refused.type === 'ReturnsUsedUp'
          ? `申请退单的次数已经用完（${refused.times} 次），现在填了也不能保存。`
          : `申请退单的最后一天 ${refused.latest.on} 已经过了：只能补记当时已经提出的，申请日期填当时的日子。`,
  }
}

/** 延期: how often, how long, until when it is to be asked, who approves it, and how much of that is used up. */
export function tellExtensionRules(one: Case, { rules, calendar, today }: AskingGround): AskingRules {
  const set = sideRulesFor(rules, one.sheet)
  const { times, each, whole, approver } = set.extension
  const used = countSides(one, 'extension', 'granted')
  const due = { on: one.dueOn, minute: endOfLastDay(set.counting) }
  const latest = latestAsking({ set, due, calendar })
  const end =
    whole === null ? undefined : countFromReceipt(receiptOfRound(one), whole, { counting: set.counting, calendar })
  const known = doubt(today, latest.on, calendar)
  return {
    words: [
      `${whose(rules)}：`,
      times === null ? `次数：没有写，已经批准 ${used} 次` : `次数：最多 ${times} 次，已经用了 ${used} 次`,
      each === null ? '长短：没有写一次最长多久' : `长短：一次最长 ${limitToText(each)}`,
      ...(whole === null || end === undefined
        ? []
        : [`连同延期：一件最长 ${limitToText(whole)}，到 ${end.moment.on} 为止`]),
      `提出：现在的办结时限是 ${one.dueOn}，最迟 ${momentToText(latest)} 提出${known}`,
      approver === null ? '批准：没有写由谁批准' : `批准：由${approverWords[approver]}批准`,
    ],
    shut: shutExtension(times, used, latest, today),
  }
}

function shutExtension(times: number | null, used: number, latest: Moment, today: LocalDate): string | undefined {
  if (times !== null && used >= times) return `延期的次数已经用完（${times} 次），现在填了也不能保存。`
  return compareMoments(beginning(today), latest) > 0
    ? `申请延期的最后一天 ${latest.on} 已经过了：只能补记当时已经提出的，申请日期填当时的日子。`
    : undefined
}

/** Of what is asked only the day is known: it counts from its beginning. */
const beginning = (on: LocalDate): Moment => ({ on, minute: 0 })
