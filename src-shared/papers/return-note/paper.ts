import { definePaper } from '../define-paper'
import { subjectsOfSide } from '../side-subjects'
import { composeReturnNote } from './compose'
import { readReturnFacts } from './facts'

export const returnNotePaper = definePaper({
  kind: 'return-note',
  group: 'upward',
  seriesWord: '退',
  help: '申请退单以后报受理中心用：退单理由、理由说明、建议承办单位、事先沟通、领导意见都填好。',
  after: ['ask-return'],
  subjects: subjectsOfSide('return'),
  facts: readReturnFacts,
  compose: composeReturnNote,
})
