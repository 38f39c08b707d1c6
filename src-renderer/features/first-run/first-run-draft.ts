import type { DeviceCard } from '#shared/bundle/device-card'
import {
  departmentLimits,
  officeSchema,
  personLimits,
  type Department,
  type Office,
  type Person,
  type Role,
} from '#shared/office/office'
import { toOfficeTelephone } from '#shared/office/office-telephone'
import { charsOver } from '#shared/text/chars-over'
import { findPinGap, typedToPin } from '#shared/bundle/pin'
import { pinGapWords } from '../../messages/key-words'

/** Who sets the office up, as the wizard holds them; the department by its name, for there is none yet. */
export interface PersonDraft {
  readonly id: string
  readonly name: string
  readonly post: string
  readonly department: string
  readonly roles: readonly Role[]
}

/** What an office begins with once it is set up. */
export const beginnings = ['empty', 'excel', 'sample'] as const
export type Beginning = (typeof beginnings)[number]

/** All that the wizard has been told so far. Nothing of it is written before the last step. */
export interface FirstRunDraft {
  readonly office: Pick<Office, 'name' | 'shortName' | 'code' | 'telephone'>
  /** The one person without whom nothing can begin; everybody else is added when a step needs them. */
  readonly person: PersonDraft
  /** The example by whose rules the office begins to go, by its id; '' for 以后再定. */
  readonly ruleSet: string
  /** Where the program goes once the office stands. */
  readonly begin: Beginning
  /** The centre's card once its digits have been compared. */
  readonly centreCard: DeviceCard | undefined
}

/** What the first person does whatever else they do: without it nobody could register a case, nor add anybody. */
export const firstPersonRoles: readonly Role[] = ['registrar', 'admin']

export function startDraft(newId: () => string): FirstRunDraft {
  return {
    office: { name: '', shortName: '', code: '', telephone: '' },
    person: {
      id: newId(),
      name: '',
      post: '热线办专职办理员',
      department: '党政综合办公室',
      roles: [...firstPersonRoles, 'handler'],
    },
    ruleSet: '',
    begin: 'empty',
    centreCard: undefined,
  }
}

/** The office as it will be written: what was typed, without blanks around it, the telephone in half width. */
export function trimOffice({ name, shortName, code, telephone }: FirstRunDraft['office']): FirstRunDraft['office'] {
  return { name: name.trim(), shortName: shortName.trim(), code: code.trim(), telephone: toOfficeTelephone(telephone) }
}

export type OfficeField = keyof FirstRunDraft['office']

/** What is wrong with the office's fields, by field, in the words that stand under them. */
export function checkOfficeDraft(typed: FirstRunDraft['office']): Partial<Record<OfficeField, string>> {
  const { shape } = officeSchema
  const office = trimOffice(typed)
  return {
    ...(shape.name.safeParse(office.name).success ? {} : { name: '请填写单位全称，最多 60 字。' }),
    ...(shape.shortName.safeParse(office.shortName).success ? {} : { shortName: '请填写简称，最多 20 字。' }),
    ...(shape.code.safeParse(office.code).success
      ? {}
      : { code: '代码由 2 至 31 个小写字母、数字或连字符组成，以字母开头。' }),
    ...(shape.telephone.safeParse(office.telephone).success ? {} : { telephone: '电话最多 40 个字符。' }),
  }
}

export type PersonField = 'name' | 'post' | 'department'

/** What is wrong with the person's fields, by field, in the words that stand under them. */
export function checkPersonDraft({ name, post, department }: PersonDraft): Partial<Record<PersonField, string>> {
  return {
    ...(fits(name, personLimits.name) ? {} : { name: `请填写姓名，最多 ${personLimits.name} 字。` }),
    ...(charsOver(post, personLimits.post) === 0 ? {} : { post: `职务最多 ${personLimits.post} 字。` }),
    ...(fits(department, departmentLimits.name)
      ? {}
      : { department: `请填写所在部门，最多 ${departmentLimits.name} 字。` }),
  }
}

const fits = (text: string, limit: number): boolean => text.trim() !== '' && charsOver(text.trim(), limit) === 0

/** The first person and the department that they are of, as the ledger will hold them. */
export function draftToStaff(
  { person }: Pick<FirstRunDraft, 'person'>,
  newId: () => string,
): { readonly departments: readonly Department[]; readonly people: readonly Person[] } {
  const department: Department = { id: newId(), name: person.department.trim(), active: true }
  const first: Person = {
    id: person.id,
    name: person.name.trim(),
    post: person.post.trim(),
    departmentId: department.id,
    roles: [...new Set([...firstPersonRoles, ...person.roles])],
    telephone: '',
    active: true,
  }
  return { departments: [department], people: [first] }
}

/** The PIN as the wizard has it so far. */
export interface PinDraft {
  readonly pin: string
  readonly again: string
  /** 暂不设置. */
  readonly later: boolean
}

/** What is wrong with the PIN's fields, in the words that stand under them. */
export function checkPinDraft({ pin, again, later }: PinDraft): { readonly pin?: string; readonly again?: string } {
  const gap = later ? undefined : findPinGap(typedToPin(pin))
  if (gap !== undefined) return { pin: pinGapWords[gap] }
  return later || typedToPin(pin) === typedToPin(again) ? {} : { again: '两次填的不一样。' }
}
