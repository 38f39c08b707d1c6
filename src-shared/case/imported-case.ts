import type { LocalDate } from '../prelude/local-date'
import type { Case } from './case'

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
