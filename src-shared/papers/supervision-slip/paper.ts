import { definePaper } from '../define-paper'
import { subjectsOfSide } from '../side-subjects'
import { composeSupervisionSlip } from './compose'
import { readSupervisionFacts } from './facts'

export const supervisionSlipPaper = definePaper({
  kind: 'supervision-slip',
  group: 'press',
  seriesWord: '督',
  help: '登记督办以后给承办单位用：黄牌、红牌的题头是黄色、红色；督办要求、答复期限填好，承办单位的答复写在同一张上。',
  after: ['supervise'],
  subjects: subjectsOfSide('supervision'),
  facts: readSupervisionFacts,
  compose: composeSupervisionSlip,
})
