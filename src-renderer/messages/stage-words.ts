import type { DeadlineLight, DeadlineState } from '#shared/case/deadline'
import type { RowStage } from '#shared/case/stage'
import type { RuleLamp } from '#shared/rules/refuse-asking'

/** What has to be done next at each stage, as a list says it; 查看 where nothing is owed. */
export const nextStepWords: { readonly [S in RowStage]: string } = {
  received: '登记',
  registered: '呈报',
  submitted: '批示',
  instructed: '交办',
  handling: '拟写回复',
  'in-review': '审阅',
  approved: '反馈',
  closed: '查看',
  newer: '查看',
  returned: '查看',
  terminated: '查看',
  merged: '查看',
  voided: '查看',
}

/** By what a case goes on that was given to somebody who has left: 改报 another leader, 改派 to another handler. */
export const giveAnewWords = (stage: RowStage): string => (stage === 'submitted' ? '改报' : '改派')

/**
 * How a case stands to its limit in words: 剩 3 个工作日, 今日到期, 逾期 2 个工作日, 办结，超期 2 个工作日. `dueToday` tells
 * the limit's own day from a day off before it. A list, whose 状态 says 已反馈, leaves 办结 out.
 */
export function deadlineToWords({ light, workdaysLeft }: DeadlineState, dueToday: boolean, inList = false): string {
  switch (light) {
    case 'overdue':
      return workdaysLeft === 0 ? '已逾期' : `逾期 ${-workdaysLeft} 个工作日`
    case 'due-soon':
      return dueToday ? '今日到期' : `剩 ${workdaysLeft} 个工作日`
    case 'open':
      return `剩 ${workdaysLeft} 个工作日`
    case 'paused':
      return '停止计时'
    case 'closed':
      return '按期办结'
    case 'closed-late':
      return `${inList ? '' : '办结，'}${workdaysLeft === 0 ? '超期不足 1 日' : `超期 ${-workdaysLeft} 个工作日`}`
    case 'ended':
      return '不计时限'
  }
}

/** The same by one word, as the ledger is filtered. */
export const lightWords: { readonly [L in DeadlineLight | RuleLamp]: string } = {
  red: '红灯',
  yellow: '黄灯',
  green: '绿灯',
  overdue: '逾期',
  'due-soon': '即将到期',
  open: '未到期',
  paused: '停止计时',
  closed: '按期办结',
  'closed-late': '超期办结',
  ended: '不计时限',
}

/** Said of a day or a count of working days for which a year's arrangement is missing. */
export const calendarUnknown = '日历未定'

/** What is done then: said with `calendarUnknown`. */
export const provisionalCount = '暂按普通周推算'
