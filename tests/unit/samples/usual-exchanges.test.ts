import { describe, expect, it } from 'vitest'
import { recordToCase } from '#shared/case/case'
import { rowStageOf, isOpen } from '#shared/case/columns/standing'
import { sampleKinds } from '#shared/sample/sample-kinds'
import { planSync, type SyncOutcome } from '#shared/merge/plan-sync'
import { instantToLocalDate } from '#shared/prelude/instant'
import { addDays, type LocalDate } from '#shared/prelude/local-date'
import { commitSchema } from '#shared/record/commit'
import { foldCommit } from '#shared/record/fold-commit'
import type { LedgerRecord } from '#shared/record/ledger-record'
import { playYear, type Year } from './played'

type Records = ReadonlyMap<string, LedgerRecord>

/** The ledger of a PC that heard of nothing since a day, every so many days, and what it then takes in. */
function* exchangesOf({ played }: Year, everyDays: number): Generator<readonly [LocalDate, SyncOutcome['brake']]> {
  const records = new Map<string, LedgerRecord>()
  let before: Records = new Map()
  let due: LocalDate | undefined
  for (const [index, { by, at, ops }] of played.acts.entries()) {
    const on = instantToLocalDate(at)
    due ??= addDays(on, everyDays)
    if (on >= due) {
      yield [due, brakeBetween(before, records)]
      before = new Map(records)
      due = addDays(due, everyDays)
    }
    const commit = commitSchema.parse({ v: 1, replica: 'sampledesk.1', seq: index + 1, prev: '', at, by, ops })
    for (const [key, record] of foldCommit(records, commit)) records.set(key, record)
  }
}

const caseOf = (record: LedgerRecord | undefined) => (record?.of === 'case' ? recordToCase(record) : undefined)

function brakeBetween(before: Records, records: Records): SyncOutcome['brake'] {
  const touched = new Map([...records].filter(([key, record]) => before.get(key) !== record))
  const open = new Set(
    [...before.values()].flatMap((record) => {
      const one = caseOf(record)
      return one !== undefined && isOpen(one) === 1 ? [one.id] : []
    }),
  )
  return planSync({
    coming: [],
    vector: {},
    before,
    after: touched,
    admission: { fresh: 0, repeated: 0, held: 0, gaps: [], quarantined: 0, forks: [] },
    ownReplica: 'other.1',
    ownHeadSeq: 0,
    irregular: [],
    openBefore: open.size,
    isOpen: (id) => open.has(id),
    stageAfter: (id) => {
      const one = caseOf(records.get(`case/${id}`))
      return one === undefined ? undefined : rowStageOf(one)
    },
  }).brake
}

/** Each office's year, played once: that is most of what this takes. */
const years = new Map(sampleKinds.map((kind) => [kind, playYear(kind, '2026-11-29')]))

describe('the exchanges of an office of some 160 cases a year', () => {
  it.each(sampleKinds.flatMap((kind) => [3, 7, 14].map((days) => [kind, days] as const)))(
    'are not asked about in a %s where another PC does all the work and is heard of every %i days',
    async (kind, days) => {
      const year = await years.get(kind)
      if (year === undefined) throw new Error(kind)
      const exchanges = [...exchangesOf(year, days)]
      expect(exchanges.length).toBeGreaterThan(20)
      // The work is really there: by the share of what is touched alone many of them would be asked about.
      const large = exchanges.filter(
        ([, { openBefore, openTouched }]) => openTouched >= 3 && openTouched > openBefore / 5,
      )
      expect(large.length).toBeGreaterThanOrEqual(7)
      expect(exchanges.filter(([, { pulled }]) => pulled)).toEqual([])
    },
    180_000,
  )
})
