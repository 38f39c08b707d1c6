import type { Case } from '../case'
import { machineOf, type Side } from './side'

/** The sides of a case in which somebody still has something to do: none once it was ended or struck out. */
export function listOpenSides(one: Pick<Case, 'sides' | 'stage' | 'ending' | 'voids'>): readonly Side[] {
  if (one.voids.length > 0 || one.ending !== undefined) return []
  return one.sides.filter(
    (side) => isPending(side) && !(machineOf(side.side).whileOwed === true && one.stage === 'closed'),
  )
}

/** Whether a side's state is one in which something is still to be done. */
export const isPending = ({ side, state }: Pick<Side, 'side' | 'state'>): boolean =>
  machineOf(side).pending.includes(state)

/** How often something was asked, or granted where `state` says so. */
export const countSides = ({ sides }: Pick<Case, 'sides'>, name: Side['side'], state?: string): number =>
  sides.filter(({ side, state: now }) => side === name && (state === undefined || now === state)).length
