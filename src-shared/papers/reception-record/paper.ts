import { definePaper } from '../define-paper'
import { wholeCase } from '../paper-source'
import { composeReceptionRecord } from './compose'
import { readReceptionFacts } from './facts'

/** By these ways somebody stands before the desk. */
const inPerson: ReadonlySet<string> = new Set(['visit', 'outreach', 'leader', 'village'])

export const receptionRecordPaper = definePaper({
  kind: 'reception-record',
  group: 'meeting',
  seriesWord: '访',
  help: '来访接待、领导接访用：来访人、人数、代表、主要诉求填好，接访答复和处理意见签字，来访人看过签名。本单位登记的和走访、接访来的案件都能打。',
  after: [],
  subjects: ({ origin, sheet }) => (origin !== 'centre' || inPerson.has(sheet.channel) ? wholeCase : []),
  facts: readReceptionFacts,
  compose: composeReceptionRecord,
})
