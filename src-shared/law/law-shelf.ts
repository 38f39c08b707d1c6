import type { LocalDate } from '../prelude/local-date'
import { readValue, type LedgerRecord } from '../record/ledger-record'
import { lawId, readLawStanding, readLawText, type LawStanding, type LawText } from './law-record'

/** A law that the program brings. */
export interface ShippedLaw extends LawText {
  /** Only some of its articles. */
  readonly extract: boolean
  /** What has to be known of it; '' for nothing. */
  readonly note: string
}

/** Whether a law may be relied on. `older`: a newer version of it stands beside it. */
export type LawState = 'in-force' | 'older' | 'repealed'

/** A law of the library. */
export interface LawOnShelf {
  readonly id: string
  readonly law: LawText
  readonly state: LawState
  /** Since when it is out of force; '' where the office did not say so. */
  readonly repealedOn: LocalDate | ''
  /** The day of the newest version beside an older one. */
  readonly newest: LocalDate | ''
  /** The program brings it, and the office has not imported it itself. */
  readonly shipped: boolean
  readonly extract: boolean
  readonly note: string
}

const noStanding: LawStanding = { active: true, repealedOn: '' }

/**
 * The laws of the office by name, of each the newest version first: those that it imported, over those that the program brings. A whole
 * law takes the place of the program's extract of the same version.
 */
export function recordsToShelf(
  records: readonly LedgerRecord[],
  shipped: readonly ShippedLaw[],
): readonly LawOnShelf[] {
  const standings = new Map(records.map((record) => [record.id, readValue(record, 'standing', readLawStanding)]))
  const own = new Map(
    records.flatMap((record) => {
      const law = readValue(record, 'text', readLawText)
      return law === undefined ? [] : [[record.id, law] as const]
    }),
  )
  const all = [
    ...[...own].map(([id, law]) => ({ id, law, shipped: false, extract: false, note: '' })),
    ...shipped
      .map(({ extract, note, ...law }) => ({ id: lawId(law), law, shipped: true, extract, note }))
      .filter(({ id }) => !own.has(id)),
  ].filter(({ id }) => (standings.get(id) ?? noStanding).active)
  const newest = new Map<string, LocalDate | ''>()
  for (const { law } of all) {
    const title = titleKey(law)
    if (law.on > (newest.get(title) ?? '')) newest.set(title, law.on)
  }
  return all
    .map((one): LawOnShelf => {
      const { repealedOn } = standings.get(one.id) ?? noStanding
      const newer = newest.get(titleKey(one.law)) ?? ''
      const isOlder = one.law.on < newer
      const state = repealedOn !== '' ? 'repealed' : isOlder ? 'older' : 'in-force'
      return { ...one, repealedOn, newest: isOlder ? newer : '', state }
    })
    .sort(byName)
}

const titleKey = ({ name, part }: LawText): string => `${name}\n${part}`

const byName = (a: LawOnShelf, b: LawOnShelf): number =>
  a.law.name.localeCompare(b.law.name, 'zh-CN') ||
  a.law.part.localeCompare(b.law.part, 'zh-CN') ||
  (a.law.on < b.law.on ? 1 : -1)
