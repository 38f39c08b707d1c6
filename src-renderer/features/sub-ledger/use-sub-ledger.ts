import { useEffect, useMemo, useState } from 'react'
import type { RowNames } from '#shared/case/columns/column'
import { composeSubLedger, type ComposedSubLedger } from '#shared/sub-ledger/compose-sub-ledger'
import type { SubLedger } from '#shared/sub-ledger/sub-ledger'
import type { SubLedgerBook } from '#shared/sub-ledger/sub-ledger-book'
import { useDesk } from '../../desk/desk'
import { useLightGround } from '../../desk/use-deadlines'
import { useStaff } from '../../desk/use-staff'
import { createTellLimit } from '../../messages/tell-limit'
import { useToday } from '../../desk/use-today'
import { rowStoreOf } from '../../ledger-store/read/row-store'
import { followBook } from './follow-book'

/** The sub-ledgers as they stand. */
export interface SubLedgers {
  readonly counts: ReadonlyMap<string, number>
  readonly shown: ComposedSubLedger
}

/** The book of today, with a new object each time that it changed; undefined until the ledger is read. */
function useBook(): { readonly book: SubLedgerBook } | undefined {
  const { ledger } = useDesk()
  const today = useToday()
  const [state, setState] = useState<{ readonly book: SubLedgerBook }>()
  useEffect(() => {
    const followed = followBook(rowStoreOf(ledger.database), today, () => setState({ book: followed.book }))
    return () => followed.stop()
  }, [ledger, today])
  return state
}

/** Counts of all sub-ledgers and the lines of one; undefined until the ledger is read. */
export function useSubLedgers(ledger: SubLedger): SubLedgers | undefined {
  const kept = useBook()
  const staff = useStaff()
  const ground = useLightGround()
  return useMemo(() => {
    if (kept === undefined || staff === undefined) return undefined
    const { book } = kept
    const names: RowNames = {
      personName: (id) => staff.people.get(id)?.name ?? '',
      departmentName: (id) => staff.departments.get(id)?.name ?? '',
    }
    const around = { ...book.around, tellLimit: createTellLimit(ground) }
    return { counts: book.counts(), shown: composeSubLedger(ledger, book.rowsOf(ledger.name), around, names) }
  }, [ledger, kept, staff, ground])
}
