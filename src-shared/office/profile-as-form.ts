import type { Cover } from './cover'
import { defaultLateDays, defaultMonthBegins, roles, type Department, type Office, type Person } from './office'
import { toOfficeTelephone } from './office-telephone'

// How a form reads a profile that nobody has touched in it: what a form does not tell apart, as a mark left out and one that is not set,
// is no change. What it writes stands in the same way.

/** Roles that only a newer version of the program knows: a form neither asks for them nor takes them away. */
export const listNewerRoles = (held: Person['roles']): Person['roles'] =>
  held.filter((role) => !roles.some((known) => known === role))

export const personAsForm = (person: Person): Person => ({
  ...person,
  roles: [...roles.filter((role) => person.roles.includes(role)), ...listNewerRoles(person.roles)],
  isHead: person.isHead === true,
})

export const coverAsForm = <C extends Pick<Cover, 'withdrawn'>>(cover: C): C => ({
  ...cover,
  withdrawn: cover.withdrawn === true,
})

export const officeAsForm = (office: Office): Office => ({
  ...office,
  telephone: toOfficeTelephone(office.telephone),
  printingOrgan: office.printingOrgan ?? '',
  lateDays: office.lateDays ?? defaultLateDays,
  monthBegins: office.monthBegins ?? defaultMonthBegins,
  daysFromNoon: office.daysFromNoon === true,
  checksReplies: office.checksReplies === true,
})

export const departmentAsForm = (department: Department): Department => ({
  ...department,
  headId: department.headId ?? '',
})
