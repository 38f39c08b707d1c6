import { countPart, dayPart, linePart, sinceLater, toldPart } from '../parts'
import { isBlank, joinTold, tell } from '../private-text'
import { stepLimits } from '../step-limits'
import { defineAct } from './define-act'

/** 从旧台账导入: what stood on the line stands in the fields `entry` and `imported`. `on` is the day to which the old ledger tells the case. */
export const importedAct = defineAct({
  act: 'imported',
  name: '从旧台账导入',
  parts: {
    importId: linePart('导入编号', 40),
    file: linePart('文件', 200),
    sheet: linePart('工作表', 60, { optional: true }),
    line: countPart('行'),
    on: dayPart('日期'),
    state: toldPart('原状态', stepLimits.reason, { optional: true }),
  },
  day: 'on',
  log: 'import',
  toldByFields: true,
  tell: ({ file, sheet, line, state }) => ({
    title: `从旧台账导入：${file}${sheet === '' ? '' : `“${sheet}”`}第 ${line} 行`,
    detail: isBlank(state) ? '' : tell`原状态：${state}`,
  }),
})

/** 旧台账经过: one thing that was done before the case stood here, as the old ledger tells it. */
export const oldStepAct = defineAct({
  act: 'old-step',
  name: '旧台账经过',
  parts: {
    /** Left out where the old ledger names no day. */
    on: sinceLater(dayPart('日期')),
    what: toldPart('经过', stepLimits.reason),
    text: toldPart('内容', stepLimits.record, { optional: true }),
  },
  day: 'on',
  log: 'import',
  tell: ({ on, what, text }) => ({
    title: `旧台账经过${on === undefined ? '' : ` ${on}`}`,
    detail: joinTold([what, text]),
  }),
})
