import { measures } from '../figures/measures'
import { fail, ok, type Result } from '../prelude/result'
import { reportDimensionNames, reportDimensions, type ReportDimensionName } from './dimensions'
import type { TemplateFault } from './template'
import {
  comparisons,
  conditionSubjects,
  countWord,
  figureFields,
  findCondition,
  findRanking,
  lineNameWord,
  measureToName,
  statesOf,
  templateFields,
  type ConditionSubject,
  type TemplateCondition,
  type TemplateField,
} from './template-fields'
import { foldName, type NamedLine, type TemplateNames } from './template-names'

/** A fault without its place. */
export type Cause = TemplateFault extends infer Fault
  ? Fault extends { place: unknown }
    ? Omit<Fault, 'place'>
    : never
  : never

/** Full-width brackets, colons and digits are written as fields are named. */
const asNamed = (name: string): string =>
  name
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .replaceAll(':', '：')
    .replaceAll(/[０-９％．]/gu, (char) => char.normalize('NFKC'))

/** What stands before and behind each colon of a name. */
function* splitAtColons(name: string): Generator<readonly [before: string, behind: string]> {
  for (let at = name.indexOf('：'); at !== -1; at = name.indexOf('：', at + 1))
    yield [name.slice(0, at), name.slice(at + 1)]
}

const dimensionOf = (word: string): ReportDimensionName | undefined =>
  reportDimensionNames.find((name) => reportDimensions[name].word === word)

/** A line that is named as it is told. */
const tell = (dimension: ReportDimensionName, name: string, { toldUnder }: TemplateNames): NamedLine => {
  const line = { dimension, name: foldName(name) }
  return toldUnder === undefined ? line : toldUnder(line)
}

/** 石桥村, and 村社：石桥村 where the name alone says too little. */
function findLine(measure: string, written: string, names: TemplateNames): Result<NamedLine, Cause> {
  for (const [before, behind] of splitAtColons(written)) {
    const dimension = dimensionOf(before)
    if (dimension !== undefined && names.dimensionsOf(behind).includes(dimension))
      return ok(tell(dimension, behind, names))
  }
  const [dimension, ...rest] = names.dimensionsOf(written)
  // A class that cases are filed under as a whole stands among the second level too: named alone it is the class.
  const others = rest.filter((one) => dimension !== 'class' || one !== 'subclass')
  if (dimension === undefined) return fail({ type: 'NameUnknown', name: written, near: findNear(written, names.all) })
  if (others.length > 0)
    return fail({
      type: 'NameAmbiguous',
      measure,
      name: written,
      dimensions: [dimension, ...others].map((one) => reportDimensions[one].word),
    })
  return ok(tell(dimension, written, names))
}

/** A field by what stands in its braces, without blanks. */
export function findField(written: string, names: TemplateNames): Result<TemplateField, Cause> {
  const name = asNamed(written)
  const field = name === lineNameWord ? ({ kind: 'line-name' } as const) : templateFields.get(name)
  if (field !== undefined) return ok(field)
  for (const [before, behind] of splitAtColons(name)) {
    const figure = figureFields.get(before)
    if (figure === undefined || behind === '') continue
    const line = findLine(before, behind, names)
    return line.ok ? ok({ kind: 'figure', ...figure, of: line.value }) : line
  }
  const ranking = findRanking(name)
  return ranking === undefined
    ? fail({ type: 'FieldUnknown', name: written, near: findNear(name, templateFields.keys()) })
    : ok(ranking)
}

function findSubject(written: string, names: TemplateNames): Result<ConditionSubject, Cause> {
  const name = asNamed(written)
  const subject = conditionSubjects.get(name)
  if (subject !== undefined) return ok(subject)
  for (const [before, behind] of splitAtColons(name)) {
    const measured = conditionSubjects.get(before === countWord ? measureToName('taken-in') : before)
    if (measured?.kind !== 'figure' || behind === '') continue
    const line = findLine(before, behind, names)
    return line.ok ? ok({ ...measured, of: line.value }) : line
  }
  return fail({ type: 'SubjectUnknown', name: written, near: findNear(name, conditionSubjects.keys()) })
}

/** A condition by the words behind 若. */
export function findWholeCondition(
  [name, ...states]: readonly string[],
  names: TemplateNames,
): Result<TemplateCondition, Cause> {
  const state = states.join('')
  if (name === undefined || state === '') return fail({ type: 'ConditionIncomplete' })
  const subject = findSubject(name, names)
  if (!subject.ok) return subject
  const condition = findCondition(subject.value, state)
  if (condition !== undefined) return ok(condition)
  const compared = subject.value.kind === 'figure' ? findComparison(name, subject.value, state) : undefined
  return compared ?? fail({ type: 'StateUnknown', subject: name, state, states: statesOf(subject.value) })
}

/** 低于95, 不少于3件: undefined where it is no comparison at all. */
function findComparison(
  name: string,
  { measure, of }: Extract<ConditionSubject, { kind: 'figure' }>,
  state: string,
): Result<TemplateCondition, Cause> | undefined {
  const word = Object.keys(comparisons)
    .sort((a, b) => b.length - a.length)
    .find((one) => state.startsWith(one))
  const is = Object.entries(comparisons).find(([one]) => one === word)?.[1]
  if (word === undefined || is === undefined) return undefined
  const found = measures[measure]
  const unit = found.kind === 'count' ? found.unit : found.kind === 'rate' ? '%' : '分'
  const {
    whole,
    part = '',
    behind = '',
  } = /^(?<whole>\d{1,7})(?:\.(?<part>\d{1,2}))?(?<behind>\D*)$/u.exec(asNamed(state.slice(word.length)))?.groups ?? {}
  if (whole === undefined || (behind !== '' && behind !== unit))
    return fail({ type: 'NumberWrong', subject: name, state: word, unit })
  const number = Number(whole) * 100 + Number(part.padEnd(2, '0'))
  return ok({ kind: 'compare', measure, is, number, ...(of === undefined ? {} : { of }) })
}

/** At most three names that share most characters with one that nobody knows. */
export function findNear(name: string, names: Iterable<string>): readonly string[] {
  const chars = new Set(name)
  const shared = (other: string): number => [...new Set(other)].filter((char) => chars.has(char)).length
  return [...names]
    .map((other) => ({ other, likeness: (2 * shared(other)) / (chars.size + new Set(other).size) }))
    .filter(({ likeness }) => likeness >= 0.6)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, 3)
    .map(({ other }) => other)
}
