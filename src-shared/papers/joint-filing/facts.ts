import { saySentence } from '../../wording/say-wording'
import { readCaseFacts, type CaseFacts } from '../case-facts'
import { readOfficeOpinion, readContact, type ContactFacts } from '../unit-facts'
import type { OpinionFacts } from '../opinion-facts'
import type { PaperPen, PaperSource } from '../paper-source'

export interface FilingFacts {
  readonly one: CaseFacts
  readonly on: string
  readonly matter: string
  readonly leader: OpinionFacts
  readonly contact: ContactFacts
}

export function readFilingFacts(source: PaperSource, pen: PaperPen): FilingFacts {
  const { one, today } = source
  const asked = one.sides.flatMap(({ asked: { act } }) => (act.act === 'coordination-asked' ? [act] : [])).at(-1)
  const facts = readCaseFacts(source, pen)
  const done = asked === undefined ? pen.text(one.reply.findings) : pen.text(asked.done)
  return {
    one: facts,
    on: pen.day(today),
    matter: [
      facts.content,
      done === '' ? '' : saySentence(source.wording, 'filing-done', { 已做的工作: done }),
      asked === undefined ? '' : saySentence(source.wording, 'filing-asked', { 问题: pen.text(asked.what) }),
    ]
      .filter((part) => part !== '')
      .join('\n'),
    leader: readOfficeOpinion(source, pen, '签名'),
    contact: readContact(source, pen),
  }
}
