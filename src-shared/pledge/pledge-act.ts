import { z } from 'zod'
import { openChoice } from '../prelude/open-choice'

/** What was done to a pledge, in words. */
export const pledgeActWords = {
  made: '起草',
  amended: '修改',
  indicator: '改指标',
  signed: '签订',
  unsigned: '退回草拟',
  checked: '年中检查',
  judged: '年终考核',
  voided: '作废',
  restored: '恢复',
} as const
export type PledgeActName = keyof typeof pledgeActWords

/** One act as the list `acts` of a pledge keeps it: with its unit and year then, so that the log tells it by itself. */
export const pledgeActSchema = z.looseObject({
  act: openChoice(['made', 'amended', 'indicator', 'signed', 'unsigned', 'checked', 'judged', 'voided', 'restored']),
  /** 2026 石桥村 */
  name: z.string(),
  told: z.string(),
})
export type PledgeAct = z.infer<typeof pledgeActSchema>
