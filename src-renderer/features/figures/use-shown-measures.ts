import { useMemo } from 'react'
import { counts } from '#shared/figures/counts'
import { isMeasureName, type MeasureName } from '#shared/figures/measures'
import { defaultRates, rates } from '#shared/figures/rates'
import { useDesk } from '../../desk/desk'

const countNames = Object.keys(counts).filter(isMeasureName)
/** Every rate in the order of the choice. */
export const rateNames: readonly MeasureName[] = Object.keys(rates).filter(isMeasureName)

/** The measures that this PC shows, and the way to choose others. */
export interface ShownMeasures {
  readonly shown: readonly MeasureName[]
  toggle(name: MeasureName): void
  reset(): void
}

/** All counts, and the rates that were chosen on this PC: those an office begins with where none were. */
export function useShownMeasures(): ShownMeasures {
  const { settings, changeSettings } = useDesk()
  const { shownRates } = settings
  const chosen = useMemo(() => {
    const known = rateNames.filter((name) => shownRates.includes(name))
    return known.length === 0 ? defaultRates : known
  }, [shownRates])
  return {
    shown: useMemo(() => [...countNames, ...chosen], [chosen]),
    toggle: (name) => {
      const next = new Set<MeasureName>(chosen)
      if (!next.delete(name)) next.add(name)
      void changeSettings({ shownRates: rateNames.filter((one) => next.has(one)) })
    },
    reset: () => void changeSettings({ shownRates: [] }),
  }
}
