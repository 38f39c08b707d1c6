import { useCallback, useMemo, useState } from 'react'
import { useDesk } from '../../desk/desk'
import { goTo } from '../../routes'
import { tourStops, type TourStop } from './tour-stops'

/** The tour as it stands. */
export interface Tour {
  /** Undefined while nobody is led round. */
  readonly stop: TourStop | undefined
  /** Counted from 1. */
  readonly nth: number
  readonly ofStops: number
  start(): void
  next(): void
  back(): void
  /** Ends it, at whichever stop; whoever sits here is not led round again unasked. */
  end(): void
}

/** The tour: begun by hand, and once by itself for whoever sits down at a newly set-up PC for the first time. `personId` is '' while nobody does. */
export function useTour(personId: string, isReady: boolean): Tour {
  const { settings, changeSettings } = useDesk()
  const [at, setAt] = useState<number>()
  const isDue = isReady && personId !== '' && settings.tours === 'on' && !settings.toursSeen.includes(personId)
  const shown = at ?? (isDue ? 0 : undefined)
  const stop = shown === undefined ? undefined : tourStops[shown]
  const show = useCallback((nth: number): void => {
    const next = tourStops[nth]
    if (next === undefined) return
    goTo(next.route)
    setAt(nth)
  }, [])
  const end = useCallback((): void => {
    setAt(undefined)
    if (personId !== '' && !settings.toursSeen.includes(personId))
      void changeSettings({ toursSeen: [...settings.toursSeen, personId] })
  }, [personId, settings.toursSeen, changeSettings])
  return useMemo(
    () => ({
      stop,
      nth: (shown ?? 0) + 1,
      ofStops: tourStops.length,
      start: () => show(0),
      next: () => (shown === undefined || shown + 1 >= tourStops.length ? end() : show(shown + 1)),
      back: () => show(Math.max(0, (shown ?? 0) - 1)),
      end,
    }),
    [stop, shown, show, end],
  )
}
