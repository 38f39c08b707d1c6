import { definePaper } from '../define-paper'
import { wholeCase } from '../paper-source'
import { composeForwardingSlip } from './compose'
import { readForwardingFacts } from './facts'

export const forwardingSlipPaper = definePaper({
  kind: 'forwarding-slip',
  group: 'upward',
  seriesWord: '转',
  help: '转给本单位以外的承办单位用：接件人签收，办理结果写回同一张。退单时建议或改派的单位已经填好，没有的手写。',
  after: [],
  subjects: ({ stage }) => (stage === 'received' ? [] : wholeCase),
  facts: readForwardingFacts,
  compose: composeForwardingSlip,
})
