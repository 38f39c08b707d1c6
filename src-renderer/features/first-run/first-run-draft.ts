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
import { foldText } from '#shared/text/fold-text'
import { findPinGap, typedToPin } from '#shared/bundle/pin'
import { pinGapWords } from '../../messages/key-words'
import { roleWords } from '../../messages/role-words'

/** A person as the wizard's table holds one; the department by its name, which may still change. */
export interface PersonDraft {
  readonly id: string
  readonly name: string
  readonly post: string
  readonly department: string
  readonly roles: readonly Role[]
}

/** All that the wizard has been told so far. Nothing of it is written before the last step. */
export interface FirstRunDraft {
  readonly office: Pick<Office, 'name' | 'shortName' | 'code' | 'telephone'>
  /** The departments' box as it was typed. */
  readonly departmentLines: string
  /** Departments by name, in order. */
  readonly departments: readonly string[]
  readonly people: readonly PersonDraft[]
  /** The centre's card once its digits have been compared. */
  readonly centreCard: DeviceCard | undefined
}

/** What a township has, to be changed where it differs. */
const usualDepartments = [
  '党政综合办公室',
  '信访办公室',
  '农业农村办公室',
  '村镇建设办公室',
  '自然资源所',
  '社会事务办公室',
  '综合行政执法队',
  '派出所',
]

const usualPeople: readonly Omit<PersonDraft, 'id'>[] = [
  { name: '', post: '热线办专职办理员', department: '党政综合办公室', roles: ['registrar', 'admin'] },
  { name: '', post: '村镇建设办公室主任', department: '村镇建设办公室', roles: ['handler'] },
  { name: '', post: '副镇长', department: '党政综合办公室', roles: ['supervisor'] },
  { name: '', post: '党委书记', department: '党政综合办公室', roles: ['reviewer'] },
]

export function startDraft(newId: () => string): FirstRunDraft {
  return {
    office: { name: '', shortName: '', code: '', telephone: '' },
    departmentLines: usualDepartments.join('\n'),
    departments: usualDepartments,
    people: usualPeople.map((person) => ({ ...person, id: newId() })),
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

/** Roles without which a case cannot be taken to its end. */
const neededRoles: readonly Role[] = ['registrar', 'handler', 'supervisor', 'reviewer']

/** What the staff still lacks, as sentences. Rows without a name do not count. */
export function checkStaffDraft({
  departments,
  people,
}: Pick<FirstRunDraft, 'departments' | 'people'>): readonly string[] {
  const named = people.filter((person) => person.name.trim() !== '')
  const missing = neededRoles.filter((role) => !named.some((person) => person.roles.includes(role)))
  const repeated = named.find((person, index) =>
    named.slice(0, index).some((other) => foldText(other.name) === foldText(person.name)),
  )
  const handlers = named.filter((person) => person.roles.includes('handler'))
  const reviewers = named.filter((person) => person.roles.includes('reviewer'))
  const onlyOne = handlers.length === 1 && reviewers.length === 1 && handlers[0]?.id === reviewers[0]?.id
  return [
    ...(departments.length === 0 ? ['至少要有一个部门。'] : []),
    ...(missing.length === 0 ? [] : [`还没有人负责：${missing.map((role) => roleWords[role]).join('、')}。`]),
    ...(repeated === undefined ? [] : [`“${repeated.name.trim()}”填了两次；确有同名的，请在姓名后加以区别。`]),
    ...named.filter((person) => person.roles.length === 0).map((person) => `请给“${person.name.trim()}”选一项职责。`),
    ...named
      .filter((person) => !departments.includes(person.department))
      .map((person) => `请给“${person.name.trim()}”选部门。`),
    ...named
      .filter(({ name, post }) => charsOver(name, personLimits.name) > 0 || charsOver(post, personLimits.post) > 0)
      .map(
        ({ name }) =>
          `“${shorten(name)}”的姓名或职务太长：姓名最多 ${personLimits.name} 字，职务最多 ${personLimits.post} 字。`,
      ),
    ...departments
      .filter((name) => charsOver(name, departmentLimits.name) > 0)
      .map((name) => `部门“${shorten(name)}”的名称太长，最多 ${departmentLimits.name} 字。`),
    ...(onlyOne ? ['承办和审阅不能只有同一个人：承办人不能审阅自己办的案件。'] : []),
  ]
}

const shorten = (name: string): string => (name.length > 12 ? `${name.slice(0, 12)}…` : name)

/** The departments and people as the ledger will hold them. */
export function draftToStaff(
  draft: FirstRunDraft,
  newId: () => string,
): { readonly departments: readonly Department[]; readonly people: readonly Person[] } {
  const departments = draft.departments.map((name): Department => ({ id: newId(), name, active: true }))
  const idByName = new Map(departments.map(({ id, name }) => [name, id]))
  const named = draft.people.filter((person) => person.name.trim() !== '')
  const people = named.map(({ id, name, post, department, roles }): Person => ({
    id,
    name: name.trim(),
    post: post.trim(),
    departmentId: idByName.get(department) ?? '',
    roles: [...roles],
    telephone: '',
    active: true,
  }))
  return { departments, people }
}

/** The lines of the departments' box as names: trimmed, without blanks and repeats. */
export function linesToDepartments(text: string): readonly string[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const firsts = new Map<string, string>()
  for (const line of lines) if (!firsts.has(foldText(line))) firsts.set(foldText(line), line)
  return [...firsts.values()]
}

/** Who will sit at this PC first: the office's registrar. */
export const findRegistrar = <P extends { readonly name: string; readonly roles: readonly Role[] }>(
  people: readonly P[],
): P | undefined => people.find((person) => person.roles.includes('registrar') && person.name.trim() !== '')

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
