import Button from '@mui/material/Button'
import Chip from '@mui/material/Chip'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import { useState, type ReactElement } from 'react'
import type { OfficeArrangement } from '#shared/calendar/calendar-record'
import { findStanding } from '#shared/calendar/plan-calendar'
import { yearOf } from '#shared/prelude/local-date'
import type { YearArrangement } from '#shared/calendar/year-arrangement'
import { useToday } from '../../desk/use-today'
import { calendarUnknown } from '../../messages/stage-words'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { FailureNotice } from '../../ui/failure-notice'
import { PlusIcon } from '../../ui/icons'
import { Panel } from '../../ui/panel'
import { useSnackbar } from '../../ui/use-snackbar'
import { ArrangementDialog } from './arrangement-dialog'
import { YearDaysDialog } from './year-days-dialog'
import { useChangeCalendar, type CalendarFacts } from './use-calendar-facts'

export interface CalendarPanelProps {
  readonly facts: CalendarFacts
  readonly mayChange: boolean
}

/** Years shown before the earlier ones are asked for. */
const recentYears = 4

/** The years' arrangements: what counts, where it comes from, and the year for which there is none yet. */
export function ArrangementsPanel({ facts, mayChange }: CalendarPanelProps): ReactElement {
  const [entering, setEntering] = useState(false)
  const [showing, setShowing] = useState<YearArrangement>()
  const [withdrawing, setWithdrawing] = useState<OfficeArrangement>()
  const [all, setAll] = useState(false)
  const years = useYears(facts)
  const shown = all ? years : years.slice(0, recentYears)
  const hidden = years.slice(recentYears)
  return (
    <Panel
      title="节假日安排"
      padding="none"
      actions={
        mayChange ? (
          <Button startIcon={<PlusIcon />} onClick={() => setEntering(true)}>
            录入年度安排
          </Button>
        ) : null
      }
    >
      <Table size="small" aria-label="节假日安排">
        <TableHead>
          <TableRow>
            <TableCell sx={{ width: 72 }}>年度</TableCell>
            <TableCell>来源</TableCell>
            <TableCell sx={{ width: 110 }}>发文日期</TableCell>
            <TableCell sx={{ width: 110 }}>状态</TableCell>
            <TableCell sx={{ width: 150 }} />
          </TableRow>
        </TableHead>
        <TableBody>
          {shown.map((year) => (
            <YearRow
              key={year}
              year={year}
              facts={facts}
              mayChange={mayChange}
              onShow={setShowing}
              onWithdraw={setWithdrawing}
            />
          ))}
        </TableBody>
      </Table>
      {all || hidden.length === 0 ? null : (
        <Button variant="text" sx={{ m: 0.5 }} onClick={() => setAll(true)}>
          显示 {hidden.at(-1)}—{hidden[0]} 年
        </Button>
      )}
      {entering ? <ArrangementDialog facts={facts} onClose={() => setEntering(false)} /> : null}
      {showing === undefined ? null : <YearDaysDialog arrangement={showing} onClose={() => setShowing(undefined)} />}
      {withdrawing === undefined ? null : (
        <WithdrawDialog arrangement={withdrawing} facts={facts} onClose={() => setWithdrawing(undefined)} />
      )}
    </Panel>
  )
}

/** Every year that has an arrangement, this year and the next, the latest first. */
function useYears({ shipped, own }: CalendarFacts): readonly number[] {
  const thisYear = yearOf(useToday())
  const named = [...shipped, ...own.arrangements.filter(({ active }) => active)].map(({ year }) => year)
  return [...new Set([...named, thisYear, thisYear + 1])].sort((a, b) => b - a)
}

interface YearRowProps extends CalendarPanelProps {
  readonly year: number
  readonly onShow: (arrangement: YearArrangement) => void
  readonly onWithdraw: (arrangement: OfficeArrangement) => void
}

function YearRow({ year, facts, mayChange, onShow, onWithdraw }: YearRowProps): ReactElement {
  const standing = findStanding(year, facts.shipped, facts.own)
  const own = facts.own.arrangements.find((one) => one.year === year && one.active)
  const isOwn = own !== undefined && standing === own
  if (standing === undefined)
    return (
      <TableRow hover>
        <TableCell>{year}</TableCell>
        <TableCell sx={{ color: 'text.secondary' }}>还没有录入</TableCell>
        <TableCell>—</TableCell>
        <TableCell>
          <Chip size="small" variant="outlined" color="warning" label={calendarUnknown} />
        </TableCell>
        <TableCell />
      </TableRow>
    )
  return (
    <TableRow hover>
      <TableCell>{year}</TableCell>
      <TableCell sx={{ overflowWrap: 'anywhere' }}>{standing.source}</TableCell>
      <TableCell>{standing.issuedOn}</TableCell>
      <TableCell>{isOwn ? <Chip size="small" variant="outlined" label="本单位录入" /> : '程序自带'}</TableCell>
      <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
        <Button size="small" variant="text" aria-label={`查看 ${year} 年安排`} onClick={() => onShow(standing)}>
          查看
        </Button>
        {mayChange && isOwn ? (
          <Button size="small" variant="text" aria-label={`撤销 ${year} 年安排`} onClick={() => onWithdraw(own)}>
            撤销
          </Button>
        ) : null}
      </TableCell>
    </TableRow>
  )
}

interface WithdrawDialogProps {
  readonly arrangement: OfficeArrangement
  readonly facts: CalendarFacts
  readonly onClose: () => void
}

function WithdrawDialog({ arrangement, facts, onClose }: WithdrawDialogProps): ReactElement {
  const { busy, failure, change } = useChangeCalendar()
  const tell = useSnackbar()
  const { year } = arrangement
  const isShipped = facts.shipped.some((one) => one.year === year)
  const withdraw = async (): Promise<void> => {
    if (!(await change({ arrangements: [{ ...arrangement, active: false }] }))) return
    tell(`${year} 年的安排已撤销`)
    onClose()
  }
  return (
    <ConfirmDialog
      open
      title={`撤销录入的 ${year} 年安排？`}
      confirmLabel="撤销安排"
      busy={busy}
      onConfirm={() => void withdraw()}
      onCancel={onClose}
    >
      {isShipped
        ? `撤销以后，${year} 年按程序自带的安排计算。录入过的内容留在操作日志里。`
        : `撤销以后，${year} 年${calendarUnknown}，涉及这一年的天数暂按普通周推算。录入过的内容留在操作日志里。`}
      {failure === undefined ? null : <FailureNotice words={failure} />}
    </ConfirmDialog>
  )
}
