import Button from '@mui/material/Button'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import { useState, type ReactElement } from 'react'
import { addDays, parseLocalDate, type LocalDate } from '#shared/prelude/local-date'
import {
  composeCheckSheet,
  type CheckDay,
  type CheckHalf,
  type CheckSheet,
  type MonthText,
} from '#shared/round/compose-check-sheet'
import type { RoundHalf } from '#shared/round/round'
import { composeCheckPaper } from '#shared/paper/compose-check-paper'
import { useDesk } from '../../desk/desk'
import { useDeskPaper, type DeskPaperTask } from '../../desk/use-desk-paper'
import { FailureNotice } from '../../ui/failure-notice'
import { LoadingRows } from '../../ui/loading-rows'
import { Panel } from '../../ui/panel'
import { PaperButtons } from '../../ui/paper-buttons'
import { useSnackbar } from '../../ui/use-snackbar'
import { useMonthRounds } from './use-rounds'

export interface CheckSheetPanelProps {
  readonly today: LocalDate
  readonly half: RoundHalf
  readonly personName: (id: string) => string
}

/** 检查登记表: the month's looks, a line a working day or a day on which somebody looked, and the key that prints all of it. */
export function CheckSheetPanel({ today, half, personName }: CheckSheetPanelProps): ReactElement {
  const { calendar } = useDesk()
  const thisMonth = today.slice(0, 7)
  const [month, setMonth] = useState<MonthText>(thisMonth)
  const found = useMonthRounds(month)
  const { busy, failure, run } = useDeskPaper()
  const tell = useSnackbar()
  const sheet =
    found === undefined
      ? undefined
      : composeCheckSheet(month, found.rounds, found.since ?? today, { today, half }, calendar, personName)
  const out = async (task: DeskPaperTask, made: CheckSheet): Promise<void> => {
    const title = `检查登记表 ${made.month}`
    const told = await run(task, (ground) => ({
      paper: composeCheckPaper({ ...made, ...ground }),
      title,
      printed: { act: 'check-sheet-printed', month: made.month },
      saved: (file) => ({ act: 'paper-saved', of: title, file }),
    }))
    if (told !== undefined) tell(told)
  }
  return (
    <Panel
      title={`检查登记表　${monthToText(month)}${sheet === undefined ? '' : `　应查 ${sheet.asked} 次，已查 ${sheet.made} 次`}`}
      padding="none"
      actions={
        <>
          <Button variant="text" onClick={() => setMonth(stepMonth(month, -1))}>
            上个月
          </Button>
          <Button variant="text" disabled={month >= thisMonth} onClick={() => setMonth(stepMonth(month, 1))}>
            下个月
          </Button>
          <PaperButtons
            busy={busy}
            disabled={sheet === undefined}
            printLabel="打印登记表"
            onRun={(task) => (sheet === undefined ? undefined : void out(task, sheet))}
          />
        </>
      }
    >
      {failure === undefined ? null : <FailureNotice words={failure} />}
      {sheet === undefined ? <LoadingRows rows={6} /> : <CheckTable sheet={sheet} today={today} />}
    </Panel>
  )
}

function CheckTable({ sheet, today }: { readonly sheet: CheckSheet; readonly today: LocalDate }): ReactElement {
  const days = sheet.days.filter(
    (day) => day.on <= today && (day.workday || day.am.lines.length + day.pm.lines.length > 0),
  )
  return (
    <Table size="small" aria-label="检查登记表">
      <TableHead>
        <TableRow>
          <TableCell sx={{ width: 130 }}>日期</TableCell>
          <TableCell>上午</TableCell>
          <TableCell>下午</TableCell>
          <TableCell sx={{ width: 160 }}>备注</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {days.toReversed().map((day) => (
          <CheckRow key={day.on} day={day} />
        ))}
      </TableBody>
    </Table>
  )
}

const CheckRow = ({ day }: { readonly day: CheckDay }): ReactElement => (
  <TableRow hover>
    <TableCell>
      {day.on.slice(5)}　星期{day.weekday}
    </TableCell>
    <TableCell>{halfToText(day.am)}</TableCell>
    <TableCell>{halfToText(day.pm)}</TableCell>
    <TableCell sx={{ color: 'text.secondary' }}>{day.remark}</TableCell>
  </TableRow>
)

const halfToText = ({ lines, counts }: CheckHalf): string =>
  `${lines.join('、')}${counts === undefined ? '' : `（新来 ${counts.fresh}，临期 ${counts.dueSoon}，逾期 ${counts.overdue}）`}`

const monthToText = (month: MonthText): string => `${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月`

/** The month before or after, by a day that is surely in it. */
function stepMonth(month: MonthText, by: 1 | -1): MonthText {
  const first = parseLocalDate(`${month}-01`)
  return first === undefined ? month : addDays(first, by === 1 ? 31 : -1).slice(0, 7)
}
