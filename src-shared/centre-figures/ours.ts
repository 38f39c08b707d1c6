import type { CaseRow } from '../case/case-row'
import { answeredOn, limitOn, takenInOn } from '../figures/counted-day'
import type { FigureRow } from '../figures/figure-row'
import { isWithin, type Span } from '../figures/period'
import type { LocalDate } from '../prelude/local-date'
import { foldNumber } from './sheet-number'

/** What is read of a case of ours: columns of the ledger, and nothing of its caller. */
export type OurCase = FigureRow &
  Pick<CaseRow, 'sheetNumber' | 'ledgerNumber' | 'calledOn' | 'title' | 'givenDueOn' | 'visitResults'>

/** By which of its days a sheet stands in a list: 受理, 办结 or its limit. */
export const basisWords = { 'taken-in': '受理', closed: '办结', due: '到期' } as const
export type Basis = keyof typeof basisWords
export const bases: readonly Basis[] = ['taken-in', 'closed', 'due']
export const isBasis = (text: string): text is Basis => Object.hasOwn(basisWords, text)

/** The day by which a case of ours stands in a list; '' of one that is not closed. */
export function dayOf(basis: Basis, row: FigureRow, span: Span): LocalDate | '' {
  switch (basis) {
    case 'taken-in':
      return takenInOn(row, span)
    case 'closed':
      return answeredOn(row, span)
    case 'due':
      return limitOn(row, span)
  }
}

/** Whether a list of the period should have the case: what was struck out or merged never, what was ended otherwise not as due. */
export function isExpected(row: FigureRow, basis: Basis, span: Span): boolean {
  if (row.stage === 'voided' || row.stage === 'merged') return false
  if (basis === 'due' && (row.stage === 'returned' || row.stage === 'terminated')) return false
  return isWithin(dayOf(basis, row, span), span)
}

/** Our cases by their numbers as numbers are compared. */
export function byNumber(rows: readonly OurCase[]): ReadonlyMap<string, readonly OurCase[]> {
  const found = new Map<string, OurCase[]>()
  for (const row of rows) {
    const key = foldNumber(row.sheetNumber)
    if (key === '') continue
    const same = found.get(key)
    if (same === undefined) found.set(key, [row])
    else same.push(row)
  }
  return found
}

/** Of several cases with one number the one that stands: what was merged or struck out last. */
export const standing = (rows: readonly OurCase[]): OurCase | undefined =>
  rows.find(({ stage }) => stage !== 'voided' && stage !== 'merged') ?? rows[0]
