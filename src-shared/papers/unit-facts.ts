import { leadersOf } from '../case/leader-turns'
import { signLine } from '../paper/form-paper'
import { readLeaderOpinions, type OpinionFacts } from './opinion-facts'
import type { PaperPen, PaperSource } from './paper-source'

/** Who is to be asked about a paper that leaves the office. */
export interface ContactFacts {
  readonly name: string
  readonly phone: string
}

/** Who prints it is who is asked, under the office's telephone where they have none of their own. */
export function readContact({ office, people, printedBy }: PaperSource, pen: PaperPen): ContactFacts {
  const found = [...people.values()].find(({ name, active }) => active && name === printedBy)
  return { name: printedBy, phone: pen.line(found?.telephone) || pen.line(office.telephone) }
}

/** What the leader last asked has said, or room for it: for papers on which one opinion of the office stands. */
export function readOfficeOpinion(source: PaperSource, pen: PaperPen, label: string): OpinionFacts {
  const { head, deputies } = readLeaderOpinions(source, pen)
  const said = [head, ...deputies].find(({ words }) => words !== '')
  return said ?? { words: '', sign: signLine(label, '', '') }
}

/** The department that handles it, and who of it. */
export interface HandlerFacts {
  readonly unit: string
  readonly person: string
  readonly assisting: string
  readonly leader: string
}

export function readHandler({ one }: PaperSource, pen: PaperPen): HandlerFacts {
  const { assignment } = one
  return {
    unit: pen.department(assignment?.departmentId),
    person: pen.person(assignment?.handlerId),
    assisting: (assignment?.assistingDepartmentIds ?? []).map(pen.department).join('、'),
    leader: pen.person(one.values.charge?.leaderId || leadersOf(one).at(-1)),
  }
}
