import { satisfactionWords, solvedWords, truthWords, visitWayWords } from '../../case/choices'
import { sayWord } from '../../text/say-word'
import { readCaseFacts, type CaseFacts } from '../case-facts'
import { readResult } from '../opinion-facts'
import type { PaperPen, PaperSource, PaperSubject } from '../paper-source'
import { readHandler, type HandlerFacts } from '../unit-facts'

export interface VisitFacts {
  readonly one: CaseFacts
  readonly handler: HandlerFacts
  readonly result: string
  readonly fedBackOn: string
  readonly on: string
  readonly by: string
  readonly way: string
  /** '' for what was not asked, or not yet. */
  readonly reached: '' | 'yes' | 'no'
  readonly truth: string
  readonly solved: string
  readonly satisfied: string
  readonly handled: string
  readonly reasons: string
  readonly evidence: string
}

export function readVisitFacts(source: PaperSource, pen: PaperPen, { ref }: PaperSubject): VisitFacts {
  const { one } = source
  const entry = one.timeline.find((other) => other.ref === ref && other.act.act === 'visited')
  const visited = entry?.act.act === 'visited' ? entry.act : undefined
  return {
    one: readCaseFacts(source, pen),
    handler: readHandler(source, pen),
    result: readResult(source, pen).words,
    fedBackOn: pen.day(one.feedback?.on ?? one.values.answer?.on),
    on: pen.day(visited?.on),
    by: pen.person(visited?.byId),
    way: visited === undefined ? '' : sayWord(visitWayWords, visited.way),
    reached: visited === undefined ? '' : visited.reached === 'yes' ? 'yes' : 'no',
    truth: visited?.truth === undefined ? '' : sayWord(truthWords, visited.truth),
    solved: visited?.solved === undefined ? '' : sayWord(solvedWords, visited.solved),
    satisfied: visited?.result === undefined ? '' : sayWord(satisfactionWords, visited.result),
    handled: visited?.handling === undefined ? '' : sayWord(satisfactionWords, visited.handling),
    reasons: pen.text(visited?.reasons),
    evidence: pen.text(visited?.evidence),
  }
}
