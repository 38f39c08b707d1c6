import { emptyRecord } from '#shared/record/ledger-record'
import type { StepSurroundings } from '#shared/case/case-step'
import type { WorkCalendar } from '#shared/calendar/work-calendar'
import { planRejudge } from '#shared/entry/plan-rejudge'
import type { RuleSet } from '#shared/rules/rule-set'
import { rulesOn } from '#shared/rules/office-rules'
import { readRules, rulesOfCase } from '../read/read-rules'
import { planAmend, type Amendment } from '#shared/entry/plan-amend'
import { planEnter, type EnterWish } from '#shared/entry/plan-enter'
import { planLink, toLinked, type Linked } from '#shared/entry/plan-link'
import type { EntryRefused } from '#shared/entry/entry-refused'
import { refuseGiving } from '#shared/numbering/issuing-right'
import type { LocalDate } from '#shared/prelude/local-date'
import { fail, ok, type Result } from '#shared/prelude/result'
import type { LedgerDatabase } from '../view/ledger-database'
import { readCase } from '../read/read-cases'
import { isLedgerNumberBorne } from '../read/read-numbers'
import { readNumbering } from '../read/read-numbering'
import { readStaffOn } from '../read/read-office'
import type { CommitFailure, CommitReceipt, Ledger } from './ledger'

export type EntryFailure =
  | EntryRefused
  | CommitFailure
  | { readonly type: 'CaseUnknown' }
  | { readonly type: 'ActorUnknown' }

/** Who acts, and which day it is. */
export interface EntryActor {
  readonly actorId: string
  /** By what days are counted: without it no limit is judged. */
  readonly calendar?: WorkCalendar
  readonly today: LocalDate
}

/** An earlier case that the new one is about as well. */
export interface LinkWish {
  readonly caseId: string
  readonly merged: boolean
  readonly reason: string
}

/** Writes a case down by hand, and in the same act links it to an earlier one where it was found to be about the same. */
export async function commitEntry(
  ledger: Ledger,
  wish: EnterWish,
  by: EntryActor,
  link?: LinkWish,
): Promise<Result<CommitReceipt | undefined, EntryFailure>> {
  return ledger.act<EntryFailure>(by.actorId, async (database) => {
    const rules = rulesOn(await readRules(database), wish.entry.calledOn)
    const around = await readSurroundings(database, ledger.replica, by, { wish, rules })
    if (!around.ok) return around
    const entered = planEnter(wish, around.value)
    if (!entered.ok || link === undefined) return entered
    const other = await readCase(database, link.caseId)
    if (other === undefined) return fail({ type: 'CaseUnknown' })
    const fresh: Linked = {
      record: emptyRecord('case', wish.caseId),
      one: { id: wish.caseId, timeline: [], newer: [] },
      number: wish.ledgerNumber,
    }
    const linked = planLink(fresh, toLinked(other), link, around.value)
    return linked.ok ? ok([...entered.value, ...linked.value]) : linked
  })
}

/** Changes what was written down of a case, with a reason. */
export async function commitAmendment(
  ledger: Ledger,
  caseId: string,
  change: Amendment,
  by: EntryActor,
): Promise<Result<CommitReceipt | undefined, EntryFailure>> {
  return ledger.act<EntryFailure>(by.actorId, async (database) => {
    const [found, kept] = await Promise.all([readCase(database, caseId), readRules(database)])
    if (found === undefined) return fail({ type: 'CaseUnknown' })
    // Another day of the call may be one of another version.
    const { calledOn } = change.entry
    const isSameDay = found.one.entry?.calledOn === calledOn
    const rules = isSameDay ? rulesOfCase(kept, found.one) : rulesOn(kept, calledOn)
    const around = await readSurroundings(database, ledger.replica, by, { rules })
    return around.ok ? planAmend(found.record, found.one, change, around.value) : around
  })
}

/** Counts the provisional limit of a case anew, by the version that it was judged by. */
export async function commitRejudgement(
  ledger: Ledger,
  caseId: string,
  by: EntryActor,
): Promise<Result<CommitReceipt | undefined, EntryFailure>> {
  return ledger.act<EntryFailure>(by.actorId, async (database) => {
    const [found, kept] = await Promise.all([readCase(database, caseId), readRules(database)])
    if (found === undefined) return fail({ type: 'CaseUnknown' })
    const around = await readSurroundings(database, ledger.replica, by, { rules: rulesOfCase(kept, found.one) })
    return around.ok ? planRejudge(found.record, found.one, around.value) : around
  })
}

/** Links two cases that are in the ledger already. */
export async function commitLink(
  ledger: Ledger,
  caseId: string,
  link: LinkWish,
  by: EntryActor,
): Promise<Result<CommitReceipt | undefined, EntryFailure>> {
  return ledger.act<EntryFailure>(by.actorId, async (database) => {
    const [from, to, around] = await Promise.all([
      readCase(database, caseId),
      readCase(database, link.caseId),
      readSurroundings(database, ledger.replica, by),
    ])
    if (from === undefined || to === undefined) return fail({ type: 'CaseUnknown' })
    return around.ok ? planLink(toLinked(from), toLinked(to), link, around.value) : around
  })
}

/** What an entry is decided on. Numbers are looked up only where one is given. */
async function readSurroundings(
  database: LedgerDatabase,
  replica: string,
  { actorId, today, calendar }: EntryActor,
  { wish, rules }: { readonly wish?: EnterWish; readonly rules?: RuleSet | undefined } = {},
): Promise<Result<StepSurroundings, { readonly type: 'ActorUnknown' }>> {
  const staff = await readStaffOn(database, today)
  const actor = staff.people.get(actorId)
  if (actor === undefined) return fail({ type: 'ActorUnknown' })
  const number = wish?.ledgerNumber ?? ''
  const isBorne = number !== '' && (await isLedgerNumberBorne(database, number, wish?.caseId ?? ''))
  const facts = wish === undefined ? undefined : (await readNumbering(database, replica)).facts
  return ok({
    actor,
    today,
    rules,
    calendar,
    ...staff,
    ledgerNumberTaken: (asked) => isBorne && asked === number,
    stubNumberTaken: () => false,
    ...(facts?.severalPcs === true ? { refuseGiving: (asked) => refuseGiving(facts, asked, today) } : {}),
  })
}
