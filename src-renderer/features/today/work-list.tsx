import type { CaseRow } from '#shared/case/case-row'
import { columns } from '#shared/case/columns/columns'
import type { DeadlineState, JudgedCase } from '#shared/case/deadline'
import type { LocalDate } from '#shared/prelude/local-date'
import Box from '@mui/material/Box'
import type { SxProps, Theme } from '@mui/material/styles'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import { stepOf } from '#shared/case/step-tables'
import type { KeyboardEvent, ReactElement } from 'react'
import { goTo, routeToHash } from '../../routes'
import { DeadlineMark } from '../../ui/deadline-mark'
import { FoldLine } from './fold-line'
import { foldWork } from './fold-work'
import { useUnfolded } from './use-unfolded'
import { lineButton, NextCell } from './next-cell'
import { OtherLimits } from './other-limits'
import { isPressed, keys, keysToText } from '../../ui/keys'
import { KeyMark, UrgencyMark } from '../../ui/pressing-mark'
import { StageChip } from '../../ui/stage-chip'
import { urgingSteps, useMayUrge, type MayUrge, type UrgingStep } from './use-may-urge'

export interface WorkListProps {
  /** What the list is called to who cannot see it. */
  readonly label: string
  readonly rows: readonly CaseRow[]
  readonly today: LocalDate
  readonly judge: (judged: JudgedCase) => DeadlineState
  /** Whom a case waits for, in words. */
  readonly waitsFor: (row: CaseRow) => string
  /** What stands over `waitsFor`. */
  readonly waitsHead?: string
  /** Since when; since an open case came to its stage, where nothing is said. */
  readonly since?: (row: CaseRow) => string
  /** What a line's buttons open; its next step, where nothing is said. */
  readonly next?: 'step' | 'urge' | ((row: CaseRow) => readonly LineNext[])
}

/** A button of a line: the form of a step, on the case's page. */
export interface LineNext {
  readonly label: string
  readonly step: string
  /** The request that it answers. */
  readonly ask?: string
}

/** Takes a case's line to the form of a step, on the case's page: 返回 comes back to this line. */
const openStep = (row: CaseRow, step: UrgingStep): void => goTo({ screen: 'case', caseId: row.id, step })

/** F8 and Shift+F8 on a line open 催办 and 督办 of its case, for who may. */
function urgeByKey(event: KeyboardEvent, row: CaseRow, may: MayUrge): void {
  const step = isPressed(event, keys.urge) ? 'urge' : isPressed(event, keys.supervise) ? 'supervise' : undefined
  if (step === undefined || event.nativeEvent.isComposing || !may(step, row)) return
  event.preventDefault()
  openStep(row, step)
}

const whoHead = '在等谁'

/** A screen this narrow gives who and when a line under one another, and drops nothing. */
const narrow = '@container screen (max-width: 960px)'

/** What to do first, a line each, with the way to its next step; a long list shows its first lines and counts the others. */
export function WorkList({ rows, ...list }: WorkListProps): ReactElement {
  const folded = foldWork(rows, list.judge)
  const [isOpen, toggle] = useUnfolded(list.label)
  if (folded === undefined) return <WorkTable {...list} rows={rows} />
  return (
    <>
      <WorkTable {...list} rows={isOpen ? rows : folded.first} />
      <FoldLine list={list.label} folded={folded} isOpen={isOpen} onToggle={toggle} />
    </>
  )
}

function WorkTable({
  label,
  rows,
  today,
  judge,
  waitsFor,
  waitsHead = whoHead,
  since = ({ open, movedOn }) => (open === 1 ? movedOn : ''),
  next = 'step',
}: WorkListProps): ReactElement {
  const may = useMayUrge()
  return (
    <Table size="small" aria-label={label} className={waitsHead === whoHead ? 'names' : 'words'} sx={listSx}>
      <TableHead>
        <TableRow>
          <TableCell className="number">编号</TableCell>
          <TableCell>{columns.title.head}</TableCell>
          <TableCell className="stage">{columns.stage.head}</TableCell>
          <TableCell className="due">{columns.dueOn.head}</TableCell>
          <TableCell className="handler">{waitsHead}</TableCell>
          <TableCell className="next" align="right">
            下一步
          </TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow
            key={row.id}
            data-place={`${label} ${row.id}`}
            hover
            onClick={() => goTo({ screen: 'case', caseId: row.id })}
            onKeyDown={(event) => urgeByKey(event, row, may)}
            sx={{ cursor: 'pointer', '&:last-child td': { borderBottom: 0 } }}
          >
            <TableCell className="number">
              <NumberOfRow row={row} />
            </TableCell>
            <TableCell title={row.title}>
              <TitleOfRow row={row} />
            </TableCell>
            <TableCell>
              <StageChip stage={row.stage} />
            </TableCell>
            <TableCell className="due">
              <span className="day">{row.dueOn}</span>
              <DeadlineMark state={judge(row)} dueToday={row.dueOn === today} compact />
              <OtherLimits row={row} today={today} judge={judge} />
            </TableCell>
            <TableCell className="handler">
              {waitsFor(row)}
              {since(row) === '' ? null : <div className="since">{since(row).slice(5)} 起</div>}
            </TableCell>
            <TableCell className="next" align="right">
              <LineButtons row={row} next={next} may={may} isNamed={waitsHead === whoHead} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}

interface LineButtonsProps {
  readonly row: CaseRow
  readonly next: NonNullable<WorkListProps['next']>
  readonly may: MayUrge
  /** Whether the line says beside it for whom the case waits. */
  readonly isNamed: boolean
}

/** What a line opens; its next step, or who is waited for, where nothing else is open to this person. */
function LineButtons({ row, next, may, isNamed }: LineButtonsProps): ReactElement {
  const lines = next === 'step' ? [] : next === 'urge' ? listUrging(row, may) : next(row)
  if (lines.length === 0) return <NextCell row={row} isNamed={isNamed} />
  return (
    <>
      {lines.map(({ label, step, ask }) => (
        <Button
          key={step}
          size="small"
          title={urgingKeys.get(step) ?? ''}
          aria-label={`${label} ${row.title}`}
          sx={{ ...lineButton, ml: 0.5 }}
          onClick={(event) => {
            event.stopPropagation()
            goTo({ screen: 'case', caseId: row.id, step, ...(ask === undefined ? {} : { ask }) })
          }}
        >
          {label}
        </Button>
      ))}
    </>
  )
}

const urgingKeys: ReadonlyMap<string, string> = new Map([
  ['urge', keysToText(keys.urge)],
  ['supervise', keysToText(keys.supervise)],
])

/** 催办 and 督办, where they are open to this person. */
export const listUrging = (row: CaseRow, may: MayUrge): LineNext[] =>
  urgingSteps.filter((step) => may(step, row)).map((step) => ({ label: stepOf(step).name, step }))

/** The 台账号, or before there is one the 承办单号: in full, over two lines where it is long. */
function NumberOfRow({ row }: { readonly row: CaseRow }): ReactElement {
  if (row.ledgerNumber !== '') return <>{row.ledgerNumber}</>
  return (
    <Box component="span" sx={{ color: 'text.secondary' }} title="承办单号，尚未登记">
      {row.sheetNumber}
    </Box>
  )
}

function TitleOfRow({ row }: { readonly row: CaseRow }): ReactElement {
  return (
    <span className="title">
      <UrgencyMark urgency={row.urgency} />
      {row.key ? <KeyMark /> : null}
      {row.sentBack ? <span className="tag">退回修改</span> : null}
      <Link
        href={routeToHash({ screen: 'case', caseId: row.id })}
        color="inherit"
        onClick={(event) => event.stopPropagation()}
      >
        {row.title}
      </Link>
    </span>
  )
}

const listSx: SxProps<Theme> = {
  tableLayout: 'fixed',
  '& td': { lineHeight: '19px' },
  '& .number': { width: 124, wordBreak: 'break-all' },
  '& .stage': { width: 92 },
  '& .due': { width: 240 },
  // Whom it waits for is a name; what it waits for is a sentence.
  '& .handler': { width: 92 },
  '&.words .handler': { width: 208 },
  '& .since': { fontSize: 12, color: 'text.secondary' },
  '& .next': { width: 132, whiteSpace: 'nowrap' },
  '& .day': { mr: 1.5, verticalAlign: 'middle', whiteSpace: 'nowrap' },
  '& .title': {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    overflow: 'hidden',
    overflowWrap: 'anywhere',
    '& > :not(a)': { mr: 0.75 },
  },
  '& .tag': {
    border: 1,
    borderColor: 'warning.main',
    borderRadius: 0.5,
    px: 0.5,
    fontSize: 12,
    color: 'warning.main',
    whiteSpace: 'nowrap',
  },
  [narrow]: {
    '& .MuiTableCell-root': { px: 0.75, '&:first-of-type': { pl: 1.5 } },
    '& .number': { width: 104 },
    '& .stage': { width: 76 },
    '& .due': { width: 132 },
    '& .handler': { width: 70 },
    '&.words .handler': { width: 128 },
    '& .next': { width: 112 },
  },
}
