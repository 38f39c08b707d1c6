import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Chip from '@mui/material/Chip'
import InputAdornment from '@mui/material/InputAdornment'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import type { ReactElement } from 'react'
import { ComposingTextField } from '../../ui/composing-text-field'
import { DownIcon, SearchIcon, UpIcon } from '../../ui/icons'
import { isComposing } from '../../ui/is-composing'
import { tourMark } from '../../ui/tour-mark'
import {
  chooseIn,
  classChoice,
  isWhole,
  markChoice,
  quickFiltersOf,
  wholeLedger,
  type LedgerFilter,
  type QuickCounts,
  type Searcher,
} from './ledger-filter'
import { choicesOf, filterLabel, markChoices } from './filter-words'
import { ledgerShape, type NamedColumn } from './ledger-shape'

export interface FilterBarProps {
  readonly filter: LedgerFilter
  readonly counts: QuickCounts
  /** The years that sheets were issued in, newest first. */
  readonly years: readonly string[]
  /** By whose names people and departments are chosen. */
  readonly names: Pick<Searcher, 'people' | 'departments'>
  /** The filters at hand stand above; not where they stand at the side. */
  readonly hasQuick: boolean
  /** All lists are shown. */
  readonly unfolded: boolean
  readonly onUnfold: (unfolded: boolean) => void
  readonly onChange: (filter: LedgerFilter) => void
  /** Arrow down in the search box goes into the table. */
  readonly onLeaveDown: () => void
}

const widthOf = ({ filter }: NamedColumn): string => (filter === 'none' ? '' : `${filter.width}px`)

const isFolded = ({ filter }: NamedColumn): boolean => filter !== 'none' && filter.folded === true
const atHand = ledgerShape.filters.filter((column) => !isFolded(column))
const others = ledgerShape.filters.filter(isFolded)

/** What the ledger shows: the filters at hand with their counts, a search over everything, and the lists of the columns. */
export function FilterBar(props: FilterBarProps): ReactElement {
  const { filter, counts, hasQuick, unfolded, onChange, onUnfold, onLeaveDown } = props
  // What is chosen in a list is never out of sight.
  const isOpen =
    unfolded || others.some(({ name }) => filter.chosen[name] !== undefined) || filter.chosen[markChoice] !== undefined
  return (
    <Stack sx={{ gap: 1.5, flexShrink: 0 }}>
      {hasQuick ? <QuickFilters filter={filter} counts={counts} onChange={onChange} /> : null}
      <Box role="search" {...tourMark('ledger')} sx={{ display: 'grid', gap: 1 }}>
        <Box
          sx={{
            display: 'grid',
            gridTemplateColumns: `minmax(180px, 1fr) ${atHand.map(widthOf).join(' ')} auto`,
            gap: 1,
            '@container screen (max-width: 960px)': {
              gridTemplateColumns: 'repeat(auto-fill, minmax(112px, 1fr))',
              '& > :first-child': { gridColumn: '1 / -1' },
            },
          }}
        >
          <ComposingTextField
            instant
            value={filter.words}
            onCommit={(words) => onChange({ ...filter, words })}
            placeholder="编号、姓名、电话、地点、内容、承办人、部门；可打拼音首字母"
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
          <FilterLists {...props} columns={atHand} />
          <Stack direction="row">
            <Button variant="text" disabled={isWhole(filter)} sx={{ px: 0.5 }} onClick={() => onChange(wholeLedger)}>
              清除筛选
            </Button>
            <Button
              variant="text"
              aria-expanded={isOpen}
              sx={{ px: 0.5 }}
              endIcon={isOpen ? <UpIcon /> : <DownIcon />}
              onClick={() => onUnfold(!isOpen)}
            >
              {isOpen ? '收起' : '展开'}
            </Button>
          </Stack>
        </Box>
        {isOpen ? (
          <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'repeat(auto-fill, minmax(112px, 1fr))' }}>
            <FilterLists {...props} columns={others} />
            <FilterSelect
              label="我的标记"
              value={filter.chosen[markChoice] ?? ''}
              choices={markChoices}
              onPick={(value) => onChange(chooseIn(filter, markChoice, value))}
            />
          </Box>
        ) : null}
      </Box>
    </Stack>
  )
}

const FilterLists = ({
  columns,
  filter,
  years,
  names,
  onChange,
}: FilterBarProps & { readonly columns: readonly NamedColumn[] }): ReactElement => (
  <>
    {columns.map((column) => (
      <FilterSelect
        key={column.name}
        label={filterLabel(column)}
        value={filter.chosen[column.name] ?? ''}
        choices={choicesOf(column, years, names)}
        onPick={(value) => onChange(chooseIn(filter, column.name, value))}
      />
    ))}
  </>
)

const QuickFilters = ({
  filter,
  counts,
  onChange,
}: Pick<FilterBarProps, 'filter' | 'counts' | 'onChange'>): ReactElement => (
  <Stack
    direction="row"
    role="group"
    aria-label="常用筛选"
    sx={{
      gap: 1,
      flexWrap: 'wrap',
      // In a narrow window the rows of the ledger come first: what does not fit is pushed along, or stands at the side.
      '@container screen (max-width: 960px)': {
        flexWrap: 'nowrap',
        overflowX: 'auto',
        pb: 0.5,
        '& > *': { flexShrink: 0 },
      },
    }}
  >
    {quickFiltersOf(ledgerShape)
      .filter(({ name, rare }) => !rare || (counts.get(name) ?? 0) > 0 || filter.quick === name)
      .map(({ name, words }) => (
        <Chip
          key={name}
          clickable
          aria-pressed={filter.quick === name}
          label={`${words} ${counts.get(name) ?? 0}`}
          variant={filter.quick === name ? 'filled' : 'outlined'}
          color={filter.quick === name ? 'primary' : 'default'}
          onClick={() => onChange({ ...filter, quick: name })}
          sx={{ height: 30, bgcolor: filter.quick === name ? undefined : 'background.paper' }}
        />
      ))}
    <ChosenClass filter={filter} onChange={onChange} />
  </Stack>
)

/** The class that the list was opened at: it has no list of its own, and is taken off here. */
function ChosenClass({ filter, onChange }: Pick<FilterBarProps, 'filter' | 'onChange'>): ReactElement | null {
  const path = filter.chosen[classChoice]
  return path === undefined ? null : (
    <Chip
      label={`内容分类：${path}`}
      color="primary"
      onDelete={() => onChange(chooseIn(filter, classChoice, ''))}
      sx={{ height: 30 }}
    />
  )
}

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
