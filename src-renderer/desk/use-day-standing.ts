import { useCallback, useEffect, useState } from 'react'
import { ok } from '#shared/prelude/result'
import type { DayStanding } from '../ledger-store/commit/day-keeper'
import { guardView } from '../ledger-store/view/guard-view'
import { useDesk } from './desk'

export interface LookedDay {
  /** Undefined for the moment in which it is being found out: nothing is judged before. */
  readonly day: DayStanding | undefined
  /** Looks once more: the PC's clock may have been set meanwhile. */
  again(): void
}

/** How the PC's clock stands to the log, kept true while the program runs: a clock is set, and acts vouch for it. */
export function useDayStanding(): LookedDay {
  const { ledger, clock } = useDesk()
  const [day, setDay] = useState<DayStanding>()
  const again = useCallback(() => {
    void guardView(async () => ok(await ledger.dayStanding())).then((looked) => {
      // A view that does not answer is told of by whatever else is asked of it; the ledger asks for the day itself.
      const found = looked.ok ? looked.value : undefined
      setDay((before) => {
        const next = found ?? before ?? { standing: 'agrees', now: clock.now(), lastAt: undefined }
        // Where all is well nothing is drawn anew.
        return before?.standing === 'agrees' && next.standing === 'agrees' ? before : next
      })
    })
  }, [ledger, clock])
  useEffect(() => {
    again()
    const stop = ledger.subscribe(again)
    const timer = setInterval(again, 30_000)
    return () => {
      stop()
      clearInterval(timer)
    }
  }, [ledger, again])
  return { day, again }
}
