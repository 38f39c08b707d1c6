import { partsForm } from './parts-form'

/** 联合办公: who met about the case, what was said, and who does what by when. */
export const jointMeetingForm = partsForm('joint-meeting', {
  submitLabel: '保存会议',
  about: () => ({
    guests: { hint: '派出所、供电所等外单位的人，写单位和姓名' },
    minutes: { lines: 5 },
    tasks: { hint: '每行一件事，写明谁来做、什么时候以前做完' },
  }),
})
