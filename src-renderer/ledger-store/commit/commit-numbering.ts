import { planCaseStep } from '#shared/case/case-steps'
import { serialNumberToText } from '#shared/case/serial-number'
import type { StepRefused } from '#shared/case/step-refused'
import { issuingRight, refuseGiving } from '#shared/numbering/issuing-right'
import {
  planHandOver,
  planLending,
  planReturn,
  type LendingWish,
  type NumberingRefused,
} from '#shared/numbering/plan-numbering'
import { usedSerials } from '#shared/numbering/paper-series'
import type { Person } from '#shared/office/office'
import type { LocalDate } from '#shared/prelude/local-date'
import { fail, ok, type Result } from '#shared/prelude/result'
import type { KnownOp } from '#shared/record/commit'
import type { CommitFailure, CommitReceipt, Ledger } from './ledger'
import type { LedgerDatabase } from '../view/ledger-database'
import { readCases } from '../read/read-cases'
import { readGivenNumbers, readWaiting, serialsOf } from '../read/read-numbers'
import { readNumbering } from '../read/read-numbering'
import { paperFacts, readPaperSerials, readPaperSeries } from '../read/read-paper-numbers'
import { readStaff, readStaffOn } from '../read/read-office'

export type NumberingFailure = NumberingRefused | CommitFailure | { readonly type: 'ActorUnknown' }

type Plan = (database: LedgerDatabase, actor: Person) => Promise<Result<readonly KnownOp[], NumberingRefused>>

const commitPlan = (
  ledger: Ledger,
  actorId: string,
  plan: Plan,
): Promise<Result<CommitReceipt | undefined, NumberingFailure>> =>
  ledger.act<NumberingFailure>(actorId, async (database) => {
    const actor = (await readStaff(database)).people.get(actorId)
    return actor === undefined ? fail({ type: 'ActorUnknown' }) : plan(database, actor)
  })

/** Hands the giving of numbers over to a PC, or takes it over. */
export async function commitHandOver(
  ledger: Ledger,
  deviceId: string,
  actorId: string,
): Promise<Result<CommitReceipt | undefined, NumberingFailure>> {
  return commitPlan(ledger, actorId, async (database, actor) => {
    const [office, { facts }] = await Promise.all([
      database.records.get('office/office'),
      readNumbering(database, ledger.replica),
    ])
    return planHandOver(office, facts, deviceId, actor)
  })
}

/** Lends a run of numbers to another PC; it learns of it with the next exchange. */
export async function commitLending(
  ledger: Ledger,
  wish: LendingWish,
  actorId: string,
  today: LocalDate,
): Promise<Result<CommitReceipt | undefined, NumberingFailure>> {
  return commitPlan(ledger, actorId, async (database, actor) => {
    const numbering = await readNumbering(database, ledger.replica)
    const { paper, year } = wish
    if (paper === undefined)
      return planLending(numbering.facts, wish, serialsOf(await readGivenNumbers(database, year), year), actor, today)
    const [series, given] = await Promise.all([readPaperSeries(database), readPaperSerials(database, paper, year)])
    return planLending(paperFacts(numbering, paper), wish, usedSerials(series[paper], year, given), actor, today)
  })
}

/** Gives the unused rest of a run back. */
export async function commitReturn(
  ledger: Ledger,
  blockId: string,
  actorId: string,
  today: LocalDate,
): Promise<Result<CommitReceipt | undefined, NumberingFailure>> {
  return commitPlan(ledger, actorId, async (database, actor) => {
    const [block, { facts, paperLeases }] = await Promise.all([
      database.records.get(`block/${blockId}`),
      readNumbering(database, ledger.replica),
    ])
    return planReturn(block, { ...facts, leases: [...facts.leases, ...paperLeases] }, actor, today)
  })
}

export type IssueFailure =
  | CommitFailure
  | { readonly type: 'ActorUnknown' }
  | { readonly type: 'NumberingNotOurs' }
  | { readonly type: 'CaseRefused'; readonly caseId: string; readonly refusal: StepRefused }

/**
 * Gives every waiting case its official number in one act, in the order of registration; each of the year in which it was
 * registered. A case whose number is a question between two PCs is left out until that is decided.
 */
export async function commitNumbers(
  ledger: Ledger,
  actorId: string,
  today: LocalDate,
): Promise<Result<CommitReceipt | undefined, IssueFailure>> {
  return ledger.act<IssueFailure>(actorId, async (database) => {
    const [waiting, staff, { facts }] = await Promise.all([
      readWaiting(database),
      readStaffOn(database, today),
      readNumbering(database, ledger.replica),
    ])
    const actor = staff.people.get(actorId)
    if (actor === undefined) return fail({ type: 'ActorUnknown' })
    const cases = await readCases(
      database,
      waiting.map((row) => row.id),
    )
    const usedByYear = new Map<number, Set<number>>()
    const ops: KnownOp[] = []
    for (const { one, record } of cases) {
      if (one.conflicts.includes('ledgerNumber') || one.newer.length > 0) continue
      const year = Number((one.registration?.registeredOn ?? today).slice(0, 4))
      const used = usedByYear.get(year) ?? serialsOf(await readGivenNumbers(database, year), year)
      const right = issuingRight(facts, year, used, today)
      if (right.right === 'none') return fail({ type: 'NumberingNotOurs' })
      usedByYear.set(year, used.add(right.next))
      const step = {
        step: 'number',
        ledgerNumber: serialNumberToText({ year, serial: right.next }),
        reason: '',
      } as const
      const planned = planCaseStep(record, one, step, {
        actor,
        today,
        ...staff,
        ledgerNumberTaken: () => false,
        stubNumberTaken: () => false,
        refuseGiving: (number) => refuseGiving(facts, number, today),
      })
      if (!planned.ok) return fail({ type: 'CaseRefused', caseId: one.id, refusal: planned.failure })
      ops.push(...planned.value)
    }
    return ok(ops)
  })
}
