import { useLiveQuery } from 'dexie-react-hooks'
import type { Case } from '#shared/case/case'
import type { Office, Person } from '#shared/office/office'
import { useDesk } from '../../desk/desk'
import { readCase } from '../../ledger-store/read/read-cases'
import { readOffice, readStaff, type Staff } from '../../ledger-store/read/read-office'

/** A case with all that its papers are composed from. */
export interface ReplyCase extends Staff {
  readonly one: Case
  readonly office: Office
  readonly actor: Person | undefined
}

/** The case to answer: undefined while it is being read, null when there is none of that id. */
export function useReplyCase(caseId: string): ReplyCase | null | undefined {
  const { ledger, settings } = useDesk()
  return useLiveQuery(async () => {
    const [found, office, staff] = await Promise.all([
      readCase(ledger.database, caseId),
      readOffice(ledger.database),
      readStaff(ledger.database),
    ])
    return found === undefined || office === undefined
      ? null
      : { one: found.one, office, actor: staff.people.get(settings.actorId), ...staff }
  }, [ledger, caseId, settings.actorId])
}
