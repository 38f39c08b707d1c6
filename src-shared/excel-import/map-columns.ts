import { foldPhones } from '../text/fold-phones'
import { cellToText, type Sheet, type SheetCell } from '../workbook/workbook'
import { findColumnHead, repeatsHeads, type FoundHeads } from './find-heads'
import { foldHeadBare, importFieldNames, isSingle, parseImportField, type ImportField } from './import-fields'
import { readChannel, readDemand, readState } from './read-choice'
import { readMoment } from './read-moment'

/** How sure it is what a column is: by its name; by its name, which means other things elsewhere; by what stands in it. */
export type Confidence = 'sure' | 'likely' | 'guess'

/** What a column is taken for. */
export interface ColumnChoice {
  readonly column: number
  readonly head: string
  /** Undefined for what is no field of a case: its values stay with the case under their own head. */
  readonly field: ImportField | undefined
  readonly confidence: Confidence
}

export type Mapping = readonly ColumnChoice[]

/** So many lines are looked at for what a column holds. */
const looked = 60

interface Seen extends ColumnChoice {
  /** The place of its name among those of its field; columns without a known name come last. */
  readonly place: number
  readonly cells: readonly SheetCell[]
}

/** The share of the cells of a column of which something holds. */
const share = (cells: readonly SheetCell[], holds: (cell: SheetCell) => boolean): number =>
  cells.length === 0 ? 0 : cells.filter(holds).length / cells.length

const isMoment = (cell: SheetCell): boolean => readMoment(cell).type === 'moment'
const says =
  (reads: (text: string) => unknown) =>
  (cell: SheetCell): boolean =>
    reads(cellToText(cell)) !== undefined

/** What a head that means several things means here, by what stands under it; undefined where that fits nothing. */
const judgedByCells: { readonly [F in ImportField]?: (cells: readonly SheetCell[]) => boolean } = {
  demand: (cells) => share(cells, says(readDemand)) >= 0.5,
  channel: (cells) => share(cells, says(readChannel)) >= 0.5,
  state: (cells) => share(cells, says(readState)) >= 0.5,
  receivedAt: (cells) => share(cells, isMoment) >= 0.5,
  closedAt: (cells) => share(cells, isMoment) >= 0.3,
  dueAt: (cells) => share(cells, (cell) => isMoment(cell) || readMoment(cell).type === 'days') >= 0.5,
}

/** What an unknown head may be by a word in it. */
const byWord: readonly (readonly [RegExp, ImportField])[] = [
  [/(?:来电|受理|登记|信访|来访|投诉|反映|诉求|接件|收件|来件|留言|举报).*(?:时间|日期)/u, 'receivedAt'],
  [/(?:办结|结案|完成).*(?:时间|日期)/u, 'closedAt'],
  [/(?:回复|答复|反馈).*(?:时间|日期)/u, 'repliedAt'],
  [/(?:时限|期限|截止)/u, 'dueAt'],
  [/(?:派单|派发|交办|转办|下派).*(?:时间|日期)/u, 'dispatchedAt'],
  [/(?:电话|手机|联系方式)/u, 'phone'],
  [/(?:来电人|反映人|诉求人|投诉人|信访人|举报人).*(?:姓名|名称)?$/u, 'callerName'],
  [/(?:诉求|反映|投诉|问题|来电|来信|留言|事件).*(?:内容|详情|描述|情况)/u, 'content'],
  [/(?:回复|答复).*(?:内容|意见|情况)/u, 'reply'],
  [/(?:办理|处理|处置|调查).*(?:结果|情况)/u, 'result'],
  [/(?:编号|单号|工单号)$/u, 'number'],
]

function guessByWord(head: string, cells: readonly SheetCell[]): ImportField | undefined {
  const plain = foldHeadBare(head)
  const field = byWord.find(([word]) => word.test(plain))?.[1]
  return field === undefined || (judgedByCells[field]?.(cells) ?? true) ? field : undefined
}

/** What a column without a known head may be by its values alone. */
function guessByCells(cells: readonly SheetCell[]): ImportField | undefined {
  if (cells.length < 3) return undefined
  if (share(cells, (cell) => /^\+?1[3-9]\d{9}$/u.test(foldPhones(cellToText(cell))[0]?.digits ?? '')) >= 0.8)
    return 'phone'
  return share(cells, (cell) => cell.type === 'text' && /^\d{16,25}$/u.test(cell.text.trim())) >= 0.8
    ? 'number'
    : undefined
}

function seeColumn({ column, head, lower }: FoundHeads['columns'][number], cells: readonly SheetCell[]): Seen {
  const known = head === '' ? undefined : findColumnHead({ head: head.replace(/ \(\d+\)$/u, ''), lower })
  const base = { column, head, cells }
  if (known !== undefined) {
    const fits = !known.doubtful || cells.length === 0 || (judgedByCells[known.field]?.(cells) ?? true)
    if (!fits) return { ...base, field: otherMeaning(known.field, cells), confidence: 'guess', place: 900 }
    return {
      ...base,
      field: known.field,
      confidence: known.doubtful ? 'likely' : 'sure',
      place: known.doubtful ? known.place + 100 : known.place,
    }
  }
  const guess = guessByWord(head, cells) ?? guessByCells(cells)
  return { ...base, field: guess, confidence: 'guess', place: 1000 + column }
}

/** 类型 that holds no kinds of demand holds classes; nothing else is known of names that do not fit. */
const otherMeaning = (field: ImportField, cells: readonly SheetCell[]): ImportField | undefined =>
  field === 'demand' ? 'category' : field === 'category' && share(cells, says(readDemand)) >= 0.8 ? 'demand' : undefined

/** What a column is that came second where one alone may stand: a second number is one. */
const second: { readonly [F in ImportField]?: ImportField } = { number: 'secondNumber' }

/** Of several columns under a field that takes one, the one with the most usual name stays; of equals the first. */
function settle(seen: readonly Seen[]): Seen[] {
  return seen.map((one) => {
    const { field } = one
    if (field === undefined || !isSingle(field)) return one
    const rival = seen.find(
      (other) =>
        other.column !== one.column &&
        other.field === field &&
        (other.place < one.place || (other.place === one.place && other.column < one.column)),
    )
    return rival === undefined ? one : { ...one, field: second[field], confidence: 'guess' }
  })
}

/** 地址 is the caller's home where another column has the place, or where the list tells of persons; the place elsewhere. */
function settleAddress(seen: readonly Seen[]): Seen[] {
  const has = (field: ImportField): boolean => seen.some((one) => one.field === field)
  return seen.map((one) =>
    one.field === 'place' &&
    foldHeadBare(one.head) === '地址' &&
    !has('address') &&
    (seen.some((other) => other !== one && other.field === 'place') || (has('callerName') && has('village')))
      ? { ...one, field: 'address', confidence: 'guess', place: 100 }
      : one,
  )
}

/** The columns of a sheet with what each is taken for. Pure: the same sheet gives the same. */
export function mapColumns(sheet: Sheet, found: FoundHeads): Mapping {
  const below = sheet.lines
    .slice(found.lastLine + 1, found.lastLine + 1 + looked)
    .filter((line) => !repeatsHeads(line, sheet, found))
  const seen = found.columns.map((head) =>
    seeColumn(
      head,
      below.flatMap((line) => {
        const cell = line[head.column]
        return cell === undefined || cellToText(cell).trim() === '' ? [] : [cell]
      }),
    ),
  )
  return settle(settleAddress(seen)).map(({ column, head, field, confidence }) => ({ column, head, field, confidence }))
}

/** The mapping with another field for a column; where only one column may stand under it, it stands under no other. */
export const remap = (mapping: Mapping, column: number, field: ImportField | undefined): Mapping =>
  mapping.map((one) =>
    one.column === column
      ? { ...one, field, confidence: 'sure' }
      : field !== undefined && one.field === field && isSingle(field)
        ? { ...one, field: undefined }
        : one,
  )

/** A mapping as it is kept for the next sheet with these heads: the name of a field for each column, '' for none. */
export const mappingToKept = (mapping: Mapping): string[] => mapping.map(({ field }) => field ?? '')

/** What was kept, for these columns; undefined where it was kept for others or says nothing. */
export function keptToMapping(kept: readonly string[], { columns }: FoundHeads): Mapping | undefined {
  if (kept.length !== columns.length || kept.every((name) => parseImportField(name) === undefined)) return undefined
  return columns.map(({ column, head }, at) => ({
    column,
    head,
    field: parseImportField(kept[at] ?? ''),
    confidence: 'sure',
  }))
}

/** What keeps a mapping from being gone by. */
export type MappingFault =
  /** Nothing says what the cases are about. */
  | { readonly type: 'ContentUnmapped' }
  /** Nothing says when they came, and no number tells it. */
  | { readonly type: 'DayUnmapped' }
  | { readonly type: 'FieldTwice'; readonly field: ImportField; readonly heads: readonly string[] }

/** Everything that has to be mended before lines are read. */
export function findMappingFaults(mapping: Mapping): MappingFault[] {
  const has = (field: ImportField): boolean => mapping.some((one) => one.field === field)
  const twice = importFieldNames.flatMap((field): MappingFault[] => {
    const under = mapping.filter((one) => one.field === field)
    return isSingle(field) && under.length > 1
      ? [{ type: 'FieldTwice', field, heads: under.map(({ head, column }) => head || `第 ${column + 1} 列`) }]
      : []
  })
  return [
    ...(has('content') || has('title') ? [] : [{ type: 'ContentUnmapped' } as const]),
    ...(has('receivedAt') || has('number') || has('dispatchedAt') ? [] : [{ type: 'DayUnmapped' } as const]),
    ...twice,
  ]
}
