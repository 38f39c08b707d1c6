import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Drawer from '@mui/material/Drawer'
import IconButton from '@mui/material/IconButton'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useCallback, useId, useMemo, useState, type ReactElement, type ReactNode } from 'react'
import type { Case } from '#shared/case/case'
import type { Names } from '#shared/case/names'
import { instantToMinuteText } from '#shared/prelude/instant'
import { Told } from '../caller/told'
import { useCaller } from '../caller/caller-context'
import { useAskUndo } from '../desk/ask-undo'
import { staffToNames } from '../desk/staff-names'
import { useLedgerRead } from '../desk/use-ledger-read'
import { usePcNames } from '../desk/use-pc-names'
import { useStaff } from '../desk/use-staff'
import { readCase } from '../ledger-store/read/read-cases'
import { readHistory, readUndoneOf } from '../ledger-store/read/read-history'
import type { LedgerDatabase } from '../ledger-store/view/ledger-database'
import { replicaToPcName } from '../messages/pc-words'
import { CallerVeil } from '../reveal/caller-veil'
import { ChoiceField } from '../ui/choice-field'
import { CloseIcon } from '../ui/icons'
import { LoadingRows } from '../ui/loading-rows'
import { TextChange } from '../ui/text-change'
import { HistoryPapers } from './history-papers'
import { actorToText } from './history-to-lines'
import { filterHistory, groupHistory, wholeHistory, type HistoryFilter, type HistoryGroup } from './group-history'

export interface HistoryDrawerProps {
  readonly caseId: string
  /** Leads to the whole history, with every field. */
  readonly onWhole: () => void
  readonly onClose: () => void
}

/** 历史 beside a list: the history of one of its cases, its caller hidden as in every list. */
export function HistoryDrawer({ caseId, onWhole, onClose }: HistoryDrawerProps): ReactElement {
  const read = useCallback(
    async (database: LedgerDatabase) => (await readCase(database, caseId))?.one ?? null,
    [caseId],
  )
  const one = useLedgerRead(read, caseKinds)
  const names = useNames()
  return (
    <HistoryFrame onWhole={onWhole} onClose={onClose}>
      {one === undefined || names === undefined ? (
        <LoadingRows rows={8} />
      ) : one === null ? (
        <Typography sx={{ p: 2 }}>台账里没有这个案件。</Typography>
      ) : (
        <CallerVeil one={one}>
          <HistoryOf one={one} names={names} />
        </CallerVeil>
      )}
    </HistoryFrame>
  )
}

/** 历史 on the page of a case: as the page shows its caller. */
export function CaseHistoryDrawer({
  one,
  names,
  onWhole,
  onClose,
}: Omit<HistoryDrawerProps, 'caseId'> & { readonly one: Case; readonly names: Names }): ReactElement {
  return (
    <HistoryFrame onWhole={onWhole} onClose={onClose}>
      <HistoryOf one={one} names={names} />
    </HistoryFrame>
  )
}

const caseKinds: readonly string[] = ['case']
const historyKinds: readonly string[] = ['case', 'undo']

function useNames(): Names | undefined {
  const staff = useStaff()
  return useMemo(() => (staff === undefined ? undefined : staffToNames(staff)), [staff])
}

/** The drawer itself: Esc and a press beside it close it, and the focus goes back to where it was. */
function HistoryFrame({
  onWhole,
  onClose,
  children,
}: Pick<HistoryDrawerProps, 'onWhole' | 'onClose'> & { readonly children: ReactNode }): ReactElement {
  const titleId = useId()
  return (
    <Drawer
      anchor="right"
      open
      onClose={onClose}
      slotProps={{
        paper: {
          role: 'dialog',
          'aria-labelledby': titleId,
          sx: { width: 480, maxWidth: '92vw', display: 'flex', flexDirection: 'column' },
        },
      }}
    >
      <Stack
        direction="row"
        sx={{ alignItems: 'center', gap: 1, px: 2, py: 1, borderBottom: 1, borderColor: 'divider', flexShrink: 0 }}
      >
        <Typography id={titleId} variant="h2" component="h2" sx={{ fontSize: 16, flex: 1 }}>
          历史
        </Typography>
        <Button
          size="small"
          onClick={() => {
            onClose()
            onWhole()
          }}
        >
          全部修改历史
        </Button>
        <IconButton size="small" aria-label="关闭历史" title="Esc" autoFocus onClick={onClose}>
          <CloseIcon />
        </IconButton>
      </Stack>
      {children}
    </Drawer>
  )
}

function HistoryOf({ one, names }: { readonly one: Case; readonly names: Names }): ReactElement {
  const { veil } = useCaller()
  const { id } = one
  const [filter, setFilter] = useState(wholeHistory)
  const read = useCallback(
    async (database: LedgerDatabase) => {
      const history = await readHistory(database, { of: 'case', id })
      return { history, undone: await readUndoneOf(database, history) }
    },
    [id],
  )
  const found = useLedgerRead(read, historyKinds)
  const groups = useMemo(
    () => (found === undefined ? undefined : groupHistory(found.history, found.undone, names, veil)),
    [found, names, veil],
  )
  const number = one.ledgerNumber === '' ? one.sheet.sheetNumber : one.ledgerNumber
  return (
    <>
      <Box sx={{ px: 2, pt: 1.5, flexShrink: 0, overflowWrap: 'anywhere' }}>
        <Box component="span" sx={{ fontWeight: 600, mr: 1.5 }}>
          {number}
        </Box>
        <Told text={one.sheet.title} />
      </Box>
      {groups === undefined ? (
        <LoadingRows rows={8} />
      ) : (
        <>
          <Filters groups={groups} filter={filter} names={names} onChange={setFilter} />
          <Stack direction="row" sx={{ gap: 1, px: 2, pb: 1, flexShrink: 0, flexWrap: 'wrap' }}>
            <HistoryPapers
              one={one}
              names={names}
              rows={filterHistory(groups, filter).flatMap(({ rows }) => rows)}
              of={filterToText(filter, names)}
            />
          </Stack>
          <Acts groups={filterHistory(groups, filter)} names={names} />
        </>
      )}
    </>
  )
}

const filterToText = ({ by, name }: HistoryFilter, names: Names): string =>
  [by === '' ? '' : `${actorToText(by, names)}做的`, name].filter((words) => words !== '').join('、')

function Filters({
  groups,
  filter,
  names,
  onChange,
}: {
  readonly groups: readonly HistoryGroup[]
  readonly filter: HistoryFilter
  readonly names: Names
  readonly onChange: (filter: HistoryFilter) => void
}): ReactElement {
  const people = [...new Set(groups.map(({ act }) => act.by))]
  const kinds = [...new Set(groups.map(({ name }) => name))]
  return (
    <Stack direction="row" sx={{ gap: 1, px: 2, pt: 1.5, pb: 1, flexShrink: 0 }}>
      <ChoiceField
        all="全部"
        label="谁做的"
        value={filter.by}
        choices={people.map((by) => [by, actorToText(by, names)])}
        onChoose={(by) => onChange({ ...filter, by })}
      />
      <ChoiceField
        all="全部"
        label="事项"
        value={filter.name}
        choices={kinds.map((name) => [name, name])}
        onChoose={(name) => onChange({ ...filter, name })}
      />
    </Stack>
  )
}

function Acts({ groups, names }: { readonly groups: readonly HistoryGroup[]; readonly names: Names }): ReactElement {
  return (
    <Box component="ol" aria-label="历史" sx={{ listStyle: 'none', m: 0, p: 0, pb: 2, overflowY: 'auto', flex: 1 }}>
      {groups.map((group) => (
        <Act key={group.ref} group={group} names={names} />
      ))}
    </Box>
  )
}

function Act({ group, names }: { readonly group: HistoryGroup; readonly names: Names }): ReactElement {
  const ask = useAskUndo()
  const pcs = usePcNames()
  const { ref, act, title, rows, isUndone, mayAsk } = group
  return (
    <Box component="li" sx={{ px: 2, py: 1.25, borderTop: 1, borderColor: 'divider', overflowWrap: 'anywhere' }}>
      <Box sx={{ fontSize: 12, color: 'text.secondary' }}>
        {instantToMinuteText(act.at)}　{actorToText(act.by, names)}　{replicaToPcName(act.replica, pcs)}
      </Box>
      <Stack direction="row" sx={{ alignItems: 'baseline', gap: 1 }}>
        <Box sx={{ flex: 1, fontWeight: 600 }}>
          <Box component="span" sx={isUndone ? { textDecoration: 'line-through' } : {}}>
            {title}
          </Box>
          {isUndone ? <Small>已撤销</Small> : null}
        </Box>
        {mayAsk ? (
          <Button
            size="small"
            variant="text"
            aria-label={`撤销 ${title}`}
            onClick={() => ask([ref])}
            sx={{ minWidth: 0, minHeight: 24, py: 0, px: 0.75, flexShrink: 0 }}
          >
            撤销
          </Button>
        ) : null}
      </Stack>
      {rows.map(({ key, field, part, before, after }) =>
        before === '' && after === '' ? null : (
          <Box key={key} sx={{ mt: 0.5 }}>
            <Box component="span" sx={{ color: 'text.secondary', fontSize: 13 }}>
              {field}
              {part === '' ? '' : `·${part}`}：
            </Box>
            <TextChange before={before} after={after} />
          </Box>
        ),
      )}
    </Box>
  )
}

const Small = ({ children }: { readonly children: ReactNode }): ReactElement => (
  <Box component="span" sx={{ ml: 1, fontSize: 12, fontWeight: 400, color: 'text.secondary' }}>
    {children}
  </Box>
)
