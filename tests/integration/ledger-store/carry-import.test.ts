import 'fake-indexeddb/auto'
import '#shared/prelude/zod-setup'
import { expect, it } from 'vitest'
import { ledgerLimits } from '#shared/limits/ledger-limits'
import { carryImport, longSheets } from '#tests/support/limits/carry-import'
import { temporaryFolder } from '../../unit/main/temporary-folder'

it('an import of several commits is opened, imported, sent on, backed up and restored', async () => {
  // A tenth of what is sent in `tests/long`, with commits a tenth as large.
  const carried = await carryImport(longSheets(295), await temporaryFolder(), {
    ...ledgerLimits,
    writtenCommitBytes: ledgerLimits.writtenCommitBytes / 10,
  })
  expect(carried).toMatchObject({
    frames: 1,
    commits: 5,
    cases: { here: 295, there: 295, restored: 295 },
    sameDigest: true,
  })
})
