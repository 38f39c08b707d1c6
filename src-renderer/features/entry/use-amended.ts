import { readOwnEntry, type Case } from '#shared/case/case'
import type { OwnEntry } from '#shared/case/own-entry'
import { useLive } from '../../desk/use-live'
import { useDesk } from '../../desk/desk'
import { readCase } from '../../ledger-store/read/read-cases'

/** A case with what was taken down of it, to be amended. */
export interface AmendedCase {
  readonly one: Case
  readonly entry: OwnEntry
}

/** The case to amend: undefined while it is read, null where there is none, or nothing of it was taken down here. */
export function useAmended(caseId: string): AmendedCase | null | undefined {
  const { ledger } = useDesk()
  return useLive(async () => {
    const found = await readCase(ledger.database, caseId)
    const entry = found === undefined ? undefined : readOwnEntry(found.record)
    return found === undefined || entry === undefined ? null : { one: found.one, entry }
  }, [ledger, caseId])
}
