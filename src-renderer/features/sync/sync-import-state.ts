import type { ShownFailure } from '../../desk/use-bundle-import'
import type { SyncReceipt } from '../../ledger-store/read/read-peers'
import type { ReadySync } from './open-sync'
import type { SyncCase } from './read-sync-cases'

/** A verified bundle with what importing it would do, and the cases by name. */
export interface LookedSync extends ReadySync {
  readonly fileName: string
  readonly cases: readonly SyncCase[]
  /** Acts under this PC's own number that it has not got, or not so: it has to take another number first. */
  readonly ownUsed: number
}

export type SyncStage = 'reading' | 'opening' | 'planning'

/** Where the import stands: one of these at a time, all on one page. */
export type SyncImportState =
  | { readonly at: 'choosing' }
  | { readonly at: 'reading'; readonly fileName: string; readonly stage: SyncStage }
  /** `kept`: it needs a newer program and lies in store until that is here. */
  | { readonly at: 'refused'; readonly fileName: string; readonly failure: ShownFailure; readonly kept?: boolean }
  | {
      readonly at: 'planned'
      readonly looked: LookedSync
      readonly busy: boolean
      readonly failure: ShownFailure | undefined
    }
  /** `shown`: false while it is written and no screen can show it. */
  | {
      readonly at: 'done'
      readonly looked: LookedSync
      readonly receipt: SyncReceipt | undefined
      readonly shown: boolean
    }

/** Whether this import is to be asked for twice. */
export const isBraked = ({ plan }: Pick<LookedSync, 'plan'>): boolean => plan.outcome.brake.pulled

/** Whether importing would write anything. */
export const isNews = ({ plan: { outcome, repeat } }: Pick<LookedSync, 'plan'>): boolean =>
  !repeat && outcome.fresh + outcome.held + outcome.quarantined > 0
