import { actOf, isActName, readAct, type Act, type ActName } from '#shared/case/act'
import { entryRefOf } from '#shared/case/entry-field'
import { entryValueToText } from '#shared/case/act-entry-words'
import { sideRefOf } from '#shared/case/sides/side-field'
import { caseFieldName, fieldOf } from '#shared/case/field-tables'
import { toParts } from '#shared/case/fields/define-field'
import type { Names } from '#shared/case/names'
import { partToText } from '#shared/case/parts'
import { joinTold, tell, type PrivateText } from '#shared/case/private-text'
import { actToText } from '#shared/case/tell-act'
import { stages } from '#shared/case/stage'
import type { HistoryAct, HistoryChange } from '#shared/history/replay-history'
import { canonicalJson } from '#shared/prelude/canonical-json'

/** One line of a case's history as its table shows it. */
export interface HistoryRow {
  readonly key: string
  readonly act: HistoryAct
  /** Whether it is its act's first line: time, person and PC stand only there. */
  readonly first: boolean
  readonly title: string
  /** What the filter calls the field; lines of one field have the same. */
  readonly field: string
  /** The part of the field that changed, '' for the whole. */
  readonly part: string
  /** Blank where nothing stood before. */
  readonly before: PrivateText
  readonly after: PrivateText
  /** How many writes of other PCs did not know of this one. */
  readonly concurrent: number
}

type Told = string | PrivateText

interface Cell {
  readonly field: string
  readonly part: string
  readonly before: Told
  readonly after: Told
}

/** What an act of the history was, by the name of its kind: 办理记录, 作废; by it the history is filtered. */
export function historyActName({ lines }: HistoryAct): string {
  for (const { change } of lines) {
    const act = readChange(change)
    if (act !== undefined) return actOf(act.act)?.name ?? '较新版本程序的操作'
  }
  if (lines.some(({ change }) => change.type === 'void' || change.type === 'lift')) return '作废'
  return lines.some(({ change }) => change.type === 'decision') ? '核对冲突' : '修改'
}

/** The names of all acts of the case's timeline that an act of the history wrote. */
export const actsOfHistory = ({ lines }: HistoryAct): readonly ActName[] =>
  lines.flatMap(({ change }) => {
    const act = readChange(change)
    return act !== undefined && isActName(act.act) ? [act.act] : []
  })

/** A case's history as lines, newest act first. */
export function historyToRows(history: readonly HistoryAct[], names: Names): HistoryRow[] {
  return history.toReversed().flatMap((act) => {
    const title = actTitle(act, names)
    const cells = act.lines.flatMap(({ change, concurrent }) =>
      changeToCells(change, act, names).map((cell) => ({ cell, concurrent: concurrent.length })),
    )
    // An act that wrote what stood there already is still an act.
    const told =
      cells.length === 0
        ? [{ cell: { field: '经过', part: '', before: '', after: '内容没有变化' }, concurrent: 0 }]
        : cells
    return told.map(({ cell, concurrent }, index) => ({
      key: `${act.ref}/${index}`,
      act,
      first: index === 0,
      title,
      ...cell,
      before: tell`${cell.before}`,
      after: tell`${cell.after}`,
      concurrent,
    }))
  })
}

const readChange = (change: HistoryChange): Act | undefined =>
  change.type === 'entry' && change.field === 'acts' ? readAct(change.value) : undefined

function actTitle({ lines }: HistoryAct, names: Names): string {
  for (const { change } of lines) {
    if (change.type === 'void') return '作废'
    if (change.type === 'lift') return '撤销作废'
    if (change.type === 'decision') return '核对冲突，定下一份'
    const act = readChange(change)
    if (act !== undefined) return actToText(act, names).title
  }
  return lines.some(({ change }) => change.type === 'foreign' || change.type === 'entry')
    ? '较新版本程序的操作'
    : '修改'
}

function changeToCells(change: HistoryChange, act: HistoryAct, names: Names): Cell[] {
  switch (change.type) {
    case 'field':
      return fieldToCells(change.field, change.before, change.after, names)
    case 'decision': {
      const sides = change.sides.map(
        (side, index) => tell`第 ${index + 1} 份：${valueToText(change.field, side, names)}`,
      )
      return [
        {
          field: fieldName(change.field),
          part: '核对冲突',
          before: joinTold(sides),
          after: tell`定为：${valueToText(change.field, change.after, names)}`,
        },
      ]
    }
    case 'entry':
      return entryToCells(change, act, names)
    case 'element':
      return [
        {
          field: fieldName(change.field),
          part: '',
          before: change.added ? '' : change.element,
          after: change.added ? change.element : '（移除）',
        },
      ]
    case 'void':
      return [{ field: '作废', part: '', before: '', after: `理由：${change.reason}` }]
    case 'lift':
      return [{ field: '作废', part: '', before: '已作废', after: `撤销作废，理由：${change.reason}` }]
    case 'foreign':
      return [{ field: '其他', part: '', before: '', after: '较新版本程序写的内容，本程序不认识，原样保留' }]
  }
}

function entryToCells(change: Extract<HistoryChange, { type: 'entry' }>, { lines }: HistoryAct, names: Names): Cell[] {
  const act = readChange(change)
  if (act === undefined)
    return [{ field: '其他', part: '', before: '', after: '较新版本程序的记录，本程序不认识，原样保留' }]
  const writesFields = lines.some((line) => line.change.type === 'field' || line.change.type === 'decision')
  if (writesFields && actOf(act.act)?.toldByFields === true) return []
  return [{ field: '经过', part: '', before: '', after: actToText(act, names).detail }]
}

/** One line for a field written for the first time; one for each part that differs afterwards. */
function fieldToCells(field: string, written: unknown, after: unknown, names: Names): Cell[] {
  const name = fieldName(field)
  const { byPart } = fieldOf(field) ?? {}
  // A case stands at its first stage before anybody writes one.
  const before = written ?? (field === 'stage' ? stages[0] : undefined)
  if (before === undefined) return [{ field: name, part: '', before: '', after: valueToText(field, after, names) }]
  if (byPart === undefined) {
    return canonicalJson(before) === canonicalJson(after)
      ? []
      : [{ field: name, part: '', before: valueToText(field, before, names), after: valueToText(field, after, names) }]
  }
  const [was, is] = [toParts(before), toParts(after)]
  const changed = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
    (part) => canonicalJson(was[part]) !== canonicalJson(is[part]),
  )
  return changed.map((part) => ({
    field: name,
    part: byPart.name(part),
    before: byPart.tell(part, was[part], names),
    after: byPart.tell(part, is[part], names),
  }))
}

/** A field as its history calls it. */
const fieldName = (field: string): string => caseFieldName(field).replace('回复的', '回复·')

/** A field's value of a case in words, as its history tells it; an object part by part, a line each. */
export function valueToText(field: string, value: unknown, names: Names): PrivateText {
  if (entryRefOf(field) !== undefined || sideRefOf(field) !== undefined) return tell`${entryValueToText(value, names)}`
  const known = fieldOf(field)
  const isBlank = value === undefined || value === null || value === ''
  return tell`${known === undefined || isBlank ? partToText(undefined, value, names) : known.tell(value, names)}`
}
