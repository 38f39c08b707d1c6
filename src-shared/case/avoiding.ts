import type { Case } from './case'
import type { StepRefused } from './step-refused'

/** Who has to step aside from the case (回避), by id: those who were named and whose naming was not taken back. */
export const listAvoiding = ({ timeline }: Pick<Case, 'timeline'>): readonly string[] => [
  ...new Set(timeline.flatMap(({ act }) => (act.act === 'avoided' ? [act.personId] : []))),
]

export const mustAvoid = (one: Pick<Case, 'timeline'>, personId: string): boolean =>
  listAvoiding(one).includes(personId)

/** Said to who would take a step of a case from which they have to step aside. */
export const avoidsThemself: StepRefused = {
  type: 'StepRefuses',
  why: 'PersonAvoids',
  title: '您在这个案件里应当回避',
  what: '这个案件的经过里登记了您回避，不能再由您办理、批示或者审阅。',
  todo: '请由别的人办理；登记错了的，由登记的人撤回“回避”这一条。',
}

/** Said where somebody is to be given a part in a case from which they have to step aside. */
export const avoidsAsNamed: StepRefused = {
  type: 'StepRefuses',
  why: 'NamedPersonAvoids',
  title: '选的人在这个案件里应当回避',
  what: '这个案件的经过里登记了这个人回避。',
  todo: '请另选一人；登记错了的，先撤回“回避”这一条。',
}
