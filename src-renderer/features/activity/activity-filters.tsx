import { activityKinds } from '#shared/case/activity-kind'
import { parseLocalDate } from '#shared/prelude/local-date'
import type { Person } from '#shared/office/office'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import type { ReactElement } from 'react'
import { activityKindWords } from './activity-words'
import { ComposingTextField } from '../../ui/composing-text-field'
import { DayField } from '../../ui/day-field'
import { toKind, wholeLog, type ActivityFilter } from './activity-filter'

export interface ActivityFiltersProps {
  readonly filter: ActivityFilter
  /** Raised to empty the day fields, which hold what is typed. */
  readonly round: number
  readonly people: readonly Person[]
  /** Device id and name of each PC. */
  readonly pcs: readonly (readonly [string, string])[]
  /** Whether somebody else's acts may be asked for. */
  readonly all: boolean
  readonly caseUnknown: boolean
  readonly onChange: (filter: ActivityFilter) => void
  readonly onClear: () => void
}

/** By whom, where, of what kind, of which case and when: the questions that the log answers. */
export function ActivityFilters({
  filter,
  round,
  people,
  pcs,
  all,
  caseUnknown,
  onChange,
  onClear,
}: ActivityFiltersProps): ReactElement {
  const change = (part: Partial<ActivityFilter>): void => onChange({ ...filter, ...part })
  return (
    <Box
      role="search"
      aria-label="筛选操作日志"
      sx={{
        display: 'grid',
        gridTemplateColumns: '140px 140px 140px minmax(150px, 1fr) 152px 152px 96px',
        gap: 1,
        alignItems: 'start',
        flexShrink: 0,
        '@container screen (max-width: 960px)': { gridTemplateColumns: 'repeat(4, minmax(0, 1fr))' },
      }}
    >
      <Choice
        label="人员"
        value={filter.personId}
        disabled={!all}
        choices={people.map(({ id, name }) => [id, name])}
        onPick={(personId) => change({ personId })}
      />
      <Choice label="电脑" value={filter.device} choices={pcs} onPick={(device) => change({ device })} />
      <Choice
        label="类别"
        value={filter.kind}
        choices={activityKinds.map((kind) => [kind, activityKindWords[kind]])}
        onPick={(kind) => change({ kind: toKind(kind) })}
      />
      <ComposingTextField
        label="案件"
        instant
        value={filter.caseNumber}
        onCommit={(text) => change({ caseNumber: text })}
        placeholder="台账号或承办单号"
        error={caseUnknown}
        helperText={caseUnknown ? '台账里没有这个编号' : undefined}
        slotProps={{ inputLabel: { shrink: true }, input: { sx: paper } }}
      />
      <DayField
        key={`from ${round}`}
        label="从"
        defaultValue={parseLocalDate(filter.fromDay) ?? ''}
        onPick={(fromDay) => change({ fromDay })}
      />
      <DayField
        key={`until ${round}`}
        label="到"
        defaultValue={parseLocalDate(filter.untilDay) ?? ''}
        onPick={(untilDay) => change({ untilDay })}
      />
      <Button disabled={JSON.stringify(filter) === JSON.stringify(wholeLog)} onClick={onClear} sx={{ mt: 0.25 }}>
        清除筛选
      </Button>
    </Box>
  )
}

const paper = { bgcolor: 'background.paper' } as const

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly disabled?: boolean
  readonly choices: readonly (readonly [string, string])[]
  readonly onPick: (value: string) => void
}

function Choice({ label, value, disabled = false, choices, onPick }: ChoiceProps): ReactElement {
  return (
    <TextField
      select
      label={label}
      value={choices.some(([id]) => id === value) ? value : ''}
      disabled={disabled}
      onChange={(event) => onPick(event.target.value)}
      slotProps={{
        inputLabel: { shrink: true },
        input: { sx: paper },
        select: { displayEmpty: true, MenuProps: { slotProps: { paper: { sx: { maxHeight: 420 } } } } },
      }}
    >
      <MenuItem value="">全部</MenuItem>
      {choices.map(([id, word]) => (
        <MenuItem key={id} value={id}>
          {word}
        </MenuItem>
      ))}
    </TextField>
  )
}
