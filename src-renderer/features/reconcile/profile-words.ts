import type { Names } from '#shared/case/names'
import { roleSchema } from '#shared/office/office'
import { anyText } from '#shared/prelude/any-text'
import { canonicalJson } from '#shared/prelude/canonical-json'
import { replicaToPcName, type PcNames } from '../../messages/pc-words'
import { rolesToText } from '../../messages/role-words'

const profileParts: ReadonlyMap<string, string> = new Map([
  ['code', '单位代码'],
  ['name', '名称'],
  ['shortName', '简称'],
  ['telephone', '电话'],
  ['post', '职务'],
  ['departmentId', '部门'],
  ['roles', '职责'],
  ['active', '在岗'],
  ['isHead', '主要负责人'],
  ['headId', '负责人'],
  ['contact', '联系人'],
  ['absentId', '离岗人'],
  ['coverId', '代班人'],
  ['leaderId', '领导'],
  ['reason', '事由'],
  ['withdrawn', '已作废'],
  ['officeName', '单位'],
  ['role', '类别'],
  ['year', '年份'],
  ['from', '起'],
  ['to', '止'],
  ['until', '期限'],
  ['deviceId', '电脑'],
  ['on', '归还日期'],
])

/** The word for a part of a profile. */
export const profilePartName = (part: string): string => profileParts.get(part) ?? part

/** A value that no kind tells in a way of its own: its parts by their words, a line each; parts without a word are left out. */
export function profileToText(value: unknown, names: Names, pcs: PcNames): string {
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value !== 'object' || value === null) return typeof value === 'string' ? value : canonicalJson(value)
  return Object.entries(value)
    .flatMap(([part, one]) =>
      part === 'deviceId'
        ? [`电脑：${replicaToPcName(anyText(one), pcs)}`]
        : profileParts.has(part)
          ? [`${profilePartName(part)}：${partToWords(part, one, names)}`]
          : [],
    )
    .join('\n')
}

const partsOfPeople: readonly string[] = ['headId', 'absentId', 'coverId', 'leaderId']

function partToWords(part: string, value: unknown, names: Names): string {
  if (part === 'departmentId') return value === '' ? '（空）' : names.department(anyText(value))
  if (partsOfPeople.includes(part)) return value === '' ? '（空）' : names.person(anyText(value))
  if (part === 'roles') return rolesToText(roleSchema.array().safeParse(value).data ?? [])
  if (typeof value === 'boolean') return value ? '是' : '否'
  return value === '' ? '（空）' : anyText(value)
}
