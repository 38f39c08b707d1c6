import type { CallerView, ContactWay, FeedbackMethod } from '#shared/case/act'

/** 联系方式 */
export const contactWayWords: { readonly [W in ContactWay]: string } = {
  phone: '电话',
  visit: '上门',
  reception: '来访接待',
  message: '短信、微信',
}
/** 来电人意见 */
export const callerViewWords: { readonly [V in CallerView]: string } = {
  satisfied: '满意',
  basically: '基本满意',
  unsatisfied: '不满意',
  unreached: '未联系上',
  'not-asked': '未询问',
}
/** 反馈方式 */
export const feedbackMethodWords: { readonly [M in FeedbackMethod]: string } = {
  paper: '纸质送达',
  bundle: '回复包',
  both: '纸质和回复包',
}
