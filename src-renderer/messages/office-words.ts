import type { OfficeChangedMeanwhile, ProfileKind } from '#shared/office/merge-office'
import type { Cover } from '#shared/office/cover'
import type { Department, Office, Person } from '#shared/office/office'
import type { RotaWeek } from '#shared/office/rota'
import type { Village } from '#shared/office/village'
import type { OfficeFormFailure } from '../ledger-store/commit/commit-office-form'
import { commitFailureToWords } from './host-words'
import type { FailureWords } from './words-of'

/** The fields of a profile, those of newer programs left out. */
type Known<T> = { readonly [P in keyof T as string extends P ? never : P]-?: string }

const officeParts: Known<Office> = {
  code: '单位代码',
  name: '单位全称',
  shortName: '单位简称',
  telephone: '联系电话',
  printingOrgan: '印发机关',
  lateDays: '超期案件的内部时限',
  checksReplies: '送审前审核',
  monthBegins: '统计月起始日',
  daysFromNoon: '统计日',
}
const personParts: Known<Omit<Person, 'id'>> = {
  name: '姓名',
  post: '职务',
  departmentId: '部门',
  roles: '职责',
  telephone: '电话',
  active: '在岗',
  isHead: '主要负责人',
}
const departmentParts: Known<Omit<Department, 'id'>> = { name: '部门名称', active: '在用', headId: '负责人' }
const villageParts: Known<Omit<Village, 'id'>> = { name: '名称', contact: '联系人', telephone: '电话', active: '在用' }
const coverParts: Known<Omit<Cover, 'id'>> = {
  absentId: '谁离岗',
  coverId: '由谁代班',
  from: '从哪天起',
  to: '到哪天止',
  reason: '事由',
  withdrawn: '作废',
}
const rotaParts: Known<Omit<RotaWeek, 'monday'>> = { leaderId: '轮值领导' }

const partWords: { readonly [K in ProfileKind]: ReadonlyMap<string, string> } = {
  office: new Map(Object.entries(officeParts)),
  person: new Map(Object.entries(personParts)),
  department: new Map(Object.entries(departmentParts)),
  village: new Map(Object.entries(villageParts)),
  cover: new Map(Object.entries(coverParts)),
  rota: new Map(Object.entries(rotaParts)),
}

/** A part of a profile as its form calls it; of several weeks with the week. */
const partToWords = ({ kind, id, part }: OfficeChangedMeanwhile['parts'][number]): string => {
  const word = partWords[kind].get(part) ?? '另有一项'
  return kind === 'rota' ? `${id} 那一周的${word}` : word
}

/** Why a form of the settings was not saved. */
export function officeFormFailureToWords(failure: OfficeFormFailure): FailureWords {
  if (failure.type !== 'OfficeChangedMeanwhile') return commitFailureToWords(failure)
  return {
    title: '别人刚刚改过同一项',
    what: `这个窗口打开以后，别人（另一台电脑或另一个窗口）已经改了：${[...new Set(failure.parts.map(partToWords))].join('、')}。`,
    safe: '别人改的还在，您填写的内容也还在，没有保存。',
    todo: '请关闭窗口，看一下现在的内容，需要的话打开再改。',
  }
}
