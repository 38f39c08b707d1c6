import { readVolumeFacts } from '../archive-cover/facts'
import { definePaper } from '../define-paper'
import { wholeCase } from '../paper-source'
import { composeArchiveNote } from './compose'

export const archiveNotePaper = definePaper({
  kind: 'archive-note',
  group: 'whole',
  seriesWord: undefined,
  help: '放在卷的最后：本卷情况说明，立卷人、检查人签字。',
  after: [],
  subjects: ({ stage }) => (stage === 'closed' ? wholeCase : []),
  facts: readVolumeFacts,
  compose: composeArchiveNote,
})
