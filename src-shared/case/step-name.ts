import type { allSteps } from './all-steps'

/** A step by its name: the acts by which a person moves or adds to a case. */
export type StepName = keyof typeof allSteps
