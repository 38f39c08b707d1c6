import type { Cover, WrittenCover } from '#shared/office/cover'
import { mergeProfile, type AsForm } from '#shared/office/merge-office'
import { listNewerRoles } from '#shared/office/profile-as-form'
import { officeSchema, roles, type Department, type Office, type Person } from '#shared/office/office'
import { toOfficeTelephone } from '#shared/office/office-telephone'
import type { Village } from '#shared/office/village'
import { parseLocalDate } from '#shared/prelude/local-date'

const readText = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

/** What the form of a person says, or of somebody new; what it does not ask stays as it was. */
export const readPersonForm = (form: FormData, person: Person | undefined, id: string): Person => ({
  ...person,
  id,
  name: readText(form, 'name'),
  post: readText(form, 'post'),
  departmentId: readText(form, 'departmentId'),
  telephone: readText(form, 'telephone'),
  roles: [...roles.filter((role) => form.has(`role.${role}`)), ...listNewerRoles(person?.roles ?? [])],
  active: person === undefined || form.has('active'),
  isHead: form.has('isHead'),
})

/** What the form of a cover says; days are '' while they are none. */
export const readCoverForm = (
  form: FormData,
  cover: Cover | undefined,
  id: string,
): WrittenCover & Pick<Cover, 'withdrawn'> => ({
  ...cover,
  id,
  absentId: readText(form, 'absentId'),
  coverId: readText(form, 'coverId'),
  reason: readText(form, 'reason'),
  from: parseLocalDate(readText(form, 'from')) ?? '',
  to: parseLocalDate(readText(form, 'to')) ?? '',
  withdrawn: form.has('withdrawn'),
})

/** What the form of the office says: to be parsed, as its texts come as they were typed. */
export const readOfficeForm = (form: FormData, office: Office): unknown => ({
  ...office,
  name: readText(form, 'name'),
  shortName: readText(form, 'shortName'),
  code: readText(form, 'code'),
  telephone: toOfficeTelephone(readText(form, 'telephone')),
  printingOrgan: readText(form, 'printingOrgan'),
  lateDays: textToDays(readText(form, 'lateDays')),
  checksReplies: form.has('checksReplies'),
  monthBegins: textToMonthBegins(readText(form, 'monthBegins')),
  daysFromNoon: readText(form, 'dayBegins') === 'noon',
})

/** The days that stand in the field; undefined for what is no whole number that an office may set. */
export function textToDays(text: string): number | undefined {
  const days = officeSchema.shape.lateDays.safeParse(/^\d{1,2}$/u.test(text) ? Number(text) : Number.NaN)
  return days.success ? days.data : undefined
}

/** The day on which months of figures begin; undefined for what is none that every month has. */
export function textToMonthBegins(text: string): number | undefined {
  const day = officeSchema.shape.monthBegins.safeParse(/^\d{1,2}$/u.test(text) ? Number(text) : Number.NaN)
  return day.success ? day.data : undefined
}

/** What the form of a department says. */
export const readDepartmentForm = (form: FormData, department: Department | undefined, id: string): Department => ({
  ...department,
  id,
  name: readText(form, 'name'),
  active: department === undefined || form.has('active'),
  headId: readText(form, 'headId'),
})

/** What the form of a village says. */
export const readVillageForm = (form: FormData, village: Village | undefined, id: string): Village => ({
  ...village,
  id,
  name: readText(form, 'name'),
  contact: readText(form, 'contact'),
  telephone: readText(form, 'telephone'),
  active: village === undefined || form.has('active'),
})

/** A profile as it will stand once the form is saved: by it the form is checked, as others may have changed the rest since. */
export function asSaved<T extends { readonly id: string }>(
  written: T,
  opened: T | undefined,
  standing: readonly T[],
  asForm: AsForm<T>,
): T {
  const now = standing.find(({ id }) => id === written.id)
  return opened === undefined || now === undefined ? written : mergeProfile(opened, now, written, asForm).merged
}
