import { compareNumbers, type NumberedRow } from '#shared/case/columns/column'
import {
  countLines,
  countParts,
  listAskedBehind,
  type AskedCount,
  type AskedLines,
  type Counted,
} from '#shared/figures/count-asked'
import { canonicalJson } from '#shared/prelude/canonical-json'
import { createTurns } from '#shared/prelude/turns'
import { RowTable } from '#shared/figures/row-table'
import { pickReportRow, type ReportRow } from '#shared/report/report-row'
import { composeDraft } from '#shared/template/compose-draft'
import type { LedgerDatabase } from '../ledger-store/view/ledger-database'
import { followRows, type FollowedRows } from '../ledger-worker/follow-rows'
import { cutIntoParts, taken } from '../ledger-worker/written-question'
import type { WorkerAnswer, WorkerTask } from '../worker/worker-end'
import { countQuestionSchema, type CountAnswer, type CountQuestion } from './count-messages'

/** The rows of one ledger as they are kept for counting. */
interface Kept {
  readonly followed: FollowedRows
  readonly table: RowTable<ReportRow>
  /** By what each is put in order. */
  readonly numbers: ReadonlyMap<string, NumberedRow>
  /** The measures of the whole as they were counted since a row was last written, by what was asked. */
  readonly lines: Map<string, Counted['lines']>
}

/** So many looks are kept: a screen goes to and fro between a few. */
const mostLooks = 20

function keepRows(database: LedgerDatabase): Kept {
  const table = new RowTable<ReportRow>()
  const numbers = new Map<string, NumberedRow>()
  const lines = new Map<string, Counted['lines']>()
  const followed = followRows(database, (rows) => {
    lines.clear()
    for (const row of rows) {
      table.put(pickReportRow(row))
      const { ledgerYear, ledgerSerial, sheetNumber } = row
      numbers.set(row.id, { ledgerYear, ledgerSerial, sheetNumber })
    }
  })
  return { followed, table, numbers, lines }
}

/** Answers what is asked of a ledger's figures. `open` opens the view of a name. */
export function createCountTask(open: (name: string) => LedgerDatabase): WorkerTask {
  let kept: { readonly of: string; readonly ledger: Kept } | undefined
  const ledgerOf = (name: string): Kept => {
    if (kept?.of === name) return kept.ledger
    const ledger = keepRows(open(name))
    kept = { of: name, ledger }
    return ledger
  }
  // One question at a time: nothing is counted while rows are being read (`read-row-parts`).
  const inTurn = createTurns()
  return (request) =>
    inTurn(async () => {
      const question = countQuestionSchema.parse(request)
      const ledger = ledgerOf(question.ledger)
      if (question.kind === 'written') ledger.followed.note(question.ids)
      await ledger.followed.settle()
      return answer(question, ledger)
    })
}

const say = (said: CountAnswer, ahead: readonly unknown[] = []): WorkerAnswer => ({ answer: said, ahead })

/** The measures of the whole stay as they are while only what cases are put together by changes. */
function linesOf({ table, lines }: Kept, { periods, shown }: AskedCount): Counted['lines'] {
  const asked: AskedLines = { periods, shown }
  const key = canonicalJson(asked)
  const kept = lines.get(key)
  if (kept !== undefined) return kept
  if (lines.size >= mostLooks) lines.clear()
  const counted = countLines(table, asked)
  lines.set(key, counted)
  return counted
}

function answer(question: CountQuestion, ledger: Kept): WorkerAnswer {
  const { table, numbers } = ledger
  switch (question.kind) {
    case 'written':
      return { answer: taken }
    case 'count':
      return say({
        kind: 'counted',
        counted: { lines: linesOf(ledger, question.asked), ...countParts(table, question.asked) },
      })
    case 'draft':
      return say({ kind: 'drafted', composed: composeDraft(table, question.asked) })
    case 'behind':
      return say({ kind: 'behind' }, cutIntoParts(idsInOrder(listAskedBehind(table, question.asked), numbers)))
  }
}

function idsInOrder(rows: readonly ReportRow[], numbers: Kept['numbers']): readonly string[] {
  const numbered = rows.flatMap(({ id }) => {
    const number = numbers.get(id)
    return number === undefined ? [] : [{ id, number }]
  })
  return numbered.sort((a, b) => compareNumbers(a.number, b.number)).map(({ id }) => id)
}
