import type { VerifiedBundle } from '#shared/bundle/open-bundle'
import type { IntakePlan } from '#shared/intake/plan-intake'
import type { ShownFailure } from '../../desk/use-bundle-import'
import type { InboxReceipt } from '../../ledger-store/read/read-bundles'
import type { NamedFile } from './bundle-files'

/** A verified bundle with what importing it would do. */
export interface ReadyIntake {
  readonly fileName: string
  readonly bundle: VerifiedBundle
  readonly plan: IntakePlan
  /** The receipt of the first time, when this bundle was imported before. */
  readonly before: InboxReceipt | undefined
  /** Files of a repeated bundle that the ledger names and this PC no longer has whole. */
  readonly lost: readonly NamedFile[]
}

export type IntakeStage = 'reading' | 'opening' | 'planning'

/** Where the import stands: one of these at a time, all on one page. */
export type IntakeState =
  | { readonly at: 'choosing' }
  | { readonly at: 'reading'; readonly fileName: string; readonly stage: IntakeStage }
  | { readonly at: 'refused'; readonly fileName: string; readonly failure: ShownFailure }
  | {
      readonly at: 'planned'
      readonly ready: ReadyIntake
      readonly importing: boolean
      readonly failure: ShownFailure | undefined
    }
  /** `shown`: false while it is written and no screen can show it. */
  | {
      readonly at: 'done'
      readonly ready: ReadyIntake
      readonly receipt: InboxReceipt | undefined
      readonly shown: boolean
    }

/** Cases that importing the plan would write. */
const casesWritten = ({ repeat, counts }: IntakePlan): number => (repeat ? 0 : counts.new + counts.changed)

/** Answers of the centre that it would write into cases. */
const answersWritten = ({ answered }: IntakePlan): number =>
  (answered?.items ?? []).filter(({ problem }) => problem === undefined).length

/** Whether importing the plan would write anything into cases. */
export const isWriting = (plan: IntakePlan): boolean => casesWritten(plan) + answersWritten(plan) > 0

/** 3 件；3 件、答复 1 项；答复 1 项 */
export const writtenToText = (plan: IntakePlan): string => {
  const [cases, answers] = [casesWritten(plan), answersWritten(plan)]
  if (answers === 0) return `${cases} 件`
  return `${cases === 0 ? '' : `${cases} 件、`}答复 ${answers} 项`
}
