import { holdsAny, type Person, type Role } from '../office/office'
import type { LocalDate } from '../prelude/local-date'
import { fail, ok, type Result } from '../prelude/result'
import type { KnownOp } from '../record/commit'
import { seenRefs, type LedgerRecord } from '../record/ledger-record'
import { nextRunStart, numberingHolder, type NumberingFacts, type NoRightReason } from './issuing-right'

/** Why numbering was not changed. Nothing has changed. */
export type NumberingRefused =
  | { readonly type: 'ActorInactive' }
  | { readonly type: 'NumberingRoleMissing'; readonly needs: readonly Role[] }
  /** Only the PC that gives the numbers lends some of them. */
  | { readonly type: 'LendingNotOurs'; readonly why: NoRightReason }
  | { readonly type: 'LendingToItself' }
  | { readonly type: 'LendingCount'; readonly count: number; readonly most: number }
  | { readonly type: 'LendingUntilPassed'; readonly until: LocalDate; readonly today: LocalDate }
  /** The PC named gives the numbers already. */
  | { readonly type: 'HolderUnchanged' }
  /** The run is not lent to this PC, or was returned before. */
  | { readonly type: 'LeaseNotOurs' }

/** Who may change how numbers are given. */
export const numberingRoles: readonly Role[] = ['registrar', 'admin']

/** A run this long would lend out a township's whole year. */
export const mostLent = 200

function refuseActor(actor: Person) {
  if (!actor.active) return fail({ type: 'ActorInactive' } as const)
  return holdsAny(actor, numberingRoles)
    ? undefined
    : fail({ type: 'NumberingRoleMissing', needs: numberingRoles } as const)
}

/** Names the PC that gives the numbers from now on: a hand-over, a taking over, or the decision between two of them. */
export function planHandOver(
  office: LedgerRecord | undefined,
  facts: NumberingFacts,
  deviceId: string,
  actor: Person,
): Result<KnownOp[], NumberingRefused> {
  const refused = refuseActor(actor)
  if (refused !== undefined) return refused
  if (facts.holders.length === 1 && facts.holders[0] === deviceId) return fail({ type: 'HolderUnchanged' })
  return ok([
    {
      op: 'set',
      of: 'office',
      id: 'office',
      field: 'numbering',
      value: { deviceId },
      saw: seenRefs(office, 'numbering'),
    },
  ])
}

export interface LendingWish {
  /** The new block's record id. */
  readonly id: string
  readonly deviceId: string
  readonly year: number
  readonly count: number
  readonly until: LocalDate
  /** Of which kind of paper the numbers are; undefined of 台账号. */
  readonly paper?: string | undefined
}

/** Lends a run of numbers to another PC. `used` as for `issuingRight`; both and `facts` of the one kind that is lent. */
export function planLending(
  facts: NumberingFacts,
  wish: LendingWish,
  used: ReadonlySet<number>,
  actor: Person,
  today: LocalDate,
): Result<KnownOp[], NumberingRefused> {
  const refused = refuseActor(actor)
  if (refused !== undefined) return refused
  const holder = numberingHolder(facts)
  if (holder !== facts.ownDevice)
    return fail({ type: 'LendingNotOurs', why: holder === undefined ? 'holders-disagree' : 'other-pc' })
  if (wish.deviceId === facts.ownDevice) return fail({ type: 'LendingToItself' })
  if (!Number.isInteger(wish.count) || wish.count < 1 || wish.count > mostLent)
    return fail({ type: 'LendingCount', count: wish.count, most: mostLent })
  if (wish.until < today) return fail({ type: 'LendingUntilPassed', until: wish.until, today })
  const from = nextRunStart(facts.leases, wish.year, used)
  const { deviceId, year, until, paper } = wish
  const run = { year, from, to: from + wish.count - 1, deviceId, until }
  // In a field of its own: an older program takes every `lease` for one of 台账号.
  const written =
    paper === undefined ? { field: 'lease', value: run } : { field: 'paperLease', value: { ...run, paper } }
  return ok([{ op: 'set', of: 'block', id: wish.id, ...written, saw: [] }])
}

/** Gives the unused rest of a run back. Only its own PC does: it alone knows what it gave. */
export function planReturn(
  block: LedgerRecord | undefined,
  facts: NumberingFacts,
  actor: Person,
  today: LocalDate,
): Result<KnownOp[], NumberingRefused> {
  const refused = refuseActor(actor)
  if (refused !== undefined) return refused
  const lease = facts.leases.find(({ id }) => id === block?.id)
  if (block === undefined || lease === undefined || lease.deviceId !== facts.ownDevice || lease.returned)
    return fail({ type: 'LeaseNotOurs' })
  return ok([
    { op: 'set', of: 'block', id: block.id, field: 'returned', value: { on: today }, saw: seenRefs(block, 'returned') },
  ])
}
