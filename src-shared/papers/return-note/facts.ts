import { grantWords } from '../../case/sides/side-parts'
import { returnReasonWords } from '../../case/steps/return'
import { signLine } from '../../paper/form-paper'
import { sayWord } from '../../text/say-word'
import { saySentence } from '../../wording/say-wording'
import { readCaseFacts, type CaseFacts } from '../case-facts'
import type { OpinionFacts } from '../opinion-facts'
import type { PaperPen, PaperSource, PaperSubject } from '../paper-source'
import { sideOf } from '../side-subjects'
import { readContact, type ContactFacts } from '../unit-facts'

export interface ReturnFacts {
  readonly one: CaseFacts
  readonly on: string
  readonly reason: string
  readonly grounds: string
  readonly proposed: string
  readonly talkedWith: string
  readonly opinion: OpinionFacts
  readonly answer: OpinionFacts
  readonly contact: ContactFacts
}

export function readReturnFacts(source: PaperSource, pen: PaperPen, subject: PaperSubject): ReturnFacts {
  const { one } = source
  const side = sideOf(one, subject)
  const asked = side?.asked.act.act === 'return-asked' ? side.asked.act : undefined
  const answered = side?.answers.flatMap(({ act }) => (act.act === 'return-answered' ? [act] : [])).at(-1)
  const signer = asked?.consent
  const hand = signer === undefined ? '' : `${pen.person(signer.of)}${signer.way === 'recorded' ? '（代录）' : ''}`
  const newUnit = pen.line(answered?.newUnit)
  return {
    one: readCaseFacts(source, pen),
    on: pen.day(asked?.on),
    reason: asked === undefined ? '' : sayWord(returnReasonWords, asked.reason),
    grounds: pen.text(asked?.grounds),
    proposed: pen.line(asked?.proposed),
    talkedWith: pen.line(asked?.talkedWith),
    opinion: { words: pen.text(asked?.opinion), sign: signLine('签名', hand, pen.day(asked?.on)) },
    answer: {
      words:
        answered === undefined
          ? ''
          : [
              saySentence(source.wording, 'return-granted', { 答复: sayWord(grantWords, answered.state) }) +
                (newUnit === '' ? '' : saySentence(source.wording, 'return-moved', { 新承办单位: newUnit })),
              pen.text(answered.said),
            ]
              .filter((part) => part !== '')
              .join('\n'),
      sign: signLine('签名', '', pen.day(answered?.on)),
    },
    contact: readContact(source, pen),
  }
}
