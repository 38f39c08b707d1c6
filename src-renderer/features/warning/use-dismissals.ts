import { useCallback, useState } from 'react'
import { addDays } from '#shared/prelude/local-date'
import { isDismissed, type Warning } from '#shared/warning/warning'
import { useDesk } from '../../desk/desk'
import { useLedgerRead } from '../../desk/use-ledger-read'
import { useToday } from '../../desk/use-today'
import { commitDeskAct } from '../../ledger-store/commit/commit-desk-act'
import { dismissalKinds, readDismissals } from '../../ledger-store/read/read-dismissals'
import type { LedgerDatabase } from '../../ledger-store/view/ledger-database'
import { commitFailureToWords } from '../../messages/host-words'
import type { FailureWords } from '../../messages/words-of'

/** The longest span of the screen, and as long again: what was put aside before that has no case in it any more. */
const rememberedDays = 730

/** What the office has put aside. */
export interface Dismissals {
  /** Why the last press was not put on record. */
  readonly failure: FailureWords | undefined
  isDismissed(warning: Warning): boolean
  /** `title` is what the log calls it. */
  dismiss(warning: Warning, title: string): void
  takeBack(warning: Warning, title: string): void
}

/**
 * What was looked at and put aside, on any PC of the office, until it grows: acts of the ledger (decision 0072). What an earlier program
 * remembered on this PC alone still counts here. Undefined until it is read.
 */
export function useDismissals(): Dismissals | undefined {
  const { ledger, settings, changeSettings } = useDesk()
  const today = useToday()
  const [failure, setFailure] = useState<FailureWords>()
  const since = addDays(today, -rememberedDays)
  const read = useCallback((database: LedgerDatabase) => readDismissals(database, since), [since])
  const shared = useLedgerRead(read, dismissalKinds)
  if (shared === undefined) return undefined
  const { dismissedWarnings } = settings
  const own = dismissedWarnings.filter((one) => one.ids.length > 0)
  const record = async (act: 'warning-put-aside' | 'warning-taken-up', { kind, ids }: Warning, title: string) => {
    const recorded = await commitDeskAct(ledger, { act, kind, title, ids: [...ids] }, settings.actorId, today)
    setFailure(recorded.ok ? undefined : commitFailureToWords(recorded.failure))
  }
  return {
    failure,
    isDismissed: (warning) => isDismissed(warning, shared) || isDismissed(warning, own),
    dismiss: (warning, title) => void record('warning-put-aside', warning, title),
    takeBack: (warning, title) => {
      const left = own.filter((one) => !isDismissed(warning, [one]))
      if (left.length < own.length) void changeSettings({ dismissedWarnings: left })
      void record('warning-taken-up', warning, title)
    },
  }
}
