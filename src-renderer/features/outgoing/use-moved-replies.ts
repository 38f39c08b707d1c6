import type { CaseRow } from '#shared/case/case-row'
import { findReplyMoved } from '#shared/reply/find-reply-moved'
import { useDesk } from '../../desk/desk'
import { useLive } from '../../desk/use-live'
import { useToday } from '../../desk/use-today'
import { readCases } from '../../ledger-store/read/read-cases'
import { readOffice, readStaff } from '../../ledger-store/read/read-office'
import { readOfficeWording } from '../../ledger-store/read/read-wordings'

const none: ReadonlySet<string> = new Set()

/** Of the replies about to leave, those that read otherwise than what was printed of them; none while that is worked out. */
export function useMovedReplies(rows: readonly CaseRow[]): ReadonlySet<string> {
  const { ledger, settings } = useDesk()
  const today = useToday()
  const ids = rows.map(({ id }) => id).join(' ')
  const moved = useLive(async () => {
    const wanted = ids === '' ? [] : ids.split(' ')
    const [office, { people }, cases, wording] = await Promise.all([
      readOffice(ledger.database),
      readStaff(ledger.database),
      readCases(ledger.database, wanted),
      readOfficeWording(ledger.database),
    ])
    if (office === undefined) return none
    const around = { office, people, today, dateStyle: settings.dateStyle, wording }
    return new Set(cases.flatMap(({ one }) => (findReplyMoved(one, around) === undefined ? [] : [one.id])))
  }, [ledger, ids, today, settings.dateStyle])
  return moved ?? none
}
