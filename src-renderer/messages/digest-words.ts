import type { DigestKind } from '#shared/history/compose-digest'

/** What a line of 上次以来的变化 says of its cases. */
export const digestWords: { readonly [K in DigestKind]: string } = {
  mine: '新轮到您办的',
  decide: '新等您审批的',
  returned: '退回您修改的',
  urged: '被催办、督办的',
  answered: '有了答复的',
  overdue: '新逾期的',
  due: '今日到期的',
  others: '别人办过的',
}
