import { fillMerges } from './fill-merges'
import { findHeads, headsAt, headsToKey, type FoundHeads } from './find-heads'
import { countCardLabels } from './form-card'
import { keptToMapping, mapColumns, type Mapping } from './map-columns'
import { cellToText, type Sheet } from '../workbook/workbook'

/** Mappings that persons chose before, by the words of their heads. */
export type KeptMappings = Readonly<Record<string, readonly string[]>>

/** A sheet of cases, a line each. */
export interface ListNature {
  readonly type: 'list'
  /** With merged bodies filled down. */
  readonly sheet: Sheet
  readonly found: FoundHeads
  readonly mapping: Mapping
  /** Whether a person chose this for the same heads before. */
  readonly remembered: boolean
}

/** What a sheet is. */
export type SheetNature =
  | ListNature
  /** One case, as a form with labels before its values. */
  | { readonly type: 'card'; readonly sheet: Sheet }
  /** A table of content classes: it belongs into the settings. */
  | { readonly type: 'classes' }
  | { readonly type: 'empty' }
  /** Something stands there, and no line of it is a line of heads. */
  | { readonly type: 'no-heads'; readonly looked: number }

const looked = 20

/** What a sheet is, by what stands in it. */
export function judgeSheet(whole: Sheet, kept: KeptMappings = {}): SheetNature {
  if (whole.lines.every((line) => line.every((cell) => cellToText(cell).trim() === ''))) return { type: 'empty' }
  const found = findHeads(whole)
  const known = found === undefined ? 0 : mapColumns(whole, found).filter(({ field }) => field !== undefined).length
  const labels = countCardLabels(whole)
  if (labels >= 4 && labels > known * 1.4) return { type: 'card', sheet: whole }
  if (found === undefined) return { type: 'no-heads', looked: Math.min(looked, whole.lines.length) }
  const list = listUnder(whole, found, kept)
  return !list.remembered && isClassTable(list.mapping) ? { type: 'classes' } : list
}

/** The sheet as a list of cases whose heads stand in a line that a person chose, counted from 0. */
export const judgeUnderHeads = (whole: Sheet, line: number, kept: KeptMappings = {}): ListNature =>
  listUnder(whole, headsAt(whole, line), kept)

function listUnder(whole: Sheet, found: FoundHeads, kept: KeptMappings): ListNature {
  const sheet = fillMerges(whole, found.lastLine)
  const remembered = keptToMapping(kept[headsToKey(found)] ?? [], found)
  return {
    type: 'list',
    sheet,
    found,
    mapping: remembered ?? mapColumns(sheet, found),
    remembered: remembered !== undefined,
  }
}

/** Levels of classes, and nothing that a case has. */
const isClassTable = (mapping: Mapping): boolean =>
  mapping.filter(({ head }) => /[一二三四五]级|大类|小类|分类/u.test(head)).length >= 2 &&
  mapping.every(({ field }) => field === undefined || field === 'category' || field === 'rowNumber')
