import { definePaper } from '../define-paper'
import { wholeCase } from '../paper-source'
import { composeArchiveList } from './compose'
import { readVolumeList } from './facts'

export const archiveListPaper = definePaper({
  kind: 'archive-list',
  group: 'whole',
  seriesWord: undefined,
  help: '卷内有哪些材料：回复、存根、编过号的单据、承办单和附件按装订的次序列好，页号装订以后手写；另加的写在空行里。',
  after: ['archive'],
  subjects: ({ stage }) => (stage === 'closed' ? wholeCase : []),
  facts: readVolumeList,
  compose: composeArchiveList,
})
