import { conclusionKindOf, conclusionKindWords, type ConclusionKind } from '../case/conclusion-ways'
import type { LocalDate } from '../prelude/local-date'
import { answeredOn, endedOn, isUnjudged, limitOn, takenInOn } from './counted-day'
import type { FigureRow } from './figure-row'
import { isWithin, type Span } from './period'
import { wholeCase } from './rate'

/**
 * Some of the ledger's cases, told by words and by a test that needs nothing but a row and a span. Formulas are made of parts, and so
 * are the lists that stand behind every figure.
 */
export interface Part {
  /** As a formula says it: 本期应办结数. */
  readonly words: string
  /** How much of a case counts, in hundredths: 0 for none of it, `wholeCase` for all. */
  readonly weigh: (row: FigureRow, span: Span) => number
  /** Where it is some of another part: how much of it counts once it is known how much of the whole does. */
  readonly inside?: {
    readonly part: Part
    /** Asked only where something of the whole counts. */
    readonly weigh: (whole: number, row: FigureRow, span: Span) => number
  }
}

/** Some of a part: nothing of what the part has nothing of. */
const someOf = (part: Part, words: string, weigh: (whole: number, row: FigureRow, span: Span) => number): Part => ({
  words,
  weigh: (row, span) => {
    const whole = part.weigh(row, span)
    return whole === 0 ? 0 : weigh(whole, row, span)
  },
  inside: { part, weigh },
})

const holding = (words: string, holds: (row: FigureRow, span: Span) => boolean): Part => ({
  words,
  weigh: (row, span) => (holds(row, span) ? wholeCase : 0),
})

/** Of a part, what one more condition holds of. */
const within = (part: Part, words: string, holds: (row: FigureRow, span: Span) => boolean): Part =>
  someOf(part, words, (whole, row, span) => (holds(row, span) ? whole : 0))

/** What was struck out never was, and what was merged is counted with the case that answers it. */
const isOfItsOwn = ({ stage }: FigureRow): boolean => stage !== 'voided' && stage !== 'merged'

/** The sides by which a case is left out of the appraisal once they are granted. */
const leavingOut: readonly string[] = ['exclusion', 'beyond-duty', 'unreasonable']

/**
 * Whether an approved 不计入考核, 超职责 or 不合理诉求 leaves the case out of rates; so does what an old ledger closed and
 * tells too little of.
 */
export const isLeftOut = (row: FigureRow): boolean =>
  isUnjudged(row) || row.sideStands.some(({ side, state }) => state === 'granted' && leavingOut.includes(side))

/** Whether it was answered by the end of a day of the calendar: in time is told by the case's own days, however figures cut theirs. */
export const isClosedBy = (row: FigureRow, day: LocalDate | ''): boolean => row.closedOn !== '' && row.closedOn <= day

/** Whether it was answered when a span was over. */
export function isClosedIn(row: FigureRow, span: Span): boolean {
  const day = answeredOn(row, span)
  return day !== '' && day <= span.to
}

/** Whether it was in hand when a span was over. */
function isInHand(row: FigureRow, span: Span): boolean {
  const end = endedOn(row, span)
  return isOfItsOwn(row) && takenInOn(row, span) <= span.to && (end === '' || end > span.to)
}

/** Whether its clock stood still when a span was over (挂件中), granted before its limit was past: what waits then is late for nothing. */
export const standsStillIn = ({ standstills, dueOn }: FigureRow, { to }: Span): boolean =>
  standstills.some(({ from, until }) => from <= to && from <= dueOn && (until === '' || until > to))

/** Whether its limit was past when a span was over. */
export const isPastLimitIn = (row: FigureRow, span: Span): boolean =>
  row.dueOn !== '' && row.dueOn < span.to && !standsStillIn(row, span)

/** 上期接转: taken in before the span and still in hand when it began. */
export const carriedIn = holding('上期接转数', (row, span) => {
  const end = endedOn(row, span)
  return isOfItsOwn(row) && takenInOn(row, span) < span.from && (end === '' || end >= span.from)
})

/** 受理, by cases. */
export const takenIn = holding('本期受理数', (row, span) => isOfItsOwn(row) && isWithin(takenInOn(row, span), span))

/** 受理, by callings: what was merged counts, and every round of 重办. */
export const takenInTimes: Part = {
  words: '本期受理件次',
  weigh: (row, span) => (row.stage !== 'voided' && isWithin(takenInOn(row, span), span) ? row.round * wholeCase : 0),
}

/** The people whose matter it is. */
export const peopleTakenIn = someOf(takenIn, '本期受理人次', (whole, { peopleCount }) => whole * peopleCount)

/** 反馈 in the span, whenever it was taken in. */
export const closed = holding('本期办结数', (row, span) => isOfItsOwn(row) && isWithin(answeredOn(row, span), span))

/** Ended in the span without an answer: 退单 granted or 终止. */
export const endedOtherwise = holding(
  '本期退单、终止数',
  (row, span) => isOfItsOwn(row) && row.closedOn === '' && row.stage !== 'closed' && isWithin(endedOn(row, span), span),
)

/** In hand when the span ends. */
export const inHand = holding('期末在办数', isInHand)

/** Of these, past their limit; what waits with its clock stopped is not. */
export const inHandOverdue = within(inHand, '期末逾期在办数（挂件中的不算）', isPastLimitIn)

/** Of these, waiting with their clock stopped. */
export const inHandPaused = within(inHand, '期末挂件中数', standsStillIn)

/**
 * 应办结数: the limit, as extended, falls into the span. What was returned, terminated, merged or struck out owes no answer, and what
 * waits with its clock stopped when the span is over does not owe it yet: its limit moves when it goes on.
 */
export const due = holding('本期应办结数', (row, span) => {
  if (!isOfItsOwn(row) || row.stage === 'returned' || row.stage === 'terminated') return false
  return isWithin(limitOn(row, span), span) && (isClosedIn(row, span) || !standsStillIn(row, span))
})

/** Of what was due, answered by the end of the span: what comes later changes no figure of it. */
export const dueAndClosed = within(due, '其中已办结数', isClosedIn)
export const dueInTime = within(due, '其中按期办结数', (row) => isClosedBy(row, row.dueOn))

export const closedInTime = within(closed, '其中按期办结数', (row) => isClosedBy(row, row.dueOn))
export const closedOfTaken = within(takenIn, '其中已办结数', isClosedIn)

/** Handed on to a department. */
export const transferred = within(takenIn, '其中转办数', ({ departmentId }) => departmentId !== '')
export const transferredClosed = within(transferred, '其中已办结数', isClosedIn)
/** Answered without being handed on. */
export const answeredAtOnce = within(takenIn, '其中直接答复数', (row) => row.departmentId === '' && row.closedOn !== '')

/** Ended by the way of 办结 of a kind. */
export const closedOfKind = (kind: ConclusionKind): Part =>
  within(
    closed,
    `其中${conclusionKindWords[kind]}数`,
    ({ conclusion }) => conclusion !== '' && conclusionKindOf(conclusion) === kind,
  )

/** Of what was closed, nothing is owed to the caller any more: told the result, or nobody there to be told. */
export const closedAndTold = within(closed, '其中已答复来电人数', ({ untold }) => !untold)
/** Closed with the caller told that it is beyond what the office may do. */
export const closedBeyondPower = within(closed, '其中超出本级权限数', ({ outcome }) => outcome === 'beyond-power')

/** A return visit found the caller. */
export const closedAndVisited = within(closed, '其中已回访数', ({ visitedOn }) => visitedOn !== '')

/** Return visits in the span that found the caller. */
export const visited = holding('本期有效回访数', (row, span) => isOfItsOwn(row) && isWithin(row.visitedOn, span))

const isRated = ({ visitResult }: FigureRow): boolean =>
  visitResult === 'satisfied' || visitResult === 'basically' || visitResult === 'unsatisfied'

export const rated = within(visited, '本期有效评价数', isRated)
export const notUnsatisfied = within(rated, '其中满意、基本满意数', ({ visitResult }) => visitResult !== 'unsatisfied')
export const unsatisfied = within(rated, '其中不满意数', ({ visitResult }) => visitResult === 'unsatisfied')

/** 满意 whole, 基本满意 by `weight` hundredths of a case. */
export const satisfiedWeighing = (of: Part, weight: number): Part =>
  someOf(
    of,
    weight === 0 ? '其中满意数' : `其中满意数 + ${weight === wholeCase ? '' : `${weight / wholeCase} × `}基本满意数`,
    (whole, { visitResult }) =>
      visitResult === 'satisfied' ? whole : visitResult === 'basically' ? (whole * weight) / wholeCase : 0,
  )

const isSolvedSaid = ({ visitSolved }: FigureRow): boolean =>
  visitSolved === 'yes' || visitSolved === 'partly' || visitSolved === 'no'

/** The caller said whether it was solved. */
export const solvedSaid = within(visited, '本期说明是否解决数', isSolvedSaid)
export const solved = within(visited, '其中已解决数', ({ visitSolved }) => visitSolved === 'yes')
/** Cases still inside their limit at the end of the span move to the next. */
export const solvedSaidPastLimit = within(
  solvedSaid,
  '本期说明是否解决数（期末未到期的除外）',
  ({ dueOn, closedOn }, { to }) => closedOn !== '' || dueOn <= to,
)
export const solvedPastLimit = within(solvedSaidPastLimit, '其中已解决数', ({ visitSolved }) => visitSolved === 'yes')

/** Somebody of the office reached the caller. */
export const contacted = within(takenIn, '其中已联系来电人数', ({ contactedOn }) => contactedOn !== '')
export const visitedContacted = within(visited, '其中已联系来电人数', ({ contactedOn }) => contactedOn !== '')
export const returned = within(takenIn, '其中退单数', ({ stage }) => stage === 'returned')
export const redone = within(closed, '其中重办数', ({ round }) => round > 1)
/** Closed, and never handled once more: the caller has let it rest (息访). */
export const closedAndRested = within(closed, '其中没有重办数', ({ round }) => round <= 1)
export const visitedRedone = within(closedAndVisited, '其中重办数', ({ round }) => round > 1)
export const extended = within(takenIn, '其中延期数', ({ extendedCount }) => extendedCount > 0)
/** Sheets of 12345 alone: what the office took down itself is left out. */
export const hotlineClosed = within(
  closed,
  '本期办结的 12345 工单数',
  ({ channel }) => channel === 'phone' || channel === 'provincial',
)
export const hotlineUnsatisfied = within(
  hotlineClosed,
  '其中不满意数',
  ({ visitResult }) => visitResult === 'unsatisfied',
)
