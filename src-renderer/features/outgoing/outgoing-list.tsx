import Checkbox from '@mui/material/Checkbox'
import Chip from '@mui/material/Chip'
import Link from '@mui/material/Link'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableContainer from '@mui/material/TableContainer'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import type { ReactElement } from 'react'
import type { PaperMoved } from '#shared/case/paper-kept'
import type { CaseRow } from '#shared/case/case-row'
import { serialNumberToText } from '#shared/case/serial-number'
import { goTo } from '../../routes'
import { movedToText } from '../../kept-paper/paper-moved-notice'
import { useMovedReplies } from './use-moved-replies'

export interface OutgoingListProps {
  readonly fresh: readonly CaseRow[]
  /** Sent before and not yet acknowledged: they ride along and cannot be left out one by one. */
  readonly again: readonly CaseRow[]
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (chosen: ReadonlySet<string>) => void
}

/** The replies of the next bundle: new ones to be ticked, earlier ones that ride along. */
export function OutgoingList({ fresh, again, chosen, onChoose }: OutgoingListProps): ReactElement {
  const moved = useMovedReplies(fresh)
  const toggle = (id: string): void => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    onChoose(next)
  }
  const isAll = fresh.length > 0 && fresh.every((row) => chosen.has(row.id))
  const isSome = fresh.some((row) => chosen.has(row.id))
  return (
    <TableContainer sx={{ maxHeight: 380 }}>
      <Table size="small" stickyHeader aria-label="待导出的回复" sx={{ tableLayout: 'fixed', minWidth: 820 }}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ width: 52, px: 0.5 }}>
              <Checkbox
                checked={isAll}
                indeterminate={isSome && !isAll}
                disabled={fresh.length === 0}
                onChange={() => onChoose(new Set(isAll ? [] : fresh.map((row) => row.id)))}
                slotProps={{ input: { 'aria-label': '全选' } }}
              />
            </TableCell>
            <TableCell sx={{ width: 100 }}>台账号</TableCell>
            <TableCell sx={{ width: 100 }}>存根号</TableCell>
            <TableCell sx={{ width: 124 }}>承办单号</TableCell>
            <TableCell>标题</TableCell>
            <TableCell sx={{ width: 112 }}>反馈日期</TableCell>
            <TableCell sx={{ width: 112 }}>办结时限</TableCell>
            <TableCell sx={{ width: moved.size > 0 ? 140 : again.length === 0 ? 12 : 100 }} />
          </TableRow>
        </TableHead>
        <TableBody>
          {fresh.map((row) => (
            <OutgoingRow
              key={row.id}
              row={row}
              checked={chosen.has(row.id)}
              moved={moved.get(row.id)}
              onToggle={() => toggle(row.id)}
            />
          ))}
          {again.map((row) => (
            <OutgoingRow key={row.id} row={row} checked moved={undefined} onToggle={undefined} />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  )
}

function OutgoingRow({
  row,
  checked,
  moved,
  onToggle,
}: {
  readonly row: CaseRow
  readonly checked: boolean
  /** It reads otherwise than what was printed of it. */
  readonly moved: PaperMoved | undefined
  readonly onToggle: (() => void) | undefined
}): ReactElement {
  return (
    <TableRow hover>
      <TableCell sx={{ px: 0.5 }}>
        <Checkbox
          checked={checked}
          disabled={onToggle === undefined}
          onChange={onToggle}
          slotProps={{ input: { 'aria-label': `导出 ${row.ledgerNumber}` } }}
        />
      </TableCell>
      <TableCell>
        <Link
          component="button"
          type="button"
          onClick={() => goTo({ screen: 'case', caseId: row.id })}
          sx={{ font: 'inherit' }}
        >
          {row.ledgerNumber}
        </Link>
      </TableCell>
      <TableCell>{serialNumberToText({ year: row.stubYear, serial: row.stubSerial })}</TableCell>
      <TableCell>{row.sheetNumber}</TableCell>
      <TableCell sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }} title={row.title}>
        {row.title}
      </TableCell>
      <TableCell>{row.closedOn}</TableCell>
      <TableCell>{row.dueOn}</TableCell>
      <TableCell>
        {onToggle === undefined ? (
          <Chip size="small" label="随包再发" variant="outlined" />
        ) : moved !== undefined ? (
          <Chip
            size="small"
            color="warning"
            label={`打印后${movedToText(moved)}已改`}
            variant="outlined"
            title="打印的那一份和现在的不一样，差别见案件页面"
          />
        ) : null}
      </TableCell>
    </TableRow>
  )
}
