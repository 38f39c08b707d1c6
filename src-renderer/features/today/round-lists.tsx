import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import type { ReactElement, ReactNode } from 'react'
import type { CaseRow } from '#shared/case/case-row'
import type { Person } from '#shared/office/office'
import { instantToMinuteText } from '#shared/prelude/instant'
import type { LocalDate } from '#shared/prelude/local-date'
import { whoIsWaitedFor, type WaitedFor } from '#shared/round/waiting'
import { useDeadlines } from '../../desk/use-deadlines'
import { numberOfRow, type RoundWork } from '../../ledger-store/read/read-round-work'
import { waitedForToText } from '../../messages/waited-for-words'
import { nextStepWords } from '../../messages/stage-words'
import { goTo, routeToHash } from '../../routes'
import { DeadlineMark } from '../../ui/deadline-mark'
import { OtherLimits } from './other-limits'
import { EmptyState } from '../../ui/empty-state'
import { Panel } from '../../ui/panel'
import { StageChip } from '../../ui/stage-chip'

export interface RoundListsProps {
  readonly work: RoundWork
  readonly people: ReadonlyMap<string, Person>
  readonly today: LocalDate
  readonly personName: (id: string) => string
}

/** Rows of one list that are drawn; the counts are whole, and the ledger has the rest. */
const mostRows = 50
/** Numbers that are named in a line of those who are waited for. */
const mostNumbers = 6

/** The four lists of a round: what is new, overdue, due soon, and who is waited for since when. */
export function RoundLists({ work, people, today, personName }: RoundListsProps): ReactElement {
  const { last, fresh, overdue, dueSoon, waiting } = work
  const nameOf = (who: WaitedFor | undefined): string => waitedForToText(who, people)
  const list = (rows: readonly CaseRow[], label: string): ReactElement => (
    <RoundTable label={label} rows={rows} today={today} waitsFor={(row) => nameOf(whoIsWaitedFor(row, people))} />
  )
  return (
    <>
      <Part
        title={`新来的（${fresh.length} 件）`}
        hint={
          last === undefined
            ? '这是第一次查看，从下一次起列出两次之间新来的'
            : `${instantToMinuteText(last.at)} ${personName(last.by)}查看以后`
        }
        count={fresh.length}
        empty={last === undefined ? '还没有上一次查看可以对照' : '上次查看以后没有新来的案件'}
      >
        {list(fresh, '新来的')}
      </Part>
      <Part title={`逾期的（${overdue.length} 件）`} hint="" count={overdue.length} empty="没有逾期的案件">
        {list(overdue, '逾期的')}
      </Part>
      <Part title={`即将到期的（${dueSoon.length} 件）`} hint="" count={dueSoon.length} empty="今明没有到期的案件">
        {list(dueSoon, '即将到期的')}
      </Part>
      <Part title="各件在等谁" hint="等得最久的在前" count={waiting.length} empty="没有在办的案件">
        <Table size="small" aria-label="各件在等谁">
          <TableHead>
            <TableRow>
              <TableCell sx={{ width: 200 }}>在等</TableCell>
              <TableCell sx={{ width: 80 }} align="right">
                件数
              </TableCell>
              <TableCell sx={{ width: 130 }}>最早从</TableCell>
              <TableCell>等得最久的几件</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {waiting.map(({ who, rows, since }) => (
              <TableRow key={`${who.role}/${who.personId}`} hover>
                <TableCell>{nameOf(who)}</TableCell>
                <TableCell align="right">{rows.length}</TableCell>
                <TableCell>{since}</TableCell>
                <TableCell>
                  {rows.slice(0, mostNumbers).map((row) => (
                    <Box component="span" key={row.id} sx={{ mr: 1.5, whiteSpace: 'nowrap' }}>
                      <NumberLink row={row} />
                    </Box>
                  ))}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Part>
    </>
  )
}

interface PartProps {
  readonly title: string
  readonly hint: string
  readonly count: number
  readonly empty: string
  readonly children: ReactNode
}

const Part = ({ title, hint, count, empty, children }: PartProps): ReactElement => (
  <Panel title={title} padding="none" actions={<Box sx={{ color: 'text.secondary', fontSize: 13 }}>{hint}</Box>}>
    {count === 0 ? <EmptyState title={empty} /> : children}
    {count > mostRows ? <EmptyState title={`这里只列前 ${mostRows} 件，其余在台账里`} /> : null}
  </Panel>
)

interface RoundTableProps {
  readonly label: string
  readonly rows: readonly CaseRow[]
  readonly today: LocalDate
  readonly waitsFor: (row: CaseRow) => string
}

function RoundTable({ label, rows, today, waitsFor }: RoundTableProps): ReactElement {
  const judge = useDeadlines()
  return (
    <Table size="small" aria-label={label} sx={{ tableLayout: 'fixed' }}>
      <TableHead>
        <TableRow>
          <TableCell sx={{ width: 124 }}>编号</TableCell>
          <TableCell>标题</TableCell>
          <TableCell sx={{ width: 92 }}>状态</TableCell>
          <TableCell sx={{ width: 240 }}>办结时限</TableCell>
          <TableCell sx={{ width: 190 }}>在等谁</TableCell>
          <TableCell sx={{ width: 110 }}>从哪天起</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.slice(0, mostRows).map((row) => (
          <TableRow
            key={row.id}
            hover
            onClick={() => goTo({ screen: 'case', caseId: row.id })}
            sx={{ cursor: 'pointer', '&:last-child td': { borderBottom: 0 } }}
          >
            <TableCell sx={{ wordBreak: 'break-all' }}>
              <NumberLink row={row} />
            </TableCell>
            <TableCell>{row.title}</TableCell>
            <TableCell>
              <StageChip stage={row.stage} />
            </TableCell>
            <TableCell>
              <Box component="span" sx={{ mr: 1.5, whiteSpace: 'nowrap' }}>
                {row.dueOn}
              </Box>
              <DeadlineMark state={judge(row)} dueToday={row.dueOn === today} compact />
              <OtherLimits row={row} today={today} judge={judge} />
            </TableCell>
            <TableCell>
              {waitsFor(row)}
              {waitsFor(row) === '' ? '' : `　${nextStepWords[row.stage]}`}
            </TableCell>
            <TableCell>{row.movedOn}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}

const NumberLink = ({ row }: { readonly row: CaseRow }): ReactElement => (
  <Link
    href={routeToHash({ screen: 'case', caseId: row.id })}
    color="inherit"
    onClick={(event) => event.stopPropagation()}
    title={row.title}
  >
    {numberOfRow(row)}
  </Link>
)
