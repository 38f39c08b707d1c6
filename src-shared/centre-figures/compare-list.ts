import { isLeftOut } from '../figures/parts'
import type { Span } from '../figures/period'
import { addDays, type LocalDate } from '../prelude/local-date'
import { differFields, type FieldDifference, type IsWorkday } from './field-differences'
import { asTheyTell, listMoved } from './moved-figures'
import { byNumber, dayOf, isExpected, standing, type Basis, type OurCase } from './ours'
import type { CentreSheet } from './read-sheet-list'
import type { Reason } from './reasons'
import { digitsLeft, foldNumber, isNearNumber, mayHaveBeen } from './sheet-number'

/** Who of the two has what the other has not. */
export const differenceWords = {
  theirs: '上级有、本台账没有',
  ours: '本台账有、上级没有',
  both: '两方都有，内容不同',
} as const
export type DifferenceKind = keyof typeof differenceWords

/** A sheet or a case about which list and ledger differ. Each is named by one difference only, but for what a number that was cut may mean. */
export interface Difference {
  readonly kind: DifferenceKind
  /** The number as it is compared, of a case without one `case:` and its id: by it notes are kept. */
  readonly key: string
  /** As it is read: the sheet's number, or the case's own. */
  readonly number: string
  readonly title: string
  /** The line of the table; undefined of what is not in it. */
  readonly line: number | undefined
  /** Our case, and those that a damaged or miswritten number may mean. */
  readonly caseIds: readonly string[]
  readonly reason: Reason
  readonly fields: readonly FieldDifference[]
  /** The figures of the period that come out otherwise by it, by title. */
  readonly moves: readonly string[]
}

/** What two are held against each other by. */
export interface ListGround {
  readonly span: Span
  readonly basis: Basis
  readonly isWorkday: IsWorkday
}

/** What comes of holding a list against the ledger. */
export interface ListComparison {
  readonly differences: readonly Difference[]
  /** Sheets in which both agree. */
  readonly agreed: number
}

const numberOf = ({ sheetNumber, ledgerNumber }: OurCase): string =>
  sheetNumber !== '' ? sheetNumber : ledgerNumber === '' ? '未编号' : ledgerNumber

const keyOf = (row: OurCase): string => (row.sheetNumber === '' ? `case:${row.id}` : foldNumber(row.sheetNumber))

/** Why a case of ours is not one of the period. */
function whyOutside(row: OurCase, { basis, span }: ListGround): Reason {
  if (row.stage === 'voided' || row.stage === 'merged' || row.stage === 'returned' || row.stage === 'terminated')
    return row.stage
  const day = dayOf(basis, row, span)
  if (day === '') return 'not-closed'
  if (basis !== 'due' && isAfternoonEdge(row, basis, span)) return 'afternoon'
  return isNextTo(day, span) ? 'edge' : 'other-period'
}

const isNextTo = (day: LocalDate, { from, to }: Span): boolean => day === addDays(from, -1) || day === addDays(to, 1)
const isAtEdge = (day: LocalDate, { from, to }: Span): boolean => day === from || day === to

const noon = 12 * 60

/** Whether it depends on noon in which of two periods it is. */
function isAfternoonEdge(row: OurCase, basis: Basis, { from, to }: Span): boolean {
  const [day, minute] = basis === 'closed' ? [row.closedOn, row.closedMinute] : [row.issuedOn, row.issuedMinute]
  return minute !== '' && minute >= noon && (day === to || day === addDays(from, -1))
}

/** Why a list of the period does not have a case of ours. */
function whyMissing(row: OurCase, { basis, span }: ListGround, lastClosed: LocalDate | ''): Reason {
  if (row.sheetNumber === '') return 'own-entry'
  if (isLeftOut(row)) return 'left-out'
  if (row.stage === 'returned') return 'returned'
  if (row.stage === 'terminated') return 'terminated'
  if (basis === 'closed' && lastClosed !== '' && row.closedOn !== '' && row.closedOn > lastClosed)
    return 'after-cut-off'
  if (basis !== 'due' && isAfternoonEdge(row, basis, span)) return 'afternoon'
  const day = dayOf(basis, row, span)
  return day !== '' && isAtEdge(day, span) ? 'edge' : 'not-theirs'
}

/** Numbers begin with the year and the month, in whichever form. */
const startLength = 4

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

/** Cases that bear a number by what is read of them. */
function groupBy(
  rows: readonly OurCase[],
  keysOf: (row: OurCase) => readonly string[],
): ReadonlyMap<string, OurCase[]> {
  const groups = new Map<string, OurCase[]>()
  for (const row of rows) {
    if (row.sheetNumber === '') continue
    for (const key of keysOf(row)) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [row])
      else group.push(row)
    }
  }
  return groups
}

/** Sheets by what becomes of their numbers: those that one of our cases bears, and the others. */
class Comparing {
  readonly differences: Difference[] = []
  agreed = 0
  private readonly taken = new Set<string>()
  private readonly rowsByNumber: ReadonlyMap<string, readonly OurCase[]>

  constructor(
    private readonly rows: readonly OurCase[],
    private readonly ground: ListGround,
  ) {
    this.rowsByNumber = byNumber(rows)
  }

  /** What one number of theirs and our case of the same number differ in. */
  private hold(row: OurCase, sheet: CentreSheet): void {
    const { span, basis, isWorkday } = this.ground
    for (const same of this.rowsByNumber.get(sheet.key) ?? []) this.taken.add(same.id)
    const isOurs = isExpected(row, basis, span)
    const fields = differFields(row, sheet, span, isWorkday)
    const firstField = fields[0]
    if (isOurs && firstField === undefined) {
      this.agreed += 1
      return
    }
    this.differences.push({
      kind: isOurs ? 'both' : 'theirs',
      ...named(sheet, [row.id]),
      // Ours, for a confidential caller is not in it.
      title: row.title,
      reason: isOurs && firstField !== undefined ? firstField.reason : whyOutside(row, this.ground),
      fields,
      moves: listMoved(row, asTheyTell(row, sheet, span), span),
    })
  }

  private miss(sheet: CentreSheet, candidates: readonly OurCase[], reason: Reason): void {
    const { span } = this.ground
    for (const { id } of candidates) this.taken.add(id)
    this.differences.push({
      kind: 'theirs',
      ...named(
        sheet,
        candidates.map(({ id }) => id),
      ),
      title: shorten(sheet.title),
      reason,
      fields: [],
      // Where it may be a case of ours, nothing is known to move.
      moves: reason === 'not-in-ledger' ? listMoved(undefined, asTheyTell(undefined, sheet, span), span) : [],
    })
  }

  /** The whole number decides; what is damaged or near is only ever offered. */
  compare(sheets: readonly CentreSheet[]): void {
    const unknown: CentreSheet[] = []
    for (const sheet of sheets) {
      const row = standing(this.rowsByNumber.get(sheet.key) ?? [])
      if (row === undefined) unknown.push(sheet)
      else this.hold(row, sheet)
    }
    const cut = new Map<string, { readonly candidates: readonly OurCase[]; nth: number }>()
    for (const sheet of unknown.sort((a, b) => byKey(a, b) || a.line - b.line)) {
      const left = digitsLeft(sheet.key)
      if (left !== undefined) {
        const before = cut.get(sheet.key)
        const same = before ?? { candidates: this.listMeant(sheet.key, left), nth: 0 }
        same.nth += 1
        cut.set(sheet.key, same)
        // Many sheets may be left with the same digits: each is told, and each may be any of the cases.
        const key = same.nth === 1 ? sheet.key : `${sheet.key}#${same.nth}`
        this.miss({ ...sheet, key }, same.candidates, 'lost-digits')
        continue
      }
      const near = (this.byDay().get(sheet.issuedOn ?? '') ?? []).filter(
        (row) => this.isFree(row) && isNearNumber(sheet.key, foldNumber(row.sheetNumber)),
      )
      this.miss(sheet, near.length === 1 ? near : [], near.length === 1 ? 'near-number' : 'not-in-ledger')
    }
    this.listMissing(sheets)
  }

  private listMeant(key: string, left: string): readonly OurCase[] {
    const alike = this.byStart().get(left.slice(0, startLength)) ?? []
    return alike.filter((row) => this.isFree(row) && mayHaveBeen(key, foldNumber(row.sheetNumber)))
  }

  private readonly isFree = ({ id }: OurCase): boolean => !this.taken.has(id)
  /** Our cases by how their numbers begin, and by the days on which they came: each made when it is first asked for. */
  private readonly byStart = once(() =>
    groupBy(this.rows, (row) => [foldNumber(row.sheetNumber).slice(0, startLength)]),
  )
  private readonly byDay = once(() => groupBy(this.rows, (row) => [...new Set([row.issuedOn, row.calledOn])]))

  private listMissing(sheets: readonly CentreSheet[]): void {
    const { span, basis } = this.ground
    const lastClosed = sheets.reduce<LocalDate | ''>(
      (last, { closedOn }) => (closedOn !== undefined && closedOn > last ? closedOn : last),
      '',
    )
    for (const row of this.rows) {
      if (this.taken.has(row.id) || !isExpected(row, basis, span)) continue
      this.differences.push({
        kind: 'ours',
        key: keyOf(row),
        number: numberOf(row),
        title: row.title,
        line: undefined,
        caseIds: [row.id],
        reason: whyMissing(row, this.ground, lastClosed),
        fields: [],
        moves: listMoved(row, undefined, span),
      })
    }
  }
}

/** Some lists have the whole content where a title is expected. */
const shorten = (title: string): string => ([...title].length > 60 ? `${[...title].slice(0, 60).join('')}…` : title)

const named = ({ key, number, line }: CentreSheet, caseIds: readonly string[]) => ({ key, number, line, caseIds })
const byKey = (a: { readonly key: string }, b: { readonly key: string }): number =>
  a.key < b.key ? -1 : a.key > b.key ? 1 : 0

const kindOrder: readonly DifferenceKind[] = ['theirs', 'both', 'ours']

/**
 * Holds a centre's list of a period against the ledger. Pure, and the same in whatever order its lines and our cases come: by kind,
 * then by number.
 */
export function compareList(
  sheets: readonly CentreSheet[],
  rows: readonly OurCase[],
  ground: ListGround,
): ListComparison {
  const comparing = new Comparing(
    [...rows].sort((a, b) => (a.id < b.id ? -1 : 1)),
    ground,
  )
  comparing.compare(sheets)
  const differences = [...comparing.differences].sort(
    (a, b) => kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) || byKey(a, b),
  )
  return { differences, agreed: comparing.agreed }
}

/** By which day and how their list was made, as far as most of its numbers tell: the basis by which the fewest numbers stand on one side only. */
export function guessBasis(
  sheets: readonly CentreSheet[],
  rows: readonly OurCase[],
  span: Span,
  bases: readonly Basis[],
): Basis {
  const keys = new Set(sheets.map(({ key }) => key))
  const cost = (basis: Basis): number =>
    rows.filter((row) => {
      if (row.sheetNumber === '') return false
      return isExpected(row, basis, span) !== keys.has(foldNumber(row.sheetNumber))
    }).length
  return bases.reduce((best, basis) => (cost(basis) < cost(best) ? basis : best), bases[0] ?? 'taken-in')
}

/** The days over which a list tells, by the days that it has most of; undefined where it has none. */
export function daysOfList(sheets: readonly CentreSheet[], basis: Basis): Span | undefined {
  const days = sheets
    .flatMap(({ issuedOn, closedOn, dueOn }) => {
      const day = basis === 'taken-in' ? issuedOn : basis === 'closed' ? closedOn : dueOn
      return day === undefined || day === '' ? [] : [day]
    })
    .sort()
  const [from, to] = [days[0], days.at(-1)]
  return from === undefined || to === undefined ? undefined : { from, to }
}

/** Whether a line of a list is another unit's: only where the list names our unit at least once. */
export function splitUnits(
  sheets: readonly CentreSheet[],
  ownNames: readonly string[],
): { readonly ours: readonly CentreSheet[]; readonly others: readonly CentreSheet[] } {
  const isOwn = ({ unit }: CentreSheet): boolean => isOwnUnit(unit, ownNames)
  if (!sheets.some(isOwn)) return { ours: sheets, others: [] }
  return { ours: sheets.filter(isOwn), others: sheets.filter((sheet) => !isOwn(sheet)) }
}

/** Whether a cell names our unit: its whole name, or one that holds the other (青山镇 in 某县青山镇人民政府). */
export function isOwnUnit(unit: string, ownNames: readonly string[]): boolean {
  const told = foldNumber(unit)
  return told.length >= 2 && ownNames.map(foldNumber).some((own) => told.includes(own) || own.includes(told))
}
