import { fail, ok, type Result } from '../prelude/result'
import type { Template, TemplateBranch, TemplateFault, TemplatePiece } from './template'
import { conditionSubjects, findCondition, statesOf, templateFields, type TemplateCondition } from './template-fields'
import { templateTags } from './template-tags'

/** The longest template, in characters, and how many conditions may stand in one another. */
export const templateLimits = { chars: 20_000, depth: 8 } as const

const open = /[{｛]/u
const close = /[}｝]/u
/** A tag, a brace that stands alone, or text up to the next brace. */
const token = /[{｛](?<tag>[^{}｛｝\n]*)[}｝]|[{}｛｝]|[^{}｛｝]+/gu

/** A condition that is being read. */
interface OpenChoice {
  readonly at: number
  readonly text: string
  readonly branches: TemplateBranch[]
  /** Of the branch that is being read; undefined once 否则 was read. */
  condition: TemplateCondition | undefined
  pieces: TemplatePiece[]
}

type Cause = TemplateFault extends infer Fault
  ? Fault extends { place: unknown }
    ? Omit<Fault, 'place'>
    : never
  : never

/**
 * Reads a template: text with {字段} and {若 指标 状态}……{又若 …}……{否则}……{完}. Braces may be full-width ones, as they come from a
 * Chinese keyboard. It answers the whole template, or the first fault in it with its place; never half of one.
 */
export function parseTemplate(text: string): Result<Template, TemplateFault> {
  const faultAt = (at: number, shown: string, cause: Cause): { ok: false; failure: TemplateFault } =>
    fail({ ...cause, place: placeOf(text, at, shown) })
  if (text.length > templateLimits.chars) return faultAt(templateLimits.chars, '', { type: 'TemplateTooLong' })
  const reading = new Reading()
  for (const { 0: whole, index, groups } of text.matchAll(token)) {
    const cause = readToken(reading, whole, groups?.['tag'], index)
    if (cause !== undefined)
      return faultAt(index, open.test(whole) && whole.length === 1 ? restOfLine(text, index) : whole, cause)
  }
  const unclosed = reading.choices.at(-1)
  if (unclosed !== undefined) return faultAt(unclosed.at, unclosed.text, { type: 'ConditionUnclosed' })
  return ok(reading.pieces)
}

class Reading {
  readonly pieces: TemplatePiece[] = []
  readonly choices: OpenChoice[] = []

  add(piece: TemplatePiece): void {
    const into = this.choices.at(-1)?.pieces ?? this.pieces
    into.push(piece)
  }
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
  switch (first) {
    case templateTags.when:
      return openChoice(reading, rest, whole, at)
    case templateTags.orWhen:
      return goOn(reading, first, rest)
    case templateTags.otherwise:
      return rest.length > 0 ? unknownField(words.join(' ')) : goOn(reading, first, undefined)
    case templateTags.end:
      return rest.length > 0 ? unknownField(words.join(' ')) : closeChoice(reading, first)
    default: {
      const field = templateFields.get(words.join(''))
      if (field === undefined) return unknownField(words.join(''))
      reading.add({ kind: 'field', field })
      return undefined
    }
  }
}

const unknownField = (name: string): Cause => ({
  type: 'FieldUnknown',
  name,
  near: findNear(name, templateFields.keys()),
})

function openChoice(reading: Reading, words: readonly string[], text: string, at: number): Cause | undefined {
  if (reading.choices.length >= templateLimits.depth) return { type: 'ConditionTooDeep' }
  const condition = readCondition(words)
  if (!condition.ok) return condition.failure
  reading.choices.push({ at, text, branches: [], condition: condition.value, pieces: [] })
  return undefined
}

/** Another branch of the condition that is open: with words of its own, or the last. */
function goOn(reading: Reading, tag: string, words: readonly string[] | undefined): Cause | undefined {
  const choice = reading.choices.at(-1)
  if (choice === undefined) return { type: 'BranchOutside', tag }
  if (choice.condition === undefined) return { type: 'BranchBehindElse', tag }
  const next = words === undefined ? undefined : readCondition(words)
  if (next !== undefined && !next.ok) return next.failure
  choice.branches.push({ condition: choice.condition, pieces: choice.pieces })
  choice.condition = next?.value
  choice.pieces = []
  return undefined
}

function closeChoice(reading: Reading, tag: string): Cause | undefined {
  const choice = reading.choices.pop()
  if (choice === undefined) return { type: 'BranchOutside', tag }
  const { condition, pieces, branches } = choice
  if (condition === undefined) reading.add({ kind: 'choice', branches, otherwise: pieces })
  else reading.add({ kind: 'choice', branches: [...branches, { condition, pieces }], otherwise: [] })
  return undefined
}

function readCondition([name, ...states]: readonly string[]): Result<TemplateCondition, Cause> {
  const state = states.join('')
  if (name === undefined || state === '') return fail({ type: 'ConditionIncomplete' })
  const subject = conditionSubjects.get(name)
  if (subject === undefined)
    return fail({ type: 'SubjectUnknown', name, near: findNear(name, conditionSubjects.keys()) })
  const condition = findCondition(subject, state)
  return condition === undefined
    ? fail({ type: 'StateUnknown', subject: name, state, states: statesOf(subject) })
    : ok(condition)
}

/** At most three names that share most characters with one that nobody knows. */
function findNear(name: string, names: Iterable<string>): readonly string[] {
  const chars = new Set(name)
  const shared = (other: string): number => [...new Set(other)].filter((char) => chars.has(char)).length
  return [...names]
    .map((other) => ({ other, likeness: (2 * shared(other)) / (chars.size + new Set(other).size) }))
    .filter(({ likeness }) => likeness >= 0.6)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, 3)
    .map(({ other }) => other)
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
