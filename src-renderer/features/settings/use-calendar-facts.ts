import { noOwnCalendar, type OwnCalendar } from '#shared/calendar/calendar-record'
import type { YearArrangement } from '#shared/calendar/year-arrangement'
import { useLive } from '../../desk/use-live'
import { useEffect, useState } from 'react'
import { useDesk } from '../../desk/desk'
import { commitCalendar, type CalendarChange } from '../../ledger-store/commit/commit-calendar'
import { readOwnCalendar } from '../../ledger-store/read/read-own-calendar'
import { commitFailureToWords } from '../../messages/host-words'
import type { FailureWords } from '../../messages/words-of'
import { loadShippedArrangements, readRecentArrangements } from '../../start/shipped-arrangements'

/** What the calendar is made of. */
export interface CalendarFacts {
  /** Those that come with the program; the recent years alone until the earlier ones are read. */
  readonly shipped: readonly YearArrangement[]
  readonly own: OwnCalendar
}

/** What the calendar is made of, kept true. */
export function useCalendarFacts(): CalendarFacts {
  const { ledger } = useDesk()
  const [shipped, setShipped] = useState(readRecentArrangements)
  useEffect(() => {
    let standing = true
    void loadShippedArrangements().then(
      (all) => (standing ? setShipped(all) : undefined),
      () => undefined,
    )
    return () => void (standing = false)
  }, [])
  const own = useLive(() => readOwnCalendar(ledger.database), [ledger]) ?? noOwnCalendar
  return { shipped, own }
}

export interface ChangeCalendar {
  readonly busy: boolean
  readonly failure: FailureWords | undefined
  /** True when the change is recorded. */
  change(change: CalendarChange): Promise<boolean>
}

/** Records changes of the office's calendar, with the failure to show where it happened. */
export function useChangeCalendar(): ChangeCalendar {
  const { ledger, settings } = useDesk()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<FailureWords>()
  return {
    busy,
    failure,
    change: async (change) => {
      setBusy(true)
      setFailure(undefined)
      const done = await commitCalendar(ledger, change, settings.actorId)
      setBusy(false)
      if (!done.ok) setFailure(commitFailureToWords(done.failure))
      return done.ok
    },
  }
}
