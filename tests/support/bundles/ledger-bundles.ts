import 'fake-indexeddb/auto'
import { importSync, planSyncBundle, type ReadySync } from '#renderer/features/sync/open-sync'
import type { SyncFailure } from '#renderer/ledger-store/commit/commit-sync'
import { createLedger, type Ledger } from '#renderer/ledger-store/commit/ledger'
import { readLedgerDigest } from '#renderer/ledger-store/view/ledger-digest'
import type { BundleRefused } from '#shared/bundle/bundle-refused'
import type { BundleExpectations } from '#shared/bundle/expectations'
import { openBundle, openBundleFiles } from '#shared/bundle/open-bundle'
import type { BundleDraft } from '#shared/bundle/make-bundle'
import type { Bytes } from '#shared/bundle/ports'
import { webPorts } from '#shared/codec/web-ports'
import { ok, type Result } from '#shared/prelude/result'
import { logCommit, replicaIdSchema, type KnownOp, type LoggedCommit, type ReplicaId } from '#shared/record/commit'
import { instant } from '../builders'
import { memoryAttachments } from '../memory-attachments'
import { memoryJournal } from '../memory-journal'
import { freshName, open, tickingClock } from '../test-ledger'
import { anAssignmentDraft, bundleIdOf, photo, qingshanExpects } from './drafts'
import { makeOrThrow } from './hostile-bundle'
import { centre, lvshui, qingshan, signerOf, type TestOffice } from './test-offices'

/** Qingshan's second PC, which sends; `qingshan` is the first, which receives. */
export const secondPc: TestOffice = {
  keys: lvshui.keys,
  card: {
    ...qingshan.card,
    deviceId: lvshui.card.deviceId,
    ageRecipient: lvshui.card.ageRecipient,
    minisignPublicKey: lvshui.card.minisignPublicKey,
  },
}
export const replicaOfPc = (pc: TestOffice): ReplicaId => replicaIdSchema.parse(`${pc.card.deviceId}.1`)

const place = (value: unknown): KnownOp => ({ op: 'set', of: 'case', id: 'c1', field: 'place', value, saw: [] })

/** A chain of commits from the first on. */
export function chainOf(replica: ReplicaId, values: readonly unknown[]): LoggedCommit[] {
  let prev = ''
  return values.map((value, index) => {
    const logged = logCommit({
      v: 1,
      replica,
      seq: index + 1,
      prev,
      at: instant(1_700_000_000_000 + index),
      by: 'clerk',
      ops: [place(value), { op: 'append', of: 'case', id: 'c1', field: 'acts', value: index }],
    })
    prev = logged.hash
    return logged
  })
}

export const secondsCommits = chainOf(replicaOfPc(secondPc), ['石桥村', '东河村', '西河村'])
const headsOf = (commits: readonly LoggedCommit[]) =>
  commits.slice(-1).map(({ commit, hash }) => ({ replica: commit.replica, seq: commit.seq, hash }))
export const ledgerVia = `${replicaOfPc(secondPc)}/${qingshan.card.deviceId}`
export const ledgerStream = `ledger/qingshan/qingshan/${ledgerVia}`

/** The second PC sends the first three acts and a photo. */
export function aLedgerDraft(change: Partial<BundleDraft> = {}): BundleDraft {
  return {
    ...anAssignmentDraft(),
    bundleId: bundleIdOf(7),
    fromOffice: 'qingshan',
    fromDevice: secondPc.card.deviceId,
    toOffice: 'qingshan',
    toDevice: qingshan.card.deviceId,
    via: ledgerVia,
    heads: headsOf(secondsCommits),
    base: [],
    title: '台账同步 3 条',
    fromName: qingshan.card.officeName,
    toName: qingshan.card.officeName,
    content: { type: 'ledger', lines: secondsCommits.map(({ line }) => line) },
    files: [photo],
    wants: [],
    filesLeft: 0,
    ...change,
  }
}

/** What the first PC expects: both PCs' cards and the centre's enrolled, nothing received yet. */
export function ledgerExpects(change: Partial<BundleExpectations> = {}): BundleExpectations {
  const signers = [secondPc, qingshan, centre].map((pc) => signerOf(pc, { deviceId: pc.card.deviceId }))
  return { ...qingshanExpects(), signers, accepts: ['ledger'], ...change }
}

export const soundLedger = async (draft: BundleDraft = aLedgerDraft()): Promise<Bytes> =>
  (await makeOrThrow(draft, secondPc, [qingshan])).bytes

/** The files of a sound ledger bundle by path inside `bundle/`. */
export async function ledgerBag(draft: BundleDraft = aLedgerDraft()): Promise<Map<string, Bytes>> {
  const opened = await openBundleFiles(await soundLedger(draft), ledgerExpects(), webPorts)
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
  return new Map(opened.value.bag)
}

/** The first PC with a ledger of its own, as far as an import reaches it. */
export interface ReceivingPc {
  readonly ledger: Ledger
  /** Of the view, of what waits and stands apart, and of the journal's bytes. */
  state(): Promise<string>
  take(
    sealed: Bytes,
    expects: BundleExpectations,
  ): Promise<Result<ReadySync, BundleRefused | SyncFailure | { readonly type: string }>>
}

export async function receivingPc(): Promise<ReceivingPc> {
  const journal = memoryJournal()
  const files = memoryAttachments()
  const ledger = createLedger(await open(journal, freshName()), journal, replicaOfPc(qingshan), tickingClock())
  await ledger.act('clerk', async () => ok([place('南河村')]))
  return {
    ledger,
    state: async () => {
      const [held, apart] = await Promise.all([ledger.database.held.count(), ledger.database.quarantine.count()])
      return JSON.stringify([
        await readLedgerDigest(ledger.database),
        held,
        apart,
        journal.tail(),
        [...files.held.keys()],
      ])
    },
    take: async (sealed, expects) => {
      const opened = await openBundle(sealed, expects, webPorts)
      if (!opened.ok) return opened
      const planned = await planSyncBundle(ledger.database, ledger.replica, opened.value, 'bundle.hlb')
      if (!planned.ok) return planned
      const done = await importSync(ledger, files.store, planned.value, 'clerk')
      return done.ok ? planned : done
    },
  }
}
