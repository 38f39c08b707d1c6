import type { BundleUnmade, MadeBundle, BundleDraft } from '#shared/bundle/make-bundle'
import { streamOf } from '#shared/bundle/bundle-type'
import { defaultBundleLimits } from '#shared/bundle/limits'
import { keysToCard } from '#shared/codec/make-keys'
import { instantToLocalDate, type Instant } from '#shared/prelude/instant'
import { fail, type Result } from '#shared/prelude/result'
import { issueFresh } from '#shared/sample/fresh-sheets'
import { yearBefore } from '#shared/sample/sample-days'
import type { BundleClient, BundleWorkerFailed } from '../../bundle-worker/bundle-client'
import type { Desk } from '../../desk/desk'
import { inboxToStreams } from '../../ledger-store/read/bundle-streams'
import { readBegunSample } from '../../ledger-store/read/read-begun-sample'
import { readInbox } from '../../ledger-store/read/read-bundles'
import { readCaseRows } from '../../ledger-store/read/read-cases'
import { readOffice } from '../../ledger-store/read/read-office'
import type { LedgerDatabase } from '../../ledger-store/view/ledger-database'
import type { CodeNotThere } from '../../prelude/load-late'
import { loadSample, type LoadedSample } from '../../start/load-sample'

/** The ledger is no sample, or the program was built without its keys. */
export interface NoSample {
  readonly type: 'NoSample'
}

export type SampleUnmade = BundleUnmade | BundleWorkerFailed | CodeNotThere | NoSample

/**
 * Makes the bundle with which importing is tried in a sample ledger: the made-up centre's next to this office, of sheets that it issues
 * today and the ledger has not.
 */
export async function makeSampleBundle(
  {
    ledger,
    keys,
    clock,
    app,
  }: Pick<Desk, 'ledger' | 'keys' | 'clock'> & { readonly app: Pick<Desk['app'], 'version'> },
  client: Pick<BundleClient, 'make'>,
): Promise<Result<MadeBundle, SampleUnmade>> {
  const kind = await readBegunSample(ledger.database)
  if (kind === undefined) return fail({ type: 'NoSample' })
  const loaded = await loadSample(kind, instantToLocalDate(clock.now()))
  if (!loaded.ok) return loaded
  const draft =
    loaded.value === undefined
      ? undefined
      : await composeSampleBundle(ledger.database, loaded.value, clock.now(), app.version)
  if (loaded.value === undefined || draft === undefined) return fail({ type: 'NoSample' })
  const own = await keysToCard(keys, { officeCode: draft.toOffice, officeName: draft.toName, role: 'unit' })
  return client.make(draft, loaded.value.centreKeys.minisign, [own.ageRecipient], defaultBundleLimits)
}

/** What goes into it; undefined where the ledger has no office. */
export async function composeSampleBundle(
  database: LedgerDatabase,
  { sample, centreKeys }: LoadedSample,
  now: Instant,
  appVersion: string,
): Promise<BundleDraft | undefined> {
  const { centre, fresh } = sample.office
  const [office, inbox, rows] = await Promise.all([readOffice(database), readInbox(database), readCaseRows(database)])
  if (office === undefined) return undefined
  const last = inboxToStreams(inbox).streams[streamOf('assignment', centre.code, office.code)]
  const today = instantToLocalDate(now)
  const seq = (last?.seq ?? 0) + 1
  const days = yearBefore(today, sample.calendar)
  const held = rows.map(({ sheetNumber }) => sheetNumber)
  return {
    bundleId: crypto.randomUUID(),
    fromOffice: centre.code,
    fromDevice: centreKeys.deviceId,
    toOffice: office.code,
    seq,
    prev: last?.tagmanifest ?? '',
    acks: [],
    createdAt: now,
    appVersion,
    title: '样例交办包',
    fromName: centre.name,
    toName: office.name,
    issuedOn: today,
    content: { type: 'assignment', assignments: issueFresh(fresh, { today, days, seq, held }) },
    files: [],
  }
}
