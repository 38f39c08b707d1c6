import { addDays } from '#shared/prelude/local-date'
import type { Sheet } from '#shared/case/sheet'
import type { OfficeEntries } from '../main-job/first-run'
import { issueSheet, today } from './centre'

/** Seed 2: one clerk, the deputy mayor who supervises, the secretary who reads every answer. */
export const clerk = '林晓燕'
export const deputy = '周海平'
export const secretary = '陈立新'

export const town: Omit<OfficeEntries, 'people'> & { readonly person: { readonly name: string } } = {
  name: '青山镇人民政府',
  shortName: '青山镇',
  code: 'qingshan',
  telephone: '0552-8601234',
  person: { name: clerk },
}

export const leaders = [
  { name: deputy, post: '副镇长', department: '党政综合办公室', roles: ['督办'] },
  { name: secretary, post: '党委书记', department: '党政综合办公室', roles: ['审阅'] },
] as const

/** What the centre sends first, each sheet by the way that it will go. */
export const sheets = {
  joint: issueSheet(1, {
    title: '反映石桥村主路积水',
    content: '石桥村主路下雨积水，涉及道路和排水沟，请求处理。',
    category: '乡村建设/道路',
    place: '青山镇石桥村',
    dueOn: addDays(today, 12),
  }),
  returned: issueSheet(2, {
    title: '反映县城公交线路绕行',
    content: '县城 3 路公交线路绕行，请求恢复。',
    category: '交通/公共交通',
    place: '县城',
  }),
  extended: issueSheet(3, {
    title: '反映柳河村水泵损坏',
    content: '柳河村灌溉水泵损坏，请求更换。',
    category: '农业农村/农田水利',
    place: '青山镇柳河村',
  }),
  beyond: issueSheet(4, {
    title: '反映省道青山段路面破损',
    content: '省道青山段路面破损严重，请求大修。',
    category: '乡村建设/道路',
    place: '青山镇',
  }),
  redone: issueSheet(5, {
    title: '反映东风村垃圾清运不及时',
    content: '东风村垃圾点一周没有清运。',
    category: '乡村建设/环卫垃圾',
    place: '青山镇东风村',
  }),
  plain: issueSheet(6, {
    title: '建议新庄村增设公交站牌',
    content: '新庄村口没有站牌，建议增设。',
    category: '交通/公共交通',
    place: '青山镇新庄村',
    demand: 'suggestion',
  }),
} as const

/** The sheet that comes later for what the office had taken down already. */
export const lampSheet = issueSheet(7, {
  title: '反映柳河村路灯不亮',
  content: '柳河村主路路灯已有半月不亮，请求尽快维修。',
  category: '乡村建设/路灯',
  place: '青山镇柳河村',
  caller: { name: '孙秀英', phone: '13800000009', address: '' },
  demand: 'help',
})

/** The centre asks once more about the rubbish, after it was answered. */
export const again: Sheet = {
  ...sheets.redone.sheet,
  revision: 2,
  content: '东风村垃圾点一周没有清运。来电人再次反映清运后又堆满，请重新办理。',
  remark: '来电人不满意，退回重办。',
}
