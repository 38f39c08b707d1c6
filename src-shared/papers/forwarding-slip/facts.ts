import { readCaseFacts, type CaseFacts } from '../case-facts'
import { readLeaderOpinions, type LeaderOpinions } from '../opinion-facts'
import type { PaperPen, PaperSource } from '../paper-source'
import { readContact, type ContactFacts } from '../unit-facts'

export interface ForwardingFacts {
  readonly one: CaseFacts
  /** The unit to which it goes, where the case names one. */
  readonly unit: string
  readonly from: string
  readonly leaders: LeaderOpinions
  readonly contact: ContactFacts
}

export function readForwardingFacts(source: PaperSource, pen: PaperPen): ForwardingFacts {
  const { one, today } = source
  const acts = one.timeline.map(({ act }) => act)
  const moved = acts.flatMap((act) => (act.act === 'return-answered' ? [act.newUnit ?? ''] : [])).at(-1) ?? ''
  const proposed = acts.flatMap((act) => (act.act === 'return-asked' ? [act.proposed] : [])).at(-1) ?? ''
  return {
    one: readCaseFacts(source, pen),
    unit: pen.line(moved === '' ? proposed : moved),
    from: pen.day(today),
    leaders: readLeaderOpinions(source, pen),
    contact: readContact(source, pen),
  }
}
