import type { Route } from '../../routes'
import type { TourMark } from '../../ui/tour-mark'

/** A stop of the tour: a part of a real screen, and what is to be known of it. */
export interface TourStop {
  /** What the callout points at. */
  readonly mark: TourMark
  /** The screen on which it stands. */
  readonly route: Route
  readonly title: string
  readonly text: string
}

/** The way round for somebody new: where work begins, where it is found again, and what is safe. */
export const tourStops: readonly TourStop[] = [
  {
    mark: 'work',
    route: { screen: 'today' },
    title: '从今日工作开始',
    text: '每天打开程序先看这里：逾期和快到期的有几件，哪些在等您办。点数字、点一行，就到那里。',
  },
  {
    mark: 'menu',
    route: { screen: 'today' },
    title: '左边是全部去处',
    text: '办件在“台账”，数字在“统计”“报表”“报告”，U 盘进出在“导入”“导出”“同步”。旁边的字是有几件等着办。',
  },
  {
    mark: 'entry',
    route: { screen: 'entry' },
    title: '来电来访在这里记',
    text: '在任何画面按 F6 就到。填完按 Ctrl+回车 编号；没填完离开的，内容自动留着。整段文字按 F2 粘贴，自动分成各项。',
  },
  {
    mark: 'ledger',
    route: { screen: 'ledger', filter: '' },
    title: '台账：边打字边找',
    text: '打号码、姓名、地点或内容里的几个字都能找到，点一行打开案件。案件右上角蓝色的按钮，就是下一步。',
  },
  {
    mark: 'search',
    route: { screen: 'ledger', filter: '' },
    title: '找什么都可以按 Ctrl+K',
    text: '案件、人员、功能、帮助都在这里搜，拼音首字母也行。',
  },
  {
    mark: 'person',
    route: { screen: 'ledger', filter: '' },
    title: '谁在用、存好了没有',
    text: '每一步都记在这个人名下，换人先点这里。旁边写着“已保存”，这时断电也不会丢。',
  },
  {
    mark: 'help',
    route: { screen: 'today' },
    title: '不会的按问号，或者按 F1',
    text: '每个画面、每个窗口都有问号，打开的就是这里的帮助，正写着的不受影响。按 ? 列出全部快捷键。这一圈以后可以在“帮助”里再走。',
  },
]
