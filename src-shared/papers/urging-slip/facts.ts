import { sourceWords } from '../../case/sides/side-parts'
import { signLine } from '../../paper/form-paper'
import { sayWord } from '../../text/say-word'
import { readCaseFacts, type CaseFacts } from '../case-facts'
import type { OpinionFacts } from '../opinion-facts'
import type { PaperPen, PaperSource, PaperSubject } from '../paper-source'
import { sideOf } from '../side-subjects'
import { readHandler, type HandlerFacts } from '../unit-facts'

export interface UrgingFacts {
  readonly one: CaseFacts
  readonly handler: HandlerFacts
  readonly whom: string
  readonly from: string
  readonly on: string
  readonly answerBy: string
  /** Which time it is that the case is urged. */
  readonly times: string
  readonly order: OpinionFacts
  readonly answer: OpinionFacts
}

export function readUrgingFacts(source: PaperSource, pen: PaperPen, subject: PaperSubject): UrgingFacts {
  const { one } = source
  const side = sideOf(one, subject)
  const asked = side?.asked.act.act === 'urged' ? side.asked.act : undefined
  const answered = side?.answers.flatMap(({ act }) => (act.act === 'urge-answered' ? [act] : [])).at(-1)
  const nth = one.sides.filter((other) => other.side === 'urge').findIndex(({ ref }) => ref === subject.ref)
  return {
    one: readCaseFacts(source, pen),
    handler: readHandler(source, pen),
    whom: pen.line(asked?.whom),
    from: asked === undefined ? '' : sayWord(sourceWords, asked.from),
    on: pen.day(asked?.on),
    answerBy: pen.day(asked?.answerBy),
    times: `第 ${nth + 1} 次`,
    order: { words: pen.text(asked?.what), sign: signLine('经办人', pen.person(side?.asked.by), pen.day(asked?.on)) },
    answer: { words: pen.text(answered?.said), sign: signLine('负责人', '', pen.day(answered?.on)) },
  }
}
