import type { Assignment } from '#shared/case/sheet'
import { emptyJournalTail } from '#shared/journal/journal-frame'
import {
  intakePlanToOps,
  planIntake,
  type HeldCase,
  type IntakePlan,
  type IntakeSource,
  type LedgerHoldings,
} from '#shared/intake/plan-intake'
import { fail, ok, type Result } from '#shared/prelude/result'
import type { CommitFailure, CommitReceipt, Ledger } from './ledger'
import type { LedgerDatabase } from '../view/ledger-database'
import { isSameTail } from '../opening/open-ledger'
import { readCases } from '../read/read-cases'

/** What the ledger holds that these assignments may meet. */
export async function readHoldings(
  database: LedgerDatabase,
  bundleId: string,
  assignments: readonly Assignment[],
): Promise<LedgerHoldings> {
  const numbers = assignments.map((assignment) => assignment.sheet.sheetNumber)
  const [state, held, rows, inbox] = await Promise.all([
    database.state.get('view'),
    readCases(
      database,
      assignments.map((assignment) => assignment.caseId),
    ),
    database.cases.where('sheetNumber').anyOf(numbers).toArray(),
    database.records.get(`inbox/${bundleId}`),
  ])
  return {
    tail: state?.tail ?? emptyJournalTail,
    casesById: new Map(held.map(({ one, record }): [string, HeldCase] => [one.id, { record, sheet: one.sheet }])),
    caseIdBySheetNumber: new Map(rows.map((row) => [row.sheetNumber, row.id])),
    inbox,
  }
}

/** What importing would do, to be shown before it is done. */
export async function readIntakePlan(
  database: LedgerDatabase,
  source: IntakeSource,
  assignments: readonly Assignment[],
): Promise<IntakePlan> {
  return planIntake(source, assignments, await readHoldings(database, source.bundleId, assignments))
}

export interface IntakeDone {
  readonly plan: IntakePlan
  readonly receipt: CommitReceipt | undefined
}

/**
 * Carries out the plan that was shown: all of it in one commit, or nothing. Plans anew under the ledger's lock and
 * refuses with `LedgerChanged` when the ledger has moved so that the outcome would differ from what was shown.
 */
export async function commitIntake(
  ledger: Ledger,
  shown: IntakePlan,
  actorId: string,
): Promise<Result<IntakeDone, CommitFailure>> {
  const assignments = shown.items.map((item) => item.assignment)
  const committed = await ledger.act<CommitFailure>(actorId, async (database) => {
    const state = await database.state.get('view')
    // Nothing was written since the plan was shown: it is the plan.
    if (state !== undefined && isSameTail(state.tail, shown.held.tail)) return ok(intakePlanToOps(shown))
    const held = await readHoldings(database, shown.source.bundleId, assignments)
    const plan = planIntake(shown.source, assignments, held)
    if (plan.repeat !== shown.repeat || plan.items.some((item, index) => item.kind !== shown.items[index]?.kind))
      return fail({ type: 'LedgerChanged' })
    return ok(intakePlanToOps(plan))
  })
  return committed.ok ? ok({ plan: shown, receipt: committed.value }) : committed
}
