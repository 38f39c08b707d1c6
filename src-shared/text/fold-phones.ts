import { spellingRules } from './fold-text'

/** A telephone number as it is compared. */
export interface Phone {
  /** The national number, digits alone: `13800001234`, `057762123456`, `62123456` where no area code was given. */
  readonly digits: string
  /** What is dialled within the town: `62123456` of `057762123456`; the same as `digits` of a mobile. */
  readonly local: string
  /** 分机, '' for none. */
  readonly extension: string
}

/** What people set between the digits of one number. */
const gap = String.raw`[-\s().]{0,3}`
const digitsOf = (first: string, least: number, most = least): string => `${first}(?:${gap}\\d){${least},${most}}`
const country = `(?:\\+${gap}|00)?86${gap}`
const mobile = `(?:${country})?0?${digitsOf(`1${gap}[3-9]`, 9)}`
const area = String.raw`(?:10|2\d|[3-9]\d\d)`
const landline = `(?:${country}\\(?0?|\\(?0)${area}${gap}${digitsOf('[2-9]', 6, 7)}`
const national = digitsOf(`[48]${gap}0${gap}0`, 7)
const local = digitsOf('[2-9]', 6, 7)
/** Short numbers of an office's or village's own net, and what no form above fits. */
const other = String.raw`\d{5,20}`
const extension = String.raw`(?:\s*(?:转|轉|分机|ext\.?|x|#|\*|-(?=\d{1,5}(?!\d)))[:：]?\s*(\d{1,6}))?`

const phones = new RegExp(
  `(?<!\\d)(?:${[mobile, national, landline, local, other].join('|')})(?!\\d)${extension}`,
  'gu',
)

const mobileDigits = /^(?:00)?(?:86)?0?(1[3-9]\d{9})$/u
const landlineDigits = /^(?:(?:00)?860?|0)(10|2\d|[3-9]\d\d)([2-9]\d{6,7})$/u

function toPhone(written: string, extensionDigits: string): Phone {
  const digits = written.replaceAll(/\D/gu, '')
  const [, mobileNumber] = mobileDigits.exec(digits) ?? []
  if (mobileNumber !== undefined) return { digits: mobileNumber, local: mobileNumber, extension: extensionDigits }
  const [, areaCode, town] = landlineDigits.exec(digits) ?? []
  if (areaCode !== undefined && town !== undefined)
    return { digits: `0${areaCode}${town}`, local: town, extension: extensionDigits }
  return { digits, local: digits, extension: extensionDigits }
}

/**
 * Every telephone number of a field or text, in its order: `138-0000-1234、(0577)62123456转801` are two. Blanks, dashes and
 * brackets inside a number, full-width digits, +86 and 0086 make no difference. Five digits and more count as a number.
 */
export function foldPhones(text: string): readonly Phone[] {
  const plain = spellingRules.reduce((folded, [pattern, fold]) => folded.replace(pattern, (match) => fold(match)), text)
  return [...plain.matchAll(phones)].map(([whole, extensionDigits = '']) =>
    toPhone(extensionDigits === '' ? whole : whole.slice(0, whole.lastIndexOf(extensionDigits)), extensionDigits),
  )
}
