import { definePaper } from '../define-paper'
import { subjectsOfSide } from '../side-subjects'
import { composeUrgingSlip } from './compose'
import { readUrgingFacts } from './facts'

export const urgingSlipPaper = definePaper({
  kind: 'urging-slip',
  group: 'press',
  seriesWord: '催',
  help: '每一次催办一张：催谁、催什么、什么时候以前回应；承办单位把办理进展写在同一张上。',
  after: ['urge'],
  subjects: subjectsOfSide('urge'),
  facts: readUrgingFacts,
  compose: composeUrgingSlip,
})
