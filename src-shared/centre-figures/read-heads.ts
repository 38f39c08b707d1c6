import { fail, ok, type Result } from '../prelude/result'
import { foldHead, isListField, isTotalsField, knownHeads, type TableField, type TableKind } from './table-fields'
import type { TextTable } from './text-table'

/** What stands in each column of a table; undefined for what is not looked at. */
export type Mapping = readonly (TableField | undefined)[]

/** A table with what it is. */
export interface ShapedTable {
  readonly kind: TableKind
  /** The line of the heads, counted from 0. */
  readonly headLine: number
  readonly heads: readonly string[]
  readonly mapping: Mapping
}

/** Why a table cannot be read as one of either kind. */
export type HeadsFault =
  | { readonly type: 'HeadsNotFound'; readonly looked: number }
  /** Another table with other heads begins at that line, counted from 1. */
  | { readonly type: 'TwoTables'; readonly lines: readonly number[] }

/** Heads stand in one of the first lines: titles, notes and units may come before. */
const mostBefore = 20
/** So many known heads make a line of heads. */
const fewestHeads = 2

interface Scored {
  readonly kind: TableKind
  readonly line: number
  readonly score: number
  readonly mapping: Mapping
}

/** Each head by what it stands for; of two heads of one field the more usual, of equals the first. */
function mapHeads(kind: TableKind, cells: readonly string[]): Mapping {
  const found = cells.map((cell) => knownHeads[kind].get(foldHead(cell)))
  return found.map((one, column) => {
    if (one === undefined) return undefined
    const isFirst = found.every(
      (other, at) =>
        at === column ||
        other?.field !== one.field ||
        other.place > one.place ||
        (other.place === one.place && at > column),
    )
    if (!isFirst) return undefined
    return isListField(one.field) || isTotalsField(one.field) ? one.field : undefined
  })
}

const countKnown = (mapping: Mapping): number => mapping.filter((field) => field !== undefined).length

function scoreLine(kind: TableKind, cells: readonly string[], line: number): Scored | undefined {
  const mapping = mapHeads(kind, cells)
  // A list is known by its numbers, a table of totals by one count or rate.
  const isKind =
    kind === 'list' ? mapping.includes('number') : mapping.some((field) => field !== undefined && field !== 'name')
  const score = countKnown(mapping)
  return isKind && score >= fewestHeads
    ? { kind, line, score: kind === 'list' ? score + 1 : score, mapping }
    : undefined
}

const better = (a: Scored | undefined, b: Scored | undefined): Scored | undefined =>
  a === undefined || (b !== undefined && b.score > a.score) ? b : a

/**
 * The heads of a line: under a line of upper heads, what is blank stands in that, as cells merged over both lines leave it. A title above
 * gives none.
 */
function headsAt(table: TextTable, line: number): readonly string[] {
  const cells = table[line] ?? []
  const above = table[line - 1] ?? []
  if (cells.every((cell) => cell === '') || above.filter((cell) => cell !== '').length < fewestHeads) return cells
  const width = Math.max(cells.length, above.length)
  return Array.from({ length: width }, (_, column) => {
    const own = cells[column] ?? ''
    const upper = above[column] ?? ''
    return own === '' && isKnownHead(upper) ? upper : own
  })
}

const isKnownHead = (cell: string): boolean => {
  const head = foldHead(cell)
  return knownHeads.list.has(head) || knownHeads.totals.has(head)
}

const scoreBoth = (cells: readonly string[], line: number): Scored | undefined =>
  better(scoreLine('list', cells, line), scoreLine('totals', cells, line))

/** Heads as they are remembered: the same set has the same words. */
export const headsToKey = (heads: readonly string[]): string => heads.map(foldHead).join('|').slice(0, 600)

/** Mappings that were chosen before, by the words of their heads. */
export type RememberedMappings = Readonly<Record<string, readonly string[]>>

const readField = (name: string): TableField | undefined =>
  isListField(name) || isTotalsField(name) ? name : undefined

/**
 * Finds the line of heads among the first twenty, and what stands under each. What was chosen before for the same heads stands in place
 * of what the names say.
 */
export function readHeads(table: TextTable, remembered: RememberedMappings = {}): Result<ShapedTable, HeadsFault> {
  const first = table
    .slice(0, mostBefore)
    .reduce<Scored | undefined>((best, _, line) => better(best, scoreBoth(headsAt(table, line), line)), undefined)
  if (first === undefined) return fail({ type: 'HeadsNotFound', looked: Math.min(table.length, mostBefore) })
  const heads = headsAt(table, first.line)
  const ownKey = headsToKey(table[first.line] ?? [])
  const others = table.flatMap((cells, line) => {
    if (line <= first.line || headsToKey(cells) === ownKey) return []
    const scored = scoreBoth(cells, line)
    return scored === undefined || scored.score < fewestHeads + 1 ? [] : [line + 1]
  })
  if (others.length > 0) return fail({ type: 'TwoTables', lines: others })
  const chosen = remembered[headsToKey(heads)]
  const mapping =
    chosen?.length === heads.length && chosen.some((name) => readField(name) !== undefined)
      ? chosen.map((name) => readField(name))
      : first.mapping
  return ok({ kind: kindOf(mapping), headLine: first.line, heads, mapping })
}

/** What a mapping makes of a table: a list where one column has the numbers. */
export const kindOf = (mapping: Mapping): TableKind => (mapping.includes('number') ? 'list' : 'totals')

/** The same table with another field for a column; the field stands in no other. */
export function remap(shaped: ShapedTable, column: number, field: TableField | undefined): ShapedTable {
  const mapping = shaped.mapping.map((one, at) => (at === column ? field : one === field ? undefined : one))
  return { ...shaped, kind: kindOf(mapping), mapping }
}

/** The lines under the heads, without empty ones and heads that are repeated from page to page; `line` is counted from 1. */
export function listLines(
  table: TextTable,
  { headLine }: ShapedTable,
): readonly { readonly line: number; readonly cells: readonly string[] }[] {
  const key = headsToKey(table[headLine] ?? [])
  return table.flatMap((cells, at) =>
    at <= headLine || cells.every((cell) => cell === '') || headsToKey(cells) === key ? [] : [{ line: at + 1, cells }],
  )
}
