import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import Stack from '@mui/material/Stack'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { useId, type ReactElement, type ReactNode } from 'react'
import type { CaseRow } from '#shared/case/case-row'
import type { DeadlineState } from '#shared/case/deadline'
import type { DeadlineChange } from '#shared/case/deadline-changes'
import { useToday } from '../../desk/use-today'
import type { FailureWords } from '../../messages/words-of'
import { DeadlineMark } from '../../ui/deadline-mark'
import { FailureNotice } from '../../ui/failure-notice'
import type { CalendarPreview } from './use-preview'
import { DialogHeading } from '../../ui/dialog-heading'

/** Cases listed at most; the others are counted. */
const listedAtMost = 8

export interface PreviewDialogProps {
  readonly title: string
  readonly confirmLabel: string
  /** Why it cannot be saved by who sits here; said beside the button, which is shut. */
  readonly barred?: string | undefined
  readonly cancelLabel?: string
  readonly busy?: boolean
  readonly failure?: FailureWords | undefined
  readonly preview: CalendarPreview<unknown>
  /** The days themselves. */
  readonly children: ReactNode
}

/** Shown before a change of the calendar is saved: which days it is about, and which open cases' limits it changes. */
export function PreviewDialog({
  title,
  confirmLabel,
  barred,
  cancelLabel = '返回修改',
  busy = false,
  failure,
  preview,
  children,
}: PreviewDialogProps): ReactElement {
  const titleId = useId()
  const { changes, openCases, answer } = preview
  return (
    <Dialog open onClose={() => answer(false)} maxWidth="md" fullWidth aria-labelledby={titleId}>
      <DialogHeading id={titleId} form="calendar-preview">
        {title}
      </DialogHeading>
      <DialogContent>
        <Stack sx={{ gap: 2 }}>
          {children}
          <Typography>
            {changes.length === 0
              ? `在办的 ${openCases} 件案件，剩余天数都不变。`
              : `在办的 ${openCases} 件案件中，有 ${changes.length} 件的剩余天数会变：`}
          </Typography>
          {changes.length === 0 ? null : <ChangedCases changes={changes} />}
          {failure === undefined ? null : <FailureNotice words={failure} />}
        </Stack>
      </DialogContent>
      <DialogActions>
        {barred === undefined ? null : (
          <Typography sx={{ flex: 1, pl: 2, fontSize: 13, color: 'text.secondary' }}>{barred}</Typography>
        )}
        <Button onClick={() => answer(false)} disabled={busy}>
          {cancelLabel}
        </Button>
        <Button
          variant="contained"
          onClick={() => answer(true)}
          loading={busy}
          disabled={barred !== undefined}
          autoFocus
        >
          {confirmLabel}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

function ChangedCases({ changes }: { readonly changes: readonly DeadlineChange<CaseRow>[] }): ReactElement {
  const today = useToday()
  const mark = (state: DeadlineState, row: CaseRow): ReactElement => (
    <DeadlineMark state={state} dueToday={row.dueOn === today} compact />
  )
  const more = changes.length - listedAtMost
  return (
    <>
      <Table size="small" aria-label="剩余天数会变的案件">
        <TableHead>
          <TableRow>
            <TableCell sx={{ width: 150 }}>台账号</TableCell>
            <TableCell>承办单号</TableCell>
            <TableCell sx={{ width: 110 }}>办结时限</TableCell>
            <TableCell sx={{ width: 150 }}>现在</TableCell>
            <TableCell sx={{ width: 150 }}>保存以后</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {changes.slice(0, listedAtMost).map(({ of: row, before, after }) => (
            <TableRow key={row.id}>
              <TableCell>{row.ledgerNumber === '' ? '—' : row.ledgerNumber}</TableCell>
              <TableCell>{row.sheetNumber === '' ? '—' : row.sheetNumber}</TableCell>
              <TableCell>{row.dueOn}</TableCell>
              <TableCell>{mark(before, row)}</TableCell>
              <TableCell>{mark(after, row)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {more > 0 ? <Typography sx={{ color: 'text.secondary' }}>另有 {more} 件。</Typography> : null}
    </>
  )
}
