import type { SideStand } from '#shared/case/columns/sides'
import type { LeaderDecision } from '#shared/case/leader-decisions'
import { stepsNext } from '#shared/case/side-steps'
import { machineOf, sideStateWords } from '#shared/case/sides/side'
import type { LineNext } from './work-list'

/** `延期：等批准` */
export const standToText = (stand: SideStand): string => `${machineOf(stand.side).name}：${sideStateWords(stand)}`

/** What waits for the leader, in a few words. */
export function decisionToText(decision: LeaderDecision, departmentName: (id: string) => string): string {
  switch (decision.why) {
    case 'approve':
      return standToText(decision.stand)
    case 'late':
      return `${machineOf(decision.stand.side).name}：过期没有结果`
    case 'assist':
      return `协办没有答复：${departmentName(decision.departmentId)}`
  }
}

/** By what the first thing that waits is done; what went by its day is pressed once more, or its case looked at. */
export function listDecisionSteps(
  decision: LeaderDecision | undefined,
  urging: readonly LineNext[],
): readonly LineNext[] {
  switch (decision?.why) {
    case 'approve': {
      const [step] = stepsNext(decision.stand)
      return step === undefined ? [] : [{ label: '审批', step, ask: decision.stand.ref }]
    }
    case 'assist':
      return [{ label: '协办答复', step: 'assist-answer' }]
    case 'late':
      return urging
    case undefined:
      return []
  }
}
