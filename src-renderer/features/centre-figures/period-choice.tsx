import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import type { ReactElement } from 'react'
import {
  isPeriodKind,
  periodAfter,
  periodAround,
  periodBefore,
  periodKindWords,
  spanPeriod,
  type Period,
} from '#shared/figures/period'
import { parseLocalDate } from '#shared/prelude/local-date'
import { usePeriodRules } from '../../desk/use-period-rules'
import { useToday } from '../../desk/use-today'
import { DayField } from '../../ui/day-field'

/** The period that their table is of. */
export function PeriodChoice({
  period,
  onPeriod,
}: {
  readonly period: Period
  readonly onPeriod: (period: Period) => void
}): ReactElement {
  const rules = usePeriodRules()
  const today = useToday()
  const next = periodAfter(period, rules)
  const pick = (which: 'from' | 'to') => (text: string) => {
    const day = parseLocalDate(text)
    if (day !== undefined) onPeriod(spanPeriod(day, which === 'from' ? period.to : period.from, rules))
  }
  return (
    <Stack direction="row" role="group" aria-label="上级这张表的期间" sx={{ gap: 1, alignItems: 'center' }}>
      <TextField
        select
        size="small"
        label="期间"
        value={period.kind}
        onChange={({ target: { value } }) =>
          onPeriod(
            isPeriodKind(value) ? periodAround(value, period.to, rules) : spanPeriod(period.from, period.to, rules),
          )
        }
        sx={{ width: 96 }}
      >
        {Object.entries(periodKindWords).map(([kind, words]) => (
          <MenuItem key={kind} value={kind}>
            {words}
          </MenuItem>
        ))}
        <MenuItem value="span">自选</MenuItem>
      </TextField>
      {period.kind === 'span' ? (
        <>
          <Box sx={{ width: 150 }}>
            <DayField key={period.from} label="从" defaultValue={period.from} max={today} onPick={pick('from')} />
          </Box>
          <Box sx={{ width: 150 }}>
            <DayField key={period.to} label="到" defaultValue={period.to} max={today} onPick={pick('to')} />
          </Box>
        </>
      ) : (
        <>
          <Button onClick={() => onPeriod(periodBefore(period, rules))} aria-label="往前一期">
            ‹
          </Button>
          <Box component="strong" sx={{ minWidth: 88, textAlign: 'center', whiteSpace: 'nowrap' }}>
            {period.name}
          </Box>
          <Button disabled={next.from > today} onClick={() => onPeriod(next)} aria-label="往后一期">
            ›
          </Button>
        </>
      )}
    </Stack>
  )
}
