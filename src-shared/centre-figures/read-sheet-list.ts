import { parseLocalDate, type LocalDate } from '../prelude/local-date'
import { listLines, type ShapedTable } from './read-heads'
import { digitsLeft, foldNumber } from './sheet-number'
import type { ListField } from './table-fields'
import type { TextTable } from './text-table'

/** What a centre says of the result: the words of our own return visits. */
export type CentreSatisfaction = 'satisfied' | 'basically' | 'unsatisfied' | 'unsaid'

/** One sheet as the centre's list has it. Undefined is what the list does not say, or says so that nobody can read it. */
export interface CentreSheet {
  /** The line of the table, counted from 1; of several with one number the last, which counts (forms.md §0.1). */
  readonly line: number
  /** As it stands in the table. */
  readonly number: string
  /** As it is compared. */
  readonly key: string
  readonly issuedOn: LocalDate | undefined
  readonly dueOn: LocalDate | undefined
  /** '' where the list has a column for it and says nothing: it is not closed. */
  readonly closedOn: LocalDate | '' | undefined
  readonly inTime: boolean | undefined
  readonly satisfaction: CentreSatisfaction | undefined
  readonly state: 'closed' | 'open' | 'returned' | undefined
  readonly unit: string
  readonly title: string
}

/** A list, and what of it could not be read. */
export interface SheetList {
  readonly sheets: readonly CentreSheet[]
  /** Lines that bear no number: totals, notes. */
  readonly unnumbered: readonly number[]
  /** Numbers that stand in several lines, with how many. */
  readonly repeated: readonly { readonly number: string; readonly times: number }[]
  /** Cells that say something that nobody can read, by line and field. */
  readonly unread: readonly { readonly line: number; readonly field: ListField; readonly text: string }[]
}

const dayPattern = /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/u
const joinedDay = /^(\d{4})(\d{2})(\d{2})(?:\d{2}){0,3}$/u
const excelSerial = /^\d{5}(?:\.\d+)?$/u
/** 30 December 1899, from which spreadsheets count their days. */
const serialStart = Date.UTC(1899, 11, 30)

/** A day in any of the forms of real files; undefined of what is none. `0001-01-01` is written for no day at all. */
export function readDay(text: string): LocalDate | '' | undefined {
  const plain = text.normalize('NFKC').trim()
  if (plain === '' || /^[-—/无]+$/u.test(plain) || plain.startsWith('0001-01-01')) return ''
  if (excelSerial.test(plain)) {
    const serial = Math.floor(Number(plain))
    return parseLocalDate(new Date(serialStart + serial * 86_400_000).toISOString().slice(0, 10))
  }
  const [, year = '', month = '', date = ''] = dayPattern.exec(plain) ?? joinedDay.exec(plain) ?? []
  return parseLocalDate(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)
}

const noWords = /^(?:否|不是|无|n|no|false|0|未.*|不.*|非.*)$/iu
const yesWords = /^(?:是|有|y|yes|true|1|√|☑|已.*)$/iu
const lateWords = /超期|逾期|超时|延误/u
const inTimeWords = /按期|按时|及时|正常|未超/u

/** Whether it was in time, as a column says it that asks for that, or for the contrary. */
export function readInTime(text: string, asks: 'inTime' | 'late'): boolean | '' | undefined {
  const plain = text.normalize('NFKC').replaceAll(/\s/gu, '')
  if (plain === '' || /^[-—/]+$/u.test(plain)) return ''
  if (/(?:未|没有?|不|无)(?:超期|逾期|超时)/u.test(plain)) return true
  if (/(?:未|没有?|不)(?:按期|按时|及时)/u.test(plain)) return false
  if (lateWords.test(plain)) return false
  if (inTimeWords.test(plain)) return true
  if (noWords.test(plain)) return asks === 'late'
  if (yesWords.test(plain)) return asks === 'inTime'
  return undefined
}

/** 满意度 in words or by its usual number (1 非常满意, 2 满意, 3 一般, 4 and 5 不满意: forms.md H31). */
export function readSatisfaction(text: string): CentreSatisfaction | '' | undefined {
  const plain = text.normalize('NFKC').replaceAll(/\s/gu, '')
  if (plain === '' || /^[-—/]+$/u.test(plain)) return ''
  if (/未评价|未回访|未作评价|无法联系|未接|联系不上|不便评价|其他/u.test(plain)) return 'unsaid'
  if (/不满意|^(?:4|5)$|^否$/u.test(plain)) return 'unsatisfied'
  if (/基本满意|一般|较满意|^3$/u.test(plain)) return 'basically'
  return /满意|^(?:1|2)$|^是$/u.test(plain) ? 'satisfied' : undefined
}

/** Whether it is closed there, by the words of its state. */
export function readState(text: string): CentreSheet['state'] {
  const plain = text.normalize('NFKC').replaceAll(/\s/gu, '')
  if (/退单|退回|已退|回退|改派/u.test(plain)) return 'returned'
  if (/未办结|未结|在办|办理中|处理中|待|未处理|审核|进行/u.test(plain)) return 'open'
  return /办结|结案|完成|归档|已回复|已反馈|已处理|关闭/u.test(plain) ? 'closed' : undefined
}

interface ReadLine {
  readonly sheet: CentreSheet
  readonly unread: SheetList['unread']
}

/** What a list leaves out is not known from it. */
const orUnknown = <T>(value: T | '' | undefined): T | undefined => (value === '' ? undefined : value)

function readLine(line: number, cells: readonly string[], { mapping }: ShapedTable): ReadLine {
  const has = (field: ListField): boolean => mapping.includes(field)
  const textOf = (field: ListField): string => (has(field) ? (cells[mapping.indexOf(field)] ?? '') : '')
  const unread: { line: number; field: ListField; text: string }[] = []
  /** '' is what a cell does not say; undefined what nobody can read. */
  const read = <T>(field: ListField, parse: (text: string) => T | undefined): T | undefined => {
    if (!has(field)) return undefined
    const value = parse(textOf(field))
    if (value === undefined) unread.push({ line, field, text: textOf(field) })
    return value
  }
  const inTime =
    orUnknown(read('inTime', (text) => readInTime(text, 'inTime'))) ??
    orUnknown(read('late', (text) => readInTime(text, 'late')))
  const sheet: CentreSheet = {
    line,
    number: textOf('number'),
    key: foldNumber(textOf('number')),
    issuedOn: orUnknown(read('issuedOn', readDay)),
    dueOn: orUnknown(read('dueOn', readDay)),
    closedOn: read('closedOn', readDay),
    inTime,
    satisfaction: orUnknown(read('satisfaction', readSatisfaction)),
    state: has('state') ? readState(textOf('state')) : undefined,
    unit: textOf('unit'),
    title: textOf('title'),
  }
  return { sheet, unread }
}

/** What stands below a list and has digits: sums, notes, when and by whom it was made, which page it is. */
const footWords =
  /合计|总计|小计|^(?:备?注|说明|注释|附注|截至|截止|填表|制表|填报|统计|打印|导出|生成|审核|联系|数据来源)|^第\d+页|^共\d+[页条件行]/u

/** A number has a digit, and is not what stands at the foot. */
const isNumber = (key: string): boolean => /\d/u.test(key) && !footWords.test(key)

/**
 * Reads the lines of a list. Of several lines with one number, as where a sheet went through several units, the last counts. Of numbers
 * that a spreadsheet shows as 2.50912E+17 each line counts: what is left of them is the same for many sheets.
 */
export function readSheetList(table: TextTable, shaped: ShapedTable): SheetList {
  const last = new Map<string, ReadLine>()
  const times = new Map<string, number>()
  const unnumbered: number[] = []
  for (const { line, cells } of listLines(table, shaped)) {
    const read = readLine(line, cells, shaped)
    const { key: number } = read.sheet
    if (isNumber(number)) {
      const isCut = number.includes('e+') && digitsLeft(number) !== undefined
      const key = isCut ? `${number} ${line}` : number
      times.set(key, (times.get(key) ?? 0) + 1)
      last.set(key, read)
    } else unnumbered.push(line)
  }
  const kept = [...last.values()].sort((a, b) => a.sheet.line - b.sheet.line)
  return {
    sheets: kept.map(({ sheet }) => sheet),
    unnumbered,
    repeated: kept.flatMap(({ sheet: { key, number } }) => {
      // Of a number that was cut none is counted.
      const count = times.get(key) ?? 1
      return count < 2 ? [] : [{ number, times: count }]
    }),
    unread: kept.flatMap(({ unread }) => unread),
  }
}
