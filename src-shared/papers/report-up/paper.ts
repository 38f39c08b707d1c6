import { definePaper } from '../define-paper'
import { subjectsOfCoordination } from '../side-subjects'
import { composeReportUp } from './compose'
import { readReportUpFacts } from './facts'

export const reportUpPaper = definePaper({
  kind: 'report-up',
  group: 'upward',
  seriesWord: '报',
  help: '报上级部门用：事项和原因、本单位的建议意见、上级的审核意见。提请过上级协调的，请求和已做的工作都填好；没有的留空手写。',
  after: ['ask-coordination'],
  subjects: subjectsOfCoordination,
  facts: readReportUpFacts,
  compose: composeReportUp,
})
