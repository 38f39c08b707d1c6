import type { Person } from '#shared/office/office'
import { foldText } from '#shared/text/fold-text'

/** What keeps a person's entry from being recorded. */
export type PersonProblem = 'name-missing' | 'name-taken' | 'department-missing' | 'roles-missing' | 'last-registrar'

/** The first problem of an entry among everybody else's, in the order of the form. An office never loses its last 登记 by an edit. */
export function findPersonProblem(written: Person, people: readonly Person[]): PersonProblem | undefined {
  const others = people.filter((person) => person.id !== written.id && person.active)
  if (written.name.trim() === '') return 'name-missing'
  if (written.active && others.some((person) => foldText(person.name) === foldText(written.name))) return 'name-taken'
  if (written.departmentId === '') return 'department-missing'
  if (written.roles.length === 0) return 'roles-missing'
  return !registers(written) && !others.some(registers) ? 'last-registrar' : undefined
}

const registers = (person: Person): boolean => person.active && person.roles.includes('registrar')
