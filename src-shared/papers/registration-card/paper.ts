import { definePaper } from '../define-paper'
import { wholeCase } from '../paper-source'
import { composeRegistrationCard } from './compose'
import { readCardFacts } from './facts'

export const registrationCardPaper = definePaper({
  kind: 'registration-card',
  group: 'course',
  seriesWord: '登',
  help: '全案一张 A4：谁反映、要求什么、研究整理、工作情况、办理结果都在上面，反映人在诉求和结果两处签名。接访时当面登记、办结后请反映人签字都用它。',
  after: ['register'],
  subjects: () => wholeCase,
  facts: readCardFacts,
  compose: composeRegistrationCard,
})
