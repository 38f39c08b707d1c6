import type { CaseValues } from './case'
import type { CaseEntry } from './read-entries'
import type { Stage } from './stage'

/**
 * The values of a round with its own 办结. Older programs wrote every round's into the field of the first: what a later round was
 * concluded with by them is told by its act.
 */
export function withOwnConclusion(
  values: CaseValues,
  own: readonly CaseEntry[],
  { round, stage }: { readonly round: number; readonly stage: Stage },
): CaseValues {
  if (round === 1 || stage !== 'closed' || values.conclusion !== undefined) return values
  const concluded = own.flatMap(({ act, takenBack }) => (act.act === 'concluded' && !takenBack ? [act] : [])).at(-1)
  if (concluded === undefined) return values
  const { on, way, text, againOn } = concluded
  return { ...values, conclusion: { on, way, text, ...(againOn === undefined ? {} : { againOn }) } }
}
