import { pledgeKind, recordToPledge } from '#shared/pledge/pledge'
import { planPledge, type PledgeRequest } from '#shared/pledge/plan-pledge'
import { planPledgeYear, type PledgeYearWish } from '#shared/pledge/plan-pledge-year'
import { pledgeYearKind } from '#shared/pledge/pledge-year'
import type { PledgeRefused } from '#shared/pledge/refuse-pledge'
import type { LocalDate } from '#shared/prelude/local-date'
import { fail, ok, type Result } from '#shared/prelude/result'
import type { KnownOp } from '#shared/record/commit'
import { readStaff } from '../read/read-office'
import type { CommitFailure, CommitReceipt, Ledger } from './ledger'

export type PledgeFailure = CommitFailure | PledgeRefused | { readonly type: 'ActorUnknown' }

/** What is done with one pledge of several. */
export interface PledgeWish {
  readonly id: string
  readonly request: PledgeRequest
}

interface Doing {
  readonly actorId: string
  readonly today: LocalDate
}

/** Records what somebody does with pledges as one act: all of it, or nothing where any is refused. Writes nothing where nothing differs. */
export async function commitPledges(
  ledger: Ledger,
  wishes: readonly PledgeWish[],
  { actorId, today }: Doing,
): Promise<Result<CommitReceipt | undefined, PledgeFailure>> {
  return ledger.act<PledgeFailure>(actorId, async (database) => {
    const [records, staff] = await Promise.all([
      database.records.bulkGet(wishes.map(({ id }) => `${pledgeKind}/${id}`)),
      readStaff(database),
    ])
    const actor = staff.people.get(actorId)
    if (actor === undefined) return fail({ type: 'ActorUnknown' })
    const ops: KnownOp[] = []
    for (const [nth, { id, request }] of wishes.entries()) {
      const record = records[nth]
      const pledge = record === undefined ? undefined : recordToPledge(record)
      const planned = planPledge(request, { id, record, pledge, actor, people: staff.people, today })
      if (!planned.ok) return planned
      ops.push(...planned.value)
    }
    return ok(ops)
  })
}

/** Records what the office settles for the pledges of a year. */
export async function commitPledgeYear(
  ledger: Ledger,
  wish: PledgeYearWish,
  actorId: string,
): Promise<Result<CommitReceipt | undefined, PledgeFailure>> {
  return ledger.act<PledgeFailure>(actorId, async (database) => {
    const [record, staff] = await Promise.all([
      database.records.get(`${pledgeYearKind}/${wish.year}`),
      readStaff(database),
    ])
    const actor = staff.people.get(actorId)
    return actor === undefined ? fail({ type: 'ActorUnknown' }) : planPledgeYear(wish, record, actor)
  })
}
