import type { Judgement } from '../rules/judgement'
import type { Case } from './case'

/** By which rule the upper limit of a case was judged; undefined where the sheet or a person named the day. */
export const standingJudgement = ({
  values: { judged },
  sheet,
  origin,
}: Pick<Case, 'values' | 'sheet' | 'origin'>): Judgement | undefined =>
  origin === 'own' && judged?.dueOn === sheet.dueOn ? judged : undefined

/** The same while it was counted over a year without an arrangement and is the limit of the round: a redone case may have a later one. */
export function provisionalJudgement(
  one: Pick<Case, 'values' | 'sheet' | 'origin' | 'givenDueOn'>,
): Judgement | undefined {
  const judged = standingJudgement(one)
  return judged?.provisional === true && one.givenDueOn === judged.dueOn ? judged : undefined
}

/** By which rule the office's own limit was judged; undefined where somebody named another day. */
export const standingInnerJudgement = ({ assignment }: Pick<Case, 'assignment'>): Judgement | undefined =>
  assignment?.judged?.dueOn === assignment?.dueOn ? assignment?.judged : undefined
