import Button from '@mui/material/Button'
import Chip from '@mui/material/Chip'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import { useState, type ReactElement } from 'react'
import type { OwnLocalDays } from '#shared/calendar/calendar-record'
import { localDaysKindWords, spanToText } from '../../messages/calendar-words'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { EmptyState } from '../../ui/empty-state'
import { FailureNotice } from '../../ui/failure-notice'
import { PlusIcon } from '../../ui/icons'
import { Panel } from '../../ui/panel'
import { useSnackbar } from '../../ui/use-snackbar'
import type { CalendarPanelProps } from './arrangements-panel'
import { LocalDaysDialog } from './local-days-dialog'
import { useChangeCalendar } from './use-calendar-facts'

/** 本地放假、补班: days that the place arranged for itself. Taken back, never deleted. */
export function LocalDaysPanel({ facts, mayChange }: CalendarPanelProps): ReactElement {
  const [adding, setAdding] = useState(false)
  const [withdrawing, setWithdrawing] = useState<OwnLocalDays>()
  const entries = facts.own.local.toReversed()
  return (
    <Panel
      title="本地放假、补班"
      padding="none"
      actions={
        mayChange ? (
          <Button startIcon={<PlusIcon />} onClick={() => setAdding(true)}>
            添加本地日子
          </Button>
        ) : null
      }
    >
      {entries.length === 0 ? (
        <EmptyState
          title="没有本地放假、补班"
          hint="防汛值守、地方节日等全国安排以外的日子，加在这里；全单位的电脑同步以后都按它计算。"
        />
      ) : (
        <Table size="small" aria-label="本地放假、补班">
          <TableHead>
            <TableRow>
              <TableCell sx={{ width: 220 }}>日期</TableCell>
              <TableCell sx={{ width: 100 }}>类别</TableCell>
              <TableCell>缘由</TableCell>
              <TableCell sx={{ width: 90 }}>状态</TableCell>
              <TableCell sx={{ width: 80 }} />
            </TableRow>
          </TableHead>
          <TableBody>
            {entries.map((one) => (
              <LocalDaysRow key={one.id} entry={one} mayChange={mayChange} onWithdraw={setWithdrawing} />
            ))}
          </TableBody>
        </Table>
      )}
      {adding ? <LocalDaysDialog facts={facts} onClose={() => setAdding(false)} /> : null}
      {withdrawing === undefined ? null : (
        <WithdrawDaysDialog entry={withdrawing} onClose={() => setWithdrawing(undefined)} />
      )}
    </Panel>
  )
}

interface LocalDaysRowProps {
  readonly entry: OwnLocalDays
  readonly mayChange: boolean
  readonly onWithdraw: (entry: OwnLocalDays) => void
}

function LocalDaysRow({ entry, mayChange, onWithdraw }: LocalDaysRowProps): ReactElement {
  const { days } = entry
  return (
    <TableRow hover sx={days.active ? {} : { '& td': { color: 'text.secondary' } }}>
      <TableCell>{spanToText(days)}</TableCell>
      <TableCell>{localDaysKindWords[days.kind]}</TableCell>
      <TableCell sx={{ overflowWrap: 'anywhere' }}>{days.why}</TableCell>
      <TableCell>{days.active ? '有效' : <Chip size="small" label="已撤销" variant="outlined" />}</TableCell>
      <TableCell align="right">
        {mayChange && days.active ? (
          <Button
            size="small"
            variant="text"
            aria-label={`撤销 ${spanToText(days)} ${localDaysKindWords[days.kind]}`}
            onClick={() => onWithdraw(entry)}
          >
            撤销
          </Button>
        ) : null}
      </TableCell>
    </TableRow>
  )
}

function WithdrawDaysDialog({
  entry,
  onClose,
}: {
  readonly entry: OwnLocalDays
  readonly onClose: () => void
}): ReactElement {
  const { busy, failure, change } = useChangeCalendar()
  const tell = useSnackbar()
  const { id, days } = entry
  const withdraw = async (): Promise<void> => {
    if (!(await change({ local: [{ id, days: { ...days, active: false } }] }))) return
    tell(`${spanToText(days)} ${localDaysKindWords[days.kind]}已撤销`)
    onClose()
  }
  return (
    <ConfirmDialog
      open
      title={`撤销${localDaysKindWords[days.kind]}？`}
      confirmLabel="撤销"
      busy={busy}
      onConfirm={() => void withdraw()}
      onCancel={onClose}
    >
      {`${spanToText(days)}（${days.why}）不再算${days.kind === 'off' ? '放假' : '上班'}，天数按全国的安排重新计算。`}
      {failure === undefined ? null : <FailureNotice words={failure} />}
    </ConfirmDialog>
  )
}
