import { listAssists } from '../../case/assists'
import { readCaseFacts, type CaseFacts } from '../case-facts'
import { readLeaderOpinions, type OpinionFacts } from '../opinion-facts'
import type { PaperPen, PaperSource } from '../paper-source'

/** A unit that is given something to do, with the person of it. */
export interface OrderedUnit {
  /** 主办单位, 协办单位 */
  readonly role: string
  readonly unit: string
  readonly person: string
  readonly phone: string
  readonly dueOn: string
  readonly requirement: string
}

export interface OrderFacts {
  readonly one: CaseFacts
  /** What leaders said of it, the last of them first. */
  readonly instruction: OpinionFacts
  readonly orderedOn: string
  readonly requirement: string
  /** The unit in charge first. */
  readonly units: readonly OrderedUnit[]
  readonly contact: string
}

export function readOrderFacts(source: PaperSource, pen: PaperPen): OrderFacts {
  const { one, office } = source
  const { assignment } = one
  const { deputies, head } = readLeaderOpinions(source, pen)
  const said = [head, ...deputies].find(({ words }) => words !== '') ?? head
  const assisting = listAssists(one).map((assist, nth, all): OrderedUnit => ({
    role: all.length === 1 ? '协办单位' : `协办单位${nth + 1}`,
    unit: pen.department(assist.departmentId),
    person: pen.person(assist.personId),
    phone: pen.phone(assist.personId),
    dueOn: pen.day(assist.dueOn),
    requirement: pen.text(assist.requirement),
  }))
  return {
    one: readCaseFacts(source, pen),
    instruction: said,
    orderedOn: pen.day(assignment?.on),
    requirement: pen.text(assignment?.requirement),
    units: [
      {
        role: '主办单位',
        unit: pen.department(assignment?.departmentId),
        person: pen.person(assignment?.handlerId),
        phone: pen.phone(assignment?.handlerId),
        dueOn: pen.day(one.innerDueOn),
        requirement: '',
      },
      ...assisting,
    ],
    contact: pen.line(office.telephone),
  }
}
