import 'fake-indexeddb/auto'
import '#shared/prelude/zod-setup'
import { describe, expect, it } from 'vitest'
import { readLedgerDigest } from '#renderer/ledger-store/view/ledger-digest'
import { ok } from '#shared/prelude/result'
import { officePc } from '#tests/support/merge/office-pc'
import { freshName, open } from '#tests/support/test-ledger'

const megabytes = 2

describe('an act whose line is two megabytes', () => {
  it('comes over to another PC to the letter among small ones, and is there after a rebuild', async () => {
    const [a, b] = [await officePc(), await officePc()]
    await a.enrol(b)
    await b.enrol(a)
    const text = '路灯'.repeat((megabytes * 1024 * 1024) / 6)
    const note = (value: string) =>
      a.ledger.act('clerk', async () => ok([{ op: 'append', of: 'office', id: 'office', field: 'rounds', value }]))
    for (const value of ['小', text, '又小']) expect((await note(value)).ok).toBe(true)
    const ready = await b.take(await a.send(b))
    expect(ready.plan.coming.some(({ line }) => new TextEncoder().encode(line).length >= megabytes * 1024 * 1024)).toBe(
      true,
    )
    const rounds = (await b.ledger.database.records.get('office/office'))?.lists['rounds'] ?? []
    expect(rounds.map(({ value }) => value)).toEqual(['小', text, '又小'])
    const again = await open(b.journal, freshName())
    expect(await readLedgerDigest(again.database)).toBe(await readLedgerDigest(b.ledger.database))
  })
})
