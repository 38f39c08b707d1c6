import type { CaseRow } from '#shared/case/case-row'
import { demandWords } from '#shared/case/taxonomy'
import type { LocalDate } from '#shared/prelude/local-date'
import type { ReactElement, ReactNode } from 'react'
import { routeToHash } from '../../routes'
import { DeadlineMark } from '../../ui/deadline-mark'
import { StageChip } from '../../ui/stage-chip'
import type { LitRow } from './ledger-filter'
import type { SortKey } from './sort-rows'
import { numberColumnWidth } from './table-sx'

/** What the columns need beside the row. */
export interface ColumnSurroundings {
  readonly today: LocalDate
  readonly personName: (id: string) => string
  readonly departmentName: (id: string) => string
  /** The township's short name: every place lies in it, so lists leave it out. */
  readonly townName: string
}

interface LedgerColumn {
  readonly word: string
  /** Pixels; the column without one takes what is left. */
  readonly width: number | undefined
  readonly sort?: SortKey
  readonly cell: (lit: LitRow, around: ColumnSurroundings) => ReactNode
  /** The whole text where the cell may cut it off. */
  readonly full?: (lit: LitRow, around: ColumnSurroundings) => string
}

/** The paper ledger's columns in its order. The first two stay where they are when the table is moved sideways. */
export const ledgerColumns: readonly LedgerColumn[] = [
  {
    word: '台账号',
    width: numberColumnWidth,
    sort: 'number',
    cell: ({ row }) => <NumberCell row={row} />,
    full: ({ row }) => numberToText(row),
  },
  { word: '状态', width: 70, cell: ({ row }) => <StageChip stage={row.stage} /> },
  { word: '承办单号', width: 98, cell: ({ row }) => row.sheetNumber, full: ({ row }) => row.sheetNumber },
  { word: '标题', width: undefined, cell: ({ row }) => <TitleCell row={row} />, full: ({ row }) => row.title },
  { word: '诉求类型', width: 66, cell: ({ row }) => demandWords[row.demand] },
  {
    word: '发生地',
    width: 80,
    cell: ({ row }, around) =>
      row.place.slice(around.townName !== '' && row.place.startsWith(around.townName) ? around.townName.length : 0),
    full: ({ row }) => row.place,
  },
  {
    word: '承办部门',
    width: 90,
    cell: ({ row }, around) => around.departmentName(row.departmentId),
    full: ({ row }, around) => around.departmentName(row.departmentId),
  },
  { word: '承办人', width: 58, cell: ({ row }, around) => around.personName(row.handlerId) },
  { word: '交办日期', width: 88, cell: ({ row }) => row.issuedOn },
  {
    word: '办结时限',
    width: 226,
    sort: 'due',
    cell: ({ row, deadline }, around) => (
      <DueCell
        dueOn={row.dueOn}
        mark={<DeadlineMark state={deadline} dueToday={row.dueOn === around.today} compact />}
      />
    ),
  },
  { word: '反馈日期', width: 88, cell: ({ row }) => row.closedOn },
]

/** The table is never drawn narrower; below this it moves sideways inside itself. At 1366 only 反馈日期 is then out of sight, and titles keep their length. */
export const ledgerTableMinWidth = 1200

/** 待编号 is said in its own word: the case is registered, and its number comes with the next exchange. */
const numberToText = (row: CaseRow): string => {
  const number = row.ledgerNumber === '' ? (row.stage === 'received' ? '未登记' : '待编号') : row.ledgerNumber
  return row.aliases.length === 0 ? number : `${number}（曾用 ${row.aliases.join('、')}）`
}

const NumberCell = ({ row }: { readonly row: CaseRow }): ReactElement => {
  const number = row.ledgerNumber === '' ? (row.stage === 'received' ? '未登记' : '待编号') : row.ledgerNumber
  return row.stage === 'voided' ? <s>{number}</s> : <>{number}</>
}

function TitleCell({ row }: { readonly row: CaseRow }): ReactElement {
  return (
    <>
      {row.inConflict ? <span className="tag doubt">需要核对</span> : null}
      {row.key ? <span className="tag">重点</span> : null}
      {row.confidential ? <span className="tag">保密</span> : null}
      <a href={routeToHash({ screen: 'case', caseId: row.id })} tabIndex={-1}>
        {row.stage === 'voided' ? <s>{row.title}</s> : row.title}
      </a>
    </>
  )
}

const DueCell = ({ dueOn, mark }: { readonly dueOn: LocalDate; readonly mark: ReactNode }): ReactElement => (
  <>
    <span className="due">{dueOn}</span>
    {mark}
  </>
)
