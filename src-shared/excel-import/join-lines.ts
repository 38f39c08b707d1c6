import type { LocalDate } from '../prelude/local-date'
import { canonicalJson } from '../prelude/canonical-json'
import { foldText } from '../text/fold-text'
import { refusesLine, type LineProblem } from './line-problem'
import type { OldFact, OldLine, OldStep } from './old-line'
import { joinPictures } from './old-picture'

/** A case of an old ledger: one line of it, or all those that bear its number. */
export interface OldCase extends OldLine {
  /** Every line that it was made of, the first first. */
  readonly lines: readonly number[]
}

/** A number as numbers are compared: leading zeros count, blanks, width and dashes of other kinds do not. */
export const numberKey = (number: string): string =>
  number
    .normalize('NFKC')
    .replaceAll(/\s/gu, '')
    .replaceAll(/[\p{Pd}−]/gu, '-')
    .toUpperCase()

/** How much of two contents is held against each other: what stands behind is often cut by one export and not by the next. */
const compared = 40

const agree = (left: string, right: string): boolean => {
  const [one, other] = [foldText(left), foldText(right)]
  if (one === '' || other === '') return true
  const length = Math.min(compared, one.length, other.length)
  return one.slice(0, length) === other.slice(0, length) || one.includes(other) || other.includes(one)
}

/** Whether two lines with one number tell of one case: the same words, or nothing in one of them. */
const isSameMatter = (a: OldLine, b: OldLine): boolean =>
  agree(a.content, b.content) && agree(a.title, b.title) && agree(a.caller.name, b.caller.name)

/** What a line says, without where it stands: two lines that say the same are one line twice. */
const lineWords = ({ line: _line, problems: _problems, ...said }: OldLine): string => canonicalJson(said)

/** Puts the lines of one number together, as further units that the case passed through; the last of them counts. */
export function joinLines(read: readonly OldLine[]): {
  readonly cases: readonly OldCase[]
  readonly problems: readonly LineProblem[]
  readonly joined: number
} {
  const groups = new Map<string, OldLine[]>()
  for (const line of read) {
    const key = line.number === '' ? `line ${line.line}` : numberKey(line.number)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [line])
    else group.push(line)
  }
  const problems: LineProblem[] = []
  const cases: OldCase[] = []
  const unnumbered = new Map<string, number>()
  let joined = 0
  for (const group of groups.values()) {
    const [first] = group
    if (first === undefined) continue
    if (first.number === '') {
      const words = lineWords(first)
      const earlier = unnumbered.get(words)
      if (earlier === undefined) {
        unnumbered.set(words, first.line)
        cases.push({ ...first, lines: [first.line] })
      } else problems.push(about(first, 'line-repeated', String(earlier)))
      continue
    }
    const differing = group.find((line) => !isSameMatter(first, line))
    if (differing !== undefined) {
      const where = group.map(({ line }) => line).join('、')
      problems.push(...group.map((line) => about(line, 'number-differs', where)))
      continue
    }
    const distinct = group.filter((line, at) => group.findIndex((other) => lineWords(other) === lineWords(line)) === at)
    for (const line of group)
      if (!distinct.includes(line)) problems.push(about(line, 'line-repeated', String(first.line)))
    joined += distinct.length - 1
    cases.push(joinGroup(distinct))
  }
  const own = cases.flatMap((one) => one.problems)
  return { cases: cases.filter((one) => !one.problems.some(refusesLine)), problems: [...own, ...problems], joined }
}

const about = (line: OldLine, kind: LineProblem['kind'], told: string): LineProblem => ({
  kind,
  line: line.line,
  column: undefined,
  head: '',
  value: line.number,
  told,
})

/** Of the values of several lines the last that says anything. */
function lastOf<Key extends keyof OldLine>(lines: readonly OldLine[], key: Key): OldLine[Key] | undefined {
  return lines
    .map((line) => line[key])
    .filter((value) => value !== '' && value !== undefined)
    .at(-1)
}

function joinGroup(group: readonly OldLine[]): OldCase {
  const [first] = group
  const pictures = joinPictures(group)
  const last = group.at(-1)
  if (first === undefined || last === undefined) throw new Error('a group without lines')
  if (group.length === 1) return { ...first, lines: [first.line] }
  const keep = <Key extends keyof OldLine>(key: Key): OldLine[Key] => lastOf(group, key) ?? last[key]
  return {
    ...last,
    line: first.line,
    lines: group.map(({ line }) => line),
    title: keep('title'),
    content: longest(group.map(({ content }) => content)),
    demand: keep('demand'),
    category: keep('category'),
    channel: keep('channel'),
    urgency: keep('urgency'),
    caller: {
      name: lastText(group, (line) => line.caller.name),
      phone: lastText(group, (line) => line.caller.phone),
      address: lastText(group, (line) => line.caller.address),
    },
    gender: keep('gender'),
    idNumber: keep('idNumber'),
    place: keep('place'),
    village: keep('village'),
    confidential: group.some(({ confidential }) => confidential),
    received: earliest(group),
    dueOn: keep('dueOn'),
    closedOn: keep('closedOn'),
    repliedOn: keep('repliedOn'),
    satisfaction: keep('satisfaction'),
    solved: keep('solved'),
    visitedOn: keep('visitedOn'),
    state: keep('state'),
    standing: keep('standing'),
    unit: keep('unit'),
    result: keep('result'),
    reply: keep('reply'),
    remark: [...new Set(group.map(({ remark }) => remark).filter((text) => text !== ''))].join('\n'),
    facts: joinFacts(group),
    steps: group.flatMap(lineToSteps),
    pictures: pictures.files,
    problems: [...group.flatMap(({ problems }) => problems), ...pictures.problems],
  }
}

const longest = (texts: readonly string[]): string =>
  texts.reduce((best, text) => (text.length > best.length ? text : best), '')

const lastText = (group: readonly OldLine[], of: (line: OldLine) => string): string =>
  group
    .map(of)
    .filter((text) => text !== '')
    .at(-1) ?? ''

const earliest = (group: readonly OldLine[]): OldLine['received'] =>
  group
    .flatMap(({ received }) => received ?? [])
    .reduce<OldLine['received']>(
      (best, one) => (best === undefined || `${one.day} ${one.time}` < `${best.day} ${best.time}` ? one : best),
      undefined,
    )

/** Facts of all lines, each that says the same once. */
function joinFacts(group: readonly OldLine[]): OldFact[] {
  const met = new Set<string>()
  return group
    .flatMap(({ facts }) => facts)
    .filter(({ head, value }) => {
      const words = `${head}\n${value}`
      if (met.has(words)) return false
      met.add(words)
      return true
    })
}

/** A unit that the case passed through, as its line tells it. */
function lineToSteps(line: OldLine): OldStep[] {
  const on: LocalDate | '' = line.dispatched?.day ?? line.closedOn
  const told = [
    line.state === '' ? '' : `状态：${line.state}`,
    line.closedOn === '' ? '' : `办结：${line.closedOn}`,
    line.result,
    line.reply,
  ].filter((text) => text !== '')
  return [...line.steps, { on, what: line.unit === '' ? '流转' : line.unit, text: told.join('\n') }]
}
