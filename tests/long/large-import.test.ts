import 'fake-indexeddb/auto'
import '#shared/prelude/zod-setup'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ledgerLimits } from '#shared/limits/ledger-limits'
import { carryImport, longSheets } from '#tests/support/limits/carry-import'

it('2,950 sheets of 71 MB are opened, imported, sent on, backed up and restored', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'large-import-'))
  const carried = await carryImport(longSheets(2_950), folder, ledgerLimits)
  console.log(JSON.stringify(carried.bytes))
  expect(carried.bytes.sheets).toBeGreaterThan(71_000_000)
  expect(carried).toMatchObject({
    frames: 1,
    commits: 5,
    cases: { here: 2_950, there: 2_950, restored: 2_950 },
    sameDigest: true,
  })
})
