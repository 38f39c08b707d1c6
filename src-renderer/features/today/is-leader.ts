import type { Person } from '#shared/office/office'

/** Whether this person's first page is a leader's: who registers as well works at the clerk's. */
export const isLeader = ({ roles }: Pick<Person, 'roles'>): boolean =>
  !roles.includes('registrar') && (roles.includes('supervisor') || roles.includes('reviewer'))
