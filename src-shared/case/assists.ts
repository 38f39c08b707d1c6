import { canonicalJson } from '../prelude/canonical-json'
import type { LocalDate } from '../prelude/local-date'
import type { Case } from './case'
import type { AssignmentOrder } from './fields/assignment'
import { uncoverDeep, type PrivateText } from './private-text'

/** One department that assists in handling a case: who of it, until when, with what, and what it answered. */
export interface Assist {
  readonly departmentId: string
  /** '' where nobody was named: the department itself sees to it. */
  readonly personId: string
  /** The case's own inner limit where none of its own was set. */
  readonly dueOn: LocalDate
  readonly requirement: PrivateText | undefined
  readonly answer: { readonly on: LocalDate; readonly byId: string } | undefined
}

/** The departments that assist under the order that stands, in its order; none where the case is not given out. */
export function listAssists({
  assignment,
  timeline,
  innerDueOn,
}: Pick<Case, 'assignment' | 'timeline' | 'innerDueOn'>): Assist[] {
  if (assignment === undefined || innerDueOn === '') return []
  return assignment.assistingDepartmentIds.map((departmentId) => {
    const line = lineOf(assignment, departmentId)
    return {
      departmentId,
      personId: line?.personId ?? '',
      dueOn: line?.dueOn ?? innerDueOn,
      requirement: line?.requirement,
      answer: answerOf(departmentId, timeline),
    }
  })
}

/** Those who have not answered yet. */
export const listUnanswered = (one: Pick<Case, 'assignment' | 'timeline' | 'innerDueOn'>): Assist[] =>
  listAssists(one).filter(({ answer }) => answer === undefined)

const lineOf = ({ assists = [] }: Pick<AssignmentOrder, 'assists'>, departmentId: string) =>
  assists.find((line) => line.departmentId === departmentId)

/** What the department answered since it was given this very task: an order that changed nothing for it leaves its answer. */
function answerOf(departmentId: string, timeline: Case['timeline']): Assist['answer'] {
  const orders = timeline.flatMap(({ act }, at) =>
    act.act === 'assigned' ? [{ at, line: taskOf(act, departmentId) }] : [],
  )
  const last = orders.at(-1)
  const others = orders.filter(({ line }) => line !== last?.line)
  const since = orders.find(({ at }) => at > (others.at(-1)?.at ?? -1))
  return timeline
    .slice(since?.at ?? 0)
    .flatMap(({ act }) =>
      act.act === 'assist-answered' && act.departmentId === departmentId ? [{ on: act.on, byId: act.byId }] : [],
    )
    .at(-1)
}

/** What an order asks of a department, to be held against another order's. */
const taskOf = (order: Pick<AssignmentOrder, 'assists' | 'assistingDepartmentIds'>, departmentId: string): string =>
  order.assistingDepartmentIds.includes(departmentId)
    ? canonicalJson(uncoverDeep(lineOf(order, departmentId) ?? null))
    : ''
