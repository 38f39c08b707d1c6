import Button from '@mui/material/Button'
import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import { useState, type ReactElement, type ReactNode } from 'react'
import {
  isPeriodKind,
  periodAfter,
  periodBefore,
  periodKindWords,
  type Period,
  type PeriodRules,
} from '#shared/figures/period'
import { parseLocalDate, type LocalDate } from '#shared/prelude/local-date'
import { useToday } from '../../desk/use-today'
import { DayField } from '../../ui/day-field'
import { lookToPeriod, type FiguresLook, type LookedDays } from './figures-look'

export interface PeriodBarProps {
  readonly look: Pick<FiguresLook, 'days'>
  readonly period: Period
  readonly rules: PeriodRules
  /** By which day periods have come, where that is not today. */
  readonly today?: LocalDate
  readonly onChange: (change: { readonly days: LookedDays }) => void
  /** What else stands in the bar. */
  readonly children?: ReactNode
}

/** Which period: its kind, one back or forward, or two days of one's own. */
export function PeriodBar({ look, period, rules, today: until, onChange, children }: PeriodBarProps): ReactElement {
  const now = useToday()
  const today = until ?? now
  const whole = lookToPeriod(look, today, rules)
  const after = periodAfter(whole, rules)
  const go = (days: LookedDays): void => onChange({ days })
  // The fields are drawn anew by a step, once its period has come, and stay under the hand of who types in them.
  const [{ steps, awaited }, setSteps] = useState({ steps: 0, awaited: '' })
  if (awaited === whole.name) setSteps({ steps: steps + 1, awaited: '' })
  const step = (to: Period): void => {
    setSteps({ steps, awaited: to.name })
    go(to.kind === 'span' ? { kind: 'span', from: to.from, to: to.to } : { kind: to.kind, on: to.from })
  }
  const choose = (kind: unknown): void => {
    if (kind === 'span') go({ kind: 'span', from: period.from, to: period.to })
    else if (typeof kind === 'string' && isPeriodKind(kind))
      // A longer period around the end of the one that stands: from November on to the quarter and the year it is in.
      go({ kind, on: period.to >= today ? '' : period.to })
  }
  return (
    <Stack direction="row" sx={{ gap: 2, alignItems: 'center', flexWrap: 'wrap', flexShrink: 0 }}>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={look.days.kind}
        aria-label="统计期间"
        onChange={(_event, kind: unknown) => choose(kind)}
        sx={{ bgcolor: 'background.paper' }}
      >
        {Object.entries(periodKindWords).map(([kind, words]) => (
          <ToggleButton key={kind} value={kind} sx={kindSx}>
            {words}
          </ToggleButton>
        ))}
        <ToggleButton value="span" sx={kindSx}>
          自选
        </ToggleButton>
      </ToggleButtonGroup>
      <Stack direction="row" sx={{ gap: 1, alignItems: 'center' }}>
        <Button onClick={() => step(periodBefore(whole, rules))} aria-label="往前一期">
          ‹ 往前
        </Button>
        <Box component="strong" sx={{ minWidth: 104, textAlign: 'center' }}>
          {whole.name}
        </Box>
        <Button disabled={after.from > today} onClick={() => step(after)} aria-label="往后一期">
          往后 ›
        </Button>
        {whole.from <= today && whole.to >= today ? null : (
          <Button onClick={() => go(look.days.kind === 'span' ? { kind: 'month', on: '' } : { ...look.days, on: '' })}>
            回到本期
          </Button>
        )}
      </Stack>
      {look.days.kind === 'span' ? <SpanFields key={steps} period={whole} today={today} onChange={go} /> : null}
      {children}
    </Stack>
  )
}

function SpanFields({
  period: { from, to },
  today,
  onChange,
}: {
  readonly period: Period
  readonly today: LocalDate
  readonly onChange: (days: LookedDays) => void
}): ReactElement {
  // As they stand in the fields: the later day may be written first, and the other is still to come.
  const [written, setWritten] = useState({ from, to })
  const pick = (which: 'from' | 'to') => (text: string) => {
    const day = parseLocalDate(text)
    if (day === undefined || day > today) return
    const next = { ...written, [which]: day }
    setWritten(next)
    onChange({ kind: 'span', ...next })
  }
  return (
    <Stack direction="row" sx={{ gap: 1, alignItems: 'flex-start' }}>
      <Box sx={{ width: 156 }}>
        <DayField label="从" defaultValue={from} max={today} onPick={pick('from')} />
      </Box>
      <Box sx={{ width: 156 }}>
        <DayField label="到" defaultValue={to} max={today} onPick={pick('to')} />
      </Box>
    </Stack>
  )
}

const kindSx = { px: 1.75, py: 0.5, lineHeight: '22px' } as const
