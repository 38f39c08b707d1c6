import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { createLedger, type Ledger } from '#renderer/ledger-store/commit/ledger'
import { readLedgerDigest } from '#renderer/ledger-store/view/ledger-digest'
import { readHeld, readQuarantine } from '#renderer/ledger-store/view/read-log'
import { ok } from '#shared/prelude/result'
import {
  commitRef,
  logCommit,
  parseCommitLine,
  type CommitRef,
  type KnownOp,
  type LoggedCommit,
} from '#shared/record/commit'
import { instant, replica } from '#tests/support/builders'
import { memoryJournal, type MemoryJournal } from '#tests/support/memory-journal'
import { freshName, open, tickingClock } from '#tests/support/test-ledger'

const noted: KnownOp = { op: 'append', of: 'sync', id: 'x', field: 'imports', value: 1 }
const title = (value: string, saw: readonly CommitRef[] = []): KnownOp => ({
  op: 'set',
  of: 'office',
  id: 'office',
  field: 'title',
  value,
  saw: [...saw],
})

const openAs = async (name: string, journal: MemoryJournal): Promise<Ledger> =>
  createLedger(await open(journal, freshName()), journal, replica(name), tickingClock())
const write = async (ledger: Ledger, op: KnownOp): Promise<void> => void (await ledger.act('p', async () => ok([op])))
const take = (ledger: Ledger, coming: readonly LoggedCommit[]) =>
  ledger.merge('p', async () => ok({ coming, ops: [noted] }))

async function linesOf(ledger: Ledger): Promise<LoggedCommit[]> {
  const rows = await ledger.database.commits.orderBy('[replica+seq]').toArray()
  return rows.flatMap((row) => {
    const parsed = parseCommitLine(row.line, 1)
    return parsed.ok ? [parsed.value] : []
  })
}

async function rebuiltDigest(journal: MemoryJournal): Promise<string> {
  const rebuilt = await open(journal, freshName())
  return readLedgerDigest(rebuilt.database)
}

describe("other PCs' commits", () => {
  it('join the log in one frame with the act that took them in', async () => {
    const [hereJournal, thereJournal] = [memoryJournal(), memoryJournal()]
    const [here, there] = [await openAs('pca', hereJournal), await openAs('pcb', thereJournal)]
    await write(here, title('甲'))
    await write(there, title('乙'))
    const receipt = await take(here, await linesOf(there))
    expect(receipt).toMatchObject({ ok: true, value: { shown: true } })
    expect((await here.database.records.get('office/office'))?.registers['title']?.map((head) => head.value)).toEqual([
      '甲',
      '乙',
    ])
    expect(await here.database.records.where('conflict').equals(1).primaryKeys()).toEqual(['office/office'])
    expect(await rebuiltDigest(hereJournal)).toBe(await readLedgerDigest(here.database))
  })

  it('wait for what they build on, in the journal too, and are folded when it comes', async () => {
    const hereJournal = memoryJournal()
    const [here, there] = [await openAs('pca', hereJournal), await openAs('pcb', memoryJournal())]
    for (const value of ['一', '二', '三']) await write(there, title(value))
    const lines = await linesOf(there)
    await take(here, lines.slice(1))
    expect((await readHeld(here.database)).map(({ commit }) => commit.seq)).toEqual([2, 3])
    expect(await here.database.records.get('office/office')).toBeUndefined()
    expect(await rebuiltDigest(hereJournal)).toBe(await readLedgerDigest(here.database))
    await take(here, lines.slice(0, 1))
    expect(await readHeld(here.database)).toEqual([])
    expect((await here.database.records.get('office/office'))?.registers['title']).toHaveLength(3)
    expect(await rebuiltDigest(hereJournal)).toBe(await readLedgerDigest(here.database))
  })

  it('are released by an own act that they waited for, at once as at every rebuild', async () => {
    const hereJournal = memoryJournal()
    const here = await openAs('pca', hereJournal)
    await write(here, title('一'))
    // The other knows an act of this PC that this PC has not: it was set back to an older copy, unnoticed.
    const saw = commitRef({ replica: replica('pca'), seq: 3 })
    await take(here, [
      logCommit({
        v: 1,
        replica: replica('pcb'),
        seq: 1,
        prev: '',
        at: instant(1),
        by: 'q',
        ops: [title('二', [saw])],
      }),
    ])
    expect(await readHeld(here.database)).toHaveLength(1)
    await write(here, title('三'))
    expect(await readHeld(here.database)).toEqual([])
    expect(await rebuiltDigest(hereJournal)).toBe(await readLedgerDigest(here.database))
  })

  it('that contradict what came first are kept apart, at every rebuild alike', async () => {
    const hereJournal = memoryJournal()
    const here = await openAs('pca', hereJournal)
    const [original, clone] = [await openAs('pcb', memoryJournal()), await openAs('pcb', memoryJournal())]
    await write(original, title('原机'))
    for (const value of ['副本一', '副本二']) await write(clone, title(value))
    await take(here, await linesOf(original))
    await take(here, await linesOf(clone))
    expect((await readQuarantine(here.database)).map(({ commit }) => commit.seq).toSorted()).toEqual([1, 2])
    expect((await here.database.records.get('office/office'))?.registers['title']?.map((head) => head.value)).toEqual([
      '原机',
    ])
    expect(await rebuiltDigest(hereJournal)).toBe(await readLedgerDigest(here.database))
    // The same branch once more is no news, and nothing of it is doubled.
    await take(here, await linesOf(clone))
    expect(await readQuarantine(here.database)).toHaveLength(2)
  })
})
