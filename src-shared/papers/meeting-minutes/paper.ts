import { definePaper } from '../define-paper'
import { composeMeetingMinutes } from './compose'
import { listMeetings, readMeetingFacts } from './facts'

export const meetingMinutesPaper = definePaper({
  kind: 'meeting-minutes',
  group: 'meeting',
  seriesWord: '纪',
  help: '每次联合办公一份：到会、纪要、议定事项（谁、什么时候以前）填好，已经完成的写上完成日期。',
  after: ['joint-meeting'],
  subjects: listMeetings,
  facts: readMeetingFacts,
  compose: composeMeetingMinutes,
})
