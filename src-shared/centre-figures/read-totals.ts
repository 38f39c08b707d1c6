import { isOwnUnit } from './compare-list'
import { listLines, type ShapedTable } from './read-heads'
import { isTotalsField, totalsFields, type TotalsField } from './table-fields'
import type { TextTable } from './text-table'

/** A figure as it is printed: in whole units of 10⁻ᵈ, of a rate of per cent. */
export interface Printed {
  readonly text: string
  readonly units: bigint
  readonly digits: number
}

/** One line of a table of totals. */
export interface TotalsLine {
  readonly line: number
  /** The unit, '' where the table has no column for it. */
  readonly name: string
  readonly figures: ReadonlyMap<TotalsField, Printed>
}

/** What in their table does not agree with itself. */
export type TotalsFault =
  | {
      readonly type: 'WrongSum'
      readonly field: TotalsField
      readonly printed: string
      readonly sum: string
      readonly line: number
    }
  | { readonly type: 'WrongRate'; readonly field: TotalsField; readonly printed: string; readonly line: number }

/** A table of totals, with what of it could not be read. */
export interface Totals {
  readonly lines: readonly TotalsLine[]
  /** The 合计 of all lines; undefined where there is none. */
  readonly whole: TotalsLine | undefined
  readonly faults: readonly TotalsFault[]
  /** Cells that are no numbers, by line. */
  readonly unread: readonly { readonly line: number; readonly field: TotalsField; readonly text: string }[]
}

const ratePattern = /率$/u
export const isRateField = (field: TotalsField): boolean => ratePattern.test(totalsFields[field].word)

const numberPattern = /^(-?\d+)(?:\.(\d+))?([%％])?$/u
/** Words that may follow a number: 12 件. */
const unitWords = /(?:件次|件|个|宗|起|条)$/u

const cellToNumber = (cell: string): string =>
  cell
    .normalize('NFKC')
    .replaceAll(/[\s,，]/gu, '')
    .replace(unitWords, '')

/**
 * A number as it stands in a cell; '' for an empty one and for "—", undefined for what is none. `inPercent`: its column has per cent
 * without their sign, so that 0.85 is less than one of a hundred.
 */
export function readPrinted(cell: string, isRate: boolean, inPercent = false): Printed | '' | undefined {
  const text = cellToNumber(cell)
  if (text === '' || /^[-—/－]+$/u.test(text)) return ''
  const [, whole, fraction = '', percent] = numberPattern.exec(text) ?? []
  if (whole === undefined || (percent !== undefined && !isRate)) return undefined
  // A rate without its sign is a fraction where it is at most one: 0.9615, and 1 for all.
  const isFraction = isRate && !inPercent && percent === undefined && Number(text) <= 1
  const shifted = isFraction ? fraction.padEnd(2, '0') : fraction
  const digits = isFraction ? Math.max(0, shifted.length - 2) : fraction.length
  const units = BigInt(`${whole}${shifted}`)
  return { text: isFraction ? `${unitsToText(units, digits)}%` : cell.trim(), units, digits }
}

const isMoreThanAll = (cell: string): boolean => {
  const text = cellToNumber(cell)
  return numberPattern.test(text) && Number(text) > 1
}

/** The columns of rates that have per cent without their sign: their head says so, or one of their numbers is more than all. */
function findPercentColumns(
  lines: readonly (readonly string[])[],
  { mapping, heads }: ShapedTable,
): ReadonlySet<number> {
  return new Set(
    mapping.flatMap((field, column) => {
      if (field === undefined || !isTotalsField(field) || !isRateField(field)) return []
      const isSaid = /[%％﹪]/u.test(heads[column] ?? '')
      return isSaid || lines.some((cells) => isMoreThanAll(cells[column] ?? '')) ? [column] : []
    }),
  )
}

/** Zeros at the end say nothing of how a figure was rounded, unless another of its column has digits there: 98.00 may be 97.96. */
function trimDigits(column: readonly Printed[]): number {
  const needed = ({ units, digits }: Printed): number => {
    let [left, count] = [units, digits]
    while (count > 0 && left % 10n === 0n) [left, count] = [left / 10n, count - 1]
    return count
  }
  return Math.max(0, ...column.map(needed))
}

const wholeWords = /^(?:合计|总计|总数|全部|全县|全市|全区|全镇合计)/u
const subtotalWords = /小计|合计|总计|平均/u

function readLine(
  line: number,
  cells: readonly string[],
  { mapping }: ShapedTable,
  percentColumns: ReadonlySet<number>,
): TotalsLine & Pick<Totals, 'unread'> {
  const figures = new Map<TotalsField, Printed>()
  const unread: Totals['unread'][number][] = []
  let name = ''
  for (const [column, field] of mapping.entries()) {
    const text = cells[column] ?? ''
    if (field === undefined || !isTotalsField(field)) continue
    if (field === 'name') {
      name = text
      continue
    }
    const printed = readPrinted(text, isRateField(field), percentColumns.has(column))
    if (printed === undefined) unread.push({ line, field, text })
    else if (printed !== '') figures.set(field, printed)
  }
  // Where the unit has no column of its own name, 合计 still stands in one of the first.
  const label = name === '' ? (cells.slice(0, 3).find((cell) => subtotalWords.test(cell)) ?? '') : name
  return { line, name: label, figures, unread }
}

/** Reads a table of totals and holds it against itself first: sums of its lines, and rates against its own counts. */
export function readTotals(table: TextTable, shaped: ShapedTable): Totals {
  const under = listLines(table, shaped)
  const percentColumns = findPercentColumns(
    under.map(({ cells }) => cells),
    shaped,
  )
  const read = under.map(({ line, cells }) => readLine(line, cells, shaped, percentColumns))
  const told = read.filter(({ figures }) => figures.size > 0)
  const whole = told.find(({ name }) => wholeWords.test(name))
  const lines = told.filter((one) => one !== whole && !subtotalWords.test(one.name))
  const trimmed = trimColumns([...lines, ...(whole === undefined ? [] : [whole])])
  const shownWhole = whole === undefined ? undefined : trimmed.find(({ line }) => line === whole.line)
  const shown = trimmed.filter(({ line }) => line !== whole?.line)
  return {
    lines: shown,
    whole: shownWhole,
    faults: [...findWrongSums(shown, shownWhole), ...trimmed.flatMap(findWrongRates)],
    // A line without a single number is a note.
    unread: told.flatMap(({ unread }) => unread),
  }
}

/** Digits are told by column, so that 98.00 beside 97.35 has two and alone none. */
function trimColumns(lines: readonly TotalsLine[]): readonly TotalsLine[] {
  const fields = new Set(lines.flatMap(({ figures }) => [...figures.keys()]))
  const digits = new Map(
    [...fields].map((field) => [field, trimDigits(lines.flatMap(({ figures }) => figures.get(field) ?? []))]),
  )
  return lines.map(({ line, name, figures }) => ({
    line,
    name,
    figures: new Map([...figures].map(([field, printed]) => [field, cutTo(printed, digits.get(field) ?? 0)])),
  }))
}

function cutTo(printed: Printed, digits: number): Printed {
  if (printed.digits <= digits) return printed
  return { ...printed, digits, units: printed.units / 10n ** BigInt(printed.digits - digits) }
}

const inUnits = ({ units, digits }: Printed, of: number): bigint => units * 10n ** BigInt(of - digits)

function findWrongSums(lines: readonly TotalsLine[], whole: TotalsLine | undefined): TotalsFault[] {
  if (whole === undefined || lines.length < 2) return []
  return [...whole.figures].flatMap(([field, printed]): TotalsFault[] => {
    if (isRateField(field)) return []
    const parts = lines.flatMap(({ figures }) => figures.get(field) ?? [])
    const digits = Math.max(printed.digits, ...parts.map((part) => part.digits))
    const sum = parts.reduce((all, part) => all + inUnits(part, digits), 0n)
    if (sum === inUnits(printed, digits)) return []
    return [{ type: 'WrongSum', field, printed: printed.text, sum: unitsToText(sum, digits), line: whole.line }]
  })
}

export function unitsToText(units: bigint, digits: number): string {
  if (digits === 0) return String(units)
  const text = String(units).padStart(digits + 1, '0')
  return `${text.slice(0, -digits)}.${text.slice(-digits)}`
}

/** By which counts of the same line a rate may have been made. */
const ratios: Partial<Record<TotalsField, readonly (readonly [TotalsField, readonly TotalsField[]])[]>> = {
  closingRate: [['closed', ['due', 'takenIn']]],
  inTimeRate: [['closedInTime', ['due', 'closed', 'takenIn']]],
  unsatisfiedRate: [['unsatisfied', ['closed', 'takenIn']]],
}

/** A rate that none of the ways in which it can be made of the counts beside it gives, where all of these stand there. */
function findWrongRates({ line, figures }: TotalsLine): TotalsFault[] {
  return [...figures].flatMap(([field, printed]): TotalsFault[] => {
    const ways = (ratios[field] ?? []).flatMap(([counted, of]) =>
      of.map((whole) => [figures.get(counted), figures.get(whole)]),
    )
    const made = ways.filter(([counted, whole]) => counted !== undefined && whole !== undefined)
    const agrees = made.some(
      ([counted, whole]) =>
        counted !== undefined && whole !== undefined && equalsAsPrinted(printed, counted.units, whole.units),
    )
    // Where one of the wholes is missing, the rate may have been made of it.
    return made.length === 0 || made.length < ways.length || agrees
      ? []
      : [{ type: 'WrongRate', field, printed: printed.text, line }]
  })
}

/** Whether a share comes out as it is printed, the half rounded up; 0/0 never does. */
export function equalsAsPrinted({ units, digits }: Printed, counted: bigint, of: bigint): boolean {
  if (of === 0n) return false
  const scaled = counted * 100n * 10n ** BigInt(digits)
  return (scaled * 2n + of) / (of * 2n) === units
}

/** Our line: by its name; the only one where the table has one; undefined where a person has to say. */
export function findOwnLine({ lines, whole }: Totals, ownNames: readonly string[]): TotalsLine | undefined {
  const own = lines.filter(({ name }) => isOwnUnit(name, ownNames))
  if (own.length === 1) return own[0]
  return lines.length === 1 ? lines[0] : lines.length === 0 ? whole : undefined
}
