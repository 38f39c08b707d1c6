import { demandKinds } from '../case/sheet'
import { demandWords } from '../case/taxonomy'
import { crossLimits, hasRoom, type CrossColumn, type CrossGroup, type CrossLayout } from './cross-layout'
import { pathsBelow, type OfficeClasses } from './office-classes'

/** A choice of columns that is ready to be taken, as it is or to be changed. */
export interface ReadyLayout {
  readonly word: string
  readonly groups: CrossLayout['groups']
}

// As long as a name may be: a class of another table may have a longer one.
const shorten = (name: string): string => [...name].slice(0, crossLimits.name).join('')

const ofCategory = (name: string, ...keys: readonly string[]): CrossColumn => ({
  name: shorten(name),
  classes: keys.map((key) => ({ by: 'category', key })),
})

const lastName = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** A column for each first-level class. */
const byFirstLevel = (classes: OfficeClasses): CrossGroup[] => [
  { name: '内容分类', columns: pathsBelow(classes, '').map((path) => ofCategory(path, path)) },
]

/** A group for each first-level class, its columns the second-level ones. */
const byBothLevels = (classes: OfficeClasses): CrossGroup[] =>
  pathsBelow(classes, '').map((first) => {
    const below = pathsBelow(classes, first)
    return {
      name: shorten(first),
      columns: (below.length === 0 ? [first] : below).map((path) => ofCategory(lastName(path), path)),
    }
  })

const byDemand = (): CrossGroup[] => [
  {
    name: '诉求类型',
    columns: demandKinds.map((key) => ({ name: demandWords[key], classes: [{ by: 'demand', key }] })),
  },
]

/**
 * 三本台账 as a county's townships hand it in: 民生 11, 困难 6 and 稳定 16 columns, each group with its 小计; with 合计 37 columns of
 * numbers, and 41 with the four that hold the names of the rows there. Columns for which the usual classes have nothing are blank until
 * the office names theirs. Source: forms.md §5.1 (sichuangrid, threeRecordsTownReportMonth).
 */
const threeLedgers: readonly CrossGroup[] = [
  {
    name: '民生工作',
    columns: [
      ofCategory('水利', '农业农村/农田水利', '乡村建设/饮水', '乡村建设/沟渠'),
      ofCategory('交通', '乡村建设/道路', '交通'),
      ofCategory('能源', '公共服务/水电气网', '乡村建设/路灯'),
      ofCategory('教育', '教育卫生/学校教育'),
      ofCategory('科技文体'),
      ofCategory('医疗卫生', '教育卫生'),
      ofCategory('劳动与社会保障', '民政社保/医保', '民政社保/养老'),
      ofCategory('环境保护', '环境保护'),
      ofCategory('城乡规划建设与管理', '乡村建设', '农业农村/宅基地与建房'),
      ofCategory('农业', '农业农村'),
      ofCategory('其他', '公共服务', '市场监管', '其他'),
    ],
  },
  {
    name: '困难工作',
    columns: [
      ofCategory('住房'),
      ofCategory('生活', '民政社保/低保', '民政社保/特困供养', '民政社保/临时救助'),
      ofCategory('医疗'),
      ofCategory('就业'),
      ofCategory('就学'),
      ofCategory('其他', '民政社保'),
    ],
  },
  {
    name: '稳定工作',
    columns: [
      ofCategory('涉法涉诉', '治安综治/治安'),
      ofCategory('林水土', '农业农村/土地承包流转', '征地拆迁'),
      ofCategory('惠农政策及村（社区）政务财务', '农业农村/惠农补贴', '农业农村/三资管理', '干部作风与村务/村务公开'),
      ofCategory('民政问题'),
      ofCategory('人口与医疗卫生'),
      ofCategory('劳动保障', '劳动保障'),
      ofCategory('交通运输'),
      ofCategory('城镇及综合执法', '治安综治/消防'),
      ofCategory('党纪政纪', '干部作风与村务'),
      ofCategory('教育'),
      ofCategory('企业改制'),
      ofCategory('环境保护'),
      ofCategory('组织人事'),
      ofCategory('其他类', '治安综治'),
      ofCategory('重点人员'),
      ofCategory('其他'),
    ],
  },
]

/** Every ready choice that has room in a table, made of the office's own classes; the first is what an office begins with. */
export const listReadyLayouts = (classes: OfficeClasses): readonly ReadyLayout[] =>
  [
    { word: '按一级分类', groups: byFirstLevel(classes) },
    { word: '按两级分类', groups: byBothLevels(classes) },
    { word: '三本台账（民生、困难、稳定）', groups: [...threeLedgers] },
    { word: '按诉求类型', groups: byDemand() },
  ].filter(({ groups }) => groups.length > 0 && groups.every(({ columns }) => columns.length > 0) && hasRoom(groups))

/** What an office begins with: a column for each of its first-level classes. */
export function usualLayout(classes: OfficeClasses): CrossLayout {
  const [first] = listReadyLayouts(classes)
  return { groups: first?.groups ?? byDemand(), hiddenRows: [] }
}
