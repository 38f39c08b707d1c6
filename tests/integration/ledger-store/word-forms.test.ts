import 'fake-indexeddb/auto'
import '#shared/prelude/zod-setup'
import { expect, test } from 'vitest'
import { commitWordForm } from '#renderer/ledger-store/commit/commit-word-form'
import { readWordForms } from '#renderer/ledger-store/read/read-word-forms'
import { memoryJournal } from '#tests/support/memory-journal'
import { openStaffedLedger } from '#tests/support/test-ledger'

const written = { name: '领导交办单', fileName: '交办单.docx', bytes: 3, content: 'AAAA', marks: ['标题'] }
const take = (change: Partial<typeof written> = {}) => ({ want: 'take', written: { ...written, ...change } }) as const

test('a Word file of the office is taken, replaced, put out of use and taken up, by whom it is given to', async () => {
  const ledger = await openStaffedLedger(memoryJournal())
  const stands = async () =>
    (await readWordForms(ledger.database)).map(({ name, content, retired }) => ({ name, content, retired }))
  const act = (id: string, request: Parameters<typeof commitWordForm>[2], by = 'clerk') =>
    commitWordForm(ledger, id, request, by)

  expect(await act('a', take(), 'deputy')).toMatchObject({ failure: { type: 'WordFormNotYours' } })
  expect(await act('a', take(), 'nobody')).toMatchObject({ failure: { type: 'ActorUnknown' } })
  expect(await act('a', take({ name: ' ' }))).toMatchObject({ failure: { type: 'WordFormNameRefused', why: 'empty' } })
  expect(await act('a', take({ content: 'A'.repeat(1_500_000) }))).toMatchObject({
    failure: { type: 'WordFormTooLarge' },
  })
  expect(await act('a', { want: 'retire' })).toMatchObject({ failure: { type: 'WordFormUnknown' } })
  expect(await stands()).toEqual([])

  expect(await act('a', take())).toMatchObject({ ok: true })
  expect(await act('b', take())).toMatchObject({ failure: { type: 'WordFormNameRefused', why: 'taken' } })
  expect(await act('a', take({ content: 'BBBB' }))).toMatchObject({ ok: true })
  expect(await stands()).toEqual([{ name: '领导交办单', content: 'BBBB', retired: false }])

  // Once out of use it does not hold its name, and cannot come back under one that is taken.
  expect(await act('a', { want: 'retire' })).toMatchObject({ ok: true })
  expect(await act('b', take())).toMatchObject({ ok: true })
  expect(await act('a', { want: 'take-up' })).toMatchObject({ failure: { why: 'taken' } })
  expect(await act('b', { want: 'retire' })).toMatchObject({ ok: true })
  expect(await act('a', { want: 'take-up' })).toMatchObject({ ok: true })
  expect(await stands()).toEqual([
    { name: '领导交办单', content: 'BBBB', retired: false },
    { name: '领导交办单', content: 'AAAA', retired: true },
  ])
})
