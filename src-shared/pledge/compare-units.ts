import { breakTitle } from '../paper/break-title'
import type { SignedPaper } from '../paper/signed-paper'
import { localDateToChinese, type LocalDate } from '../prelude/local-date'
import { isVetoIn } from './assess-pledge'
import { orderPledges, reviewWords, type Pledge, type ReviewName } from './pledge'
import type { PledgeYear } from './pledge-year'
import { pointsToText, totalPoints, type Total } from './total-points'

/** One unit in the 考核评比 of a year. */
export interface ComparedUnit {
  readonly pledge: Pledge
  /** Undefined where it was not judged yet. */
  readonly total: Total | undefined
  readonly grade: string
  /** 名次: only where the office ranks, and of what was judged. Units of equal points share one. */
  readonly rank: number | undefined
}

/** The appraisal of a pledge with its total. */
export const totalOf = (pledge: Pledge, name: ReviewName): Total | undefined => {
  const review = pledge[name]
  return review === undefined ? undefined : totalPoints(review.lines, isVetoIn(pledge.indicators))
}

/**
 * All units of a year side by side. Without ranking they stand in the order of the list, whatever their points are; with it those with more
 * converted points come first, and whoever was vetoed or not judged last.
 */
export function compareUnits(
  pledges: readonly Pledge[],
  { year, ranking }: PledgeYear,
  name: ReviewName,
): readonly ComparedUnit[] {
  const units = orderPledges(pledges.filter((one) => one.year === year && one.voided === undefined)).map((pledge) => ({
    pledge,
    total: totalOf(pledge, name),
    grade: pledge[name]?.grade ?? '',
  }))
  if (!ranking) return units.map((unit) => ({ ...unit, rank: undefined }))
  const weigh = ({ total }: (typeof units)[number]): number =>
    total?.converted === undefined ? -2 : total.vetoed ? -1 : total.converted
  const sorted = [...units].sort((a, b) => weigh(b) - weigh(a))
  return sorted.map((unit) => ({
    ...unit,
    rank: weigh(unit) < -1 ? undefined : sorted.filter((other) => weigh(other) > weigh(unit)).length + 1,
  }))
}

function remarkOf({ total }: ComparedUnit): string {
  if (total === undefined) return '未考核'
  return [
    ...(total.vetoed ? ['一票否决'] : []),
    ...(total.judged === total.full ? [] : [`${pointsToText(total.full - total.judged)} 分不计分`]),
  ].join('；')
}

const pointsOf = (points: number | undefined): string => (points === undefined ? '—' : pointsToText(points))

/** 考核评比 of a year as a paper. */
export function composeComparison(
  units: readonly ComparedUnit[],
  { year, ranking, grades }: PledgeYear,
  { name, officeName, on }: { readonly name: ReviewName; readonly officeName: string; readonly on: LocalDate },
): SignedPaper {
  const withRank = (cell: string, cells: readonly string[]): readonly string[] => (ranking ? [cell, ...cells] : cells)
  const lines = grades.map(({ word, from }) => `${word} ${pointsToText(from)} 分起`).join('，')
  return {
    titleLines: breakTitle(`${year}年度信访工作目标管理责任书${reviewWords[name]}评比结果`, [
      '信访工作',
      '目标管理',
      '责任书',
      '评比结果',
      reviewWords[name],
    ]),
    body: [],
    table: {
      heads: withRank('名次', ['责任单位', '标准分', '得分', '折算分', '等次', '说明']),
      shares: ranking ? [9, 26, 11, 11, 12, 12, 19] : [30, 12, 12, 13, 13, 20],
      sentences: ranking ? [false, true, false, false, false, false, true] : [true, false, false, false, false, true],
      rows: units.map((unit) =>
        withRank(unit.rank === undefined ? '—' : String(unit.rank), [
          unit.pledge.unit.name,
          pointsOf(unit.total?.full),
          pointsOf(unit.total?.points),
          pointsOf(unit.total?.converted),
          unit.grade === '' ? '—' : unit.grade,
          remarkOf(unit),
        ]),
      ),
      summed: false,
    },
    closing: [
      { level: 0, lead: '', text: `等次按折算分：${lines}；有一票否决情形的按最低等次。` },
      {
        level: 0,
        lead: '',
        text: '没有可考核案件的指标不计分，其余按百分折算。' + (ranking ? '' : '按单位顺序排列，不排名次。'),
      },
    ],
    blocks: [{ organ: officeName, lines: [localDateToChinese(on)] }],
    organ: officeName,
  }
}
