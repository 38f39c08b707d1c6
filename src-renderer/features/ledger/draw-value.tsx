import type { CaseRow } from '#shared/case/case-row'
import type { DrawnAs, RowNames } from '#shared/case/columns/column'
import { ledgerNumberToWords } from '#shared/case/columns/numbers'
import type { LocalDate } from '#shared/prelude/local-date'
import { urgencyWords } from '#shared/case/taxonomy'
import type { ReactElement, ReactNode } from 'react'
import { routeToHash } from '../../routes'
import type { MarkName } from '../../start/ledger-desk'
import type { LitRow } from './ledger-filter'
import { Mark } from './mark'
import { PlainDeadline, PlainKey, PlainStage } from './plain-marks'

/** What drawing needs beside the row. */
export interface DrawingSurroundings extends RowNames {
  readonly today: LocalDate
  /** The township's short name: every place lies in it, so lists leave it out. */
  readonly townName: string
  /** The marks that who sits here put on cases. */
  readonly marks: Readonly<Record<string, MarkName>>
}

type Draw = (lit: LitRow, words: string, around: DrawingSurroundings) => ReactNode

/** How each way of drawing shows a row; `words` is the value of its column in full. */
export const drawValue: { readonly [D in DrawnAs]: Draw } = {
  text: (_lit, words) => words,
  'ledger-number': ({ row }, _words, { marks }) => <NumberCell row={row} mark={marks[row.id]} />,
  'sheet-number': ({ row }, words) =>
    words === '' ? null : (
      <a className="number" href={routeToHash({ screen: 'case', caseId: row.id })} tabIndex={-1}>
        {words}
      </a>
    ),
  title: ({ row }) => <TitleCell row={row} />,
  stage: ({ row }) => <PlainStage stage={row.stage} />,
  urgency: ({ row }, words) =>
    row.urgency === 'normal' ? (
      <span className="plain">{urgencyWords.normal}</span>
    ) : (
      <span className={`pill ${row.urgency}`}>{words}</span>
    ),
  deadline: ({ row, deadline }, words, around) => (
    <>
      <span className="due">{words}</span>
      <PlainDeadline state={deadline} dueToday={row.dueOn === around.today} compact />
    </>
  ),
  'inner-deadline': ({ row, inner }, words, around) =>
    inner === undefined ? null : (
      <>
        <span className="due plain">{words}</span>
        <PlainDeadline state={inner} dueToday={row.innerDueOn === around.today} compact />
      </>
    ),
  // A confidential caller is not in the row at all.
  caller: ({ row }, words) => (row.confidential ? <span className="tag">保密</span> : words),
  place: (_lit, words, { townName }) =>
    words.slice(townName !== '' && words.startsWith(townName) ? townName.length : 0),
}

/** What is drawn as a mark says everything: the rest may be cut off, and is told in full beside it. */
export const isMark: { readonly [D in DrawnAs]: boolean } = {
  text: false,
  'ledger-number': false,
  'sheet-number': false,
  title: false,
  stage: true,
  urgency: true,
  deadline: true,
  'inner-deadline': true,
  caller: false,
  place: false,
}

const NumberCell = ({ row, mark }: { readonly row: CaseRow; readonly mark: MarkName | undefined }): ReactElement => {
  const number = ledgerNumberToWords(row.ledgerNumber, row)
  return (
    <>
      <a className="number" href={routeToHash({ screen: 'case', caseId: row.id })} tabIndex={-1}>
        {row.stage === 'voided' ? <s>{number}</s> : number}
      </a>
      {mark === undefined ? null : <Mark mark={mark} />}
    </>
  )
}

function TitleCell({ row }: { readonly row: CaseRow }): ReactElement {
  return (
    <span className="title">
      {row.inConflict ? <span className="tag doubt">需要核对</span> : null}
      {row.sentBack ? <span className="tag doubt">退回修改</span> : null}
      {row.key ? <PlainKey /> : null}
      <a href={routeToHash({ screen: 'case', caseId: row.id })} tabIndex={-1}>
        {row.stage === 'voided' ? <s>{row.title}</s> : row.title}
      </a>
    </span>
  )
}
