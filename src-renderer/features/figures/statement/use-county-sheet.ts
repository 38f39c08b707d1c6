import { useMemo } from 'react'
import type { Span } from '#shared/figures/period'
import { composeCountySheet, type CountySheet } from '#shared/statement/compose-county-sheet'
import { useLedgerRows } from '../../../desk/use-ledger-rows'

/** 与上级对账表 of a span, kept true; undefined until the ledger is read. */
export function useCountySheet(span: Span): CountySheet | undefined {
  const ledger = useLedgerRows()
  return useMemo(
    () => (ledger === undefined ? undefined : composeCountySheet(ledger.rows.values(), span)),
    [ledger, span],
  )
}
