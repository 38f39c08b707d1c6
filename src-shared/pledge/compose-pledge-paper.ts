import { breakTitle } from '../paper/break-title'
import { numberToChinese } from '../paper/chinese-numerals'
import type { PaperParagraph } from '../paper/paper-document'
import type { RuledTable, SignedPaper, SigningBlock } from '../paper/signed-paper'
import { localDateToChinese } from '../prelude/local-date'
import { saySentence, type OfficeWording } from '../wording/say-wording'
import { countToText } from './assess-pledge'
import { ruleToText } from './indicator-words'
import { reviewWords, type NamedIndicator, type Pledge, type ReviewName, type Signer } from './pledge'
import type { Proof } from './count-indicators'
import type { Review, ReviewLine } from './review'
import { pointsToText, type Total } from './total-points'

/** What a pledge is composed with besides what stands in it. */
export interface PledgeSurroundings {
  readonly officeName: string
  readonly wording: OfficeWording
}

/** What no line of a title may cut. */
const wholeWords = ['信访工作', '目标管理', '责任书', '年终考核', '年中检查', '考核评比', '评分表'] as const

const running = (text: string): PaperParagraph => ({ level: 0, lead: '', text })
const heading = (text: string): PaperParagraph => ({ level: 1, lead: text, text: '' })

const sentence = (text: string): string => (/[。！？；]$/u.test(text) ? text : `${text}。`)

/** 一、, 二、 … as headings of the first level; （一） … as their items. */
const items = (texts: readonly string[]): readonly PaperParagraph[] =>
  texts.map((text, nth) => ({
    level: 2,
    lead: '',
    text: `（${numberToChinese(nth + 1) ?? nth + 1}）${sentence(text)}`,
  }))

const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line.trim() !== '')

const signingBlock = ({ organ, person }: Signer): SigningBlock => ({
  organ,
  lines: [person === '' ? '代表人（签字）：' : `代表人：${person}（签字）`, '', '　　年　　月　　日'],
})

/** 一份给每一方 */
const copies = ({ signers }: Pick<Pledge, 'signers'>, { officeName, wording }: PledgeSurroundings): string =>
  saySentence(wording, 'pledge-copies', {
    份数: numberToChinese(signers.length) ?? String(signers.length),
    单位名称: officeName,
  })

const term = ({ from, to }: Pick<Pledge, 'from' | 'to'>, { officeName, wording }: PledgeSurroundings): string =>
  saySentence(wording, 'pledge-term', {
    开始日期: localDateToChinese(from),
    结束日期: localDateToChinese(to),
    单位名称: officeName,
  })

const titleOf = ({ title }: Pick<Pledge, 'title'>, { unit }: Pick<Pledge, 'unit'>): readonly string[] =>
  breakTitle(title, [...wholeWords, unit.name])

/** Its indicators with 标准分 and how they are judged; what is found and given is left blank to be written in. */
function indicatorTable(indicators: readonly NamedIndicator[]): RuledTable {
  const hasGroups = indicators.some(({ group }) => group !== '')
  const full = indicators.reduce((sum, { points }) => sum + points, 0)
  const withGroup = (group: string, cells: readonly string[]): readonly string[] =>
    hasGroups ? [group, ...cells] : cells
  return {
    heads: withGroup('项目', ['编号', '考核指标', '标准分', '考核标准', '完成情况', '得分']),
    shares: hasGroups ? [9, 8, 25, 11, 26, 13, 8] : [8, 30, 11, 28, 15, 8],
    sentences: hasGroups ? [false, false, true, false, true, true, false] : [false, true, false, true, true, false],
    rows: [
      ...indicators.map((indicator, nth) =>
        withGroup(indicator.group, [
          String(nth + 1),
          indicator.text,
          pointsToText(indicator.points),
          ruleToText(indicator),
          '',
          '',
        ]),
      ),
      withGroup('合计', [hasGroups ? '' : '合计', '', pointsToText(full), '', '', '']),
    ],
    summed: true,
  }
}

/** The pledge as it is signed: as a letter with its indicators as sentences, or with the table that is filled in at the year's end. */
export function composePledge(pledge: Pledge, around: PledgeSurroundings): SignedPaper {
  const { form, lead, rewards, indicators, signers } = pledge
  const rewardParts = linesOf(rewards)
  const base = { titleLines: titleOf(pledge, pledge), blocks: signers.map(signingBlock), organ: around.officeName }
  const introduction = linesOf(lead).map(running)
  if (form === 'table')
    return {
      ...base,
      body: introduction,
      table: indicatorTable(indicators),
      closing: [
        ...(rewardParts.length === 0 ? [] : [running(`考核奖惩：${rewardParts.map(sentence).join('')}`)]),
        running(`${term(pledge, around)}${copies(pledge, around)}`),
      ],
    }
  return {
    ...base,
    body: [
      ...introduction,
      heading('一、考核指标'),
      ...items(indicators.map(({ text, veto }) => (veto ? `${text}（一票否决）` : text))),
      ...(rewardParts.length === 0 ? [] : [heading('二、考核奖惩'), ...items(rewardParts)]),
    ],
    table: undefined,
    closing: [
      heading(`${rewardParts.length === 0 ? '二' : '三'}、责任期限`),
      running(`${term(pledge, around)}${copies(pledge, around)}`),
    ],
  }
}

/** What is said of a line of an appraisal: what was counted, what a person found, and the stubs that prove it. */
export function lineToText(line: ReviewLine, proofs: readonly Proof[] | undefined): string {
  if (line.counted !== undefined && line.of === 0) return '没有可考核的案件，不计分'
  const stubs = (proofs ?? []).flatMap(({ stubNumber }) => (stubNumber === '' ? [] : [stubNumber]))
  const parts = [
    countToText(line),
    ...(stubs.length === 0 ? [] : [`存根 ${stubs.length} 份：${stubsToText(stubs)}`]),
    line.found,
  ].filter((part) => part !== '')
  return parts.length === 0 && line.points === undefined ? '未评' : parts.join('；')
}

/** So many numbers of stubs stand on a paper; the screen has them all. */
const mostStubs = 60

/** By year, each year once: `2026年 001、003`. */
function stubsToText(stubs: readonly string[]): string {
  const byYear = new Map<string, string[]>()
  for (const stub of stubs.slice(0, mostStubs)) {
    const [year = '', serial = ''] = stub.split('-')
    byYear.set(year, [...(byYear.get(year) ?? []), serial])
  }
  const listed = [...byYear].map(([year, serials]) => `${year}年 ${serials.join('、')}`).join('；')
  return stubs.length <= mostStubs ? listed : `${listed} 等`
}

/** What the points come to, in sentences: what was left out, how it was converted, the grade. */
export function totalToText({ full, judged, points, converted, vetoed }: Total, grade: string): string {
  if (full > 0 && judged === 0 && !vetoed && grade === '')
    return `标准分 ${pointsToText(full)} 分，都没有可考核的案件或者未评，不计分。`
  const parts = [
    `标准分 ${pointsToText(full)} 分，得 ${pointsToText(points)} 分`,
    ...(judged === full
      ? []
      : [
          `其中 ${pointsToText(full - judged)} 分没有可考核的案件或者未评，不计分，其余 ${pointsToText(judged)} 分按百分折算`,
        ]),
    ...(converted === undefined ? ['没有可以计分的指标'] : [`折算 ${pointsToText(converted)} 分`]),
    ...(vetoed ? ['有一票否决情形'] : []),
    ...(grade === '' ? [] : [`等次：${grade}`]),
  ]
  return `${parts.join('，')}。`
}

export interface ReviewPaperGround {
  readonly name: ReviewName
  readonly total: Total
  readonly proofs: ReadonlyMap<string, readonly Proof[]>
  readonly judge: string
  readonly officeName: string
}

/** 年中检查 or 年终考核 of one unit as a table of points. */
export function composeReview(
  pledge: Pledge,
  review: Review,
  { name, total, proofs, judge, officeName }: ReviewPaperGround,
): SignedPaper {
  const groupOf = (id: string): string => pledge.indicators.find((one) => one.id === id)?.group ?? ''
  const hasGroups = review.lines.some(({ id }) => groupOf(id) !== '')
  const withGroup = (group: string, cells: readonly string[]): readonly string[] =>
    hasGroups ? [group, ...cells] : cells
  return {
    titleLines: breakTitle(`${pledge.unit.name}${pledge.title}${reviewWords[name]}评分表`, [
      ...wholeWords,
      pledge.unit.name,
    ]),
    body: [],
    table: {
      heads: withGroup('项目', ['编号', '考核指标', '标准分', '完成情况', '得分']),
      shares: hasGroups ? [10, 8, 32, 10, 30, 10] : [8, 36, 10, 36, 10],
      sentences: hasGroups ? [false, false, true, false, true, false] : [false, true, false, true, false],
      rows: [
        ...review.lines.map((line, nth) =>
          withGroup(groupOf(line.id), [
            String(nth + 1),
            line.text,
            pointsToText(line.full),
            lineToText(line, proofs.get(line.id)),
            line.points === undefined ? '不计分' : pointsToText(line.points),
          ]),
        ),
        withGroup('合计', [
          hasGroups ? '' : '合计',
          '',
          pointsToText(total.full),
          total.judged === total.full ? '' : `计分 ${pointsToText(total.judged)}`,
          pointsToText(total.points),
        ]),
      ],
      summed: true,
    },
    closing: [
      running(`数字取自台账，${localDateToChinese(review.from)}至${localDateToChinese(review.to)}。`),
      running(totalToText(total, review.grade)),
      ...linesOf(review.note).map((line) => running(`考核意见：${line}`)),
      running(`考核人：${judge}　　考核日期：${localDateToChinese(review.on)}`),
    ],
    blocks: [
      { organ: officeName, lines: ['考核人（签字）：', '', '　　年　　月　　日'] },
      { organ: pledge.unit.name, lines: ['负责人（签字）：', '', '　　年　　月　　日'] },
    ],
    organ: officeName,
  }
}
