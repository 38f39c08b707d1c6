import { dayPart, linePart, toldPart } from '../parts'
import { isBlank, joinTold, tell } from '../private-text'
import { entryChoiceToText, entryPartNames } from '../own-entry-words'
import { stepLimits } from '../step-limits'
import { defineAct } from './define-act'
import { namesPart } from './names-part'

/** 登记 by hand: what was written down stands in `entry`. */
export const enteredAct = defineAct({
  act: 'entered',
  name: '本单位登记',
  parts: { channel: linePart('受理渠道', 40), calledOn: dayPart('来电日期') },
  log: 'register',
  toldByFields: true,
  tell: ({ channel, calledOn }) => ({
    title: `本单位登记：${entryChoiceToText('channel', channel) ?? '其他渠道'}`,
    detail: `来电、来访日期 ${calledOn}`,
  }),
})

/** What was written down was amended, with the reason. */
export const entryAmendedAct = defineAct({
  act: 'entry-amended',
  name: '修改登记内容',
  parts: {
    fields: namesPart('改动', (field) => entryPartNames.get(field) ?? field),
    reason: toldPart('理由', stepLimits.reason, { optional: true }),
  },
  log: 'correct',
  toldByFields: true,
  tell: ({ fields, reason }) => ({
    title: '修改登记内容',
    detail: joinTold([
      fields.length === 0 ? '' : `改动：${fields.map((field) => entryPartNames.get(field) ?? field).join('、')}`,
      isBlank(reason) ? '' : tell`理由：${reason}`,
    ]),
  }),
})
