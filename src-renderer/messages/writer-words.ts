import type { Names } from '#shared/case/names'
import type { Case } from '#shared/case/case'
import { joinTold, tell, type PrivateText } from '#shared/case/private-text'

/** Who wrote the reply; of whoever does not handle the case with the reasons that were given for it. */
export function writersToText({ drafterIds, timeline }: Case, { person }: Pick<Names, 'person'>): PrivateText {
  const writers = drafterIds.map((id) => {
    const reasons = timeline.flatMap(({ act, by }) => (act.act === 'drafted' && by === id ? (act.reason ?? []) : []))
    return reasons.length === 0 ? person(id) : tell`${person(id)}（代写，理由：${joinTold(reasons, '；')}）`
  })
  return joinTold(writers, '、')
}
