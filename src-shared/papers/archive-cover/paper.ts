import { definePaper } from '../define-paper'
import { wholeCase } from '../paper-source'
import { composeArchiveCover } from './compose'
import { readVolumeFacts } from './facts'

export const archiveCoverPaper = definePaper({
  kind: 'archive-cover',
  group: 'whole',
  seriesWord: undefined,
  help: '归档立卷的封面，一案一卷：题名、起止日期、保管期限、档号填好，件数和页数装订以后手写。',
  after: ['archive'],
  subjects: ({ stage }) => (stage === 'closed' ? wholeCase : []),
  facts: readVolumeFacts,
  compose: composeArchiveCover,
})
