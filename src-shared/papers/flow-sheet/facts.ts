import { rowStageOf } from '../../case/columns/standing'
import { rowStageWords } from '../../case/stage'
import { readCaseFacts, type CaseFacts } from '../case-facts'
import { readCourse, type CourseLine } from '../course-facts'
import type { PaperPen, PaperSource } from '../paper-source'
import { readHandler, type HandlerFacts } from '../unit-facts'

export interface FlowFacts {
  readonly one: CaseFacts
  readonly handler: HandlerFacts
  readonly stage: string
  readonly course: readonly CourseLine[]
}

export const readFlowFacts = (source: PaperSource, pen: PaperPen): FlowFacts => ({
  one: readCaseFacts(source, pen),
  handler: readHandler(source, pen),
  stage: rowStageWords[rowStageOf(source.one)],
  course: readCourse(source, pen),
})
