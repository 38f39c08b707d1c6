import { cellToText, type SheetCell } from '../workbook/workbook'

/** Spreadsheets keep so many digits of a number. */
export const digitsKept = 15

/** A number of a sheet as text, or why it is none. */
export type NumberReading =
  | { readonly type: 'number'; readonly text: string }
  | { readonly type: 'none' }
  /** Its last digits were never in the file; `begins` has those that are true. */
  | { readonly type: 'lost'; readonly begins: string; readonly text: string }

const blanks = /^(?:-+|—+|\/|无|暂无|空|null|undefined|#n\/a)$/iu

/** The digits of a number as a spreadsheet wrote it: `1.3812345678E10` as `13812345678`. `rounded` where fewer digits were written than the number has. */
export function expandDigits(written: string): { readonly digits: string; readonly rounded: boolean } | undefined {
  const [, whole = '', fraction = '', power] = /^(\d+)(?:\.(\d+))?(?:[eE]\+?(\d{1,3}))?$/u.exec(written.trim()) ?? []
  if (whole === '') return undefined
  if (power === undefined) return /^0*$/u.test(fraction) ? { digits: whole, rounded: false } : undefined
  const places = Number(power)
  if (places > 40) return undefined
  const digits = (whole + fraction.slice(0, places).padEnd(places, '0')).replace(/^0+(?=\d)/u, '')
  const significant = (whole + fraction).replace(/0+$/u, '').length
  return { digits, rounded: significant < digits.length - 2 && digits.length > 6 }
}

/** A sheet's number as text in one spelling: blanks and wide letters do not count, leading zeros do. */
export const cleanNumber = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\s'"`]+/gu, '')
    .replace(/^(?:编号|工单号|工单编号|no\.?)[:：]?/iu, '')

/** The key of a case is text: what a cell of the column of numbers has of it. */
export function readCaseNumber(cell: SheetCell | undefined): NumberReading {
  if (cell?.type === 'number') return readNumberCell(cell)
  const text = cleanNumber(cellToText(cell))
  if (text === '' || blanks.test(text)) return { type: 'none' }
  const expanded = /e\+?\d/iu.test(text) ? expandDigits(text) : undefined
  if (expanded === undefined) return { type: 'number', text }
  return expanded.rounded || expanded.digits.length > digitsKept
    ? { type: 'lost', begins: trueDigits(expanded.digits), text }
    : { type: 'number', text: expanded.digits }
}

function readNumberCell({ digits, lost }: Extract<SheetCell, { type: 'number' }>): NumberReading {
  const expanded = expandDigits(digits)
  if (expanded === undefined) return { type: 'number', text: digits }
  return lost || expanded.rounded || expanded.digits.length > digitsKept
    ? { type: 'lost', begins: trueDigits(expanded.digits), text: expanded.digits }
    : { type: 'number', text: expanded.digits }
}

/** What of a rounded number is true: all but its last kept digit, which may be rounded up. */
const trueDigits = (digits: string): string => digits.replace(/0+$/u, '').slice(0, digitsKept - 1)

/** Whether a text ends as a rounded number does. */
export const endsRounded = (number: string): boolean => /^\d{15,}000$/u.test(number)

/** The whole number where another cell of the line has it as text; undefined where none or several have one. */
export function repairNumber(
  begins: string,
  length: number,
  cells: readonly (SheetCell | undefined)[],
): string | undefined {
  if (begins.length < 8) return undefined
  const found = new Set(
    cells.flatMap((cell) =>
      cell?.type === 'text'
        ? [...cell.text.normalize('NFKC').matchAll(/(?<!\d)\d{16,30}(?!\d)/gu)]
            .map(([digits]) => digits)
            .filter((digits) => digits.length === length && digits.startsWith(begins) && !endsRounded(digits))
        : [],
    ),
  )
  const [only] = found
  return found.size === 1 ? only : undefined
}
