import 'fake-indexeddb/auto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseDeviceCard } from '#shared/bundle/device-card'
import { keysToCard, makeKeys } from '#shared/codec/make-keys'
import type { KnownOp } from '#shared/record/commit'
import { ok } from '#shared/prelude/result'
import { commitFounding } from '#renderer/ledger-store/commit/commit-founding'
import { commitCard } from '#renderer/ledger-store/commit/commit-card'
import { commitJoining } from '#renderer/ledger-store/commit/commit-joining'
import { commitSample } from '#renderer/ledger-store/commit/commit-sample'
import type { Ledger } from '#renderer/ledger-store/commit/ledger'
import { findLedger } from '#renderer/ledger-store/opening/find-ledger'
import { readOffice, readPeople } from '#renderer/ledger-store/read/read-office'
import { anAssignment, staffOfFive, twoDepartments } from '#tests/support/builders'
import { journalInMemory } from '#tests/support/journal/journal-in-memory'
import { memoryJournal } from '#tests/support/memory-journal'
import { shippedSample, shortened } from '#tests/support/shipped-sample'
import { freshName, openStaffedLedger, openTestLedger } from '#tests/support/test-ledger'

const founding = {
  office: { code: 'lushui', name: '绿水镇人民政府', shortName: '绿水镇', telephone: '' },
  people: staffOfFive.slice(0, 1),
  departments: twoDepartments.slice(0, 1),
}

const centreCard = () => {
  const path = join(import.meta.dirname, '..', '..', '..', 'resources', 'samples', 'keys', 'centre.card.json')
  const card = parseDeviceCard(readFileSync(path, 'utf8'))
  if (!card.ok) throw new Error('the sample card does not parse')
  return card.value
}

const otherPc = async () =>
  keysToCard(await makeKeys(), { officeCode: 'lushui', officeName: '绿水镇人民政府', role: 'unit' })

const stands = { ok: false, failure: { type: 'OfficeStands' } }

const write = async (ledger: Ledger, op: KnownOp): Promise<void> => {
  expect((await ledger.act('system', async () => ok([op]))).ok).toBe(true)
}

/** All that may stand in a ledger, one thing each: what was written need not be readable to be somebody's. */
const remains: readonly (readonly [string, KnownOp])[] = [
  ['an office', { op: 'set', of: 'office', id: 'office', field: 'profile', value: founding.office, saw: [] }],
  ['an office nobody can read', { op: 'set', of: 'office', id: 'office', field: 'profile', value: 7, saw: [] }],
  ['a person', { op: 'set', of: 'person', id: 'p', field: 'profile', value: { name: '李敏' }, saw: [] }],
  ['a department', { op: 'set', of: 'department', id: 'd', field: 'profile', value: null, saw: [] }],
  ['a case', { op: 'set', of: 'case', id: 'c', field: 'sheet', value: anAssignment().sheet, saw: [] }],
  ['a case of which only an act is left', { op: 'append', of: 'case', id: 'c', field: 'acts', value: {} }],
]

describe('setting an office up', () => {
  it('lays it down as one act in a ledger that has nothing of one, also where a card was enrolled before', async () => {
    const ledger = await openTestLedger(memoryJournal())
    expect((await commitCard(ledger, centreCard(), 'system')).ok).toBe(true)
    expect(await commitFounding(ledger, founding, 'system')).toMatchObject({ ok: true, value: { shown: true } })
    expect((await readOffice(ledger.database))?.name).toBe('绿水镇人民政府')
    expect(ledger.saved().commits).toBe(2)
  })

  for (const [what, op] of remains) {
    it(`writes nothing over ${what}, whether it founds, joins or lays the sample down`, async () => {
      const ledger = await openTestLedger(memoryJournal())
      await write(ledger, op)
      expect(await commitFounding(ledger, founding, 'system')).toEqual(stands)
      expect(await commitJoining(ledger, await otherPc())).toEqual(stands)
      const laid = await commitSample(ledger, shortened(await shippedSample(), 0), () => undefined)
      expect(laid).toEqual(stands)
      expect(ledger.saved().commits).toBe(1)
    })
  }

  it('is refused in the ledger of an office at work, and its people stay who they are', async () => {
    const ledger = await openStaffedLedger(memoryJournal())
    expect(await commitFounding(ledger, founding, 'system')).toEqual(stands)
    expect((await readPeople(ledger.database)).map(({ name }) => name)).toContain('李敏')
    expect((await readOffice(ledger.database))?.code).toBe('qingshan')
  })
})

describe('looking for a ledger on a PC without keys', () => {
  it('finds none where nothing was ever written, and leaves nothing behind', async () => {
    const name = freshName()
    expect(await findLedger(journalInMemory(), name)).toEqual({ ok: true, value: false })
    expect((await indexedDB.databases()).some((database) => database.name === name)).toBe(false)
  })

  it('finds a journal, a damaged one, and one of which only a torn frame is left', async () => {
    const journal = journalInMemory()
    const ledger = await openStaffedLedger(journal)
    await write(ledger, { op: 'append', of: 'office', id: 'office', field: 'rounds', value: 1 })
    ledger.close()
    const bytes = journal.bytes().slice()
    const flipped = bytes.map((byte, at) => (at === 200 ? byte ^ 1 : byte))
    for (const damaged of [bytes, new Uint8Array([...flipped, 0, 0, 0]), bytes.slice(0, 300)]) {
      journal.damage(damaged)
      expect(await findLedger(journal, freshName())).toEqual({ ok: true, value: true })
    }
  })

  it('finds a view whose journal is gone, and passes over one that holds nothing', async () => {
    const [full, empty] = [freshName(), freshName()]
    const ledger = await openStaffedLedger(memoryJournal(), full)
    ledger.close()
    const bare = await openTestLedger(memoryJournal(), empty)
    bare.close()
    expect(await findLedger(journalInMemory(), full)).toEqual({ ok: true, value: true })
    expect(await findLedger(journalInMemory(), empty)).toEqual({ ok: true, value: false })
  })

  it('says that the journal is in use or cannot be read, rather than that there is none', async () => {
    for (const failure of [{ type: 'JournalInUse' }, { type: 'JournalUnreadable', code: 'EIO' }] as const)
      expect(await findLedger({ open: async () => ({ ok: false, failure }) }, freshName())).toEqual({
        ok: false,
        failure,
      })
  })
})
