import { parseLocalDate, type LocalDate } from '../prelude/local-date'
import { fail, ok, type Result } from '../prelude/result'
import { cleanLine } from '../text/clean-text'
import { foldText } from '../text/fold-text'
import { classLimits, namesToPath } from './class-entry'
import { isClassName } from './class-table'
import { findHeads, type ClassHead, type FoundHeads } from './class-heads'

/** A class as a row of a file has it. */
export interface SheetClass {
  /** Which row of the sheet, from 1. */
  readonly row: number
  readonly path: string
  readonly code: string
  /** '' where the file does not say. */
  readonly from: LocalDate | ''
  readonly to: LocalDate | ''
  /** Undefined where the file has no such column. */
  readonly aliases: readonly string[] | undefined
  /** The path of the class that it becomes; undefined where the file has no such column. */
  readonly becomes: string | undefined
}

/** What is wrong with a row. */
export type ClassRowProblem =
  | 'name-missing'
  | 'name-unfit'
  | 'code-too-long'
  | 'code-doubled'
  | 'parent-missing'
  | 'parent-unknown'
  | 'parents-in-ring'
  | 'too-deep'
  | 'day-malformed'
  | 'day-order'
  | 'alias-too-long'
  /** It stands in the file twice; the first counts, and nothing is wrong otherwise. */
  | 'doubled'

export interface ClassRowFault {
  readonly row: number
  readonly problem: ClassRowProblem
  /** What stands there. */
  readonly told: string
}

/** A file as it was read. With a fault other than `doubled` it is not taken. */
export interface ClassSheet {
  /** In the order of the file; those above that have no row of their own stand before what is below them. */
  readonly classes: readonly SheetClass[]
  readonly faults: readonly ClassRowFault[]
}

/** Why a file is no table of classes. */
export type ClassSheetRefused =
  | { readonly type: 'ClassSheetEmpty' }
  /** No row has heads such as 一级分类, or 代码 and 名称. `seen`: what its first rows have. */
  | { readonly type: 'ClassHeadsMissing'; readonly seen: readonly string[] }
  | { readonly type: 'ClassesTooMany'; readonly most: number; readonly found: number }

/** The rows of a sheet as texts; days as 2026-01-31. */
export type SheetRows = readonly (readonly string[])[]

/** Reads a table of classes by its heads: a column for each level, or code, name and the code above. Pure. */
export function readClassSheet(rows: SheetRows): Result<ClassSheet, ClassSheetRefused> {
  const cells = rows.map((row) => row.map(cleanLine))
  if (cells.every((row) => row.every((cell) => cell === ''))) return fail({ type: 'ClassSheetEmpty' })
  const heads = findHeads(cells)
  if (heads === undefined)
    return fail({
      type: 'ClassHeadsMissing',
      seen: cells
        .flat()
        .filter((cell) => cell !== '')
        .slice(0, 6),
    })
  const body = cells
    .map((row, at): BodyRow => ({ row: at + 1, textOf: (head) => row[heads.columns.get(head) ?? -1] ?? '' }))
    .slice(heads.row + 1)
    .filter(({ textOf }) => [...heads.columns.keys()].some((head) => textOf(head) !== ''))
  if (body.length === 0) return fail({ type: 'ClassSheetEmpty' })
  if (body.length > classLimits.classes)
    return fail({ type: 'ClassesTooMany', most: classLimits.classes, found: body.length })
  const reader = new SheetReader(heads)
  const named = heads.columns.has('first') ? nameByLevels(body, heads, reader) : nameByCodes(body, reader)
  return ok(reader.read(named))
}

interface BodyRow {
  readonly row: number
  readonly textOf: (head: ClassHead) => string
}

interface NamedRow {
  readonly body: BodyRow
  readonly names: readonly string[]
}

const levels = ['first', 'second', 'third'] as const

/** A column for each level. What is blank on the left of a name is as in the row above, as merged cells leave it. */
function nameByLevels(body: readonly BodyRow[], { columns }: FoundHeads, reader: SheetReader): readonly NamedRow[] {
  let above: readonly string[] = []
  const depth = levels.filter((level) => columns.has(level)).length
  return body.flatMap((one): NamedRow[] => {
    const told = levels.slice(0, depth).map((level) => one.textOf(level))
    const deepest = told.reduce((last, name, level) => (name === '' ? last : level), -1)
    if (deepest === -1) return reader.refuse(one.row, 'name-missing', one.textOf('code'))
    const names: string[] = []
    let isFilled = true
    for (const [level, name] of told.slice(0, deepest + 1).entries()) {
      // Below a name of its own a blank has nothing to be filled from.
      const filled = name !== '' ? name : isFilled ? (above[level] ?? '') : ''
      if (filled === '') return reader.refuse(one.row, 'parent-missing', told.filter(Boolean).join('/'))
      if (name !== '' && name !== above[level]) isFilled = false
      names.push(filled)
    }
    above = names
    return [{ body: one, names }]
  })
}

/** Code, name and the code above: rows may stand in any order. */
function nameByCodes(body: readonly BodyRow[], reader: SheetReader): readonly NamedRow[] {
  const byCode = new Map<string, BodyRow>()
  for (const one of body)
    if (one.textOf('code') !== '' && !byCode.has(one.textOf('code'))) byCode.set(one.textOf('code'), one)
  return body.flatMap((one): NamedRow[] => {
    const names: string[] = []
    const gone = new Set<BodyRow>()
    for (let here: BodyRow | undefined = one; here !== undefined;) {
      if (gone.has(here)) return reader.refuse(one.row, 'parents-in-ring', one.textOf('parent'))
      gone.add(here)
      if (here.textOf('name') === '') return reader.refuse(one.row, 'name-missing', one.textOf('code'))
      names.unshift(here.textOf('name'))
      const above: string = here.textOf('parent')
      if (above === '') break
      here = byCode.get(above)
      if (here === undefined) return reader.refuse(one.row, 'parent-unknown', above)
    }
    return names.length > classLimits.levels
      ? reader.refuse(one.row, 'too-deep', namesToPath(names))
      : [{ body: one, names }]
  })
}

class SheetReader {
  private readonly faults: ClassRowFault[] = []

  constructor(private readonly heads: FoundHeads) {}

  refuse(row: number, problem: ClassRowProblem, told: string): [] {
    this.faults.push({ row, problem, told })
    return []
  }

  read(named: readonly NamedRow[]): ClassSheet {
    const found = new Map<string, SheetClass>()
    const told = new Set<string>()
    for (const { body, names } of named) {
      const path = namesToPath(names)
      if (names.some((name) => !isClassName(name))) this.refuse(body.row, 'name-unfit', path)
      if (told.has(path)) this.refuse(body.row, 'doubled', path)
      if (told.has(path)) continue
      told.add(path)
      for (const level of names.keys()) {
        const above = namesToPath(names.slice(0, level))
        if (level > 0 && !found.has(above)) found.set(above, this.emptyClass(body.row, above))
      }
      found.set(path, this.readRow(body, path))
    }
    const classes = [...found.values()]
    this.findDoubledCodes(classes)
    return { classes, faults: [...this.faults].sort((a, b) => a.row - b.row) }
  }

  private emptyClass(row: number, path: string): SheetClass {
    const has = (head: ClassHead): boolean => this.heads.columns.has(head)
    return {
      row,
      path,
      code: '',
      from: '',
      to: '',
      aliases: has('aliases') ? [] : undefined,
      becomes: has('becomes') ? '' : undefined,
    }
  }

  private readRow({ row, textOf }: BodyRow, path: string): SheetClass {
    const [code, from, to] = [textOf('code'), this.readDay(row, textOf('from')), this.readDay(row, textOf('to'))]
    if (code.length > classLimits.codeLength) this.refuse(row, 'code-too-long', code)
    if (from !== '' && to !== '' && to < from) this.refuse(row, 'day-order', `${from} ${to}`)
    const aliases = textOf('aliases')
      .split(/[\s、，,；;]+/u)
      .filter(Boolean)
    if (aliases.length > classLimits.aliases || aliases.some((alias) => alias.length > classLimits.alias))
      this.refuse(row, 'alias-too-long', textOf('aliases'))
    const empty = this.emptyClass(row, path)
    return {
      ...empty,
      code,
      from,
      to,
      aliases: empty.aliases === undefined ? undefined : [...new Set(aliases)],
      becomes: empty.becomes === undefined ? undefined : textOf('becomes'),
    }
  }

  private readDay(row: number, text: string): LocalDate | '' {
    if (text === '') return ''
    const [, year = '', month = '', date = ''] =
      /^(\d{4})\D{0,2}?[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?$/u.exec(foldText(text)) ?? []
    const day = parseLocalDate(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)
    if (day !== undefined) return day
    this.refuse(row, 'day-malformed', text)
    return ''
  }

  private findDoubledCodes(classes: readonly SheetClass[]): void {
    const seen = new Set<string>()
    for (const { row, code } of classes) {
      if (code !== '' && seen.has(code)) this.refuse(row, 'code-doubled', code)
      seen.add(code)
    }
  }
}
