import type { MeasureName } from '../figures/measures'
import { reportDimensionNames, type ReportDimensionName } from '../report/dimensions'
import { parseTemplate } from '../report/parse-template'
import { dimensionMeasures, tableMeasures } from '../report/tabulate-figures'
import type { Template } from '../report/template'
import { namedMeasures, type TemplateCondition } from '../report/template-fields'

/** The figures that a report tells: those that its period is locked for. */
export interface ToldFigures {
  readonly measures: readonly MeasureName[]
  readonly dimensions: readonly ReportDimensionName[]
}

/** Everything that any report could tell. */
const everything: ToldFigures = { measures: namedMeasures, dimensions: reportDimensionNames }

interface ToldTemplate {
  readonly title: string
  readonly text: string
  readonly tables?: unknown
}

const known = new WeakMap<ToldTemplate, ToldFigures>()

const isDimension = (name: string): name is ReportDimensionName => reportDimensionNames.some((one) => one === name)

/**
 * What a report tells by its template: the figures that stand in its words and tables, and by what they are put together. Of a
 * template that cannot be read here anything might be told.
 */
export function listTold(template: ToldTemplate): ToldFigures {
  const before = known.get(template)
  if (before !== undefined) return before
  const found = findTold(template)
  known.set(template, found)
  return found
}

function findTold({ title, text, tables }: ToldTemplate): ToldFigures {
  const parsed = [parseTemplate(title), parseTemplate(text)]
  const found = { measures: new Set<MeasureName>(), dimensions: new Set<ReportDimensionName>() }
  for (const one of parsed) {
    if (!one.ok) return everything
    gather(one.value, found)
  }
  const named = Array.isArray(tables) ? tables.map(String) : []
  if (named.includes('figures')) for (const name of tableMeasures) found.measures.add(name)
  const dimensions = named.filter(isDimension)
  if (dimensions.length > 0) for (const name of dimensionMeasures) found.measures.add(name)
  for (const dimension of dimensions) found.dimensions.add(dimension)
  return {
    measures: namedMeasures.filter((name) => found.measures.has(name)),
    dimensions: reportDimensionNames.filter((name) => found.dimensions.has(name)),
  }
}

interface FoundFigures {
  readonly measures: Set<MeasureName>
  readonly dimensions: Set<ReportDimensionName>
}

/** A figure that decides which words stand is told by them. */
function gatherCondition(condition: TemplateCondition, found: FoundFigures): void {
  if (condition.kind === 'figure' || condition.kind === 'compare') found.measures.add(condition.measure)
  if (condition.kind === 'dimension') found.dimensions.add(condition.dimension)
}

function gather(template: Template, found: FoundFigures): void {
  for (const piece of template) {
    if (piece.kind === 'field') {
      const { field } = piece
      if (field.kind === 'figure') found.measures.add(field.measure)
      if (field.kind === 'ranking') found.dimensions.add(field.dimension)
    }
    if (piece.kind === 'each') {
      found.dimensions.add(piece.dimension)
      gather(piece.pieces, found)
      gather(piece.between, found)
    }
    if (piece.kind !== 'choice') continue
    for (const { condition, pieces } of piece.branches) {
      gatherCondition(condition, found)
      gather(pieces, found)
    }
    gather(piece.otherwise, found)
  }
  if (found.dimensions.size > 0) found.measures.add('taken-in')
}
