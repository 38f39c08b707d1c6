import { afterRegistration } from '../../case/steps/define-step'
import { definePaper } from '../define-paper'
import { wholeCase } from '../paper-source'
import { composeApprovalSlip } from './compose'
import { readApprovalFacts } from './facts'

export const approvalSlipPaper = definePaper({
  kind: 'approval-slip',
  group: 'course',
  seriesWord: '呈',
  help: '登记以后交领导批示用：拟办意见、分管领导意见、主要领导意见、办理结果各占一格，签名和日期在格内。已经批示的，批示、姓名和日期都填好；还没有的留空手写。',
  after: ['submit'],
  subjects: ({ stage }) => (afterRegistration.includes(stage) ? wholeCase : []),
  facts: readApprovalFacts,
  compose: composeApprovalSlip,
})
