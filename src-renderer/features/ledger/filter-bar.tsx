import { deadlineLights } from '#shared/case/deadline'
import { rowStages, rowStageWords } from '#shared/case/stage'
import type { Department } from '#shared/office/office'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Chip from '@mui/material/Chip'
import InputAdornment from '@mui/material/InputAdornment'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import type { ReactElement } from 'react'
import { lightWords } from '../../messages/stage-words'
import { ComposingTextField } from '../../ui/composing-text-field'
import { SearchIcon } from '../../ui/icons'
import { isComposing } from '../../ui/is-composing'
import { quickFilters, wholeLedger, type LedgerFilter, type QuickFilter } from './ledger-filter'

const quickWords: { readonly [Q in QuickFilter]: string } = {
  all: '全部',
  mine: '等我办',
  pressing: '特急紧急重点',
  received: '待登记',
  handling: '办理中',
  'in-review': '待审阅',
  overdue: '逾期',
  'due-soon': '即将到期',
  closed: '已反馈',
  voided: '已作废',
}

export interface FilterBarProps {
  readonly filter: LedgerFilter
  readonly counts: { readonly [Q in QuickFilter]: number }
  readonly years: readonly string[]
  readonly departments: readonly Department[]
  readonly onChange: (filter: LedgerFilter) => void
  /** Arrow down in the search box goes into the table. */
  readonly onLeaveDown: () => void
}

/** What the ledger shows: the filters at hand with their counts, a search over everything, and four lists. */
export function FilterBar({ filter, counts, years, departments, onChange, onLeaveDown }: FilterBarProps): ReactElement {
  const isWhole = JSON.stringify(filter) === JSON.stringify(wholeLedger)
  return (
    <Stack sx={{ gap: 1.5, flexShrink: 0 }}>
      <QuickFilters filter={filter} counts={counts} onChange={onChange} />
      <Box
        role="search"
        sx={{
          display: 'grid',
          gridTemplateColumns: 'minmax(200px, 1fr) 128px 200px 128px 108px 96px',
          gap: 1,
          '@container screen (max-width: 960px)': {
            gridTemplateColumns: '112px 1fr 100px 104px 92px',
            '& > :first-child': { gridColumn: '1 / -1' },
          },
        }}
      >
        <ComposingTextField
          instant
          value={filter.words}
          onCommit={(words) => onChange({ ...filter, words })}
          placeholder="编号、姓名、电话、地点、内容、承办人、部门"
          onKeyDown={(event) => (event.key === 'ArrowDown' && !isComposing(event) ? onLeaveDown() : undefined)}
          slotProps={{
            htmlInput: { 'aria-label': '搜索台账', type: 'search' },
            input: {
              sx: paper,
              startAdornment: (
                <InputAdornment position="start">
                  <SearchIcon />
                </InputAdornment>
              ),
            },
          }}
        />
        <FilterSelect
          label="状态"
          value={filter.stage}
          choices={rowStages.map((stage) => [stage, rowStageWords[stage]])}
          onPick={(text) => onChange({ ...filter, stage: rowStages.find((stage) => stage === text) ?? '' })}
        />
        <FilterSelect
          label="承办部门"
          value={filter.departmentId}
          choices={departments.map(({ id, name }) => [id, name])}
          onPick={(departmentId) => onChange({ ...filter, departmentId })}
        />
        <FilterSelect
          label="时限"
          value={filter.light}
          choices={deadlineLights.map((light) => [light, lightWords[light]])}
          onPick={(text) => onChange({ ...filter, light: deadlineLights.find((light) => light === text) ?? '' })}
        />
        <FilterSelect
          label="交办年份"
          value={filter.year}
          choices={years.map((year) => [year, year])}
          onPick={(year) => onChange({ ...filter, year })}
        />
        <Button disabled={isWhole} onClick={() => onChange(wholeLedger)}>
          清除筛选
        </Button>
      </Box>
    </Stack>
  )
}

const QuickFilters = ({
  filter,
  counts,
  onChange,
}: Pick<FilterBarProps, 'filter' | 'counts' | 'onChange'>): ReactElement => (
  <Stack direction="row" role="group" aria-label="常用筛选" sx={{ gap: 1, flexWrap: 'wrap' }}>
    {quickFilters
      .filter((quick) => quick !== 'voided' || counts.voided > 0 || filter.quick === 'voided')
      .map((quick) => (
        <Chip
          key={quick}
          clickable
          aria-pressed={filter.quick === quick}
          label={`${quickWords[quick]} ${counts[quick]}`}
          variant={filter.quick === quick ? 'filled' : 'outlined'}
          color={filter.quick === quick ? 'primary' : 'default'}
          onClick={() => onChange({ ...filter, quick })}
          sx={{ height: 30, bgcolor: filter.quick === quick ? undefined : 'background.paper' }}
        />
      ))}
  </Stack>
)

const paper = { bgcolor: 'background.paper' } as const

interface FilterSelectProps {
  readonly label: string
  readonly value: string
  readonly choices: readonly (readonly [string, string])[]
  readonly onPick: (value: string) => void
}

function FilterSelect({ label, value, choices, onPick }: FilterSelectProps): ReactElement {
  return (
    <TextField
      select
      label={label}
      value={choices.some(([id]) => id === value) ? value : ''}
      onChange={(event) => onPick(event.target.value)}
      slotProps={{
        inputLabel: { shrink: true },
        input: { sx: paper },
        select: { displayEmpty: true, MenuProps: { slotProps: { paper: { sx: { maxHeight: 360 } } } } },
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
