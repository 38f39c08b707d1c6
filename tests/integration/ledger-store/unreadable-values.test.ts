import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { privateText } from '#shared/case/private-text'
import { parseCommitLine, parseReceivedLine, type KnownOp } from '#shared/record/commit'
import { seenRefs } from '#shared/record/ledger-record'
import { instantToLocalDate } from '#shared/prelude/instant'
import { ok } from '#shared/prelude/result'
import { commitIntake, readIntakePlan } from '#renderer/ledger-store/commit/commit-intake'
import { commitResolution } from '#renderer/ledger-store/commit/commit-resolution'
import type { Ledger } from '#renderer/ledger-store/commit/ledger'
import { readCase } from '#renderer/ledger-store/read/read-cases'
import { readConflicts } from '#renderer/ledger-store/read/read-conflicts'
import { readOffice } from '#renderer/ledger-store/read/read-office'
import { aCaseId, anAssignment, replica } from '#tests/support/builders'
import { faultSource } from '#tests/support/faults/fault-world'
import { memoryJournal } from '#tests/support/memory-journal'
import { openStaffedLedger, openTestLedger } from '#tests/support/test-ledger'

async function write(ledger: Ledger, of: string, id: string, field: string, value: unknown): Promise<void> {
  const record = await ledger.database.records.get(`${of}/${id}`)
  const op: KnownOp = { op: 'set', of, id, field, value, saw: seenRefs(record, field) }
  expect((await ledger.act('clerk', async () => ok([op]))).ok).toBe(true)
}

const tooLong = { code: 'qingshan', name: '青山镇人民政府', shortName: '青'.repeat(25), telephone: '' }

describe('a value that nobody here can read', () => {
  it('leaves the last readable one standing and is to be looked at, with who wrote it, until a person has decided', async () => {
    const ledger = await openStaffedLedger(memoryJournal())
    await write(ledger, 'office', 'office', 'profile', tooLong)
    await write(ledger, 'office', 'office', 'profile', 7)
    expect((await readOffice(ledger.database))?.shortName).toBe('青山镇')
    const [open] = await readConflicts(ledger.database)
    if (open?.conflict.kind !== 'field') throw new Error('nothing to decide')
    expect(open.conflict).toMatchObject({ of: 'office', field: 'profile', unreadable: [open.sides[0]?.ref] })
    expect(open.sides.map(({ by, value }) => [by, value])).toMatchObject([
      ['clerk', 7],
      ['system', { shortName: '青山镇' }],
    ])
    const [bad, good] = open.sides
    const decide = (ref = good?.ref) =>
      ref === undefined
        ? Promise.reject(new Error('no side'))
        : commitResolution(ledger, { conflict: open.conflict, choice: { choice: 'side', ref }, actorId: 'clerk' })
    expect(await decide(bad?.ref)).toMatchObject({ ok: false, failure: { type: 'ValueMalformed' } })
    expect((await decide()).ok).toBe(true)
    expect(await readConflicts(ledger.database)).toEqual([])
    expect((await readOffice(ledger.database))?.shortName).toBe('青山镇')
  })

  it('takes no case away, whichever field it stands in', async () => {
    const ledger = await openStaffedLedger(memoryJournal())
    const plan = await readIntakePlan(ledger.database, faultSource(1), [anAssignment(1)])
    expect((await commitIntake(ledger, plan, 'clerk')).ok).toBe(true)
    for (const field of ['sheet', 'stage', 'registration', 'reply.findings'])
      await write(ledger, 'case', aCaseId(1), field, { from: 'a newer program' })
    const found = await readCase(ledger.database, aCaseId(1))
    expect(found?.one).toMatchObject({ stage: 'received', sheet: { title: privateText(anAssignment(1).sheet.title) } })
    expect(found?.one.conflicts).toEqual(['registration', 'reply.findings', 'sheet', 'stage'])
    expect(await ledger.database.cases.count()).toBe(1)
  })

  it('makes no office wait for its first sync: what can be told of it is', async () => {
    const ledger = await openTestLedger(memoryJournal())
    await write(ledger, 'office', 'office', 'profile', tooLong)
    expect(await readOffice(ledger.database)).toMatchObject({ code: 'qingshan', shortName: '青山镇人民政府' })
  })
})

describe('a commit of a day that is none', () => {
  const lineAt = (at: number): string =>
    JSON.stringify({
      v: 1,
      replica: replica('other'),
      seq: 1,
      prev: '',
      at,
      by: 'x',
      ops: [{ op: 'append', of: 'office', id: 'office', field: 'rounds', value: 1 }],
    })

  it('is let in from no other PC, and opens where it was let in before', () => {
    for (const at of [Date.UTC(9999, 11, 31, 20), Date.UTC(1899, 0, 1), Date.UTC(2200, 0, 2), -1]) {
      expect(parseReceivedLine(lineAt(at), 1)).toMatchObject({ ok: false, failure: { type: 'CommitMalformed' } })
      const logged = parseCommitLine(lineAt(at), 1)
      if (!logged.ok) throw new Error('an old journal does not open')
      expect(instantToLocalDate(logged.value.commit.at)).toMatch(/^(1970-01-01|2199-12-31)$/)
    }
    for (const at of [0, Date.UTC(2026, 10, 23), Date.UTC(2199, 11, 31)])
      expect(parseReceivedLine(lineAt(at), 1).ok).toBe(true)
  })
})
