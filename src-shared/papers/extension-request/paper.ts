import { definePaper } from '../define-paper'
import { subjectsOfSide } from '../side-subjects'
import { composeExtensionRequest } from './compose'
import { readExtensionFacts } from './facts'

export const extensionRequestPaper = definePaper({
  kind: 'extension-request',
  group: 'press',
  seriesWord: '延',
  help: '申请延期以后报批用：现在的时限、延到哪天、理由、怎样告知来电人都填好；批准以后再打印，批准意见也在上面。',
  after: ['ask-extension'],
  subjects: subjectsOfSide('extension'),
  facts: readExtensionFacts,
  compose: composeExtensionRequest,
})
