import { addDays, weekdayOf, type LocalDate } from '../prelude/local-date'
import { instantToLocalDate, type Instant } from '../prelude/instant'
import { compareLogPlaces, type LogPlace } from './log-place'

/** A backup at one place, as far as keeping it depends on it. All of them were made by one PC. */
export interface AgedBackup extends LogPlace {
  readonly name: string
  readonly madeAt: Instant
  readonly standing: BackupStanding
}

/** Proved by restoring it; not yet; or found to be no backup any more. */
export type BackupStanding = 'verified' | 'unverified' | 'damaged'

/**
 * How many days, weeks and months keep one backup each, how many of the newest days keep all of theirs, and how many of
 * one day that may be: to a PC whose clock starts anew every morning all backups are of one day.
 */
export const retention = { wholeDays: 2, mostWhole: 60, daily: 14, weekly: 8, monthly: 12 } as const

/**
 * Which backups of a place may go. For each of the newest 14 days, 8 weeks and 12 months that have any, the best one
 * stays: the newest that was proved, else the newest not yet proved. All of the newest two days stay, for what is done
 * wrong is mostly noticed soon. The newest backup stays in any case, and so do the newest that was proved and those
 * named in `madeNow`. Which is newer tells the log: the clock, which may have been wrong, only parts days from each other.
 */
export function planRetention(
  backups: readonly AgedBackup[],
  madeNow: ReadonlySet<string> = new Set(),
): readonly string[] {
  const newestFirst = [...backups].sort(
    (a, b) => compareLogPlaces(b, a) || b.madeAt - a.madeAt || (a.name < b.name ? 1 : -1),
  )
  const kept = new Set(madeNow)
  const days = groupBy(newestFirst, (day) => day)
  for (const group of days.slice(0, retention.wholeDays))
    for (const one of group.slice(0, retention.mostWhole)) kept.add(one.name)
  for (const group of days.slice(0, retention.daily)) keepBest(group, kept)
  for (const group of groupBy(newestFirst, mondayOf).slice(0, retention.weekly)) keepBest(group, kept)
  for (const group of groupBy(newestFirst, (day) => day.slice(0, 7)).slice(0, retention.monthly)) keepBest(group, kept)
  const [newest] = newestFirst
  if (newest !== undefined) kept.add(newest.name)
  const proved = newestFirst.find((one) => one.standing === 'verified')
  if (proved !== undefined) kept.add(proved.name)
  return newestFirst.filter((one) => !kept.has(one.name)).map((one) => one.name)
}

const mondayOf = (day: LocalDate): LocalDate => addDays(day, -((weekdayOf(day) + 6) % 7))

/** Groups in the order in which their first member comes. */
function groupBy(
  backups: readonly AgedBackup[],
  keyOf: (day: LocalDate) => string,
): readonly (readonly AgedBackup[])[] {
  const groups = new Map<string, AgedBackup[]>()
  for (const one of backups) {
    const key = keyOf(instantToLocalDate(one.madeAt))
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [one])
    else group.push(one)
  }
  return [...groups.values()]
}

/** The newest proved, else the newest unproved, else the newest: a period never loses its last backup. */
function keepBest(group: readonly AgedBackup[], kept: Set<string>): void {
  const best =
    group.find((one) => one.standing === 'verified') ?? group.find((one) => one.standing === 'unverified') ?? group[0]
  if (best !== undefined) kept.add(best.name)
}
