import type { VerifiedBundle } from '#shared/bundle/open-bundle'
import type { Bytes } from '#shared/bundle/ports'
import type { BundleRefused } from '#shared/bundle/bundle-refused'
import { fail, ok, type Result } from '#shared/prelude/result'
import { bundleToSource } from '#shared/intake/bundle-source'
import type { BundleClient, BundleWorkerFailed } from '../../bundle-worker/bundle-client'
import type { Desk } from '../../desk/desk'
import type { AnsweringBy } from '../../ledger-store/commit/plan-bundle-answers'
import { readIntakePlan } from '../../ledger-store/commit/commit-intake'
import type { LedgerDatabase } from '../../ledger-store/view/ledger-database'
import { guardView, type ViewReadFailed } from '../../ledger-store/view/guard-view'
import { readInbox } from '../../ledger-store/read/read-bundles'
import { readExpectations } from '../../ledger-store/read/read-expectations'
import type { AttachmentStore } from '../../desk/attachment-store'
import { findLostFiles } from './bundle-files'
import type { ReadyIntake } from './intake-state'

/** Opens a bundle in the worker against everything this ledger knows: its keys, known signers, streams and earlier bundles. */
export async function openIntakeBundle(
  client: Pick<BundleClient, 'open'>,
  desk: Pick<Desk, 'ledger' | 'keys'>,
  bytes: Bytes,
): Promise<Result<VerifiedBundle, BundleRefused | BundleWorkerFailed | ViewReadFailed>> {
  const expected = await guardView(async () =>
    ok(await readExpectations(desk.ledger.database, desk.keys.ageIdentity, ['assignment'])),
  )
  return expected.ok ? client.open(bytes, expected.value) : expected
}

/** What importing the opened bundle would do. */
export async function planIntakeBundle(
  database: LedgerDatabase,
  store: AttachmentStore,
  bundle: VerifiedBundle,
  fileName: string,
  by: AnsweringBy,
): Promise<Result<ReadyIntake, BundleRefused | ViewReadFailed>> {
  const { content } = bundle.payload
  if (content.type !== 'assignment') return fail({ type: 'TypeNotAccepted', bundleType: content.type })
  return guardView(async () => {
    const plan = await readIntakePlan(database, bundleToSource(bundle, fileName), content.assignments, {
      ...by,
      answers: content.answers ?? [],
    })
    const before = plan.repeat
      ? (await readInbox(database)).find((receipt) => receipt.bundleId === bundle.info.bundleId)
      : undefined
    return ok({ fileName, bundle, plan, before, lost: await findLostFiles(store, bundle, plan) })
  })
}
