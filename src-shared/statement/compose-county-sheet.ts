import type { CaseRow } from '../case/case-row'
import { satisfactionWords } from '../case/choices'
import { countFigures } from '../figures/count-figures'
import { dimensions } from '../figures/dimensions'
import type { FigureRow } from '../figures/figure-row'
import { figureToText } from '../figures/figure-words'
import { measureToFormula, type RateMeasure } from '../figures/measure'
import * as parts from '../figures/parts'
import { isWithin, type Span } from '../figures/period'
import { casesToText, wholeCase, type Share } from '../figures/rate'
import { rates } from '../figures/rates'
import type { LocalDate } from '../prelude/local-date'
import { isKnownWord } from '../prelude/open-choice'
import { newerContentWords } from '../text/say-word'
import { compareText } from './office-classes'

/** What the sheet reads of a case. Nothing of the caller is in it. */
export type CountyRow = FigureRow & Pick<CaseRow, 'sheetNumber' | 'ledgerNumber' | 'title'>

/** A total above the list; the lines that make it bear its letter. */
export interface CountyTotal {
  readonly letter: string
  readonly words: string
  readonly count: number
}

export interface CountyRate {
  readonly title: string
  readonly formula: string
  /** With what was approved as not counting left out, and with it: `88.89%（8 ÷ 9）`. */
  readonly after: string
  readonly before: string
}

/** A case of the centre's, in words. */
export interface CountyLine {
  readonly id: string
  readonly sheetNumber: string
  readonly ledgerNumber: string
  readonly title: string
  readonly issuedOn: LocalDate
  /** '' where an old ledger does not say it. */
  readonly dueOn: LocalDate | ''
  readonly closedOn: string
  readonly state: string
  readonly satisfaction: string
  readonly extension: string
  readonly returned: string
  readonly leftOut: string
  /** The letters of the totals that it counts in. */
  readonly letters: string
}

/** 与上级对账表 of a period. */
export interface CountySheet {
  readonly totals: readonly CountyTotal[]
  readonly rates: readonly CountyRate[]
  readonly lines: readonly CountyLine[]
  /** Cases of the period without a number of the centre's, which cannot be told there. */
  readonly ownCases: number
}

const leftOutOfDue: parts.Part = {
  words: '其中不计入考核数',
  weigh: (row, span) => (parts.isLeftOut(row) ? parts.due.weigh(row, span) : 0),
}

/** The totals in the order of the sheet. */
const totals: readonly { readonly letter: string; readonly words: string; readonly part: parts.Part }[] = [
  { letter: '接', words: '上期接转', part: parts.carriedIn },
  { letter: '收', words: '本期收到', part: parts.takenIn },
  { letter: '办', words: '本期办结', part: parts.closed },
  { letter: '退', words: '本期退单、终止', part: parts.endedOtherwise },
  { letter: '在', words: '期末在办', part: parts.inHand },
  { letter: '逾', words: '其中逾期', part: parts.inHandOverdue },
  { letter: '应', words: '本期应办结', part: parts.due },
  { letter: '结', words: '其中已办结', part: parts.dueAndClosed },
  { letter: '按', words: '其中按期', part: parts.dueInTime },
  { letter: '剔', words: '其中不计入', part: leftOutOfDue },
  { letter: '延', words: '收到的延期', part: parts.extended },
  { letter: '评', words: '有效评价', part: parts.rated },
  { letter: '满', words: '其中满意、基本满意', part: parts.notUnsatisfied },
]

const toldRates: readonly RateMeasure[] = [
  rates['closing-rate'],
  rates['in-time-rate'],
  rates['satisfied-rate'],
  rates['solved-rate'],
  rates['return-rate'],
  rates['extension-rate'],
]

const share = ({ counted, of }: Share): string => (of === 0 ? '' : `（${casesToText(counted)} ÷ ${casesToText(of)}）`)

function tellRates(rows: readonly CountyRow[], span: Span): readonly CountyRate[] {
  return countFigures(rows, span, toldRates).flatMap((figure, nth): CountyRate[] => {
    const measure = toldRates[nth]
    if (measure === undefined || figure.kind !== 'rate') return []
    const before = { kind: 'rate', share: figure.before, before: figure.before } as const
    return [
      {
        title: measure.title,
        formula: measureToFormula(measure),
        after: `${figureToText(figure)}${share(figure.share)}`,
        before: `${figureToText(before)}${share(figure.before)}`,
      },
    ]
  })
}

const leavingOut = { exclusion: '不计入考核', 'beyond-duty': '超职责', unreasonable: '不合理诉求' } as const

function tellLeftOut({ sideStands }: CountyRow): string {
  const granted = sideStands.filter(({ state }) => state === 'granted').map(({ side }) => side)
  return Object.entries(leavingOut)
    .filter(([side]) => granted.some((one) => one === side))
    .map(([, words]) => words)
    .join('、')
}

/** What stands of 退单: the last that was asked. */
function tellReturned({ sideStands }: CountyRow): string {
  const last = sideStands.filter(({ side }) => side === 'return').at(-1)
  if (last === undefined) return ''
  if (last.state === 'granted') return `已退单${last.answeredOn === '' ? '' : ` ${last.answeredOn}`}`
  return last.state === 'refused' ? '申请未准' : '申请中'
}

function tellSatisfaction({ visitedOn, visitResult }: CountyRow, { to }: Span): string {
  if (visitedOn === '' || visitedOn > to || visitResult === '') return ''
  return isKnownWord(satisfactionWords, visitResult) ? satisfactionWords[visitResult] : newerContentWords
}

/** As it stood when the period ended; what came later is said to. */
function toLine(row: CountyRow, span: Span, letters: string): CountyLine {
  const { id, sheetNumber, ledgerNumber, title, issuedOn, dueOn, closedOn, extendedCount } = row
  return {
    id,
    sheetNumber,
    ledgerNumber,
    title,
    issuedOn,
    dueOn,
    closedOn: closedOn === '' || parts.isClosedIn(row, span) ? closedOn : `${closedOn}（期后）`,
    state: dimensions.limit.words(dimensions.limit.keyOf(row, span)),
    satisfaction: tellSatisfaction(row, span),
    extension: extendedCount === 0 ? '' : `${extendedCount} 次`,
    returned: tellReturned(row),
    leftOut: tellLeftOut(row),
    letters,
  }
}

/** By the centre's numbers, 9 before 10; of one number by id, so that every PC has one order. */
const orderOf = (number: string): string => number.replaceAll(/[0-9]+/gu, (digits) => digits.padStart(30, '0'))

/**
 * What the office and the county hold against each other: every case with a number of the centre's that counts in any total of the
 * period, how it stood when the period ended, and the totals above, each of them the lines with its letter. Pure.
 */
export function composeCountySheet(rows: Iterable<CountyRow>, span: Span): CountySheet {
  const numbered: CountyRow[] = []
  let ownCases = 0
  const lines: CountyLine[] = []
  const counts = totals.map(() => 0)
  for (const row of rows) {
    if (row.sheetNumber === '') {
      if (parts.carriedIn.weigh(row, span) + parts.takenIn.weigh(row, span) > 0) ownCases += 1
      continue
    }
    const weights = totals.map(({ part }) => part.weigh(row, span))
    // A return visit that brought no rating counts in rates that tell of visits.
    if (weights.every((weight) => weight === 0) && !isWithin(row.visitedOn, span)) continue
    numbered.push(row)
    for (const [nth, weight] of weights.entries()) counts[nth] = (counts[nth] ?? 0) + weight
    const letters = totals.filter((_total, nth) => (weights[nth] ?? 0) > 0).map(({ letter }) => letter)
    lines.push(toLine(row, span, letters.join('')))
  }
  return {
    totals: totals.map(({ letter, words }, nth) => ({ letter, words, count: (counts[nth] ?? 0) / wholeCase })),
    rates: tellRates(numbered, span),
    lines: lines.sort((a, b) => compareText(orderOf(a.sheetNumber), orderOf(b.sheetNumber)) || compareText(a.id, b.id)),
    ownCases,
  }
}
