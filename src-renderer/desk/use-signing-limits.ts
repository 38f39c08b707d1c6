import { judgeSigning, type SigningLimit, type UnsignedSheet } from '#shared/case/signing-limit'
import { instantToLocalDate, instantToMinuteOfDay } from '#shared/prelude/instant'
import type { LocalDate } from '#shared/prelude/local-date'
import { rulesOn } from '#shared/rules/office-rules'
import { useEffect, useState } from 'react'
import { useDesk } from './desk'

/** A sheet that waits to be signed for; its rules are those of the day on which it was issued. */
export interface Unsigned extends Omit<UnsignedSheet, 'set'> {
  readonly issuedOn: LocalDate
}

export interface LitSigning extends SigningLimit {
  /** It ends today. */
  readonly isToday: boolean
}

/** By when sheets have to be signed for, to the minute and kept true from minute to minute; undefined where the rules say nothing. */
export function useSigningLimits(): (unsigned: Unsigned) => LitSigning | undefined {
  const { calendar, clock, rules } = useDesk()
  const [now, setNow] = useState(() => clock.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(clock.now()), 30_000)
    return () => clearInterval(timer)
  }, [clock])
  return ({ matter, received, issuedOn }) => {
    const set = rulesOn(rules, issuedOn)
    const moment = { on: instantToLocalDate(now), minute: instantToMinuteOfDay(now) }
    const limit = set === undefined ? undefined : judgeSigning({ set, matter, received }, moment, calendar)
    return limit === undefined ? undefined : { ...limit, isToday: limit.due.on === moment.on }
  }
}
