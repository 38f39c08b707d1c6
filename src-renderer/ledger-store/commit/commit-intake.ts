import { readIssuedSheet } from '#shared/case/case'
import type { CaseRow } from '#shared/case/case-row'
import { uncover } from '#shared/case/private-text'
import type { Assignment } from '#shared/case/sheet'
import { emptyJournalTail } from '#shared/journal/journal-frame'
import type { OwnHolding } from '#shared/intake/join-offer'
import {
  chooseJoin,
  intakePlanToOps,
  joinKind,
  planIntake,
  uncoveredCaseId,
  type HeldCase,
  type IntakeItem,
  type IntakePlan,
  type IntakeSource,
  type LedgerHoldings,
  type PlannedAnswers,
} from '#shared/intake/plan-intake'
import { fail, ok, type Result } from '#shared/prelude/result'
import { createValueReader } from '#shared/prelude/value-reader'
import { readHeads, type LedgerRecord } from '#shared/record/ledger-record'
import { z } from 'zod'
import type { AnswerRecord } from '#shared/bundle/request-record'
import { planBundleAnswers, type AnsweringBy } from './plan-bundle-answers'
import { composeRevocationOps, type BundledRevocations } from './commit-revocations'
import type { CommitFailure, CommitReceipt, Ledger } from './ledger'
import type { LedgerDatabase } from '../view/ledger-database'
import { isSameTail } from '../opening/open-ledger'
import { keepExisting } from '../view/existing-keys'
import { readCases } from '../read/read-cases'

/** What the ledger holds that these assignments may meet. */
export async function readHoldings(
  database: LedgerDatabase,
  bundleId: string,
  assignments: readonly Assignment[],
): Promise<LedgerHoldings> {
  const numbers = assignments.map((assignment) => assignment.sheet.sheetNumber)
  const ids = assignments.map((assignment) => assignment.caseId)
  const [state, joins, rows, inbox] = await Promise.all([
    database.state.get('view'),
    readJoins(database, ids),
    database.cases.where('sheetNumber').anyOf(numbers).toArray(),
    database.records.get(`inbox/${bundleId}`),
  ])
  const joinsById = new Map(
    joins.flatMap((join): [string, LedgerRecord][] => (join === undefined ? [] : [[join.id, join]])),
  )
  return {
    tail: state?.tail ?? emptyJournalTail,
    casesById: await readHeld(database, ids, joinsById),
    caseIdBySheetNumber: new Map(rows.map((row) => [row.sheetNumber, row.id])),
    own: await readOwn(database, rows),
    joinsById,
    inbox,
  }
}

async function readJoins(database: LedgerDatabase, ids: readonly string[]): Promise<(LedgerRecord | undefined)[]> {
  const keys = ids.map((id) => `${joinKind}/${id}`)
  return database.records.bulkGet(await keepExisting(database, keys))
}

/** By the centre's case id every record that bears its sheet: under that id, and where it was joined, on this PC or another. */
async function readHeld(
  database: LedgerDatabase,
  ids: readonly string[],
  joinsById: ReadonlyMap<string, LedgerRecord>,
): Promise<Map<string, HeldCase>> {
  const bearersById = new Map(
    ids.map((id) => {
      const join = joinsById.get(id)
      const into = join === undefined ? [] : readHeads(join, 'into', readInto).map(({ value }) => value)
      return [id, [...new Set([id, ...into])]] as const
    }),
  )
  const found = await readCases(database, [...new Set([...bearersById.values()].flat())])
  const recordsById = new Map(found.map(({ one, record }) => [one.id, record]))
  return new Map(
    [...bearersById].flatMap(([id, bearers]): [string, HeldCase][] => {
      const held = bearers.flatMap((bearer) => {
        const record = recordsById.get(bearer)
        const sheet = record === undefined ? undefined : readIssuedSheet(record)
        return record === undefined || sheet === undefined ? [] : [{ record, sheet }]
      })
      const [first, ...twins] = held
      return first === undefined ? [] : [[id, { ...first, twins: twins.map(({ record }) => record) }]]
    }),
  )
}

const readInto = createValueReader(z.string())

/** The office's own cases for which no sheet has come: those still owed an answer, and any whose number the bundle names. */
async function readOwn(database: LedgerDatabase, named: readonly CaseRow[]): Promise<OwnHolding[]> {
  const open = await database.cases
    .where('sheetNumber')
    .equals('')
    .filter((row) => row.open === 1)
    .toArray()
  const found = await readCases(
    database,
    [...open, ...named].map(({ id }) => id),
  )
  return found.flatMap(({ one, record }) =>
    one.origin === 'own' && one.voids.length === 0 ? [{ record, ledgerNumber: one.ledgerNumber }] : [],
  )
}

/** What importing would do, to be shown before it is done. */
export async function readIntakePlan(
  database: LedgerDatabase,
  source: IntakeSource,
  assignments: readonly Assignment[],
  answering?: AnsweringBy & { readonly answers: readonly AnswerRecord[] },
): Promise<IntakePlan> {
  const plan = planIntake(source, assignments, await readHoldings(database, source.bundleId, assignments))
  const answered = answering && (await planBundleAnswers(database, answering.answers, answering))
  return answered === undefined ? plan : { ...plan, answered }
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
      : chooseAsShown(
          planIntake(shown.source, assignments, await readHoldings(database, shown.source.bundleId, assignments)),
          shown,
        )
    if (plan.repeat !== shown.repeat || plan.items.some((item, index) => !isSameOutcome(item, shown.items[index])))
      return fail({ type: 'LedgerChanged' })
    const answered = await answerAnew(database, shown.answered, actorId)
    if (!isSameAnswering(answered, shown.answered)) return fail({ type: 'LedgerChanged' })
    const whole = { ...plan, ...(answered === undefined ? {} : { answered }) }
    if (plan.repeat) return ok(intakePlanToOps(whole))
    const { ops, cardIds } = await composeRevocationOps(database, revocations)
    withdrawn = cardIds.length
    return ok([...intakePlanToOps(whole), ...ops])
  })
  return committed.ok ? ok({ plan: shown, receipt: committed.value, withdrawn }) : committed
}

/** The answers planned by who imports, on the ledger as it stands now. */
const answerAnew = async (
  database: LedgerDatabase,
  shown: PlannedAnswers | undefined,
  actorId: string,
): Promise<PlannedAnswers | undefined> =>
  shown === undefined ? undefined : planBundleAnswers(database, uncover(shown.answers), { ...shown, actorId })

/** Whether the same answers are written, and the same only told. */
const isSameAnswering = (now: PlannedAnswers | undefined, shown: PlannedAnswers | undefined): boolean =>
  now?.items.length === shown?.items.length &&
  (now?.items ?? []).every((item, index) => item.problem?.type === shown?.items[index]?.problem?.type)

/** A plan made anew with the 归并 that a person chose on the one that was shown. */
const chooseAsShown = (plan: IntakePlan, shown: IntakePlan): IntakePlan =>
  shown.items.reduce(
    (chosen, item) =>
      item.kind === 'new' && item.offer !== undefined
        ? chooseJoin(chosen, uncoveredCaseId(item), item.joins === true)
        : chosen,
    plan,
  )

/** Whether importing a sheet comes to the same: the same kind of item, and the same case beside it. */
const isSameOutcome = (item: IntakeItem, shown: IntakeItem | undefined): boolean =>
  item.kind === shown?.kind && offerOf(item) === offerOf(shown)

const offerOf = (item: IntakeItem): string | undefined => (item.kind === 'new' ? item.offer?.caseId : undefined)
