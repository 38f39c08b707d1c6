import 'fake-indexeddb/auto'
import '#shared/prelude/zod-setup'
import { expect, it } from 'vitest'
import { readWitnessings } from '#renderer/ledger-store/read/read-testimonies'
import type { Ledger } from '#renderer/ledger-store/commit/ledger'
import { ok } from '#shared/prelude/result'
import { officePc } from '#tests/support/merge/office-pc'

const act = (ledger: Ledger, id: string): Promise<unknown> =>
  ledger.act<never>('clerk', async () =>
    ok([{ op: 'append', of: 'case', id, field: 'acts', value: { act: 'noted', on: '2026-11-23', text: id } }]),
  )

async function findings(ledger: Ledger): Promise<readonly (readonly [string, string, string, number])[]> {
  return (await readWitnessings(ledger.database)).map(
    ({ testimony, finding }) => [finding, testimony.saidBy, testimony.replica, testimony.seq] as const,
  )
}

it('takes the other PC of the office as a witness by the bundles exchanged with it', async () => {
  const [here, there] = [await officePc(), await officePc()]
  await here.enrol(there)
  await there.enrol(here)
  await act(here.ledger, 'a')
  await there.take(await here.send(there))
  expect(await findings(here.ledger)).toEqual([])
  await here.take(await there.send(here))
  const seen = await findings(here.ledger)
  expect(seen).toContainEqual(['confirmed', there.keys.deviceId, `${here.keys.deviceId}.1`, 2])
  expect(seen.every(([finding]) => finding === 'confirmed')).toBe(true)
})

it('raises the alarm when the centre saw another act under a number, or more than there is', async () => {
  const { ledger, keys } = await officePc()
  await act(ledger, 'a')
  await act(ledger, 'b')
  const replica = `${keys.deviceId}.1`
  const hash = (await ledger.database.commits.get(`${replica}:1`))?.hash ?? ''
  const heads = [
    { replica, seq: 1, hash },
    { replica, seq: 2, hash: '0'.repeat(64) },
    { replica, seq: 90, hash: 'f'.repeat(64) },
  ]
  await ledger.act<never>('clerk', async () =>
    ok(
      heads.map((head, index) => ({
        op: 'set' as const,
        of: 'inbox',
        id: `b${index}`,
        field: 'receipt',
        value: { fromName: '市长公开电话受理中心', heads: [head] },
        saw: [],
      })),
    ),
  )
  expect((await findings(ledger)).map(([finding, by, , seq]) => [finding, by, seq])).toEqual([
    ['differs', '市长公开电话受理中心', 2],
    ['beyond', '市长公开电话受理中心', 90],
    ['confirmed', '市长公开电话受理中心', 1],
  ])
})
