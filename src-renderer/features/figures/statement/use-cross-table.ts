import { useEffect, useMemo, useState } from 'react'
import type { Period, PeriodRules } from '#shared/figures/period'
import type { OfficeClasses } from '#shared/statement/office-classes'
import { composeCrossTable, type CrossTable } from '#shared/statement/compose-cross-table'
import { createCrossCount, type CrossCounts } from '#shared/statement/count-cross'
import type { CrossLayout } from '#shared/statement/cross-layout'
import { crossRows, crossSpans } from '#shared/statement/cross-rows'
import { useLedgerRows } from '../../../desk/use-ledger-rows'
import { takeInSpans } from '../count-in-spans'

/** What is counted. */
export interface AskedTable {
  readonly period: Period
  readonly rules: PeriodRules
  readonly layout: CrossLayout
  readonly classes: OfficeClasses
}

/**
 * The cross table that is asked for, counted anew after each change of the ledger; while another is being counted, the one before
 * stands. Undefined until the first is there.
 */
export function useCrossTable(
  asked: AskedTable | undefined,
): { readonly asked: AskedTable; readonly table: CrossTable } | undefined {
  const ledger = useLedgerRows()
  const [found, setFound] = useState<{ readonly asked: AskedTable; readonly counts: CrossCounts }>()
  useEffect(() => {
    if (ledger === undefined || asked === undefined) return undefined
    let isWanted = true
    const { layout, period, rules, classes } = asked
    const spans = crossSpans(period, rules)
    const counting = createCrossCount({ layout, rows: crossRows(period), spans, classes })
    void takeInSpans(ledger.rows.values(), counting.take, () => isWanted).then((isDone) => {
      if (isDone) setFound({ asked, counts: counting.counts() })
    })
    return () => {
      isWanted = false
    }
  }, [ledger, asked])
  return useMemo(() => {
    if (found === undefined) return undefined
    const { asked: of, counts } = found
    return { asked: of, table: composeCrossTable({ ...of, rows: crossRows(of.period), counts }) }
  }, [found])
}
