import type { ReplyFactName } from '#shared/reply/find-missing-facts'

/** What a paper can still lack, by name. */
export const factWords: { readonly [F in ReplyFactName]: string } = {
  callerName: '来电人',
  subject: '反映事项',
  addressee: '主送机关',
  sheetNumber: '承办单号',
  investigatedOn: '调查日期',
  investigators: '调查人员',
  findings: '调查情况',
  basis: '法律依据名称',
  opinion: '处理意见',
  handlerName: '承办人',
  reviewerName: '审核人',
  organName: '单位名称',
}
