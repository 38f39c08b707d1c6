import { definePaper } from '../define-paper'
import { wholeCase } from '../paper-source'
import { composeUndertakingSlip } from './compose'
import { readUndertakingFacts } from './facts'

export const undertakingSlipPaper = definePaper({
  kind: 'undertaking-slip',
  group: 'course',
  seriesWord: '承',
  help: '承办人手里的一张：交办了什么、办理经过、办理结果，审核和审阅在下面签字。还没有办的，空行手写。',
  after: [],
  subjects: () => wholeCase,
  facts: readUndertakingFacts,
  compose: composeUndertakingSlip,
})
