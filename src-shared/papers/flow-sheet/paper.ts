import { definePaper } from '../define-paper'
import { wholeCase } from '../paper-source'
import { composeFlowSheet } from './compose'
import { readFlowFacts } from './facts'

export const flowSheetPaper = definePaper({
  kind: 'flow-sheet',
  group: 'whole',
  seriesWord: undefined,
  help: '一个案件从收到到现在的每一步，按时间先后：什么时候、什么事、谁经办。长的自己接到下一页，每页有表头。',
  after: [],
  subjects: () => wholeCase,
  facts: readFlowFacts,
  compose: composeFlowSheet,
})
