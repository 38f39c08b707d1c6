import { z } from 'zod'
import { openChoice } from '../prelude/open-choice'
import { newerContentWords } from '../text/say-word'

/** The stages of a case that is still owed an answer, in their order. */
export const waitingStages = [
  'received',
  'registered',
  'submitted',
  'instructed',
  'handling',
  'in-review',
  'approved',
] as const
export type WaitingStage = (typeof waitingStages)[number]

/**
 * Where a case stands in the office's five steps 登记、呈报、交办、审阅、反馈.
 * `received` is never written: it is the stage of a case whose sheet came in and on which nobody has acted, so that two
 * PCs importing the same bundle do not disagree.
 */
export const stages = [...waitingStages, 'closed'] as const
export const stageSchema = z.enum(stages)
export type Stage = (typeof stages)[number]
/** Where the main line ends. */
export const lastStage: Stage = 'closed'
/** A stage as it stands in the log, where newer programs write stages of their own. */
export const openStageSchema = openChoice(stages)

/**
 * A case in lists: where it stands; that only a newer program understands all of it, and it is left alone here; that it
 * was ended without an answer; or that it was struck out. What was ended or voided is neither open nor closed to any count.
 */
export const rowStages = [...stages, 'newer', 'returned', 'terminated', 'merged', 'voided'] as const
export type RowStage = (typeof rowStages)[number]

/** What waits to be done at each stage, as the ledger's status column says it. */
export const stageWords: { readonly [S in Stage]: string } = {
  received: '待登记',
  registered: '待呈报',
  submitted: '待批示',
  instructed: '待交办',
  handling: '办理中',
  'in-review': '待审阅',
  approved: '待反馈',
  closed: '已反馈',
}

export const rowStageWords: { readonly [S in RowStage]: string } = {
  ...stageWords,
  newer: newerContentWords,
  returned: '已退单',
  terminated: '已终止',
  merged: '已并单',
  voided: '已作废',
}
