import { newerContentWords } from '../text/say-word'
import { actOf } from './act'
import { fieldOf } from './field-tables'
import { partOf } from './fields/define-field'
import type { NewerPart } from './newer'
import { sheetPartName } from './sheet-words'

/** What of a case only a newer program understands, by the names that are known here; what has none is counted. */
export function newerToText(parts: readonly NewerPart[]): string {
  const named = [...new Set(parts.flatMap((part) => nameOf(part) ?? []))]
  const unnamed = parts.filter((part) => nameOf(part) === undefined)
  const entries = unnamed.filter(({ at }) => at === 'act').length
  const others = unnamed.length - entries
  return [
    ...named,
    ...(entries === 0 ? [] : [`${entries} 条本机不认识的经过`]),
    ...(others === 0 ? [] : [`${others} 项本机不认识的内容`]),
  ].join('、')
}

/** 承办单的受理渠道, 办理环节, 联系来电人的联系方式; undefined of what is itself unknown. */
function nameOf({ at, name, part }: NewerPart): string | undefined {
  const about = at === 'field' ? fieldOf(name) : at === 'act' ? actOf(name) : undefined
  if (about === undefined) return undefined
  if (part === '') return about.name
  const label = partOf(about.parts, part)?.label ?? (name === 'sheet' || name === 'entry' ? sheetPartName(part) : part)
  return `${about.name}的${label === part ? newerContentWords : label}`
}
