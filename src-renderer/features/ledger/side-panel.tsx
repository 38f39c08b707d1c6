import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import ButtonBase from '@mui/material/ButtonBase'
import IconButton from '@mui/material/IconButton'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useMemo, useState, type ReactElement } from 'react'
import type { SavedFilter } from '../../start/ledger-desk'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { MoreIcon } from '../../ui/icons'
import {
  isWhole,
  quickFiltersOf,
  type LedgerFilter,
  type MarkedBy,
  type QuickCounts,
  type Searcher,
} from './ledger-filter'
import { ledgerShape } from './ledger-shape'
import type { Listing } from './listing'
import { NameFilterDialog } from './name-filter-dialog'
import { addFilter, countSaved, isSameFilter, removeFilter, renameFilter } from './saved-filters'
import type { LedgerSort } from './sort-rows'

export interface SidePanelProps {
  readonly filter: LedgerFilter
  readonly sort: LedgerSort
  readonly listing: Listing | undefined
  readonly searcher: Searcher
  readonly marks: MarkedBy
  readonly saved: readonly SavedFilter[]
  readonly onPick: (filter: LedgerFilter, sort?: LedgerSort) => void
  readonly onSave: (saved: SavedFilter[]) => void
}

const noCounts: QuickCounts = new Map()

const groupHead = { fontSize: 12, color: 'text.secondary', px: 1.25, pt: 1 } as const

/** The filters at the side, each with how many cases it leaves: the program's own, and those that somebody named. */
export function SidePanel(props: SidePanelProps): ReactElement {
  const { filter, listing, searcher, marks, saved, onPick } = props
  const savedCounts = useMemo(
    () => (listing === undefined ? undefined : countSaved(saved, listing.all, searcher, marks)),
    [saved, listing, searcher, marks],
  )
  const [naming, setNaming] = useState<SavedFilter | 'new'>()
  const [removing, setRemoving] = useState<SavedFilter>()
  return (
    <Stack
      component="nav"
      aria-label="筛选"
      sx={{
        width: 158,
        flexShrink: 0,
        overflow: 'auto',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        bgcolor: 'background.paper',
        py: 0.5,
      }}
    >
      <Typography component="h2" sx={groupHead}>
        我的筛选
      </Typography>
      {saved.map((one) => (
        <FilterLine
          key={one.id}
          words={one.name}
          count={savedCounts?.get(one.id)}
          isOn={isSameFilter(filter, one.filter)}
          onPick={() => onPick(one.filter, one.sort)}
          more={{ onRename: () => setNaming(one), onRemove: () => setRemoving(one) }}
        />
      ))}
      <Button variant="text" size="small" disabled={isWhole(filter)} onClick={() => setNaming('new')} sx={{ mx: 0.5 }}>
        保存现在的筛选
      </Button>
      <Typography component="h2" sx={groupHead}>
        常用筛选
      </Typography>
      <QuickLines filter={filter} counts={listing?.counts ?? noCounts} onPick={onPick} />
      {naming === undefined ? null : (
        <NameFilterDialog
          saved={saved}
          before={naming === 'new' ? undefined : naming}
          onName={(name) =>
            props.onSave(
              naming === 'new'
                ? addFilter(saved, { id: crypto.randomUUID(), name: name.trim(), filter, sort: [...props.sort] })
                : renameFilter(saved, naming.id, name),
            )
          }
          onClose={() => setNaming(undefined)}
        />
      )}
      <RemoveQuestion
        removing={removing}
        onRemove={(id) => {
          props.onSave(removeFilter(saved, id))
          setRemoving(undefined)
        }}
        onKeep={() => setRemoving(undefined)}
      />
    </Stack>
  )
}

/** The program's own filters. */
const QuickLines = ({
  filter,
  counts,
  onPick,
}: Pick<SidePanelProps, 'filter' | 'onPick'> & { readonly counts: QuickCounts }): ReactElement => (
  <>
    {quickFiltersOf(ledgerShape)
      .filter(({ name, rare }) => !rare || (counts.get(name) ?? 0) > 0 || filter.quick === name)
      .map(({ name, words }) => {
        const own: LedgerFilter = { quick: name, words: '', chosen: {} }
        return (
          <FilterLine
            key={name}
            words={words}
            count={counts.get(name) ?? 0}
            isOn={isSameFilter(filter, own)}
            onPick={() => onPick(own)}
          />
        )
      })}
  </>
)

interface RemoveQuestionProps {
  readonly removing: SavedFilter | undefined
  readonly onRemove: (id: string) => void
  readonly onKeep: () => void
}

const RemoveQuestion = ({ removing, onRemove, onKeep }: RemoveQuestionProps): ReactElement => (
  <ConfirmDialog
    open={removing !== undefined}
    title={`删去筛选“${removing?.name ?? ''}”？`}
    confirmLabel="删去筛选"
    onConfirm={() => onRemove(removing?.id ?? '')}
    onCancel={onKeep}
  >
    只删去这个筛选，案件不受影响。
  </ConfirmDialog>
)

interface FilterLineProps {
  readonly words: string
  readonly count: number | undefined
  readonly isOn: boolean
  readonly onPick: () => void
  readonly more?: { readonly onRename: () => void; readonly onRemove: () => void }
}

function FilterLine({ words, count, isOn, onPick, more }: FilterLineProps): ReactElement {
  const [anchor, setAnchor] = useState<HTMLElement>()
  const then = (act: (() => void) | undefined) => (): void => {
    setAnchor(undefined)
    act?.()
  }
  return (
    <Stack direction="row" sx={{ alignItems: 'center', flexShrink: 0 }}>
      <ButtonBase
        aria-pressed={isOn}
        onClick={onPick}
        sx={{
          flex: 1,
          minWidth: 0,
          justifyContent: 'space-between',
          px: 1.25,
          height: 30,
          fontSize: 13,
          gap: 0.5,
          ...(isOn ? { bgcolor: 'primary.light', color: 'primary.dark', fontWeight: 600 } : {}),
          '&:hover': { bgcolor: isOn ? 'primary.light' : 'action.hover' },
        }}
      >
        <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }} title={words}>
          {words}
        </Box>
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {count ?? '…'}
        </Box>
      </ButtonBase>
      {more === undefined ? null : (
        <>
          <IconButton
            size="small"
            aria-label={`筛选“${words}”的更多操作`}
            aria-haspopup="menu"
            onClick={(event) => setAnchor(event.currentTarget)}
          >
            <MoreIcon sx={{ fontSize: 16 }} />
          </IconButton>
          <Menu open={anchor !== undefined} anchorEl={anchor ?? null} onClose={() => setAnchor(undefined)}>
            <MenuItem onClick={then(more.onRename)}>改名</MenuItem>
            <MenuItem onClick={then(more.onRemove)}>删去</MenuItem>
          </Menu>
        </>
      )}
    </Stack>
  )
}
