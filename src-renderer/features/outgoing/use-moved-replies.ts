import type { CaseRow } from '#shared/case/case-row'
import type { PaperMoved } from '#shared/case/paper-kept'
import { findReplyMoved } from '#shared/reply/find-reply-moved'
import { useDesk } from '../../desk/desk'
import { useLive } from '../../desk/use-live'
import { useToday } from '../../desk/use-today'
import { readCases } from '../../ledger-store/read/read-cases'
import { readOffice, readStaff } from '../../ledger-store/read/read-office'
import { readOfficeWording } from '../../ledger-store/read/read-wordings'

const none: ReadonlyMap<string, PaperMoved> = new Map()

/** Of the replies about to leave, those that read otherwise than what was printed of them; none while that is worked out. */
export function useMovedReplies(rows: readonly CaseRow[]): ReadonlyMap<string, PaperMoved> {
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
    return new Map(
      cases.flatMap(({ one }) => {
        const found = findReplyMoved(one, around)
        return found === undefined ? [] : [[one.id, found] as const]
      }),
    )
  }, [ledger, ids, today, settings.dateStyle])
  return moved ?? none
}
