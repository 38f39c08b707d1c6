import 'fake-indexeddb/auto'
import '#shared/prelude/zod-setup'
import { describe, expect, it } from 'vitest'
import { readLedgerAt } from '#renderer/ledger-store/position/read-ledger-at'
import { readPosition, readPositionOf } from '#renderer/ledger-store/position/read-position'
import type { Ledger } from '#renderer/ledger-store/commit/ledger'
import { calendarMonths, periodAround } from '#shared/figures/period'
import type { LogPosition } from '#shared/record/log-position'
import { aCaseId, day, instant } from '#tests/support/builders'
import { createPick } from '#tests/support/case-walk'
import { digestAt, foundOffice, liveOn, openAs, takeAll, takeSheets } from '#tests/support/approved-report/lived-office'

const caseIds = Array.from({ length: 8 }, (_, nth) => aCaseId(nth + 1))

interface Snapshot {
  readonly position: LogPosition
  readonly rows: readonly unknown[]
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1)

async function snap({ database }: Ledger): Promise<Snapshot> {
  return { position: await readPosition(database), rows: (await database.cases.toArray()).toSorted(byId) }
}

async function rowsAt({ database }: Ledger, position: LogPosition): Promise<readonly unknown[]> {
  const at = await readLedgerAt(database, position)
  if (!at.ok) throw new Error(at.failure.type)
  return [...at.value.rows.values()].toSorted(byId)
}

describe('the ledger at a position of its log', () => {
  it.each([1, 2])('is what stood there, on every PC that has its commits: walk %i', async (seed) => {
    const pick = createPick(seed)
    const [here, there] = [await openAs('pcahere00'), await openAs('pcbthere0')]
    await foundOffice(here, 6)
    await takeAll(there, here)
    const snaps: { readonly of: Ledger; readonly snap: Snapshot }[] = []
    let taken = 0
    for (let round = 0; round < 4; round += 1)
      for (const ledger of [here, there]) {
        taken += await liveOn(ledger, caseIds, 60, pick, day('2026-11-23'))
        snaps.push({ of: ledger, snap: await snap(ledger) })
        if (round === 1 && ledger === here) await takeSheets(here, 7, 8)
        if (pick(3) === 0) await takeAll(ledger, ledger === here ? there : here)
      }
    await takeAll(here, there)
    await takeAll(there, here)
    expect(taken).toBeGreaterThan(20)
    for (const { snap: then } of snaps)
      for (const ledger of [here, there]) expect(await rowsAt(ledger, then.position)).toEqual(then.rows)
    const november = periodAround('month', day('2026-11-10'), calendarMonths)
    const digests = await Promise.all(
      snaps.map(async ({ snap: then }) => [
        await digestAt(here, then.position, november, day('2026-12-03')),
        await digestAt(there, then.position, november, day('2026-12-03')),
      ]),
    )
    expect(digests.map(([one]) => one)).toEqual(digests.map(([, other]) => other))
    expect(new Set(digests.flat()).size).toBeGreaterThan(1)
  })

  it('is not told where commits of it are missing, and says of which PC and how many', async () => {
    const [here, there] = [await openAs('pcahere00'), await openAs('pcbthere0')]
    await foundOffice(here, 3)
    await takeAll(there, here)
    const before = await readPosition(here.database)
    await takeSheets(here, 4, 5)
    const position = await readPosition(here.database)
    const at = await readLedgerAt(there.database, position)
    expect(at).toEqual({
      ok: false,
      failure: { type: 'PositionLacking', chains: [{ replica: 'pcahere00.1', missing: 1 }] },
    })
    const forked = before.map((head) => ({ ...head, hash: 'f'.repeat(64) }))
    expect(await readLedgerAt(here.database, forked)).toMatchObject({
      ok: false,
      failure: { type: 'PositionForked', replica: 'pcahere00.1' },
    })
  })

  it('of a moment is the last commit at or before it', async () => {
    const here = await openAs('pcahere00')
    await foundOffice(here, 3)
    const rows = await here.database.commits.orderBy('at').toArray()
    const [first, last] = [rows[0], rows.at(-1)]
    if (first === undefined || last === undefined) throw new Error('no commits')
    expect(await readPositionOf(here.database, instant(first.at))).toMatchObject([{ seq: 1 }])
    expect(await readPositionOf(here.database, instant(first.at - 1))).toEqual([])
    expect(await readPositionOf(here.database, instant(last.at))).toEqual(await readPosition(here.database))
  })
})
