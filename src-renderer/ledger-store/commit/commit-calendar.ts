import {
  calendarKind,
  writeOfficeArrangement,
  type OfficeArrangement,
  type OwnLocalDays,
} from '#shared/calendar/calendar-record'
import { listTaken, planArrangements, type ArrangementItem } from '#shared/calendar/plan-arrangements'
import type { YearArrangement } from '#shared/calendar/year-arrangement'
import type { BundleSource } from '#shared/intake/bundle-source'
import type { Instant } from '#shared/prelude/instant'
import type { LocalDate } from '#shared/prelude/local-date'
import { fail, ok, type Result } from '#shared/prelude/result'
import { writeFields } from './field-write'
import type { CommitFailure, CommitReceipt, Ledger } from './ledger'
import { readOwnCalendar } from '../read/read-own-calendar'

/** A part of the office's calendar to be written: only what differs from what stands there is recorded. */
export interface CalendarChange {
  /** Years' arrangements, each in the place of what the ledger had of that year. */
  readonly arrangements?: readonly OfficeArrangement[]
  readonly local?: readonly OwnLocalDays[]
}

/** Records a change of the office's calendar as one act. Writes nothing when nothing differs. */
export async function commitCalendar(
  ledger: Ledger,
  { arrangements = [], local = [] }: CalendarChange,
  actorId: string,
  at?: Instant,
): Promise<Result<CommitReceipt | undefined, CommitFailure>> {
  const wanted = changeToFields({ arrangements, local })
  return ledger.act<CommitFailure>(actorId, async (database) => ok(await writeFields(database, wanted)), at)
}

const changeToFields = ({ arrangements = [], local = [] }: CalendarChange) => [
  ...arrangements.map((one) => ({
    of: calendarKind,
    id: String(one.year),
    field: 'table',
    value: writeOfficeArrangement(one),
  })),
  ...local.map(({ id, days }) => ({ of: calendarKind, id, field: 'local', value: days })),
]

/** A calendar bundle as it was shown: where it came from, and what would become of each year in it. */
export interface ShownCalendarBundle {
  readonly source: BundleSource
  readonly items: readonly ArrangementItem[]
  readonly shipped: readonly YearArrangement[]
}

/**
 * Takes a calendar bundle in: the arrangements that were shown as taken, written as if they had been pasted, and the receipt by which
 * its stream goes on; in one act. A bundle that was taken in before writes nothing. `LedgerChanged` where another outcome would come of
 * it now than was shown.
 */
export async function commitCalendarBundle(
  ledger: Ledger,
  { source, items, shipped }: ShownCalendarBundle,
  today: LocalDate,
  actorId: string,
): Promise<Result<CommitReceipt | undefined, CommitFailure>> {
  return ledger.act<CommitFailure>(actorId, async (database) => {
    const [own, before] = await Promise.all([
      readOwnCalendar(database),
      database.records.get(`inbox/${source.bundleId}`),
    ])
    if (before !== undefined) return ok([])
    const now = planArrangements(
      items.map(({ arrangement }) => arrangement),
      today,
      shipped,
      own,
    )
    if (now.some(({ kind }, index) => kind !== items[index]?.kind)) return fail({ type: 'LedgerChanged' })
    const value = { ...source, counts: countItems(now) }
    return ok([
      { op: 'set', of: 'inbox', id: source.bundleId, field: 'receipt', value, saw: [] },
      ...(await writeFields(database, changeToFields({ arrangements: listTaken(now) }))),
    ])
  })
}

/** Years as a receipt counts them. */
function countItems(items: readonly ArrangementItem[]) {
  const count = (holds: (item: ArrangementItem) => boolean): number => items.filter(holds).length
  return {
    new: count((item) => item.kind === 'taken' && item.before === undefined),
    changed: count((item) => item.kind === 'taken' && item.before !== undefined),
    repeated: count(({ kind }) => kind === 'kept'),
    problem: count(({ kind }) => kind === 'refused'),
  }
}
