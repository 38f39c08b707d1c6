import type { Case } from '#shared/case/case'
import type { PaperMoved } from '#shared/case/paper-kept'
import { findReplyMoved } from '#shared/reply/find-reply-moved'
import { useDesk } from '../../desk/desk'
import { useLive } from '../../desk/use-live'
import { useToday } from '../../desk/use-today'
import { readOffice } from '../../ledger-store/read/read-office'
import { readOfficeWording } from '../../ledger-store/read/read-wordings'
import type { Staff } from '../../ledger-store/read/read-office'

/** Whether the case's reply reads otherwise than what was printed of it; undefined where not, and while that is worked out. */
export function useReplyMoved(one: Case, { people }: Staff): PaperMoved | undefined {
  const { ledger, settings } = useDesk()
  const today = useToday()
  return useLive(async () => {
    const [office, wording] = await Promise.all([readOffice(ledger.database), readOfficeWording(ledger.database)])
    return office === undefined
      ? undefined
      : findReplyMoved(one, { office, people, today, dateStyle: settings.dateStyle, wording })
  }, [ledger, one, people, today, settings.dateStyle])
}
