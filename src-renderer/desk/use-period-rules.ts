import { useMemo } from 'react'
import type { PeriodRules } from '#shared/figures/period'
import { defaultMonthBegins } from '#shared/office/office'
import { useOffice } from './use-office'

/** How the office's months and days run: its own setting, so that all its PCs tell the same. */
export function usePeriodRules(): PeriodRules {
  const { monthBegins = defaultMonthBegins, daysFromNoon = false } = useOffice() ?? {}
  return useMemo(() => ({ monthBegins, daysFromNoon }), [monthBegins, daysFromNoon])
}
