import type { Case } from '#shared/case/case'
import { privateText, type PrivateText } from '#shared/case/private-text'
import type { TimelineEntry } from '#shared/case/read-entries'
import { veilCase, widenVeil, type Veil } from '#shared/case/veil'
import type { LedgerDatabase } from '../view/ledger-database'
import { readCallers } from './read-callers'
import { readCases, type CaseWithRecord } from './read-cases'

/** A case of a ring of 并单, with how it came to be merged into the next. */
export interface RingCase {
  readonly one: Case
  /** As people call it: 台账号, else 承办单号. */
  readonly number: string
  /** Into which of the ring it was merged, by the number that its writer knew. */
  readonly intoNumber: string
  readonly reason: PrivateText
  /** The entry that merged it; undefined where only the ending itself is on record. */
  readonly entry: TimelineEntry | undefined
  /** Closed over a confidential caller, whatever was uncovered elsewhere. */
  readonly veil: Veil
}

/** Cases each of which was merged into the next, the last into the first: nobody answers any of them until a person decides. */
export type CaseRing = readonly RingCase[]

const ringRows = ({ cases }: LedgerDatabase) => cases.where('doubts').equals('merged-ring')

/** How many cases wait for somebody to say which of a ring answers, by index alone. */
export const countRingCases = (database: LedgerDatabase): Promise<number> => ringRows(database).count()

/** Every ring of 并单, each once, beginning with its oldest case. */
export async function readRings(database: LedgerDatabase): Promise<CaseRing[]> {
  const rows = await ringRows(database).toArray()
  const cases = await readCases(
    database,
    rows.map(({ id }) => id),
  )
  const byId = new Map(cases.map((found) => [found.one.id, found]))
  const oldestFirst = cases.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
  const seen = new Set<string>()
  const rings: CaseRing[] = []
  for (const { one } of oldestFirst) {
    if (seen.has(one.id)) continue
    const members = [one.id, ...one.ring].flatMap((id) => byId.get(id) ?? [])
    for (const member of members) seen.add(member.one.id)
    rings.push(await Promise.all(members.map((member) => toRingCase(database, member))))
  }
  return rings
}

const orderOf = ({ one }: CaseWithRecord): string => `${one.sheet.sheetNumber} ${one.id}`

async function toRingCase(database: LedgerDatabase, { one, record }: CaseWithRecord): Promise<RingCase> {
  const veil = veilCase(one, false)
  return {
    one,
    number: one.ledgerNumber === '' ? one.sheet.sheetNumber : one.ledgerNumber,
    intoNumber: one.values.ending?.intoNumber ?? '',
    reason: one.values.ending?.reason ?? privateText(''),
    entry: one.timeline.findLast(({ act }) => act.act === 'merged'),
    veil: veil.hidden ? widenVeil(veil, await readCallers(database, record)) : veil,
  }
}
