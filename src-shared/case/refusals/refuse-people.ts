import { anyText } from '../../prelude/any-text'
import { fail } from '../../prelude/result'
import { avoidsAsNamed, mustAvoid } from '../avoiding'
import type { Case } from '../case'
import type { StepSurroundings } from '../case-step'
import type { Parts } from '../parts'

/** Units and handler of an order. */
interface Order {
  readonly departmentId: string
  readonly assistingDepartmentIds: readonly string[]
  readonly handlerId: string
}

/** 交办: why this department or handler will not do. */
export function refuseOrder(order: Order, around: StepSurroundings) {
  const handler = around.people.get(order.handlerId)
  for (const departmentId of [order.departmentId, ...order.assistingDepartmentIds]) {
    const refused = refuseDepartment(departmentId, around)
    if (refused !== undefined) return refused
  }
  if (order.assistingDepartmentIds.includes(order.departmentId))
    return fail({ type: 'LeadAssistsItself', departmentId: order.departmentId } as const)
  if (handler?.active !== true || !handler.roles.includes('handler'))
    return fail({ type: 'HandlerUnsuitable', personId: order.handlerId } as const)
  return undefined
}

const refuseDepartment = (departmentId: string, around: StepSurroundings) =>
  around.departments.get(departmentId)?.active === true
    ? undefined
    : fail({ type: 'DepartmentUnknown', departmentId } as const)

/** Only whoever supervises or reviews is asked for an instruction. */
export function refuseLeader(value: unknown, around: StepSurroundings) {
  const personId = anyText(value)
  const leader = around.people.get(personId)
  const leads = leader?.active === true && leader.roles.some((role) => role === 'supervisor' || role === 'reviewer')
  return leads ? undefined : fail({ type: 'LeaderUnsuitable', personId } as const)
}

/** Nobody who has to step aside from the case is given a part in it (回避). */
export const refuseAvoiding = (personId: string, one: Case) =>
  mustAvoid(one, personId) ? fail(avoidsAsNamed) : undefined

/** People and units that an entry names have to be in office. */
export function refusePeople(parts: Parts, values: ReadonlyMap<string, unknown>, around: StepSurroundings) {
  for (const [name, { kind }] of Object.entries(parts)) {
    const value = values.get(name)
    if (value === undefined || value === '') continue
    const ids = Array.isArray(value) ? value.map(anyText) : [anyText(value)]
    for (const id of ids) {
      const isDepartment = kind === 'department' || kind === 'departments'
      const refused = isDepartment
        ? refuseDepartment(id, around)
        : (kind === 'person' || kind === 'people') && around.people.get(id)?.active !== true
          ? fail({ type: 'PersonUnknown', personId: id } as const)
          : undefined
      if (refused !== undefined) return refused
    }
  }
  return undefined
}
