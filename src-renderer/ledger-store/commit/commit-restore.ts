import type { BinAsk } from '#shared/bin/bin-entry'
import { planRestore, type RestoreGround, type RestoreRefused } from '#shared/bin/plan-restore'
import { deskActRecordId, type DeskAct } from '#shared/history/desk-act'
import type { LocalDate } from '#shared/prelude/local-date'
import { fail, ok, type Result } from '#shared/prelude/result'
import type { CommitRef, KnownOp } from '#shared/record/commit'
import { recordKey } from '#shared/record/ledger-record'
import type { UndoneThing } from '#shared/undo/undo-record'
import type { LedgerDatabase } from '../view/ledger-database'
import { readUndoGround } from './commit-undo'
import type { CommitFailure, CommitReceipt, Ledger } from './ledger'

export type RestoreFailure = RestoreRefused | CommitFailure | { readonly type: 'ActorUnknown' }

/** What is to come back, by whom and why. */
export interface RestoreRequest {
  readonly asks: readonly BinAsk[]
  readonly reason: string
  readonly actorId: string
  readonly today: LocalDate
}

/** Brings back what was taken away as one act, decided on the ledger as it stands when its turn comes: all of it, or nothing. */
export function commitRestore(
  ledger: Ledger,
  request: RestoreRequest,
): Promise<Result<CommitReceipt | undefined, RestoreFailure>> {
  return ledger.act<RestoreFailure>(request.actorId, async (database) => {
    const planned = await planOn(database, ledger, request)
    return planned.ok ? ok([...planned.value, ...tellRestored(request)]) : planned
  })
}

/** Why it could not come back as the ledger stands; undefined where it could. Writes nothing. */
export async function judgeRestore(
  ledger: Ledger,
  request: RestoreRequest,
): Promise<Exclude<RestoreFailure, CommitFailure> | undefined> {
  const planned = await planOn(ledger.database, ledger, request)
  return planned.ok ? undefined : planned.failure
}

async function planOn(
  database: LedgerDatabase,
  ledger: Pick<Ledger, 'replica' | 'nextSeq'>,
  { asks, reason, actorId, today }: RestoreRequest,
): Promise<Result<readonly KnownOp[], RestoreRefused | { readonly type: 'ActorUnknown' }>> {
  const refs = await sortByLog(
    database,
    asks.flatMap((ask) => (ask.by === 'undo' ? [ask.ref] : [])),
  )
  const undo = await readUndoGround(database, ledger, { refs, reason, actorId, today })
  if (undo === undefined) return fail({ type: 'ActorUnknown' })
  const others = await readAsked(database, asks)
  const ground: RestoreGround = { ...undo, records: new Map([...undo.records, ...others]) }
  return planRestore(asks, ground)
}

/** Acts are undone the last first. */
async function sortByLog(database: LedgerDatabase, refs: readonly CommitRef[]): Promise<CommitRef[]> {
  const rows = await database.commits.bulkGet([...refs])
  return refs
    .map((ref, at) => ({ ref, nth: rows[at]?.nth ?? 0 }))
    .toSorted((a, b) => a.nth - b.nth)
    .map(({ ref }) => ref)
}

/** The records that are asked for; of what a field puts out of use all of its kind, which may leave it no place. */
async function readAsked(database: LedgerDatabase, asks: readonly BinAsk[]) {
  const keys = asks.flatMap((ask) =>
    ask.by === 'lift'
      ? [recordKey({ of: 'case', id: ask.caseId })]
      : ask.by === 'pledge'
        ? [recordKey({ of: 'pledge', id: ask.id })]
        : [],
  )
  const kinds = new Set(asks.flatMap((ask) => (ask.by === 'field' ? [ask.of] : [])))
  const [single, beside] = await Promise.all([
    database.records.bulkGet(keys),
    database.records
      .where('of')
      .anyOf([...kinds])
      .toArray(),
  ])
  return [...single.flatMap((record) => record ?? []), ...beside].map((record) => [recordKey(record), record] as const)
}

/** What comes back without being told by an act of its own, or by several, is told as one, with the reason. */
function tellRestored({ asks, reason, today }: RestoreRequest): KnownOp[] {
  const counts = new Map<string, number>()
  for (const ask of asks) {
    const name = ask.by === 'field' ? ask.of : ask.by === 'lift' ? 'case' : undefined
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  // A single case tells it itself.
  if (counts.size === 0 || (counts.size === 1 && counts.get('case') === 1)) return []
  const things = [...counts].map(([of, records]): UndoneThing => ({ of, act: of === 'case' ? 'lifted' : '', records }))
  const value: DeskAct = { act: 'brought-back', things, reason: reason.trim() }
  return [{ op: 'append', of: 'activity', id: deskActRecordId(today), field: 'acts', value }]
}
