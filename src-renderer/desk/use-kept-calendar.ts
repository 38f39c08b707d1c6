import { makeCalendar } from '#shared/calendar/calendar-record'
import type { WorkCalendar } from '#shared/calendar/work-calendar'
import { canonicalJson } from '#shared/prelude/canonical-json'
import { useEffect, useState } from 'react'
import type { Ledger } from '../ledger-store/commit/ledger'
import { readOwnCalendar } from '../ledger-store/read/read-own-calendar'
import { loadShippedArrangements, readRecentArrangements } from '../start/shipped-arrangements'
import type { StartedLedger } from '../start/start-desk'

/**
 * The calendar that days are counted by, kept true while at work: with the earlier years once they are fetched, and with what is added
 * here or comes from another PC. Another object only when a day may be judged otherwise.
 */
export function useKeptCalendar({ ledger, calendar, ownCalendar }: StartedLedger): WorkCalendar {
  const [kept, keep] = useState(calendar)
  useEffect(() => {
    let [shipped, own, standing] = [readRecentArrangements(), ownCalendar, true]
    const show = (): void => {
      if (standing) keep(makeCalendar(shipped, own))
    }
    const stopFollowing = followOwnCalendar(ledger, ownCalendar, (next) => {
      own = next
      show()
    })
    const idle = requestIdleCallback(() => {
      // Where they do not come, as from a browser's server that was closed, earlier years are said to be unknown.
      void loadShippedArrangements().then(
        (all) => {
          shipped = all
          show()
        },
        () => undefined,
      )
    })
    return () => {
      standing = false
      cancelIdleCallback(idle)
      stopFollowing()
    }
  }, [ledger, ownCalendar])
  return kept
}

/** Tells what the office's own calendar has become, whenever an act changed it. */
function followOwnCalendar(
  ledger: Ledger,
  first: StartedLedger['ownCalendar'],
  tell: (own: StartedLedger['ownCalendar']) => void,
): () => void {
  let [newest, told] = [ledger.saved().tail.hash, canonicalJson(first)]
  return ledger.subscribe(() => {
    const { hash } = ledger.saved().tail
    if (hash === newest) return
    newest = hash
    void readOwnCalendar(ledger.database).then((own) => {
      const text = canonicalJson(own)
      if (newest !== hash || text === told) return
      told = text
      tell(own)
    })
  })
}
