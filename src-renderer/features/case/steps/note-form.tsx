import { partsForm } from './parts-form'

/** 办理记录: what was done about the case or is planned, with photographs and files. */
export const noteForm = partsForm('note', {
  submitLabel: '保存记录',
  draft: 'note',
  about: () => ({
    kind: { start: 'work' },
    text: { lines: 5, hint: '去了哪里、见了谁、查明了什么、怎么处理的。写错了可以更正，原来写的也留着。' },
  }),
})
