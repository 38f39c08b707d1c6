import type { NumberShape } from './number-format'
import { momentCell } from './serial-day'
import type { SheetCell } from './workbook'

/** A spreadsheet keeps so many digits of a number. */
const keptDigits = 15
/** From here on a whole number has more digits than are kept. */
const lostFrom = 10 ** keptDigits
/** Further out than this a number is no key of anything, and is not written out. */
const mostExponent = 30

/**
 * A number as a file writes it (`13812345678`, `1.3812345678E10`), shown by its format; a day or a time where it is one. Undefined where
 * the text is no number.
 */
export function numberCell(written: string, shape: NumberShape, from1904: boolean): SheetCell | undefined {
  const text = written.trim()
  const value = Number(text)
  if (text === '' || !Number.isFinite(value)) return undefined
  const moment = shape.type === 'moment' || shape.type === 'elapsed' ? momentCell(value, shape, from1904) : undefined
  if (moment !== undefined) return moment
  const digits = writeOut(text, value)
  const lost = Math.abs(value) >= lostFrom
  const shown = showNumber(value, digits, shape)
  return shown === digits ? { type: 'number', value, digits, lost } : { type: 'number', value, digits, lost, shown }
}

/** All digits that a text has of a number, without an exponent. */
function writeOut(text: string, value: number): string {
  const parts = /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/u.exec(text)
  if (parts === null) return String(value)
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = parts
  const shift = Number(exponent)
  if (Math.abs(shift) > mostExponent) return String(value)
  const digits = whole + fraction
  const point = whole.length + shift
  const before = point <= 0 ? '0' : digits.slice(0, point).padEnd(point, '0')
  const behind = point <= 0 ? '0'.repeat(-point) + digits : digits.slice(point)
  const kept = behind.replace(/0+$/u, '')
  const number = `${before.replace(/^0+(?=\d)/u, '')}${kept === '' ? '' : `.${kept}`}`
  return sign === '-' && value !== 0 ? `-${number}` : number
}

function showNumber(value: number, digits: string, shape: NumberShape): string {
  switch (shape.type) {
    case 'percent':
      return `${fix(value * 100, shape.places)}%`
    case 'fixed':
      return Math.abs(value) >= lostFrom ? digits : fix(value, shape.places)
    case 'padded':
      return Number.isInteger(value) && value >= 0 ? digits.padStart(shape.length, '0') : digits
    default:
      // The last digits of a computed number are noise that no sheet shows.
      return digits.replace(/\D/gu, '').length > keptDigits && !Number.isInteger(value)
        ? String(Number(value.toPrecision(keptDigits)))
        : digits
  }
}

const fix = (value: number, places: number): string => Number(value.toPrecision(keptDigits)).toFixed(places)
