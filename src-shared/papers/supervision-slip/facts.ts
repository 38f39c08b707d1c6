import { sourceWords } from '../../case/sides/side-parts'
import { signLine } from '../../paper/form-paper'
import { sayWord } from '../../text/say-word'
import { readCaseFacts, type CaseFacts } from '../case-facts'
import type { OpinionFacts } from '../opinion-facts'
import type { PaperPen, PaperSource, PaperSubject } from '../paper-source'
import { sideOf } from '../side-subjects'

export interface SupervisionFacts {
  readonly one: CaseFacts
  readonly card: 'plain' | 'yellow' | 'red'
  readonly from: string
  /** The number that the paper of who supervises bears, '' for none. */
  readonly theirNumber: string
  readonly on: string
  readonly answerBy: string
  readonly what: string
  readonly unit: string
  readonly handler: string
  readonly assisting: string
  readonly contact: string
  readonly contactPhone: string
  readonly order: OpinionFacts
  /** What was answered, with its day. */
  readonly answer: OpinionFacts
}

export function readSupervisionFacts(source: PaperSource, pen: PaperPen, subject: PaperSubject): SupervisionFacts {
  const { one, office } = source
  const side = sideOf(one, subject)
  const asked = side?.asked.act.act === 'supervised' ? side.asked.act : undefined
  const answered = side?.answers.find(({ act }) => act.act === 'supervision-answered')
  const said = answered?.act.act === 'supervision-answered' ? answered.act : undefined
  const { assignment } = one
  return {
    one: readCaseFacts(source, pen),
    card: asked?.card === 'yellow' ? 'yellow' : asked?.card === 'red' ? 'red' : 'plain',
    from: asked === undefined ? '' : sayWord(sourceWords, asked.from),
    theirNumber: pen.line(asked?.number),
    on: pen.day(asked?.on),
    answerBy: pen.day(asked?.answerBy),
    what: pen.text(asked?.what),
    unit: pen.department(assignment?.departmentId),
    handler: pen.person(assignment?.handlerId),
    assisting: (assignment?.assistingDepartmentIds ?? []).map(pen.department).join('、'),
    contact: pen.person(side?.asked.by),
    contactPhone: pen.phone(side?.asked.by) || pen.line(office.telephone),
    order: { words: pen.text(asked?.what), sign: signLine('签发人', '', pen.day(asked?.on)) },
    answer: {
      words: pen.text(said?.said),
      sign: signLine('负责人', '', pen.day(said?.on)),
    },
  }
}
