import { dayOfAct } from '../case/act'
import type { Case } from '../case/case'
import type { Side } from '../case/sides/side'
import type { SideName } from '../case/sides/all-sides'
import type { PaperSubject } from './paper-source'

/** A paper for every ask of a kind (催办, 督办 …) that was not taken back, told apart by its day. */
export const subjectsOfSide =
  (name: SideName) =>
  ({ sides }: Case): readonly PaperSubject[] =>
    sides.filter(({ side }) => side === name).map((side): PaperSubject => ({ ref: side.ref, words: dayOf(side) }))

const dayOf = ({ asked }: Side): string => dayOfAct(asked.act) ?? ''

/** The ask that a paper is about; undefined where it was taken back meanwhile. */
export const sideOf = ({ sides }: Case, { ref }: PaperSubject): Side | undefined =>
  sides.find((side) => side.ref === ref)
