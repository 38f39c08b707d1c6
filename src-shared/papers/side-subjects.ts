import { dayOfAct } from '../case/act'
import type { Case } from '../case/case'
import type { Side } from '../case/sides/side'
import type { SideName } from '../case/sides/all-sides'
import { wholeCase, type PaperSubject } from './paper-source'

/** A paper for every ask of a kind (催办, 督办 …) that was not taken back, told apart by its day. */
export const subjectsOfSide =
  (name: SideName) =>
  ({ sides }: Case): readonly PaperSubject[] =>
    sides.filter(({ side }) => side === name).map((side): PaperSubject => ({ ref: side.ref, words: dayOf(side) }))

const dayOf = ({ asked }: Side): string => dayOfAct(asked.act) ?? ''

/** The ask that a paper is about; undefined where it was taken back meanwhile. */
export const sideOf = ({ sides }: Case, { ref }: PaperSubject): Side | undefined =>
  sides.find((side) => side.ref === ref)

const coordinationAsked = subjectsOfSide('coordination')

/** Each asking for coordination, or the case as a whole where none was put on record yet: room is left for what was not written. */
export const subjectsOfCoordination = (one: Case): readonly PaperSubject[] => {
  if (one.stage === 'received') return []
  const asked = coordinationAsked(one)
  return asked.length === 0 ? wholeCase : asked
}
