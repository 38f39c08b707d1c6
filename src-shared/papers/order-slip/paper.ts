import { definePaper } from '../define-paper'
import { wholeCase } from '../paper-source'
import { composeOrderSlip } from './compose'
import { readOrderFacts } from './facts'

export const orderSlipPaper = definePaper({
  kind: 'order-slip',
  group: 'course',
  seriesWord: '交',
  help: '交办以后给主办、协办单位用：批示、办理要求和时限都填好，每个单位一行接件签收。',
  after: ['assign'],
  subjects: ({ assignment }) => (assignment === undefined ? [] : wholeCase),
  facts: readOrderFacts,
  compose: composeOrderSlip,
})
