import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import type { ReactElement } from 'react'
import {
  periodAfter,
  periodBefore,
  periodKindWords,
  spanPeriod,
  type Period,
  type PeriodRules,
} from '#shared/figures/period'
import { parseLocalDate, type LocalDate } from '#shared/prelude/local-date'
import { isInUse, type OfficeTemplate } from '#shared/template/office-template'
import { DayField } from '../../ui/day-field'
import { useHasMapping } from '../../desk/use-class-table'
import type { ReportChoice } from './report-choice'

export interface ReportChoicesProps {
  readonly templates: readonly OfficeTemplate[]
  readonly choice: ReportChoice
  readonly rules: PeriodRules
  readonly today: LocalDate
  /** Another kind, of whose period nothing is said yet. */
  readonly onKind: (name: string) => void
  readonly onPeriod: (period: Period) => void
  readonly onMerges: (merges: boolean) => void
}

/** Of what a report is: its kind, and its period. */
export function ReportChoices(props: ReportChoicesProps): ReactElement {
  const { templates, choice, rules, today, onKind, onPeriod, onMerges } = props
  const { template, period, merges } = choice
  const hasMapping = useHasMapping()
  return (
    <Stack sx={{ gap: 1.5 }}>
      <TextField
        select
        size="small"
        label="报告种类"
        value={template.name}
        helperText={template.about}
        slotProps={{ input: { sx: { bgcolor: 'background.paper' } } }}
        onChange={(event) => onKind(event.target.value)}
      >
        {templates
          .filter((kind) => isInUse(kind) || kind.template.name === template.name)
          .map((kind) => (
            <MenuItem key={kind.template.name} value={kind.template.name}>
              {kind.template.word}
            </MenuItem>
          ))}
      </TextField>
      {period.kind === 'span' ? (
        <SpanFields period={period} onPeriod={onPeriod} />
      ) : (
        <PeriodSteps period={period} rules={rules} today={today} onPeriod={onPeriod} />
      )}
      {period.kind === 'span' || period.to < today ? null : (
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          这个期间还没有结束，数字截至今天，与上期、上年同期的同样天数比。
        </Typography>
      )}
      {hasMapping || merges ? (
        <FormControlLabel
          sx={{ mr: 0 }}
          control={
            <Checkbox
              size="small"
              sx={{ py: 0.25 }}
              checked={merges}
              onChange={({ target }) => onMerges(target.checked)}
            />
          }
          label="按新分类归并"
        />
      ) : null}
    </Stack>
  )
}

type PeriodProps = Pick<ReportChoicesProps, 'onPeriod'> & { readonly period: Period }

function PeriodSteps({
  period,
  rules,
  today,
  onPeriod,
}: PeriodProps & Pick<ReportChoicesProps, 'rules' | 'today'>): ReactElement {
  const next = periodAfter(period, rules)
  const word = period.kind === 'span' ? '' : periodKindWords[period.kind]
  return (
    <Stack direction="row" role="group" aria-label="期间" sx={{ alignItems: 'center', gap: 1 }}>
      <Button size="small" onClick={() => onPeriod(periodBefore(period, rules))}>
        上一{word.replace('年度', '年')}
      </Button>
      <Typography component="p" aria-live="polite" sx={{ flex: 1, textAlign: 'center', fontWeight: 600 }}>
        {period.name}
      </Typography>
      <Button size="small" disabled={next.from > today} onClick={() => onPeriod(next)}>
        下一{word.replace('年度', '年')}
      </Button>
    </Stack>
  )
}

function SpanFields({ period, onPeriod }: PeriodProps): ReactElement {
  const pick = (day: string, other: LocalDate): void => {
    const picked = parseLocalDate(day)
    if (picked !== undefined) onPeriod(spanPeriod(picked, other, period))
  }
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1 }}>
      <DayField label="起" defaultValue={period.from} onPick={(day) => pick(day, period.to)} />
      <DayField label="止" defaultValue={period.to} onPick={(day) => pick(day, period.from)} />
    </Box>
  )
}
