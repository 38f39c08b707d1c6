import { readCoordinationFacts } from '../coordination-facts'
import { defineLetter } from '../define-paper'
import { subjectsOfCoordination } from '../side-subjects'
import { composeRequestUp } from './compose'

export const requestUpPaper = defineLetter({
  kind: 'request-up',
  group: 'upward',
  documentSeries: 'document-up',
  help: '请上级协调用的请示：红头、发文字号、签发人，主送一个机关，末尾“妥否，请批示”和联系人。诉求、已做的工作、请求协调的事项从提请协调里填好；没有的留空。保密案件不写来电人。',
  after: ['ask-coordination'],
  subjects: subjectsOfCoordination,
  facts: readCoordinationFacts,
  compose: composeRequestUp,
})
