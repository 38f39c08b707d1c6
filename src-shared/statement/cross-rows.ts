import { conclusionKindOf, type ConclusionWay } from '../case/conclusion-ways'
import type { SourceChannel } from '../case/sheet'
import type { FigureRow } from '../figures/figure-row'
import {
  carriedIn,
  closed,
  closedOfKind,
  endedOtherwise,
  inHand,
  inHandOverdue,
  takenIn,
  type Part,
} from '../figures/parts'
import { periodAround, type Period, type PeriodRules, type Span } from '../figures/period'

/** 累计 from the beginning of the year, or the period itself. */
export type CrossBlock = 'year' | 'period'

/** A row of the cross table: which cases, of which span, and where its name stands. */
export interface CrossRow {
  /** In addresses and in what the office leaves out. */
  readonly name: string
  readonly block: CrossBlock
  /** What the row and those beside it tell: 本月建账. */
  readonly group: string
  /** Which part of it: 合计, 村级呈报; '' where it is all there is. */
  readonly label: string
  readonly part: Part
  /** Stands only where it holds something: it is there so that no case is lost between the others. */
  readonly rare?: true
}

/** Of a part those cases of which one more thing holds. */
const only = (part: Part, words: string, holds: (row: FigureRow) => boolean): Part => ({
  words,
  weigh: (row, span) => (holds(row) ? part.weigh(row, span) : 0),
})

/** 累计建账: taken over from before and taken in. */
const opened: Part = {
  words: '接转数 + 受理数',
  weigh: (row, span) => carriedIn.weigh(row, span) + takenIn.weigh(row, span),
}

const sources = {
  hotline: ['热线电话', ['phone', 'provincial']],
  net: ['网站、微信、信箱', ['web', 'wechat', 'mailbox']],
  letters: ['来信、来访', ['letter', 'visit']],
  superiors: ['上级转办、领导交办', ['transfer', 'leader']],
  congress: ['人大建议', ['congress']],
  consultative: ['政协提案', ['consultative']],
  villages: ['村级呈报', ['village']],
  outreach: ['下访走访', ['outreach']],
} as const satisfies Readonly<Record<string, readonly [string, readonly SourceChannel[]]>>

const named: ReadonlySet<string> = new Set(Object.values(sources).flatMap(([, channels]) => channels))

/** 呈报上级: closed by the office with a paper to whoever is above it (ways ⑦ to ⑩). */
const reporting: ReadonlySet<string> = new Set<ConclusionWay>([
  'to-township',
  'to-county-office',
  'to-joint-meeting',
  'to-county',
])

const closings: readonly Pick<CrossRow, 'name' | 'label' | 'part' | 'rare'>[] = [
  { name: 'closed', label: '合计', part: closed },
  { name: 'substantive', label: '实质性办结', part: closedOfKind('substantive') },
  { name: 'phased', label: '阶段性办结', part: closedOfKind('phased') },
  { name: 'procedural', label: '程序性办结', part: closedOfKind('procedural') },
  {
    name: 'kindless',
    label: '未填办结类别',
    part: only(
      closed,
      '其中未填办结类别数',
      ({ conclusion }) => conclusion === '' || conclusionKindOf(conclusion) === undefined,
    ),
    rare: true,
  },
  {
    name: 'reported',
    label: '其中呈报上级',
    part: only(closed, '其中呈报上级数', ({ conclusion }) => reporting.has(conclusion)),
  },
]

const takings: readonly Pick<CrossRow, 'name' | 'label' | 'part' | 'rare'>[] = [
  { name: 'taken', label: '合计', part: takenIn },
  ...Object.entries(sources).map(([name, [label, channels]]) => ({
    name: `from-${name}`,
    label,
    part: only(takenIn, `其中${label}数`, ({ channel }) => channels.some((one) => one === channel)),
  })),
  {
    name: 'from-others',
    label: '其他来源',
    part: only(takenIn, '其中其他来源数', ({ channel }) => !named.has(channel)),
    rare: true,
  },
]

/** How the period and the one before it are called in the rows. */
function spanWords({ kind }: Pick<Period, 'kind'>): { readonly before: string; readonly now: string } {
  if (kind === 'month') return { before: '上月', now: '本月' }
  if (kind === 'quarter') return { before: '上季', now: '本季' }
  return kind === 'year' ? { before: '上年', now: '本年' } : { before: '上期', now: '本期' }
}

/** The words of the two blocks, as they stand beside the rows. */
export const blockWords = (period: Pick<Period, 'kind'>): Readonly<Record<CrossBlock, string>> => ({
  year: '累计',
  period: spanWords(period).now,
})

/** Every row of a period's table, in order. Of a year there is no 累计 beside it: both are the same. Source: forms.md §5.1. */
export function crossRows(period: Pick<Period, 'kind'>): readonly CrossRow[] {
  const { before, now } = spanWords(period)
  const year: readonly CrossRow[] = [
    { name: 'year-opened', block: 'year', group: '累计建账', label: '', part: opened },
    { name: 'year-carried', block: 'year', group: '其中上年接转', label: '', part: carriedIn },
    ...closings.map((one): CrossRow => ({ ...one, name: `year-${one.name}`, block: 'year', group: '累计办结' })),
    { name: 'year-ended', block: 'year', group: '累计退单、终止', label: '', part: endedOtherwise },
  ]
  const rows: readonly CrossRow[] = [
    { name: 'carried', block: 'period', group: `${before}办理中`, label: '', part: carriedIn },
    ...takings.map((one): CrossRow => ({ ...one, block: 'period', group: `${now}建账` })),
    ...closings.map((one): CrossRow => ({ ...one, block: 'period', group: `${now}办结` })),
    { name: 'ended', block: 'period', group: `${now}退单、终止`, label: '', part: endedOtherwise },
    { name: 'in-hand', block: 'period', group: `${now}办理中`, label: '', part: inHand },
    { name: 'overdue', block: 'period', group: '其中已逾期', label: '', part: inHandOverdue },
  ]
  return period.kind === 'year' ? rows : [...year, ...rows]
}

/** What the two blocks of a table are counted over. */
export type CrossSpans = Readonly<Record<CrossBlock, Span>>

/** 累计 begins with the office's year in which the period ends. */
export const crossSpans = (period: Period, rules: PeriodRules): CrossSpans => ({
  year: { ...period, from: periodAround('year', period.to, rules).from },
  period,
})

/** Rows that an office can leave out: all that it can see, by the names of a month's. */
export const choosableRows = (): readonly CrossRow[] => crossRows({ kind: 'month' }).filter(({ rare }) => rare !== true)
