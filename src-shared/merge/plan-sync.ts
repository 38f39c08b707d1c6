import { isVoided, type LedgerRecord } from '../record/ledger-record'
import { listConflicts, type Conflict } from '../record/list-conflicts'
import type { LoggedCommit } from '../record/commit'
import type { IrregularStage } from '../case/find-irregular-stages'
import type { RowStage } from '../case/stage'
import type { Fork } from './plan-admission'
import { isEndedUnanswered, judgeBrake, type SyncBrake } from './sync-brake'
import type { CommitRange, VersionVector } from './version-vector'

/** What taking other PCs' commits in would change, as the ledger stands. Nothing of it has been done. */
export interface SyncOutcome {
  readonly fresh: number
  readonly repeated: number
  /** Commits that have to wait, with those that came earlier and still do. */
  readonly held: number
  /** Which commits are missing before the held ones can be taken, per replica. */
  readonly gaps: readonly CommitRange[]
  readonly quarantined: number
  readonly forks: readonly Fork[]
  readonly newCaseIds: readonly string[]
  readonly changedCaseIds: readonly string[]
  /** Struck out by this import; not among the changed ones. */
  readonly voidedCaseIds: readonly string[]
  /** What people will have to decide that needs no deciding now. */
  readonly conflicts: readonly Conflict[]
  /** Acts under this PC's present name that others know and it does not: it was set back to an earlier state, or copied. */
  readonly ownReturned: number
  /** Stages that no allowed step explains: kept like everything, and told. */
  readonly irregular: readonly IrregularStage[]
  readonly brake: SyncBrake
}

export interface SyncGround {
  readonly coming: readonly LoggedCommit[]
  readonly vector: VersionVector
  /** The records that the import touches, as they are now and as they would be, by key. */
  readonly before: ReadonlyMap<string, LedgerRecord>
  readonly after: ReadonlyMap<string, LedgerRecord>
  readonly admission: Pick<SyncOutcome, 'fresh' | 'repeated' | 'held' | 'gaps' | 'quarantined' | 'forks'>
  readonly ownReplica: string
  /** How far the sender knows this PC's present name. */
  readonly ownHeadSeq: number
  readonly irregular: readonly IrregularStage[]
  /** Open cases of the whole ledger, and whether one of them is among them. */
  readonly openBefore: number
  readonly isOpen: (caseId: string) => boolean
  /** Where a case that the import touches would stand after it. */
  readonly stageAfter: (caseId: string) => RowStage | undefined
}

/** Sums up what an import would do. Pure. */
export function planSync(ground: SyncGround): SyncOutcome {
  const { before, after } = ground
  const newCaseIds: string[] = []
  const changedCaseIds: string[] = []
  const voidedCaseIds: string[] = []
  const conflicts: Conflict[] = []
  for (const [key, record] of after) {
    const old = before.get(key)
    conflicts.push(...listNewConflicts(old, record))
    if (record.of !== 'case') continue
    if (old === undefined) newCaseIds.push(record.id)
    else if (isVoided(record) && !isVoided(old)) voidedCaseIds.push(record.id)
    else changedCaseIds.push(record.id)
  }
  const wereOpen = changedCaseIds.filter(ground.isOpen)
  const stages = wereOpen.map(ground.stageAfter)
  return {
    ...ground.admission,
    newCaseIds,
    changedCaseIds,
    voidedCaseIds,
    conflicts,
    ownReturned: countReturned(ground),
    irregular: ground.irregular,
    brake: judgeBrake({
      openBefore: ground.openBefore,
      openTouched: wereOpen.length + voidedCaseIds.filter(ground.isOpen).length,
      struck: voidedCaseIds.length,
      ended: stages.filter(isEndedUnanswered).length,
      closed: stages.filter((stage) => stage === 'closed').length,
    }),
  }
}

function countReturned({ coming, vector, ownReplica, ownHeadSeq }: SyncGround): number {
  const own = vector[ownReplica] ?? 0
  return coming.reduce(
    (highest, { commit }) => (commit.replica === ownReplica ? Math.max(highest, commit.seq - own) : highest),
    Math.max(0, ownHeadSeq - own),
  )
}

/** Conflicts of the record that stood nowhere in it before. */
function listNewConflicts(before: LedgerRecord | undefined, after: LedgerRecord): Conflict[] {
  const known = new Set(before === undefined ? [] : listConflicts(before).map(conflictKey))
  return listConflicts(after).filter((conflict) => !known.has(conflictKey(conflict)))
}

const conflictKey = (conflict: Conflict): string => (conflict.kind === 'field' ? conflict.field : '/void')
