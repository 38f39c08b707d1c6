import 'fake-indexeddb/auto'
import '#shared/prelude/zod-setup'
import { expect, it } from 'vitest'
import { commitLawImport, commitLawStanding } from '#renderer/ledger-store/commit/commit-laws'
import { commitOffice } from '#renderer/ledger-store/commit/commit-office'
import { commitUndo } from '#renderer/ledger-store/commit/commit-undo'
import { createLedger, type Ledger } from '#renderer/ledger-store/commit/ledger'
import { readActivityPage } from '#renderer/ledger-store/read/read-activity'
import { readLawRecords } from '#renderer/ledger-store/read/read-laws'
import { lawId, lawTextSchema } from '#shared/law/law-record'
import { recordsToShelf } from '#shared/law/law-shelf'
import { planLawImport, type ReadLaw } from '#shared/law/plan-law-import'
import { replicaIdSchema } from '#shared/record/commit'
import { day, staffOfFive, twoDepartments } from '#tests/support/builders'
import { aLaw } from '#tests/support/law/law-texts'
import { memoryJournal } from '#tests/support/memory-journal'
import { freshName, open, tickingClock } from '#tests/support/test-ledger'

const office = { code: 'qingshan', name: '青山镇人民政府', shortName: '青山镇', telephone: '' }
const law = aLaw()
const files: readonly ReadLaw[] = [law, aLaw({ name: '石桥县水库条例' })].map((value) => ({
  path: 'x.md',
  read: { ok: true, value },
}))

async function anOffice(): Promise<Ledger> {
  const journal = memoryJournal()
  const replica = replicaIdSchema.parse('pcahere00.1')
  const ledger = createLedger(await open(journal, freshName()), journal, replica, tickingClock())
  await commitOffice(ledger, { office, people: staffOfFive, departments: twoDepartments }, 'clerk')
  return ledger
}

const shelfOf = async (ledger: Ledger) => recordsToShelf(await readLawRecords(ledger.database), [])

it('takes laws in as one act that undo takes back, and tells of it in the log', async () => {
  const ledger = await anOffice()
  const plan = planLawImport(files, await readLawRecords(ledger.database))
  const taken = await commitLawImport(ledger, { files, plan }, 'clerk')
  expect((await shelfOf(ledger)).map(({ law: { name } }) => name)).toEqual(
    ['石桥县村庄道路条例', '石桥县水库条例'].sort(),
  )
  if (!taken.ok || taken.value === undefined) throw new Error('not taken')
  const anything = { by: '', device: '', kind: '', caseId: '', from: undefined, until: undefined } as const
  const { entries } = await readActivityPage(ledger.database, anything, undefined, 1)
  expect(entries[0]?.event).toMatchObject({ type: 'laws-changed', what: 'imported', count: 2 })
  const undone = await commitUndo(ledger, {
    refs: [taken.value.ref],
    actorId: 'clerk',
    today: day('2026-11-23'),
    reason: '选错了',
  })
  expect(undone.ok).toBe(true)
  expect(await shelfOf(ledger)).toEqual([])
  // What was undone can be imported again.
  const again = planLawImport(files, await readLawRecords(ledger.database))
  expect((await commitLawImport(ledger, { files, plan: again }, 'clerk')).ok).toBe(true)
  expect(await shelfOf(ledger)).toHaveLength(2)
})

it('writes nothing of an import that would come out otherwise than it was shown, nor for one who may not', async () => {
  const ledger = await anOffice()
  const plan = planLawImport(files, [])
  expect(await commitLawImport(ledger, { files, plan }, 'handler')).toMatchObject({ failure: { type: 'LawNotYours' } })
  await commitLawImport(ledger, { files: files.slice(0, 1), plan: planLawImport(files.slice(0, 1), []) }, 'clerk')
  expect(await commitLawImport(ledger, { files, plan }, 'clerk')).toMatchObject({ failure: { type: 'LedgerChanged' } })
})

it('marks a law out of force, also one that only the program brings', async () => {
  const ledger = await anOffice()
  const repealedOn = lawTextSchema.shape.on.parse('2026-01-01')
  expect((await commitLawStanding(ledger, lawId(law), { active: true, repealedOn }, 'clerk')).ok).toBe(true)
  const shelf = recordsToShelf(await readLawRecords(ledger.database), [{ ...law, extract: true, note: '' }])
  expect(shelf).toMatchObject([{ state: 'repealed', repealedOn: '2026-01-01', shipped: true }])
})
