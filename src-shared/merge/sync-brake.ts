import type { RowStage } from '../case/stage'

/** What an import does to cases, where so much of it at once is unusual. */
export const brakeReasons = ['struck', 'ended', 'closed', 'touched'] as const
export type BrakeReason = (typeof brakeReasons)[number]

/** What an import does to the office's open cases, in numbers. */
export interface BrakeCounts {
  readonly openBefore: number
  /** Open ones that it touches in any way. */
  readonly openTouched: number
  /** Struck out (作废), closed ones among them: what was answered is hardly ever struck out. */
  readonly struck: number
  /** Open ones that end without an answer: 退单、终止、并单. */
  readonly ended: number
  /** Open ones that are closed by their answer. */
  readonly closed: number
}

/** How much of the office's open work an import touches. */
export interface SyncBrake extends BrakeCounts {
  /** Why the person is asked twice, after a backup; empty of nearly every import. */
  readonly reasons: readonly BrakeReason[]
  readonly pulled: boolean
}

interface Measure {
  /** Fewer are never asked about: in an office of ten cases three are a share, and nothing unusual. */
  readonly floor: number
  /** Of the open cases; more are asked about. */
  readonly share: number
  /** So many are asked about whatever the share: of two thousand cases a tenth is two hundred. */
  readonly always: number
}

/**
 * In an office of 20 to 200 cases a week of another PC's work touches a third of the open ones and answers a few: that is what an
 * exchange is for. What nobody does to many cases in a week is to strike them out or to end them without an answer. The made-up offices
 * are the measure (`usual-exchanges.test.ts`).
 */
const measures: { readonly [R in BrakeReason]: Measure } = {
  struck: { floor: 3, share: 0.1, always: 20 },
  ended: { floor: 5, share: 0.2, always: 30 },
  closed: { floor: 10, share: 0.6, always: 150 },
  touched: { floor: 100, share: 0.5, always: 500 },
}

/** Whether so much is unusual, and why. Pure. */
export function judgeBrake(counts: BrakeCounts): SyncBrake {
  const { openBefore, openTouched, struck, ended, closed } = counts
  const byReason: { readonly [R in BrakeReason]: number } = { struck, ended, closed, touched: openTouched }
  const reasons = brakeReasons.filter((reason) => {
    const { floor, share, always } = measures[reason]
    const count = byReason[reason]
    return count >= floor && (count > openBefore * share || count >= always)
  })
  return { ...counts, reasons, pulled: reasons.length > 0 }
}

/** Whether a case of this stage was ended without an answer. */
export const isEndedUnanswered = (stage: RowStage | undefined): boolean =>
  stage === 'returned' || stage === 'terminated' || stage === 'merged'
