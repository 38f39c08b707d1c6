import { planAdmission } from '../merge/plan-admission'
import type { LoggedCommit } from '../record/commit'

/** What is left of a ledger whose journal is damaged, or tells another history than its view. */
export interface RecoveryFacts {
  /** Commits of every sound frame of the journal, in the file's order. */
  readonly journal: readonly LoggedCommit[]
  /** Bytes of the journal that no hash proves, and where the last of them ends that have a sound frame behind them. */
  readonly damagedBytes: number
  readonly damageEndsAt: number
  /** The view's commits, each proved by its hash; undefined when there is no view. */
  readonly view: ViewCommits | undefined
}

export interface ViewCommits {
  /** In the order in which they were folded: each after those it saw. */
  readonly folded: readonly LoggedCommit[]
  /** Those that wait or are set apart. */
  readonly apart: readonly LoggedCommit[]
  /** How far it has followed the journal. */
  readonly tailBytes: number
  /** Whether they are chains without a gap that end where the view says, and no line of it failed. */
  readonly isWhole: boolean
}

/** A new journal's commits: `folded` in causal order, then what cannot be folded now and must not be lost. */
export interface JournalContent {
  readonly folded: readonly LoggedCommit[]
  readonly apart: readonly LoggedCommit[]
}

export interface RecoveryPlan {
  /** The journal as the view tells it, when the view has followed it past the damage and lacks nothing of what is sound. */
  readonly fromView: JournalContent | undefined
  /** Everything that is proved, from both. Where the two contradict each other, the journal's branch stays and the view's is set apart. */
  readonly salvage: JournalContent
  /** Commits in the salvage that wait for others, which only another PC may have. */
  readonly waiting: number
}

/** Decides what a new journal can be made of. Pure; what it leaves out does not exist in either. */
export function planRecovery({ journal, damagedBytes, damageEndsAt, view }: RecoveryFacts): RecoveryPlan {
  const inView = new Set([...(view?.folded ?? []), ...(view?.apart ?? [])].map(({ hash }) => hash))
  const viewIsWhole =
    view?.isWhole === true &&
    damagedBytes > 0 &&
    view.tailBytes >= damageEndsAt &&
    journal.every(({ hash }) => inView.has(hash))
  const { admitted, held, quarantined } = planAdmission({ vector: {}, hashOf: () => undefined }, [
    ...journal,
    ...(view?.folded ?? []),
    ...(view?.apart ?? []),
  ])
  return {
    fromView: viewIsWhole ? { folded: view.folded, apart: view.apart } : undefined,
    salvage: { folded: admitted, apart: [...held, ...quarantined] },
    waiting: held.length,
  }
}
