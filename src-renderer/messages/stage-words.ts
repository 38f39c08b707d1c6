import type { DeadlineState } from '#shared/case/deadline'
import type { RowStage } from '#shared/case/stage'

/** What has to be done next at each stage, as the button of a list says it; undefined when nothing is owed. */
export const nextStepWords: { readonly [S in RowStage]: string } = {
  received: '登记',
  registered: '呈报',
  submitted: '录入批示',
  instructed: '交办',
  handling: '拟写回复',
  'in-review': '审阅',
  approved: '反馈',
  closed: '查看',
  voided: '查看',
}

/** Days left to a limit in words: 剩 3 个工作日, 今日到期, 逾期 2 个工作日. `dueToday` tells the limit's own day from a day off before it. */
export function deadlineToWords({ light, workdaysLeft }: DeadlineState, dueToday: boolean): string {
  switch (light) {
    case 'overdue':
      return workdaysLeft === 0 ? '已逾期' : `逾期 ${-workdaysLeft} 个工作日`
    case 'due-soon':
      return dueToday ? '今日到期' : `剩 ${workdaysLeft} 个工作日`
    case 'open':
      return `剩 ${workdaysLeft} 个工作日`
    case 'closed':
      return '已办结'
  }
}

/** Said beside a count of working days that crosses a year whose holidays are not announced. */
export const holidaysUnknown = '节假日安排未定'
