import type { BundleExpectations } from '#shared/bundle/expectations'
import { defaultBundleLimits } from '#shared/bundle/limits'
import type { VerifiedBundle } from '#shared/bundle/open-bundle'
import type { Bytes } from '#shared/bundle/ports'
import type { BundleRefused } from '#shared/bundle/bundle-refused'
import { fail, ok, type Result } from '#shared/prelude/result'
import type { IntakeSource } from '#shared/intake/plan-intake'
import type { BundleClient, BundleWorkerFailed } from '../../bundle-worker/bundle-client'
import type { Desk } from '../../desk/desk'
import { inboxToStreams } from '../../ledger-store/read/bundle-streams'
import { readIntakePlan } from '../../ledger-store/commit/commit-intake'
import type { LedgerDatabase } from '../../ledger-store/view/ledger-database'
import { guardView, type ViewReadFailed } from '../../ledger-store/view/guard-view'
import { readInbox } from '../../ledger-store/read/read-bundles'
import { cardToSigner, readCards } from '../../ledger-store/read/read-cards'
import { readOffice } from '../../ledger-store/read/read-office'
import type { AttachmentStore } from '../../desk/attachment-store'
import { findLostFiles } from './bundle-files'
import type { ReadyIntake } from './intake-state'

/** Opens a bundle in the worker against everything this ledger knows: its keys, known signers, streams and earlier bundles. */
export async function openIntakeBundle(
  client: BundleClient,
  desk: Pick<Desk, 'ledger' | 'keys'>,
  bytes: Bytes,
): Promise<Result<VerifiedBundle, BundleRefused | BundleWorkerFailed | ViewReadFailed>> {
  const expected = await guardView(async () => ok(await readExpectations(desk.ledger.database, desk.keys.ageIdentity)))
  return expected.ok ? client.open(bytes, expected.value) : expected
}

async function readExpectations(database: LedgerDatabase, identity: string): Promise<BundleExpectations> {
  const [office, cards, inbox] = await Promise.all([readOffice(database), readCards(database), readInbox(database)])
  return {
    identities: [identity],
    signers: cards.map(cardToSigner),
    me: office?.code ?? null,
    accepts: ['assignment'],
    ...inboxToStreams(inbox),
    limits: defaultBundleLimits,
  }
}

/** What importing the opened bundle would do. */
export async function planIntakeBundle(
  database: LedgerDatabase,
  store: AttachmentStore,
  bundle: VerifiedBundle,
  fileName: string,
): Promise<Result<ReadyIntake, BundleRefused | ViewReadFailed>> {
  const { content } = bundle.payload
  if (content.type !== 'assignment') return fail({ type: 'TypeNotAccepted', bundleType: content.type })
  return guardView(async () => {
    const plan = await readIntakePlan(database, bundleToSource(bundle, fileName), content.assignments)
    const before = plan.repeat
      ? (await readInbox(database)).find((receipt) => receipt.bundleId === bundle.info.bundleId)
      : undefined
    return ok({ fileName, bundle, plan, before, lost: await findLostFiles(store, bundle, plan) })
  })
}

/** Acknowledgements ride in the receipt, so that exports know what the other side has received; the heads bear witness. */
function bundleToSource(
  { info, signer, tagmanifest }: VerifiedBundle,
  fileName: string,
): IntakeSource & Pick<VerifiedBundle['info'], 'acks' | 'heads'> {
  const { bundleId, stream, seq, fromOffice, createdAt, acks, heads = [] } = info
  return {
    bundleId,
    tagmanifest,
    stream,
    seq,
    fromOffice,
    // As the card that was compared calls it, not as the bundle calls itself.
    fromName: signer.officeName,
    fileName,
    createdAt,
    acks,
    heads,
  }
}
