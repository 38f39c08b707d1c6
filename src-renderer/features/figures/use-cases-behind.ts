import { useEffect, useState } from 'react'
import type { CaseRow } from '#shared/case/case-row'
import { compareNumbers } from '#shared/case/columns/column'
import { standsBehind } from '#shared/figures/count-figures'
import { groupingOf } from '#shared/figures/dimensions'
import type { FigureClasses } from '#shared/figures/figure-classes'
import { measures } from '#shared/figures/measures'
import type { Span } from '#shared/figures/period'
import { takeInSpans } from './count-in-spans'
import type { FiguresLook, LookedCases } from './figures-look'
import type { FiguresGround } from './use-figures-ground'
import { useLedgerRows } from '../../desk/use-ledger-rows'

/** Of which number the cases are asked for. */
export interface AskedCases extends LookedCases {
  readonly span: Span
  readonly by: FiguresLook['by']
  readonly under: string | undefined
  /** In what they are looked for. */
  readonly ground: FiguresGround
  readonly classes: FigureClasses
}

/** Whether a case is one of those behind the number. */
function createTest({ of, side, key, span, by, under, classes }: AskedCases): (row: CaseRow) => boolean {
  const keyOf = by === undefined ? undefined : groupingOf(by, under, classes).keyOf
  const measure = measures[of]
  return (row) => {
    if (!standsBehind(row, span, measure, side)) return false
    if (keyOf === undefined) return true
    const found = keyOf(row, span)
    // The whole of a class that is opened is what is in the class.
    return key === undefined ? found !== undefined : found === key
  }
}

/** The cases behind a number by 台账号, kept true; undefined until they are found. */
export function useCasesBehind(asked: AskedCases): readonly CaseRow[] | undefined {
  const ledger = useLedgerRows()
  const [found, setFound] = useState<readonly CaseRow[]>()
  useEffect(() => {
    const ledgerRows = asked.ground.rows ?? ledger?.rows
    if (ledgerRows === undefined) return undefined
    let isWanted = true
    const isBehind = createTest(asked)
    const rows: CaseRow[] = []
    const take = (row: CaseRow): void => {
      if (isBehind(row)) rows.push(row)
    }
    void takeInSpans(ledgerRows.values(), take, () => isWanted).then((isDone) => {
      if (isDone) setFound(rows.sort(compareNumbers))
    })
    return () => {
      isWanted = false
    }
  }, [ledger, asked])
  return found
}

/** What the cases make together in the number that they stand behind, in hundredths of a case; 0 of an index, which is no sum. */
export function weighCases(rows: readonly CaseRow[], { of, side, span }: AskedCases): number {
  const measure = measures[of]
  if (measure.kind === 'index') return 0
  const part = measure.kind === 'count' ? measure.part : side === 'counted' ? measure.counted : measure.of
  return rows.reduce((sum, row) => sum + part.weigh(row, span), 0)
}
