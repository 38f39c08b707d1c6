import { listCoversOwed, type Cover } from '#shared/office/cover'
import type { Person } from '#shared/office/office'
import type { LocalDate } from '#shared/prelude/local-date'
import { foldText } from '#shared/text/fold-text'

/** What keeps a person's entry from being recorded. */
export type PersonProblem =
  | 'name-missing'
  | 'name-taken'
  | 'department-missing'
  | 'roles-missing'
  | 'last-registrar'
  | 'covers-somebody'

/** The covers of the office, and the day from which on somebody would be missed. */
interface CoverGround {
  readonly covers: readonly Cover[]
  readonly today: LocalDate
}

/**
 * The first problem of an entry among everybody else's, in the order of the form. An office never loses its last 登记 by an edit, and
 * nobody leaves it who acts for somebody that is away.
 */
export function findPersonProblem(
  written: Person,
  people: readonly Person[],
  { covers, today }: CoverGround,
): PersonProblem | undefined {
  const others = people.filter((person) => person.id !== written.id && person.active)
  if (written.name.trim() === '') return 'name-missing'
  if (written.active && others.some((person) => foldText(person.name) === foldText(written.name))) return 'name-taken'
  if (written.departmentId === '') return 'department-missing'
  if (written.roles.length === 0) return 'roles-missing'
  if (!registers(written) && !others.some(registers)) return 'last-registrar'
  const leaves = !written.active && people.some(({ id, active }) => id === written.id && active)
  return leaves && listCoversOwed(written.id, covers, today).length > 0 ? 'covers-somebody' : undefined
}

const registers = (person: Person): boolean => person.active && person.roles.includes('registrar')
