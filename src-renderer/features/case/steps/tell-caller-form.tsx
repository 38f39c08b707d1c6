import { partsForm } from './parts-form'

/** 答复来电人: who told the caller, how, and what the caller said to it. */
export const tellCallerForm = partsForm('tell-caller', {
  submitLabel: '保存答复记录',
  about: (one, _today, _side, actor) => ({
    byId: { start: actor.id, hint: '当面或者打电话答复的人，不一定是写回复的人' },
    phone: { start: actor.telephone },
    way: { start: 'phone' },
    said: { lines: 4, hint: '说了什么；无法答复的，写明原因' },
    place: { hint: '书面答复时填：来电人签收的件放在哪里。有扫描件的可以不填' },
    on: one.approval === undefined ? {} : { min: one.approval.on },
  }),
})
