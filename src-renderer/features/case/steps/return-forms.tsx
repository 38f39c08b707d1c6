import { partsForm } from './parts-form'
import { ReturnRulesLead } from './rules-lead'

/** 申请退单 */
export const askReturnForm = partsForm('ask-return', {
  lead: (one) => (
    <ReturnRulesLead one={one}>受理中心同意以前案件照常办理；同意了，案件按“已退单”结束。</ReturnRulesLead>
  ),
  about: () => ({
    grounds: { hint: '事实和依据，写给受理中心看的' },
    opinion: { lines: 2, hint: '哪位领导、什么意见' },
    proposed: { hint: '应当由哪个单位办，不清楚的留空' },
    talkedWith: { hint: '例如：县住建局 李某 0552-1234567，同意接收' },
  }),
})

/** What the centre answered to 退单. */
export const answerReturnForm = partsForm('answer-return', {
  about: () => ({ said: { lines: 2 }, newUnit: { hint: '受理中心改派给了哪个单位，没有说的留空' } }),
})
