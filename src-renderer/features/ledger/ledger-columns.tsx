import type { Outcome } from '#shared/case/act'
import type { CaseRow } from '#shared/case/case-row'
import { demandWords, urgencyWords } from '#shared/case/taxonomy'
import type { LocalDate } from '#shared/prelude/local-date'
import type { ReactElement, ReactNode } from 'react'
import { routeToHash } from '../../routes'
import { DeadlineMark } from '../../ui/deadline-mark'
import { KeyMark, UrgencyMark } from '../../ui/pressing-mark'
import { StageChip } from '../../ui/stage-chip'
import type { LitRow } from './ledger-filter'
import type { FactName } from './ledger-layout'
import type { SortKey } from './sort-rows'

/** What the columns need beside the row. */
export interface ColumnSurroundings {
  readonly today: LocalDate
  readonly personName: (id: string) => string
  readonly departmentName: (id: string) => string
  /** The township's short name: every place lies in it, so lists leave it out. */
  readonly townName: string
}

/** One thing that a row tells. */
export interface LedgerFact {
  readonly sort?: SortKey
  readonly cell: (lit: LitRow, around: ColumnSurroundings) => ReactNode
  /** The whole text where the cell may cut it off. */
  readonly full?: (lit: LitRow, around: ColumnSurroundings) => string
}

const ledgerNumber: LedgerFact = {
  sort: 'number',
  cell: ({ row }) => <NumberCell row={row} />,
  full: ({ row }) => numberToText(row),
}
const stage: LedgerFact = { cell: ({ row }) => <StageChip stage={row.stage} /> }
const sheetNumber: LedgerFact = {
  cell: ({ row }) => <span className="number">{row.sheetNumber}</span>,
  full: ({ row }) => row.sheetNumber,
}
const title: LedgerFact = { cell: ({ row }) => <TitleCell row={row} />, full: ({ row }) => row.title }
const dueOn: LedgerFact = {
  sort: 'due',
  cell: ({ row, deadline }, around) => (
    <>
      <span className="due">{row.dueOn}</span>
      <DeadlineMark state={deadline} dueToday={row.dueOn === around.today} compact />
    </>
  ),
}
const department: LedgerFact = {
  cell: ({ row }, around) => around.departmentName(row.departmentId),
  full: ({ row }, around) => around.departmentName(row.departmentId),
}
const handler: LedgerFact = {
  cell: ({ row }, around) => around.personName(row.handlerId),
  full: ({ row }, around) => around.personName(row.handlerId),
}
// A confidential caller is not in the row at all.
const caller: LedgerFact = {
  cell: ({ row }) => (row.confidential ? <span className="tag">保密</span> : row.callerName),
  full: ({ row }) => (row.confidential ? '来电人保密，姓名不在台账里显示' : row.callerName),
}
const place: LedgerFact = {
  cell: ({ row }, around) =>
    row.place.slice(around.townName !== '' && row.place.startsWith(around.townName) ? around.townName.length : 0),
  full: ({ row }) => row.place,
}
const demand: LedgerFact = { cell: ({ row }) => demandWords[row.demand] }
const urgency: LedgerFact = {
  sort: 'pressing',
  cell: ({ row }) =>
    row.urgency === 'normal' ? (
      <span className="plain">{urgencyWords.normal}</span>
    ) : (
      <UrgencyMark urgency={row.urgency} />
    ),
}
const issuedOn: LedgerFact = { cell: ({ row }) => row.issuedOn }
const closedOn: LedgerFact = { sort: 'closed', cell: ({ row }) => row.closedOn }

/** As short as a column is; papers say it at length. */
const outcomeWords: { readonly [O in Outcome]: string } = {
  resolved: '已解决',
  explained: '已解释',
  partly: '部分解决',
  'beyond-power': '超出权限',
}
const outcome: LedgerFact = {
  cell: ({ row }) => (row.outcome === '' ? '' : outcomeWords[row.outcome]),
}

/** How each fact of a row is drawn, sorted and told in full. */
export const ledgerFacts: { readonly [F in FactName]: LedgerFact } = {
  ledgerNumber,
  stage,
  sheetNumber,
  title,
  urgency,
  dueOn,
  department,
  handler,
  caller,
  place,
  demand,
  issuedOn,
  closedOn,
  outcome,
}

/** 待编号 is said in its own word: the case is registered, and its number comes with the next exchange. */
const numberToText = (row: CaseRow): string => {
  const number = row.ledgerNumber === '' ? (row.stage === 'received' ? '未登记' : '待编号') : row.ledgerNumber
  return row.aliases.length === 0 ? number : `${number}（曾用 ${row.aliases.join('、')}）`
}

const NumberCell = ({ row }: { readonly row: CaseRow }): ReactElement => {
  const number = row.ledgerNumber === '' ? (row.stage === 'received' ? '未登记' : '待编号') : row.ledgerNumber
  return <span className="number">{row.stage === 'voided' ? <s>{number}</s> : number}</span>
}

function TitleCell({ row }: { readonly row: CaseRow }): ReactElement {
  return (
    <span className="title">
      {row.inConflict ? <span className="tag doubt">需要核对</span> : null}
      {row.sentBack ? <span className="tag doubt">退回修改</span> : null}
      {row.key ? <KeyMark /> : null}
      <a href={routeToHash({ screen: 'case', caseId: row.id })} tabIndex={-1}>
        {row.stage === 'voided' ? <s>{row.title}</s> : row.title}
      </a>
    </span>
  )
}
