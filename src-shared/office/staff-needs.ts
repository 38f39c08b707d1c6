import { holdsAny, type Department, type Person, type Role } from './office'

/** Somebody or something that the office lacks, each with the first step that cannot be taken without. */
export type StaffNeed = 'department' | 'leader' | 'handler' | 'reviewer' | 'second-person'

interface Staff {
  readonly people: readonly Pick<Person, 'id' | 'active' | 'roles'>[]
  readonly departments: readonly Pick<Department, 'active'>[]
}

/**
 * What the office still lacks to take a case to its end, in the order of the steps. 承办人与审核人不得为同一人: where one and the
 * same person is all that handles and all that reviews, a second one is needed.
 */
export function listStaffNeeds({ people, departments }: Staff): StaffNeed[] {
  const staff = people.filter(({ active }) => active)
  const withRole = (...roles: readonly Role[]): string[] =>
    staff.filter((person) => holdsAny(person, roles)).map(({ id }) => id)
  const [leaders, handlers, reviewers] = [withRole('supervisor', 'reviewer'), withRole('handler'), withRole('reviewer')]
  const alone = handlers.length === 1 && reviewers.length === 1 && handlers[0] === reviewers[0]
  return [
    ...(leaders.length === 0 ? (['leader'] as const) : []),
    ...(departments.some(({ active }) => active) ? [] : (['department'] as const)),
    ...(handlers.length === 0 ? (['handler'] as const) : []),
    ...(reviewers.length === 0 ? (['reviewer'] as const) : []),
    ...(alone ? (['second-person'] as const) : []),
  ]
}
