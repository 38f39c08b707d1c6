import { useLive } from '../../desk/use-live'
import { recordToCase, type Case } from '#shared/case/case'
import type { Actor } from '#shared/office/cover'
import type { Office } from '#shared/office/office'
import type { OfficeWording } from '#shared/wording/say-wording'
import { useDesk } from '../../desk/desk'
import { useToday } from '../../desk/use-today'
import { readCase } from '../../ledger-store/read/read-cases'
import { readOffice, readStaffOn, type Staff } from '../../ledger-store/read/read-office'
import { readOfficeWording } from '../../ledger-store/read/read-wordings'

/** A case with all that its papers are composed from. */
export interface ReplyCase extends Staff {
  readonly one: Case
  readonly office: Office
  readonly actor: Actor | undefined
  /** What the office writes otherwise than the program. */
  readonly wording: OfficeWording
}

/** The case to answer, or as it was answered in an earlier round: undefined while it is being read, null when there is none of that id. */
export function useReplyCase(caseId: string, round?: number): ReplyCase | null | undefined {
  const { ledger, settings } = useDesk()
  const today = useToday()
  return useLive(async () => {
    const [found, office, staff, wording] = await Promise.all([
      readCase(ledger.database, caseId),
      readOffice(ledger.database),
      readStaffOn(ledger.database, today),
      readOfficeWording(ledger.database),
    ])
    const one = found === undefined ? undefined : round === undefined ? found.one : recordToCase(found.record, round)
    return one === undefined || office === undefined
      ? null
      : { one, office, actor: staff.people.get(settings.actorId), wording, ...staff }
  }, [ledger, caseId, round, settings.actorId, today])
}
