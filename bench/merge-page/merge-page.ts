import '#shared/prelude/zod-setup'
import { Dexie, type Table } from 'dexie'
import { createBundleClient } from '#renderer/bundle-worker/bundle-client'
import { hostJournal } from '#renderer/start/host-journal'
import { commitSync } from '#renderer/ledger-store/commit/commit-sync'
import { createLedger } from '#renderer/ledger-store/commit/ledger'
import type { LedgerDatabase } from '#renderer/ledger-store/view/ledger-database'
import { openLedger } from '#renderer/ledger-store/opening/open-ledger'
import { readSyncPlan, type SyncSource } from '#renderer/ledger-store/read/read-sync-plan'
import { readSyncDelta } from '#renderer/ledger-store/read/read-sync-delta'
import type { KnownHead } from '#shared/bundle/bundle-info'
import { defaultBundleLimits } from '#shared/bundle/limits'
import { signingKeyToPublicKey } from '#shared/bundle/minisign'
import { keysToCard, makeKeys } from '#shared/codec/make-keys'
import { instantSchema } from '#shared/prelude/instant'
import { localDateSchema } from '#shared/prelude/local-date'
import { replicaIdSchema, type LoggedCommit } from '#shared/record/commit'
import { manyCommits } from '#tests/support/merge/many-commits'
import { trustOwnScripts } from '#renderer/shell/trust-own-scripts'
import { watchWindow, type Watched } from './watch-window'

// The product's own way of an import, from a sealed bundle to the shown ledger, in a page of the real browser.

const at = instantSchema.parse(1_795_000_000_000)
const office = { officeCode: 'qingshan', officeName: '青山镇人民政府', role: 'unit' } as const

/** A figure of one part of the way. */
export type Figure = Omit<Watched<unknown>, 'value'>

export interface MergeFigures {
  readonly making: Figure
  readonly opening: Figure
  readonly planning: Figure
  readonly merging: Figure
  /** Bare writes of the very rows that the merge left, by the same library in the same kind of transaction. */
  readonly bareMs: readonly number[]
  readonly exporting: Figure
  readonly sealing: Figure
  readonly parts: Readonly<Record<string, number>>
}

const figure = ({ ms, longestWaitMs, longestTaskMs }: Watched<unknown>): Figure => ({
  ms,
  longestWaitMs,
  longestTaskMs,
})

async function openEmptyLedger(name: string) {
  const opened = await openLedger(hostJournal, () => undefined, name)
  if (!opened.ok) throw new Error(opened.failure.type)
  return createLedger(opened.value, hostJournal, replicaIdSchema.parse('benchpc0.1'), { now: () => at })
}

/** Carries a bundle of many commits through worker, plan and merge, and writes the same rows bare. */
async function measureMerge(count: number, cases: number, bareRounds: number): Promise<MergeFigures> {
  const ledger = await openEmptyLedger('bench-ledger')
  const commits = manyCommits(count, cases)
  const heads = lastOfEach(commits)
  const [sender, reader] = [await makeKeys(), await makeKeys()]
  const [from, to] = [await keysToCard(sender, office), await keysToCard(reader, office)]
  const client = createBundleClient()
  const making = await watchWindow(() =>
    makeLedgerBundle(
      client,
      sender,
      from.deviceId,
      to,
      commits.map(({ line }) => line),
      heads,
    ),
  )
  const { bytes, draft } = making.value
  console.info(`made ${making.ms.toFixed(0)} ms`)
  const opening = await watchWindow(() =>
    client.open(bytes, {
      identities: [reader.ageIdentity],
      signers: [{ ...office, deviceId: sender.deviceId, publicKey: signingKeyToPublicKey(sender.minisign) }],
      me: office.officeCode,
      accepts: ['ledger'],
      streams: {},
      importedBundles: {},
      limits: defaultBundleLimits,
    }),
  )
  if (!opening.value.ok || opening.value.value.payload.content.type !== 'ledger')
    throw new Error(JSON.stringify(opening.value).slice(0, 200))
  console.info(`opened ${opening.ms.toFixed(0)} ms, longest wait ${opening.longestWaitMs.toFixed(0)}`)
  const coming: readonly LoggedCommit[] = opening.value.value.payload.content.commits
  const source: SyncSource = {
    bundleId: draft.bundleId,
    tagmanifest: opening.value.value.tagmanifest,
    stream: opening.value.value.info.stream,
    seq: 1,
    fromDevice: sender.deviceId,
    fileName: 'bench.hlb',
    createdAt: at,
    heads,
    wants: [],
  }
  const planning = await watchWindow(() => readSyncPlan(ledger.database, source, coming, ledger.replica))
  if (!planning.value.ok) throw new Error(planning.value.failure.type)
  const plan = planning.value.value
  console.info(`planned ${planning.ms.toFixed(0)} ms, longest wait ${planning.longestWaitMs.toFixed(0)}`)
  const merging = await watchWindow(() => commitSync(ledger, plan, 'clerk'))
  if (!merging.value.ok || merging.value.value.receipt?.shown !== true)
    throw new Error(JSON.stringify(merging.value).slice(0, 200))
  console.info(`merged ${merging.ms.toFixed(0)} ms, longest wait ${merging.longestWaitMs.toFixed(0)}`)
  const bareMs: number[] = []
  for (let round = 0; round < bareRounds; round += 1) bareMs.push(await writeBare(ledger.database, `bare-${round}`))
  console.info(`bare ${bareMs.map((ms) => ms.toFixed(0)).join(' ')} ms`)
  const delta = await watchWindow(() => readSyncDelta(ledger.database, {}))
  const sealing = await watchWindow(() => makeLedgerBundle(client, sender, from.deviceId, to, delta.value.lines, heads))
  client.end()
  const parts = Object.fromEntries(
    ['ledger.project', 'ledger.journal', 'ledger.view'].map((name) => [
      name,
      performance.getEntriesByName(name).at(-1)?.duration ?? 0,
    ]),
  )
  return {
    making: figure(making),
    opening: figure(opening),
    planning: figure(planning),
    merging: figure(merging),
    bareMs,
    exporting: figure(delta),
    sealing: figure(sealing),
    parts,
  }
}

const lastOfEach = (commits: readonly LoggedCommit[]): readonly KnownHead[] => [
  ...new Map(
    commits.map(({ commit, hash }) => [commit.replica, { replica: commit.replica, seq: commit.seq, hash }]),
  ).values(),
]

async function makeLedgerBundle(
  client: ReturnType<typeof createBundleClient>,
  sender: Awaited<ReturnType<typeof makeKeys>>,
  fromDevice: string,
  to: Awaited<ReturnType<typeof keysToCard>>,
  lines: readonly string[],
  heads: readonly KnownHead[],
) {
  const draft = {
    bundleId: crypto.randomUUID(),
    fromOffice: office.officeCode,
    fromDevice,
    toOffice: office.officeCode,
    toDevice: to.deviceId,
    via: `${fromDevice}.1/${to.deviceId}`,
    seq: 1,
    prev: '',
    acks: [],
    heads: [...heads],
    base: [],
    createdAt: at,
    appVersion: '0.1.0',
    title: '台账同步',
    fromName: office.officeName,
    toName: office.officeName,
    issuedOn: localDateSchema.parse('2026-11-25'),
    wants: [],
    filesLeft: 0,
    content: { type: 'ledger', lines } as const,
    files: [],
  }
  const made = await client.make(draft, sender.minisign, [to.ageRecipient], defaultBundleLimits)
  if (!made.ok) throw new Error(JSON.stringify(made.failure).slice(0, 300))
  return { bytes: made.value.bytes, draft }
}

/** Milliseconds for writing the program's rows into other tables of the same kind, in one transaction. */
async function writeBare(database: LedgerDatabase, name: string): Promise<number> {
  const tables = [database.commits, database.records, database.cases]
  const rows = await Promise.all(tables.map((table) => table.toCollection().toArray()))
  const bare = new Dexie(name, { chromeTransactionDurability: 'strict' })
  bare
    .version(1)
    .stores(
      Object.fromEntries(
        tables.map(({ name: of, schema }) => [
          of,
          [schema.primKey, ...schema.indexes].map((index) => index.src).join(','),
        ]),
      ),
    )
  await bare.open()
  const from = performance.now()
  await bare.transaction('rw', bare.tables, async () => {
    for (const [index, table] of tables.entries()) {
      const target: Table<unknown> = bare.table(table.name)
      await target.bulkPut(rows[index] ?? [])
    }
  })
  const ms = performance.now() - from
  await bare.delete()
  return ms
}

// As the program's own page: else its policy refuses the worker.
trustOwnScripts()
Object.assign(window, { measureMerge })
