import { findIrregularStages } from '#shared/case/find-irregular-stages'
import { stageSchema, type Stage } from '#shared/case/stage'
import { covers, headsToVector, type VersionVector } from '#shared/merge/version-vector'
import { planSync, type SyncOutcome } from '#shared/merge/plan-sync'
import type { KnownHead } from '#shared/bundle/bundle-info'
import type { VerifiedBundle } from '#shared/bundle/open-bundle'
import { ledgerLimits } from '#shared/limits/ledger-limits'
import { emptyJournalTail, type JournalTail } from '#shared/journal/journal-frame'
import { listGaps, type Fork } from '#shared/merge/plan-admission'
import type { CommitRef, LoggedCommit } from '#shared/record/commit'
import type { LedgerRecord } from '#shared/record/ledger-record'
import { fail, ok, type Result } from '#shared/prelude/result'
import { breathe } from '../../prelude/breathe'
import { loadTouched } from '../view/follow-journal'
import { guardView, type ViewReadFailed } from '../view/guard-view'
import type { LedgerDatabase } from '../view/ledger-database'
import { projectCommits, type ChainBroken } from '../view/project-commits'
import { listOpenCaseIds } from './read-cases'
import { readLogStanding } from '../view/read-log'
import { readSyncReceived } from './read-peers'
import type { TrustAfter } from './read-revocations'

/** A verified ledger bundle, in the fields that an import needs. */
export interface SyncSource {
  readonly bundleId: string
  readonly tagmanifest: string
  readonly stream: string
  readonly seq: number
  readonly fromDevice: string
  readonly fileName: string
  readonly createdAt: VerifiedBundle['info']['createdAt']
  readonly heads: readonly KnownHead[]
  readonly wants: readonly string[]
}

/** What importing a ledger bundle would do, to be shown before it is done. */
export interface SyncPlan {
  readonly source: SyncSource
  readonly coming: readonly LoggedCommit[]
  /** The journal's tail as of which this was decided. */
  readonly tail: JournalTail
  /** The name this PC wrote under when this was decided. */
  readonly ownReplica: string
  /** True when this very bundle was imported on this PC before: nothing will change. */
  readonly repeat: boolean
  readonly outcome: SyncOutcome
  /** The cards and withdrawn keys that it touches, as they would stand after it. */
  readonly trust: TrustAfter
}

/** The source of a verified bundle; undefined when it carries no ledger. */
export function bundleToSyncSource(
  { info, payload, tagmanifest }: VerifiedBundle,
  fileName: string,
): { readonly source: SyncSource; readonly coming: readonly LoggedCommit[] } | undefined {
  if (payload.content.type !== 'ledger') return undefined
  const { bundleId, stream, seq, fromDevice, createdAt, heads = [] } = info
  return {
    source: {
      bundleId,
      tagmanifest,
      stream,
      seq,
      fromDevice,
      fileName,
      createdAt,
      heads,
      wants: payload.head.wants ?? [],
    },
    coming: payload.content.commits,
  }
}

/** With what comes there would be commits under more names than a bundle can speak of, and nothing could be sent any more. */
export interface TooManyChains {
  readonly type: 'TooManyChains'
  readonly count: number
  readonly limit: number
}

/** Works an import out without doing it: joins and folds the commits over copies of the records they touch. */
export function readSyncPlan(
  database: LedgerDatabase,
  source: SyncSource,
  coming: readonly LoggedCommit[],
  ownReplica: string,
): Promise<Result<SyncPlan, ChainBroken | TooManyChains | ViewReadFailed>> {
  return guardView(() => readPlan(database, source, coming, ownReplica))
}

async function readPlan(
  database: LedgerDatabase,
  source: SyncSource,
  coming: readonly LoggedCommit[],
  ownReplica: string,
): Promise<Result<SyncPlan, ChainBroken | TooManyChains>> {
  const state = await database.state.get('view')
  const chains = state?.chains ?? {}
  const standing = await readLogStanding(database, chains, coming)
  const names = new Set(Object.keys(chains))
  for (const { commit } of [...standing.held, ...coming]) names.add(commit.replica)
  // This PC may have to take another name as well.
  if (names.size >= ledgerLimits.chains)
    return fail({ type: 'TooManyChains', count: names.size, limit: ledgerLimits.chains })
  const before = await loadTouched(database, [...standing.held, ...coming])
  const after = new Map<string, LedgerRecord>(before)
  const change = await projectCommits([{ commits: coming, act: undefined }], after, standing, breathe)
  if (!change.ok) return fail(change.failure)
  const touched = new Map(
    change.value.records.map((record): [string, LedgerRecord] => [record.key, after.get(record.key) ?? record]),
  )
  const open = new Set(await listOpenCaseIds(database))
  const stages = new Map(change.value.cases.map(({ id, stage }) => [id, stage]))
  const held = change.value.held ?? []
  const vector = headsToVector(Object.entries(chains).map(([replica, { seq }]) => ({ replica, seq })))
  const outcome = planSync({
    coming,
    vector,
    before,
    after: touched,
    ownReplica,
    ownHeadSeq: source.heads.find(({ replica }) => replica === ownReplica)?.seq ?? 0,
    irregular: findIrregularStages(listNews(coming, vector), (caseId, ref) => stageIn(before, caseId, ref)),
    openBefore: open.size,
    isOpen: (id) => open.has(id),
    stageAfter: (id) => stages.get(id),
    admission: {
      fresh: change.value.commits.length,
      held: held.length,
      gaps: listGaps(
        held,
        headsToVector(Object.entries(change.value.chains).map(([replica, { seq }]) => ({ replica, seq }))),
      ),
      quarantined: change.value.quarantined.length,
      forks: joinForks(change.value.forks, await findForkedHeads(database, source)),
      repeated: change.value.repeated,
    },
  })
  const earlier = (await readSyncReceived(database, ownReplica)).some(({ bundleId }) => bundleId === source.bundleId)
  return ok({
    source,
    coming,
    tail: state?.tail ?? emptyJournalTail,
    ownReplica,
    repeat: earlier && outcome.fresh === 0 && outcome.ownReturned === 0,
    outcome,
    trust: new Map([...touched].filter(([, { of }]) => of === 'device' || of === 'revocation')),
  })
}

/** Of the commits that come, those that this ledger has not got. */
const listNews = (coming: readonly LoggedCommit[], vector: VersionVector): LoggedCommit[] =>
  coming.filter(({ commit }) => !covers(vector, commit))

/** The stage that a commit wrote for a case, where it still stands. */
function stageIn(records: ReadonlyMap<string, LedgerRecord>, caseId: string, ref: CommitRef): Stage | undefined {
  const head = records.get(`case/${caseId}`)?.registers['stage']?.find((one) => one.ref === ref)
  return stageSchema.safeParse(head?.value).data
}

/** The sender's chains of which it knows another commit than we do under the number we both have: a clone that did not send the commits themselves. */
async function findForkedHeads(database: LedgerDatabase, { heads }: SyncSource): Promise<Fork[]> {
  const rows = await database.commits.bulkGet(heads.map(({ replica, seq }) => `${replica}:${seq}`))
  return heads.flatMap(({ replica, seq, hash }, index) => {
    const heldHash = rows[index]?.hash
    return heldHash === undefined || heldHash === hash ? [] : [{ replica, seq, heldHash, foundHash: hash }]
  })
}

/** A head that is forked is told once, with its commit where that came along. */
function joinForks(byCommits: readonly Fork[], byHeads: readonly Fork[]): Fork[] {
  const found = new Set(byCommits.map(({ foundHash }) => foundHash))
  return [...byCommits, ...byHeads.filter(({ foundHash }) => !found.has(foundHash))]
}
