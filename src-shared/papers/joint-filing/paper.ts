import { definePaper } from '../define-paper'
import { wholeCase } from '../paper-source'
import { composeJointFiling } from './compose'
import { readFilingFacts } from './facts'

export const jointFilingPaper = definePaper({
  kind: 'joint-filing',
  group: 'upward',
  seriesWord: '申',
  help: '提交联席会议研究用：主要事项和原因填好，本单位主要领导、联席会议办公室、召集人三处签字。',
  after: [],
  subjects: ({ stage }) => (stage === 'received' ? [] : wholeCase),
  facts: readFilingFacts,
  compose: composeJointFiling,
})
