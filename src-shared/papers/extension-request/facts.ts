import { approverWords, grantWords } from '../../case/sides/side-parts'
import { signLine } from '../../paper/form-paper'
import { sayWord } from '../../text/say-word'
import { saySentence } from '../../wording/say-wording'
import { readCaseFacts, type CaseFacts } from '../case-facts'
import type { OpinionFacts } from '../opinion-facts'
import type { PaperPen, PaperSource, PaperSubject } from '../paper-source'
import { sideOf } from '../side-subjects'
import { readContact, readHandler, type ContactFacts, type HandlerFacts } from '../unit-facts'

export interface ExtensionFacts {
  readonly one: CaseFacts
  readonly handler: HandlerFacts
  readonly contact: ContactFacts
  readonly on: string
  /** The limit before it, and the one that is asked for. */
  readonly dueOn: string
  readonly askedDueOn: string
  readonly reason: string
  readonly told: string
  readonly approver: string
  readonly opinion: OpinionFacts
  readonly answer: OpinionFacts
}

export function readExtensionFacts(source: PaperSource, pen: PaperPen, subject: PaperSubject): ExtensionFacts {
  const { one } = source
  const side = sideOf(one, subject)
  const asked = side?.asked.act.act === 'extension-asked' ? side.asked.act : undefined
  const answered = side?.answers.flatMap(({ act }) => (act.act === 'extension-answered' ? [act] : [])).at(-1)
  const signer = answered?.consent
  const earlier = one.sides
    .slice(
      0,
      one.sides.findIndex(({ ref }) => ref === subject.ref),
    )
    .flatMap((other) => other.answers.map(({ act }) => act))
    .flatMap((act) => (act.act === 'extension-answered' && act.dueOn !== undefined ? [act.dueOn] : []))
  const said =
    answered === undefined
      ? ''
      : [
          answered.dueOn === undefined
            ? `${sayWord(grantWords, answered.state)}。`
            : saySentence(source.wording, 'extension-granted', {
                答复: sayWord(grantWords, answered.state),
                新时限: pen.day(answered.dueOn),
              }),
          pen.text(answered.said),
        ]
          .filter((part) => part !== '')
          .join('\n')
  return {
    one: readCaseFacts(source, pen),
    handler: readHandler(source, pen),
    contact: readContact(source, pen),
    on: pen.day(asked?.on),
    dueOn: pen.day(earlier.at(-1) ?? one.givenDueOn),
    askedDueOn: pen.day(asked?.askedDueOn),
    reason: pen.text(asked?.reason),
    told: pen.text(asked?.told),
    approver: asked === undefined ? '' : sayWord(approverWords, asked.approver),
    opinion: { words: '', sign: signLine('单位负责人', '', '') },
    answer: {
      words: said,
      sign: signLine(
        '签名',
        signer === undefined ? '' : `${pen.person(signer.of)}${signer.way === 'recorded' ? '（代录）' : ''}`,
        pen.day(answered?.on),
      ),
    },
  }
}
