import type { Case } from '../../case/case'
import { definePaper } from '../define-paper'
import { wholeCase, type PaperSubject } from '../paper-source'
import { composeVisitRecord } from './compose'
import { readVisitFacts } from './facts'

/** One for each return visit; before any an empty one to take along. */
function subjectsOf({ stage, timeline }: Case): readonly PaperSubject[] {
  if (stage !== 'closed') return []
  const visits = timeline.flatMap(({ act, ref }) => (act.act === 'visited' ? [{ ref, words: act.on }] : []))
  return visits.length === 0 ? wholeCase : visits
}

export const visitRecordPaper = definePaper({
  kind: 'visit-record',
  group: 'meeting',
  seriesWord: '回',
  help: '反馈以后回访用：没有回访的打一张空的带去填；登记过回访的，每次一张，属实、解决、对结果和过程是否满意都勾好。',
  after: ['visit'],
  subjects: subjectsOf,
  facts: readVisitFacts,
  compose: composeVisitRecord,
})
