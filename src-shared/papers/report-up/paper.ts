import { definePaper } from '../define-paper'
import { wholeCase } from '../paper-source'
import { subjectsOfSide } from '../side-subjects'
import { composeReportUp } from './compose'
import { readReportUpFacts } from './facts'

const askedOf = subjectsOfSide('coordination')

export const reportUpPaper = definePaper({
  kind: 'report-up',
  group: 'upward',
  seriesWord: '报',
  help: '报上级部门用：事项和原因、本单位的建议意见、上级的审核意见。提请过上级协调的，请求和已做的工作都填好；没有的留空手写。',
  after: ['ask-coordination'],
  subjects: (one) => {
    if (one.stage === 'received') return []
    const asked = askedOf(one)
    return asked.length === 0 ? wholeCase : asked
  },
  facts: readReportUpFacts,
  compose: composeReportUp,
})
