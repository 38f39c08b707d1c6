import { signLine } from '../../paper/form-paper'
import { standingCheck } from '../../case/standing-check'
import { readCaseFacts, type CaseFacts } from '../case-facts'
import { readHandling, type CourseLine } from '../course-facts'
import { readResult, type OpinionFacts } from '../opinion-facts'
import type { PaperPen, PaperSource } from '../paper-source'
import { readHandler, type HandlerFacts } from '../unit-facts'

export interface UndertakingFacts {
  readonly one: CaseFacts
  readonly handler: HandlerFacts
  readonly innerDueOn: string
  readonly requirement: string
  readonly course: readonly CourseLine[]
  readonly result: OpinionFacts
  readonly check: OpinionFacts
  readonly approval: OpinionFacts
}

export function readUndertakingFacts(source: PaperSource, pen: PaperPen): UndertakingFacts {
  const { one } = source
  const { approval, assignment } = one
  const check = standingCheck(one)
  const checked = one.timeline.flatMap(({ act }) => (act.act === 'checked' ? [act] : [])).at(-1)
  return {
    one: readCaseFacts(source, pen),
    handler: readHandler(source, pen),
    innerDueOn: pen.day(one.innerDueOn),
    requirement: pen.text(assignment?.requirement),
    course: readHandling(source, pen),
    result: readResult(source, pen),
    check: {
      words: pen.text(checked?.comment),
      sign: signLine('审核人', pen.person(check?.byId), pen.day(checked?.on)),
    },
    approval: {
      words: pen.text(approval?.comment),
      sign: signLine(
        '审阅人',
        `${pen.person(approval?.reviewerId)}${approval?.consent?.way === 'recorded' ? '（代录）' : ''}`,
        pen.day(approval?.on),
      ),
    },
  }
}
