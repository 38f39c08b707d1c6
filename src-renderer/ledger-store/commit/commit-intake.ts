import { readIssuedSheet } from '#shared/case/case'
import { uncover } from '#shared/case/private-text'
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
import { composeRevocationOps, type BundledRevocations } from './commit-revocations'
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
    casesById: new Map(
      held.flatMap(({ one, record }): [string, HeldCase][] => {
        const sheet = readIssuedSheet(record)
        return sheet === undefined ? [] : [[one.id, { record, sheet }]]
      }),
    ),
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
  /** How many of the sender's cards lost their trust with it. */
  readonly withdrawn: number
}

/**
 * Carries out the plan that was shown, and with it the withdrawal of the keys that the bundle lists: all of it in one
 * commit, or nothing. Plans anew under the ledger's lock and refuses with `LedgerChanged` when the ledger has moved so that
 * the outcome would differ from what was shown.
 */
export async function commitIntake(
  ledger: Ledger,
  shown: IntakePlan,
  actorId: string,
  revocations?: BundledRevocations,
): Promise<Result<IntakeDone, CommitFailure>> {
  const assignments = shown.items.map((item) => uncover(item.assignment))
  let withdrawn = 0
  const committed = await ledger.act<CommitFailure>(actorId, async (database) => {
    const state = await database.state.get('view')
    // Where nothing was written since the plan was shown, it is the plan.
    const isCurrent = state !== undefined && isSameTail(state.tail, shown.held.tail)
    const plan = isCurrent
      ? shown
      : planIntake(shown.source, assignments, await readHoldings(database, shown.source.bundleId, assignments))
    if (plan.repeat !== shown.repeat || plan.items.some((item, index) => item.kind !== shown.items[index]?.kind))
      return fail({ type: 'LedgerChanged' })
    if (plan.repeat) return ok([])
    const { ops, cardIds } = await composeRevocationOps(database, revocations)
    withdrawn = cardIds.length
    return ok([...intakePlanToOps(plan), ...ops])
  })
  return committed.ok ? ok({ plan: shown, receipt: committed.value, withdrawn }) : committed
}
