import 'fake-indexeddb/auto'
import '#shared/prelude/zod-setup'
import { expect, it } from 'vitest'
import { commitCrossLayout } from '#renderer/ledger-store/commit/commit-cross-layout'
import { readCrossLayout } from '#renderer/ledger-store/read/read-cross-layout'
import { shippedClasses } from '#shared/statement/office-classes'
import { listReadyLayouts } from '#shared/statement/ready-layouts'
import type { CrossLayout } from '#shared/statement/cross-layout'
import { memoryJournal } from '#tests/support/memory-journal'
import { openStaffedLedger } from '#tests/support/test-ledger'

const [first, both] = listReadyLayouts(shippedClasses).map(({ groups }): CrossLayout => ({ groups, hiddenRows: [] }))

it('the columns of the cross table are the office’s: set once, read by all, and not taken over unseen', async () => {
  if (first === undefined || both === undefined) throw new Error('there are ready choices')
  const ledger = await openStaffedLedger(memoryJournal())
  const stands = async () => (await readCrossLayout(ledger.database)).layout
  expect(await stands()).toBeUndefined()
  expect(await commitCrossLayout(ledger, { opened: undefined, written: first }, 'clerk')).toMatchObject({ ok: true })
  expect(await stands()).toEqual(first)
  // A second window was opened before that and sets others.
  expect(await commitCrossLayout(ledger, { opened: undefined, written: both }, 'clerk')).toMatchObject({
    ok: false,
    failure: { type: 'CrossLayoutChanged' },
  })
  expect(await stands()).toEqual(first)
  // What says the same writes nothing, whatever was opened.
  expect(await commitCrossLayout(ledger, { opened: both, written: first }, 'clerk')).toMatchObject({
    ok: true,
    value: undefined,
  })
  expect(await commitCrossLayout(ledger, { opened: first, written: both }, 'clerk')).toMatchObject({ ok: true })
  expect(await stands()).toEqual(both)
})
