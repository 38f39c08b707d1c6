import { readCoordinationFacts } from '../coordination-facts'
import { defineLetter } from '../define-paper'
import { subjectsOfCoordination } from '../side-subjects'
import { composeCoordinationLetter } from './compose'

export const coordinationLetterPaper = defineLetter({
  kind: 'coordination-letter',
  group: 'upward',
  documentSeries: 'document-letter',
  help: '商请同级单位、不相隶属单位协助用的函：信函格式，末尾请对方函复，带联系人。诉求、已做的工作、商请的事项从提请协调里填好；没有的留空。保密案件不写来电人。',
  after: ['ask-coordination'],
  subjects: subjectsOfCoordination,
  facts: readCoordinationFacts,
  compose: composeCoordinationLetter,
})
