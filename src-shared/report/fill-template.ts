import { casesToText, nothingToDivide, wholeCase } from '../figures/rate'
import type { UnstableCase } from './list-unstable'
import type { MeasureName } from '../figures/measures'
import type { ComparedFigure, FactLine, RankedLine, ReportFacts } from './report-facts'
import { foldName, type NamedLine } from './template-names'
import type { DimensionState, Ranking, TemplateCondition, TemplateField } from './template-fields'
import type { Template, TemplatePiece } from './template'
import { aspectToText, isCompared, isInState, shareToText } from './word-figure'

/** The text of a template: every field has its value, every condition is decided. Lines that nothing is left of are left out. */
export function fillTemplate(template: Template, facts: ReportFacts): string {
  return fillPieces(template, { facts, line: undefined })
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}

/** What is told of: everything, or one line of a dimension. */
interface Told {
  readonly facts: ReportFacts
  readonly line: FactLine | undefined
}

const fillPieces = (pieces: Template, told: Told): string => pieces.map((piece) => fillPiece(piece, told)).join('')

function fillPiece(piece: TemplatePiece, told: Told): string {
  switch (piece.kind) {
    case 'text':
      return piece.text
    case 'field':
      return fieldToText(piece.field, told)
    case 'choice':
      return fillPieces(piece.branches.find(({ condition }) => holds(condition, told))?.pieces ?? piece.otherwise, told)
    case 'each': {
      const { facts } = told
      const lines = facts.linesOf(piece.dimension).filter(({ isBlank }) => !isBlank)
      const between = fillPieces(piece.between, told)
      return lines
        .slice(0, piece.most)
        .map((line) => fillPieces(piece.pieces, { facts, line }))
        .join(between)
    }
  }
}

/** A figure of the line that is named, else of the one that is told of, else of everything. */
function figureOf(measure: MeasureName, of: NamedLine | undefined, { facts, line }: Told): ComparedFigure | undefined {
  if (of === undefined && line === undefined) return facts.figures.get(measure) ?? facts.otherFigures().get(measure)
  const told = of === undefined ? line : facts.linesOf(of.dimension).find(({ name }) => foldName(name) === of.name)
  return (told?.figures ?? facts.nothing()).get(measure)
}

function fieldToText(field: TemplateField, told: Told): string {
  const { facts, line } = told
  switch (field.kind) {
    case 'word':
      return facts.words[field.word]
    case 'line-name':
      return line?.name ?? ''
    case 'figure': {
      const compared = figureOf(field.measure, field.of, told)
      return compared === undefined ? nothingToDivide : aspectToText(field.measure, compared, field.aspect)
    }
    case 'ranking':
      return rankingToText(facts.rankings.get(field.dimension) ?? [], field.ranking)
    case 'unstable':
      return field.shown === 'count' ? `${facts.unstable.length}件` : unstableToText(facts.unstable)
  }
}

const isMore = ({ counted, before }: RankedLine): boolean => before !== undefined && counted > before
const isFewer = ({ counted, before }: RankedLine): boolean => before !== undefined && counted < before
const changeOf = ({ counted, before = 0 }: RankedLine): number => Math.abs(counted - before)

/**
 * `乡村建设3件，占37.5%；环境保护2件，占25%`; of what became more or fewer `道路3件，增加2件`. Cases that say nothing of it are in
 * the whole, and lead no list.
 */
function rankingToText(lines: readonly RankedLine[], { most, of }: Ranking): string {
  const named = lines.filter(({ isBlank }) => !isBlank)
  if (of === 'all') {
    const whole = lines.reduce((sum, { counted }) => sum + counted, 0)
    // A list of all is whole: it says also how many say nothing of it.
    const listed = (Number.isFinite(most) ? named : lines).filter(({ counted }) => counted > 0).slice(0, most)
    return (
      listed
        .map(({ name, counted }) => `${name}${casesToText(counted)}件，占${shareToText({ counted, of: whole })}`)
        .join('；') || nothingToDivide
    )
  }
  const changed = named.filter(of === 'more' ? isMore : isFewer).sort((a, b) => changeOf(b) - changeOf(a))
  return (
    changed
      .slice(0, most)
      .map((line) => {
        const now = `${line.name}${casesToText(line.counted)}件`
        return `${now}，${of === 'more' ? '增加' : '减少'}${casesToText(changeOf(line))}件`
      })
      .join('；') || nothingToDivide
  )
}

/** So many are named in running text; the 分类台账 lists all. */
const namedUnstable = 10

function unstableToText(unstable: readonly UnstableCase[]): string {
  if (unstable.length === 0) return nothingToDivide
  const named = unstable.slice(0, namedUnstable).map(({ ledgerNumber, villageName, category, why }) => {
    const about = [villageName, category.replace('/', '中的'), why].filter((part) => part !== '').join('，')
    return `${ledgerNumber === '' ? '待编号' : `${ledgerNumber}号`}（${about}）`
  })
  const rest = unstable.length - named.length
  return `${named.join('；')}${rest === 0 ? '' : `；另有${rest}件`}`
}

function holds(condition: TemplateCondition, told: Told): boolean {
  const { facts } = told
  switch (condition.kind) {
    case 'since-opening':
      return facts.sinceOpening
    case 'unstable':
      return facts.unstable.length > 0 === (condition.state === '有')
    case 'dimension':
      return dimensionHolds(facts.rankings.get(condition.dimension) ?? [], condition.state)
    case 'figure': {
      const compared = figureOf(condition.measure, condition.of, told)
      return compared !== undefined && isInState(compared, condition.state)
    }
    case 'compare': {
      const compared = figureOf(condition.measure, condition.of, told)
      return compared !== undefined && isCompared(compared, condition.is, condition.number)
    }
  }
}

function dimensionHolds(lines: readonly RankedLine[], state: DimensionState): boolean {
  const named = lines.filter(({ isBlank }) => !isBlank)
  const some = named.some(({ counted }) => counted >= wholeCase)
  switch (state) {
    case '有':
      return some
    case '无':
      return !some
    case '有增多':
      return named.some(isMore)
    case '有减少':
      return named.some(isFewer)
  }
}
