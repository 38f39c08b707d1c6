import { signLine } from '../../paper/form-paper'
import { saySentence } from '../../wording/say-wording'
import { readCaseFacts, type CaseFacts } from '../case-facts'
import { readLeaderOpinions, type OpinionFacts } from '../opinion-facts'
import type { PaperPen, PaperSource, PaperSubject } from '../paper-source'
import { sideOf } from '../side-subjects'
import { readContact, type ContactFacts } from '../unit-facts'

export interface ReportUpFacts {
  readonly one: CaseFacts
  readonly on: string
  /** The superior that is asked. */
  readonly to: string
  /** What it is about and why it is put before them. */
  readonly matter: string
  /** What the office itself has done, and proposes. */
  readonly proposal: OpinionFacts
  readonly answer: OpinionFacts
  readonly contact: ContactFacts
}

export function readReportUpFacts(source: PaperSource, pen: PaperPen, subject: PaperSubject): ReportUpFacts {
  const { one, today } = source
  const side = sideOf(one, subject)
  const asked = side?.asked.act.act === 'coordination-asked' ? side.asked.act : undefined
  const answered = side?.answers.flatMap(({ act }) => (act.act === 'coordination-answered' ? [act] : [])).at(-1)
  const { head } = readLeaderOpinions(source, pen)
  const facts = readCaseFacts(source, pen)
  return {
    one: facts,
    on: pen.day(asked?.on ?? today),
    to: pen.line(asked?.to),
    matter: [
      facts.content,
      asked === undefined ? '' : saySentence(source.wording, 'up-asked', { 事项: pen.text(asked.what) }),
    ]
      .filter((part) => part !== '')
      .join('\n'),
    proposal: {
      words: [
        asked === undefined ? '' : saySentence(source.wording, 'up-done', { 已做的工作: pen.text(asked.done) }),
        head.words,
      ]
        .filter((part) => part !== '')
        .join('\n'),
      sign: signLine('主要领导签名', '', ''),
    },
    answer: { words: pen.text(answered?.said), sign: signLine('签名', '', pen.day(answered?.on)) },
    contact: readContact(source, pen),
  }
}
