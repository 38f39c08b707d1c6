import type { Case } from '#shared/case/case'
import { isCorrectable } from '#shared/case/correctable'
import type { CaseEntry } from '#shared/case/read-entries'

/** The name of an entry for what is open or half written about it: its commit, and its act where the commit wrote another before it. */
export function nameEntry({ ref, act }: CaseEntry, entries: readonly CaseEntry[]): string {
  const first = entries.find((other) => other.ref === ref && isCorrectable(other.act))
  return first === undefined || first.act.act === act.act ? ref : `${ref} ${act.act}`
}

/** The entry of that name; undefined where the case has none. */
export const entryNamed = (name: string, { entries }: Pick<Case, 'entries'>): CaseEntry | undefined =>
  entries.find((entry) => isCorrectable(entry.act) && nameEntry(entry, entries) === name) ??
  entries.find(({ ref }) => ref === name)
