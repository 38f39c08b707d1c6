import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'
import { commitIntake, readIntakePlan } from '#renderer/ledger-store/commit/commit-intake'
import { openLedger } from '#renderer/ledger-store/opening/open-ledger'
import { readLedgerDigest } from '#renderer/ledger-store/view/ledger-digest'
import { anAssignment, aCaseId, instant } from '#tests/support/builders'
import { memoryJournal } from '#tests/support/memory-journal'
import { freshName, openStaffedLedger } from '#tests/support/test-ledger'

describe('a view of an older program', () => {
  it('is folded anew from the journal into the new tables, and said', async () => {
    const journal = memoryJournal()
    const ledger = await openStaffedLedger(journal)
    const source = {
      bundleId: aCaseId(9001),
      tagmanifest: 'a'.repeat(64),
      stream: 's',
      seq: 1,
      fromOffice: 'c',
      fromName: '中心',
      fileName: 'f',
      createdAt: instant(0),
    }
    await commitIntake(ledger, await readIntakePlan(ledger.database, source, [anAssignment(1)]), 'clerk')
    const wanted = await readLedgerDigest(ledger.database)
    const { commits, records, cases, state } = ledger.database
    const rows = {
      commits: (await commits.toArray()).map(({ at: _at, ...row }) => row),
      records: await records.toArray(),
      cases: await cases.toArray(),
      state: await state.toArray(),
    }
    ledger.close()

    const name = freshName()
    const old = new Dexie(name)
    old.version(1).stores({
      commits: '&ref',
      records: '&key, of',
      cases: '&id, sheetNumber, stage, [ledgerYear+ledgerSerial], [stubYear+stubSerial], [open+dueOn]',
      state: '&name',
    })
    await old.open()
    for (const [table, content] of Object.entries(rows)) await old.table(table).bulkPut(content)
    old.close()

    const opened = await openLedger(journal, () => undefined, name)
    if (!opened.ok) throw new Error(opened.failure.type)
    expect(opened.value.report).toMatchObject({ view: 'rebuilt', cause: 'outdated', commitsRead: 2 })
    expect(await readLedgerDigest(opened.value.database)).toBe(wanted)
  })
})
