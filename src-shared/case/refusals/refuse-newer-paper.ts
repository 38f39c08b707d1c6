import type { Case } from '../case'
import { isNewerOnPaper } from '../newer'
import type { StepRefused } from '../step-refused'

/** A paper that would not say all of what it is about does not leave the program. */
export const refuseNewerPaper = (one: Pick<Case, 'newer'>): StepRefused | undefined =>
  isNewerOnPaper(one) ? { type: 'CaseNewer', parts: one.newer } : undefined
