import type { LocalDate } from '../prelude/local-date'
import type { Open } from '../prelude/open-choice'
import type { Case } from './case'
import type { Satisfaction, Solved } from './choices'

/** What of a case tells how it came from an old ledger. */
type Imported = Pick<Case, 'values' | 'round' | 'stage' | 'feedback'>

/**
 * Whether a case stands closed because an old ledger says so, and for no other reason: nothing follows that closing here, for whatever
 * followed it was done before. Taken up again (重办) it is a case like any other.
 */
export const isClosedBefore = ({ values, round, stage, feedback }: Imported): boolean =>
  values.imported !== undefined && round === 1 && stage === 'closed' && feedback === undefined

/** The day of that closing, '' where the old ledger names none. */
export const closedBeforeOn = (one: Imported): LocalDate | '' =>
  isClosedBefore(one) ? (one.values.imported?.closedOn ?? '') : ''

/** What the caller answered before the case stood here. `on` is the day by which it counts: of the visit, else of the closing, else ''. */
export interface AnswersBefore {
  readonly on: LocalDate | ''
  readonly result?: Open<Satisfaction>
  readonly solved?: Open<Solved>
}

/** What an old ledger says of the caller's answers; undefined where it says nothing, or where the case was taken up again. */
export function answersBefore(one: Imported): AnswersBefore | undefined {
  const { imported } = one.values
  if (imported === undefined || !isClosedBefore(one)) return undefined
  const { satisfaction: result, solved, visitedOn, closedOn } = imported
  if (result === undefined && solved === undefined) return undefined
  return {
    on: visitedOn ?? closedOn ?? '',
    ...(result === undefined ? {} : { result }),
    ...(solved === undefined ? {} : { solved }),
  }
}

/** Whether anybody knows until when the case was to be answered: an old ledger that closed or ended it does not always say. */
export const knowsLimit = ({
  values,
  round,
  stage,
  ending,
}: Pick<Case, 'values' | 'round' | 'stage' | 'ending'>): boolean =>
  values.imported === undefined ||
  values.imported.limitKnown ||
  round > 1 ||
  (stage !== 'closed' && ending === undefined)
