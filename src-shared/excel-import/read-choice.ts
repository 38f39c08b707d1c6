import type { Gender } from '../case/own-entry'
import { demandKinds, urgencies, channels, type DemandKind, type SourceChannel, type Urgency } from '../case/sheet'
import { channelWords, demandWords, urgencyWords } from '../case/taxonomy'
import { readPart } from '../paste/read-values'
import type { PasteField } from '../paste/paste-fields'
import { foldPhones } from '../text/fold-phones'
import { cleanLine } from '../text/clean-text'
import { cellToText, type SheetCell } from '../workbook/workbook'
import { expandDigits } from './read-number'

/** What a cell with all choices in it has ticked: `☑投诉 □咨询` as 投诉; the text itself where nothing can be ticked. */
export function readTicked(text: string): string {
  if (!/[□☐○◯]/u.test(text) || !/[☑☒■√✓✔●]/u.test(text)) return text
  const ticked = [...text.matchAll(/[☑☒■√✓✔●]\s*([^□☐○◯☑☒■√✓✔●]*)/gu)].map(([, word = '']) =>
    cleanLine(word).replaceAll(/^[、，,；;]+|[、，,；;]+$/gu, ''),
  )
  return ticked.filter((word) => word !== '').join('、')
}

/** Nothing was chosen, in the ways in which people and programs write it. */
const nothing = /^(?:-+|—+|\/|无|空|未填|不详|未知|null|undefined|-9)?$/iu
export const saysNothing = (text: string): boolean => nothing.test(text.trim())

/** 是/否, 1/0, ☑/□, 已…/未…; undefined for what is neither. */
export function readYes(text: string): boolean | undefined {
  const plain = readTicked(text).normalize('NFKC').trim().toLowerCase()
  if (/^(?:是|1|y|yes|true|√|✓|☑|有|对|保密|要|需要)$/u.test(plain)) return true
  if (/^(?:否|0|n|no|false|×|x|□|无|没有|不是|不保密|公开|不要|不需要)$/u.test(plain)) return false
  return undefined
}

const wordIn = <Value extends string>(
  words: Readonly<Record<Value, string>>,
  values: readonly Value[],
  text: string,
): Value | undefined => values.find((value) => words[value] === text)

/** By the rules by which pasted blocks are read, with our own words first, so that what went out comes back the same. */
function readByPaste<Value extends string>(
  field: PasteField,
  words: Readonly<Record<Value, string>>,
  values: readonly Value[],
  text: string,
): Value | undefined {
  const plain = cleanLine(readTicked(text))
  const own = wordIn(words, values, plain)
  if (own !== undefined) return own
  const told = readPart({ field, text: plain }).text
  return values.find((value) => value === told)
}

export const readDemand = (text: string): DemandKind | undefined =>
  readByPaste('demand', demandWords, demandKinds, text) ?? (/诉求|其他|其它/u.test(text) ? 'other' : undefined)

export const readUrgency = (text: string): Urgency | undefined =>
  /^0+$/u.test(text.trim()) ? 'normal' : readByPaste('urgency', urgencyWords, urgencies, text)

export const readChannel = (text: string): SourceChannel | undefined =>
  readByPaste('channel', channelWords, channels, text)

export function readGender(text: string): Gender {
  const ticked = readTicked(text)
  if (/^(?:不明|未知|不详)?$/u.test(ticked.trim())) return ''
  return /女/u.test(ticked) ? 'female' : /男/u.test(ticked) ? 'male' : ''
}

/** 女士, 先生 behind a name tell who it is. */
export const genderInName = (name: string): Gender =>
  /(?:女士|小姐|阿姨|大妈)$/u.test(name) ? 'female' : /(?:先生|大叔|大爷)$/u.test(name) ? 'male' : ''

/** How an old case stands by the word for its state. */
export type OldStanding = 'closed' | 'open' | 'returned' | 'terminated'

/** What the state of an old ledger means; undefined for a word that says neither. */
export function readState(text: string): OldStanding | undefined {
  const plain = readTicked(text).normalize('NFKC').replaceAll(/\s/gu, '')
  if (plain === '') return undefined
  if (/退单|退回|回退|已退|返单/u.test(plain)) return 'returned'
  if (/作废|撤销|撤诉|终止|取消/u.test(plain)) return 'terminated'
  if (/未|待|正在|办理中|处理中|受理中|在办|延时|延期|部分|协调解决|上报|超时|挂/u.test(plain)) return 'open'
  if (/办结|结案|归档|完成|完结|关闭|已回复|已答复|已反馈|已办|已处理|已解决|做好解释|不再办理|办毕|息访/u.test(plain))
    return 'closed'
  return /受理|登记|办理|处理|派单|交办|转办|新建/u.test(plain) ? 'open' : undefined
}

/** A telephone as it is kept, and what became of its digits on the way. */
export interface PhoneReading {
  readonly text: string
  /** The digits that stood there first are gone. */
  readonly lost: boolean
  /** A leading zero of an area code was put back. */
  readonly zeroAdded: boolean
}

const kept = (text: string): PhoneReading => ({ text, lost: false, zeroAdded: false })

/** A telephone, also where a spreadsheet made a number of it: 13812345678, 13812345678.0, 1.3812345678E10. */
export function readPhone(cell: SheetCell | undefined): PhoneReading {
  const shown = cleanLine(cellToText(cell).replace(/^['`]/u, ''))
  if (saysNothing(shown)) return kept('')
  const isNumber = cell?.type === 'number' || /^\d+(?:\.\d+)?(?:e\+?\d+)?$/iu.test(shown)
  const expanded = isNumber ? expandDigits(shown) : undefined
  if (expanded === undefined) return kept(shown)
  if (expanded.rounded) return { text: '', lost: true, zeroAdded: false }
  const { digits } = expanded
  // 57762123456: an area code loses its zero where the cell was a number.
  const isBare =
    cell?.type === 'number' &&
    (digits.length === 10 || digits.length === 11) &&
    !/^1[3-9]/u.test(digits) &&
    foldPhones(`0${digits}`).some(({ local }) => local.length === 7 || local.length === 8)
  return isBare ? { text: `0${digits}`, lost: false, zeroAdded: true } : kept(digits)
}

/** `张三，村主任，13800001234`: the telephone among values that commas join, and the rest. */
export function splitJoined(text: string): { readonly name: string; readonly phone: string; readonly rest: string } {
  const parts = text.split(/[,，、;；\n\t|]+/u).flatMap((part) => (cleanLine(part) === '' ? [] : [cleanLine(part)]))
  const phones = parts.filter((part) => /^[+\d][\d\s-]{6,}$/u.test(part))
  const [name = '', ...rest] = parts.filter((part) => !phones.includes(part))
  return { name, phone: phones.join('、'), rest: rest.join('，') }
}

/** A class in one cell by -> _ -- [A]--[B], or in several columns, as a path with slashes; '' for none. */
export function joinClasses(cells: readonly string[]): string {
  const told = cells.map((cell) => cleanLine(readTicked(cell))).filter((cell) => !saysNothing(cell))
  const paths = told.map(splitClass)
  // A column that has the whole path says all that the columns of its levels say.
  const whole = paths.find((path) => path.length > 1)
  if (whole !== undefined && told.every((cell) => splitClass(cell).every((level) => whole.includes(level))))
    return whole.join('/')
  return [...new Set(paths.flat())].join('/')
}

const splitClass = (text: string): string[] =>
  text
    .replaceAll(/^\[|\]$/gu, '')
    .split(/\]\s*-*\s*\[|\s*(?:->|→|—>|=>|>|＞|»|--+|——|_|\/|\\)\s*/u)
    .map((level) => level.replaceAll(/^[-[\]]+|[-[\]]+$/gu, '').trim())
    .filter((level) => level !== '')
