import { allSubLedgers } from '#shared/sub-ledger/all-sub-ledgers'
import { settingsSections, settingsSectionWords } from '../../features/settings/settings-sections'
import type { Route } from '../../routes'

/** A screen, or a page of one, as it is found by words. */
export interface ScreenCommand {
  readonly title: string
  /** Other words that people use for it. */
  readonly also: string
  readonly route: Route
  /** It is there to be chosen before anything is typed. */
  readonly offered: boolean
}

const one = (title: string, route: Route, also = ''): readonly ScreenCommand[] => [
  { title, also, route, offered: true },
]
/** A page of a screen that is itself offered. */
const page = (title: string, route: Route, also = ''): ScreenCommand => ({ title, also, route, offered: false })

/** What belongs to one case is reached by that case. */
const ofOneCase: readonly ScreenCommand[] = []

/** Every screen with the words that lead there: a new screen does not compile without. */
const byScreen: { readonly [S in Route['screen']]: readonly ScreenCommand[] } = {
  today: one('今日工作', { screen: 'today' }, '首页 主页 待办 逾期'),
  rounds: one('巡查记录', { screen: 'rounds' }, '上午 下午 查看平台'),
  ledger: [
    ...one('台账', { screen: 'ledger', filter: '' }, '案件 列表 全部 登记簿'),
    page('台账 等我办', { screen: 'ledger', filter: 'mine' }, '我的'),
    page('台账 已作废', { screen: 'ledger', filter: 'voided' }, '作废'),
  ],
  'sub-ledger': allSubLedgers.map(({ name, word, title }) =>
    page(title, { screen: 'sub-ledger', name }, `分类台账 ${word} 打印`),
  ),
  dossier: one('集中问题专档', { screen: 'dossier', dossierId: '' }, '专档 包案'),
  case: ofOneCase,
  amend: ofOneCase,
  reply: ofOneCase,
  entry: one('来电来访登记', { screen: 'entry' }, '记来电来访 新建 登记 F6 来电 来访'),
  intake: one('导入', { screen: 'intake' }, '交办包 U 盘 收件'),
  'excel-import': one('导入旧台账', { screen: 'excel-import' }, 'Excel WPS 表格 旧台账 历史数据 模板'),
  outgoing: one('导出', { screen: 'outgoing' }, '答复包 U 盘 上报'),
  report: [
    ...one('报告', { screen: 'report', about: '' }, '月报 季报 年报 分析 起草 打印'),
    page('已存档的报告', { screen: 'report', about: 'archive' }, '审定 存档'),
  ],
  pledge: one('责任书', { screen: 'pledge', place: '' }, '目标管理 考核'),
  template: one('报告模板', { screen: 'template', about: '' }, '模板'),
  sync: one('同步', { screen: 'sync' }, '多台电脑 合并 U 盘'),
  backup: one('备份与恢复', { screen: 'backup' }, '备份 恢复 还原'),
  settings: [
    ...one('设置', { screen: 'settings', section: '' }, '选项 单位 本机'),
    ...settingsSections.map((section) =>
      page(`设置 ${settingsSectionWords[section]}`, { screen: 'settings', section }),
    ),
  ],
  activity: [
    ...one('操作日志', { screen: 'activity', view: '' }, '日志 记录 谁改的'),
    page('核对日志', { screen: 'activity', view: 'check' }, '校验 篡改'),
  ],
  reconcile: [
    ...one('需要核对', { screen: 'reconcile', section: '' }, '两边不一致 冲突'),
    page('需要核对 台账编号', { screen: 'reconcile', section: 'numbers' }, '编号 重号'),
    page('需要核对 前后不符', { screen: 'reconcile', section: 'doubts' }, ''),
    page('需要核对 副本警报', { screen: 'reconcile', section: 'alarms' }, ''),
  ],
  'recycle-bin': one('回收站', { screen: 'recycle-bin' }, '恢复 还原 找回 撤销 作废 停用 删除'),
  figures: one('统计', { screen: 'figures', look: '' }, '数字 图表 件数 打印'),
  statement: one('报表', { screen: 'statement', look: '' }, '上报 表格 打印'),
  'centre-figures': one('与上级数据核对', { screen: 'centre-figures' }, '对账 核对 数据'),
  warning: one('苗头预警', { screen: 'warning' }, '预警 集中 重复'),
  help: one('帮助', { screen: 'help', article: '' }, '说明书 手册 怎么'),
}

/** The screens that can be gone to by their words. */
export const screenCommands: readonly ScreenCommand[] = Object.values(byScreen).flat()
