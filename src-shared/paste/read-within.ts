import { shippedClassNames, type NamedClass } from '../class-table/named-class'
import { parseLocalDate, yearOf, type LocalDate } from '../prelude/local-date'
import type { RawPart } from './paste-fields'
import { readMoment, readNumber } from './read-values'

/** `编号：LX20261123001` in running text; 用户编号 and whatever else has a word before it are other numbers. */
const numberWithin =
  /(?<!\p{Script=Han})(?:工单|受理|信访|诉求|事项|热线|承办|交办|来件|上级)?(?:编号|单号)\s*[：:]\s*[【［[〔]?\s*(?<number>[A-Za-zＡ-Ｚａ-ｚ]{0,8}[-－]?[\d０-９][\dA-Za-z０-９－-]{4,30})\s*[】］\]〕]?号?/u

/** The number that running text gives with its label; undefined where it gives none. */
export function findNumber(text: string): RawPart | undefined {
  const number = numberWithin.exec(text)?.groups?.['number']
  return number === undefined || readNumber(number).text === ''
    ? undefined
    : { field: 'number', label: '编号', text: number }
}

/** The text without the number in it, and without what parted that from the rest. */
export const withoutNumber = (text: string): string =>
  text
    .replace(numberWithin, '')
    .replaceAll(/[（(]\s*[，,；;]?\s*[）)]/gu, '')
    .replaceAll(/^[\s，,；;。]+|[\s，,；;]+$/gu, '')
    .trim()

/** 请于12月5日前答复: by when whoever sends it wants it settled. */
const limitWithin =
  /请[^，。；;！\n]{0,12}?(?:在|于)\s*(?<year>\d{4}\s*[-/.年]\s*)?(?<month>\d{1,2})\s*[-/.月]\s*(?<date>\d{1,2})\s*[日号]?[^，。；;！\n]{0,12}?前[^。；;！\n]{0,24}?(?:答复|反馈|办结|回复|办理|处理|上报|报送|报我)/u

/**
 * The limit that running text asks for; undefined where it asks for none. A day without its year is the first of its kind from
 * `since` on: nobody asks for an answer by a day that was over when they wrote.
 */
export function findLimit(text: string, since: LocalDate | undefined): RawPart | undefined {
  const found = limitWithin.exec(text.normalize('NFKC'))
  const { year, month = '', date = '' } = found?.groups ?? {}
  if (found === null) return undefined
  const day = year === undefined ? nextOf(month, date, since) : readMoment(`${year}${month}月${date}日`).text
  return day === undefined || day === '' ? undefined : { field: 'dueAt', label: '', text: day, told: found[0] }
}

/** The first day with this month and date from a day on. */
function nextOf(month: string, date: string, since: LocalDate | undefined): LocalDate | undefined {
  if (since === undefined) return undefined
  const inYear = (year: number) => parseLocalDate(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)
  const [same, next] = [inYear(yearOf(since)), inYear(yearOf(since) + 1)]
  return same !== undefined && same >= since ? same : next
}

interface ClassWord {
  readonly name: string
  readonly word: string
  readonly pattern: RegExp
}

/** 石桥村 is a village and no bridge, and what happened 学校门口 is not about the school: such words name a place. */
const placeBehind = '(?![村镇乡街社组屯庄]|头村|门口|门前|旁|附近|路口|对面)'

const wordsOfTables = new WeakMap<readonly NamedClass[], readonly ClassWord[]>()

/** The words by which each class is known: its own last name where no other bears it, and its aliases. */
function listClassWords(classes: readonly NamedClass[]): readonly ClassWord[] {
  const known = wordsOfTables.get(classes)
  if (known !== undefined) return known
  const made = classes.flatMap(({ path, names, aliases }) => {
    const own = names.at(-1) ?? ''
    const isShared = classes.some((other) => other.path !== path && other.names.at(-1) === own)
    const words = new Set([...(isShared || own.length < 2 ? [] : [own]), ...aliases])
    return [...words].map((word) => ({
      name: path,
      word,
      pattern: new RegExp(`${word.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`)}${placeBehind}`, 'gu'),
    }))
  })
  wordsOfTables.set(classes, made)
  return made
}

/** The class that a text names, in its own words or in its aliases; undefined where it names none. */
export function findCategory(text: string, classes: readonly NamedClass[] = shippedClassNames): RawPart | undefined {
  const hits = listClassWords(classes).flatMap(({ name, word, pattern }) =>
    text.includes(word) ? [...text.matchAll(pattern)].map(({ index }) => ({ name, word, index })) : [],
  )
  const counts = new Map<string, number>()
  for (const { name } of hits) counts.set(name, (counts.get(name) ?? 0) + 1)
  const countOf = (of: string): number => counts.get(of) ?? 0
  const [first] = [...hits].sort(
    (a, b) => countOf(b.name) - countOf(a.name) || b.word.length - a.word.length || a.index - b.index,
  )
  return first === undefined ? undefined : { field: 'category', label: '', text: first.name, told: first.word }
}
