import type { LocalDate } from '../prelude/local-date'
import type { Case } from './case'
import type { StepOf } from './case-step'
import { uncover } from './private-text'

/** What of an order may be changed by itself. */
export interface OrderChange {
  readonly departmentId?: string
  readonly handlerId?: string
  readonly dueOn?: LocalDate
}

/** 改派 on a day that changes this alone and leaves the rest of the order as it stands; undefined before 交办. */
export function reassign({ assignment }: Case, change: OrderChange, on: LocalDate): StepOf<'assign'> | undefined {
  if (assignment === undefined) return undefined
  const { departmentId, handlerId, dueOn, assistingDepartmentIds, requirement, assists = [] } = assignment
  return {
    step: 'assign',
    departmentId,
    handlerId,
    dueOn,
    assistingDepartmentIds,
    requirement: uncover(requirement),
    assists: assists.map(({ departmentId: of, personId, dueOn: by, requirement: asked }) => ({
      departmentId: of,
      ...(personId === undefined ? {} : { personId }),
      ...(by === undefined ? {} : { dueOn: by }),
      requirement: uncover(asked),
    })),
    ...change,
    on,
  }
}
