import { useEffect, useState } from 'react'
import { instantToLocalDate } from '#shared/prelude/instant'
import type { LocalDate } from '#shared/prelude/local-date'
import { useDesk } from './desk'

/** The day it is, kept true over midnight: office PCs run for weeks. */
export function useToday(): LocalDate {
  const { clock } = useDesk()
  const [today, setToday] = useState(() => instantToLocalDate(clock.now()))
  useEffect(() => {
    const timer = setInterval(() => setToday(instantToLocalDate(clock.now())), 30_000)
    return () => clearInterval(timer)
  }, [clock])
  return today
}
