import { fail, ok, type Result } from '../prelude/result'
import { reportDimensionNames, reportDimensions } from './dimensions'
import { findField, findWholeCondition, type Cause } from './find-field'
import type { Template, TemplateBranch, TemplateFault, TemplatePiece } from './template'
import { findRanking, type TemplateCondition, type TemplateField } from './template-fields'
import { noName, type TemplateNames } from './template-names'
import { templateTags } from './template-tags'

/** The longest template, in characters, and how many conditions may stand in one another. */
export const templateLimits = { chars: 20_000, depth: 8 } as const

const open = /[{｛]/u
const close = /[}｝]/u
/** A tag, a brace that stands alone, or text up to the next brace. */
const token = /[{｛](?<tag>[^{}｛｝\n]*)[}｝]|[{}｛｝]|[^{}｛｝]+/gu

/** A condition that is being read. */
interface OpenChoice {
  readonly kind: 'choice'
  readonly at: number
  readonly text: string
  readonly branches: TemplateBranch[]
  /** Of the branch that is being read; undefined once 否则 was read. */
  condition: TemplateCondition | undefined
  pieces: TemplatePiece[]
}

/** What is said of each line of a dimension, while it is being read. */
interface OpenEach extends Pick<Extract<TemplatePiece, { kind: 'each' }>, 'dimension' | 'most'> {
  readonly kind: 'each'
  readonly at: number
  readonly text: string
  /** What was read of a line before 间隔; undefined while that is to come. */
  line: TemplatePiece[] | undefined
  pieces: TemplatePiece[]
}

/**
 * Reads a template: text with {字段}, {若 指标 状态}……{又若 …}……{否则}……{完} and {逐个 村社}……{间隔}……{完}. Braces may be full-width ones, as
 * they come from a Chinese keyboard; `names` are those that {受理：石桥村} may bear. It answers the whole template, or the first fault in
 * it with its place; never half of one.
 */
export function parseTemplate(text: string, names: TemplateNames = noName): Result<Template, TemplateFault> {
  const faultAt = (at: number, shown: string, cause: Cause): { ok: false; failure: TemplateFault } =>
    fail({ ...cause, place: placeOf(text, at, shown) })
  if (text.length > templateLimits.chars) return faultAt(templateLimits.chars, '', { type: 'TemplateTooLong' })
  const reading = new Reading(names)
  for (const { 0: whole, index, groups } of text.matchAll(token)) {
    const cause = readToken(reading, whole, groups?.['tag'], index)
    if (cause !== undefined)
      return faultAt(index, open.test(whole) && whole.length === 1 ? restOfLine(text, index) : whole, cause)
  }
  const unclosed = reading.open.at(-1)
  if (unclosed !== undefined)
    return faultAt(unclosed.at, unclosed.text, {
      type: unclosed.kind === 'each' ? 'EachUnclosed' : 'ConditionUnclosed',
    })
  return ok(reading.pieces)
}

class Reading {
  readonly pieces: TemplatePiece[] = []
  readonly open: (OpenChoice | OpenEach)[] = []

  constructor(readonly names: TemplateNames) {}

  add(piece: TemplatePiece): void {
    const into = this.open.at(-1)?.pieces ?? this.pieces
    into.push(piece)
  }

  isInEach = (): boolean => this.open.some(({ kind }) => kind === 'each')
}

function readToken(reading: Reading, whole: string, tag: string | undefined, at: number): Cause | undefined {
  if (tag === undefined) {
    if (whole.length === 1 && open.test(whole)) return { type: 'TagUnclosed' }
    if (whole.length === 1 && close.test(whole)) return { type: 'TagUnopened' }
    reading.add({ kind: 'text', text: whole })
    return undefined
  }
  const words = tag.split(/[\s\u3000]+/u).filter((word) => word !== '')
  const [first, ...rest] = words
  if (first === undefined) return { type: 'TagEmpty' }
  const alone = (read: () => Cause | undefined): Cause | undefined =>
    rest.length > 0 ? { type: 'FieldUnknown', name: words.join(' '), near: [] } : read()
  switch (first) {
    case templateTags.when:
      return openChoice(reading, rest, whole, at)
    case templateTags.each:
      return openEach(reading, rest.join(''), whole, at)
    case templateTags.orWhen:
      return goOn(reading, first, rest)
    case templateTags.otherwise:
      return alone(() => goOn(reading, first, undefined))
    case templateTags.between:
      return alone(() => goBetween(reading, first))
    case templateTags.end:
      return alone(() => closeBlock(reading, first))
    default:
      return readField(reading, words.join(''))
  }
}

function readField(reading: Reading, name: string): Cause | undefined {
  const field = findField(name, reading.names)
  if (!field.ok) return field.failure
  const cause = reading.isInEach() ? refuseInEach(name, field.value) : refuseOutside(name, field.value)
  if (cause === undefined) reading.add({ kind: 'field', field: field.value })
  return cause
}

const refuseInEach = (name: string, { kind }: TemplateField): Cause | undefined =>
  kind === 'ranking' || kind === 'unstable' ? { type: 'NotInEach', name } : undefined
const refuseOutside = (name: string, { kind }: TemplateField): Cause | undefined =>
  kind === 'line-name' ? { type: 'OnlyInEach', name } : undefined

function openChoice(reading: Reading, words: readonly string[], text: string, at: number): Cause | undefined {
  if (reading.open.length >= templateLimits.depth) return { type: 'ConditionTooDeep' }
  const condition = readCondition(reading, words)
  if (!condition.ok) return condition.failure
  reading.open.push({ kind: 'choice', at, text, branches: [], condition: condition.value, pieces: [] })
  return undefined
}

function readCondition(reading: Reading, words: readonly string[]): Result<TemplateCondition, Cause> {
  const condition = findWholeCondition(words, reading.names)
  if (!condition.ok || !reading.isInEach()) return condition
  const { kind } = condition.value
  return kind === 'dimension' || kind === 'unstable' ? fail({ type: 'NotInEach', name: words[0] ?? '' }) : condition
}

/** 逐个 村社 tells of all of them, 逐个 前五村社 of the first five. */
function openEach(reading: Reading, name: string, text: string, at: number): Cause | undefined {
  if (reading.open.length >= templateLimits.depth) return { type: 'ConditionTooDeep' }
  if (reading.isInEach()) return { type: 'EachInEach' }
  const dimension = reportDimensionNames.find((one) => reportDimensions[one].word === name)
  const ranked = findRanking(name)
  const found = dimension ?? ranked?.dimension
  if (found === undefined)
    return { type: 'EachUnknown', name, dimensions: reportDimensionNames.map((one) => reportDimensions[one].word) }
  const most = ranked?.ranking.most ?? Number.POSITIVE_INFINITY
  reading.open.push({ kind: 'each', at, text, dimension: found, most, line: undefined, pieces: [] })
  return undefined
}

/** Another branch of the condition that is open: with words of its own, or the last. */
function goOn(reading: Reading, tag: string, words: readonly string[] | undefined): Cause | undefined {
  const choice = reading.open.at(-1)
  if (choice?.kind !== 'choice') return { type: 'BranchOutside', tag }
  if (choice.condition === undefined) return { type: 'BranchBehindElse', tag }
  const next = words === undefined ? undefined : readCondition(reading, words)
  if (next !== undefined && !next.ok) return next.failure
  choice.branches.push({ condition: choice.condition, pieces: choice.pieces })
  choice.condition = next?.value
  choice.pieces = []
  return undefined
}

function goBetween(reading: Reading, tag: string): Cause | undefined {
  const each = reading.open.at(-1)
  if (each?.kind !== 'each' || each.line !== undefined) return { type: 'BranchOutside', tag }
  each.line = each.pieces
  each.pieces = []
  return undefined
}

function closeBlock(reading: Reading, tag: string): Cause | undefined {
  const block = reading.open.pop()
  if (block === undefined) return { type: 'BranchOutside', tag }
  if (block.kind === 'each') {
    const { dimension, most, line, pieces } = block
    reading.add({ kind: 'each', dimension, most, pieces: line ?? pieces, between: line === undefined ? [] : pieces })
    return undefined
  }
  const { condition, pieces, branches } = block
  if (condition === undefined) reading.add({ kind: 'choice', branches, otherwise: pieces })
  else reading.add({ kind: 'choice', branches: [...branches, { condition, pieces }], otherwise: [] })
  return undefined
}

/** As much of a line as is needed to find a place again. */
const shownChars = 20

const restOfLine = (text: string, at: number): string => text.slice(at).split('\n', 1)[0] ?? ''

function placeOf(text: string, at: number, shown: string): TemplateFault['place'] {
  const before = text.slice(0, at).split('\n')
  return {
    line: before.length,
    column: [...(before.at(-1) ?? '')].length + 1,
    text: [...shown].slice(0, shownChars).join(''),
  }
}
