import { fail, ok, type Result } from '../prelude/result'
import { cleanLine } from '../text/clean-text'
import { classToText, isInTable, textToClass, type OfficeClasses } from './office-classes'
import {
  crossLimits,
  hasRoom,
  type CrossClass,
  type CrossColumn,
  type CrossGroup,
  type CrossLayout,
} from './cross-layout'

/** What is wrong with 栏目设置 as it was written; `line` from 1. Nothing of it is taken. */
export type LayoutFault =
  | { readonly type: 'LayoutEmpty' }
  | { readonly type: 'GroupWithoutColumns'; readonly line: number; readonly name: string }
  | { readonly type: 'NameTooLong'; readonly line: number; readonly most: number }
  | { readonly type: 'NameTwice'; readonly line: number; readonly name: string }
  | { readonly type: 'ClassTwice'; readonly line: number; readonly word: string; readonly column: string }
  /** A 诉求类型 that there is not, or a second-level class that several first-level ones have. */
  | { readonly type: 'ClassUnclear'; readonly line: number; readonly word: string }
  | { readonly type: 'ClassTooLong'; readonly line: number; readonly most: number }
  | { readonly type: 'TooManyClasses'; readonly line: number; readonly most: number }
  | { readonly type: 'TooManyColumns'; readonly most: number }

type Groups = CrossLayout['groups']

/** 栏目设置 as text: a group in 【】, under it a column on each line with its classes behind a colon. */
export const layoutToText = ({ groups }: Pick<CrossLayout, 'groups'>): string =>
  groups.map(({ name, columns }) => [`【${name}】`, ...columns.map(columnToLine)].join('\n')).join('\n')

const columnToLine = ({ name, classes }: CrossColumn): string => {
  const held = classes.map(classToText).join('、')
  return held === name ? name : `${name}：${held}`
}

interface Written {
  readonly line: number
  readonly name: string
  readonly columns: CrossColumn[]
}

/**
 * Reads 栏目设置: `【民生】` begins a group; each line under it is a column, `水利：农田水利、饮水` or a class alone, which then gives
 * the column its name; `科技：` is a column that stays blank. Lines before the first group stand in one named 内容分类. A class stands
 * in one column only.
 */
export function readLayoutText(text: string, office: OfficeClasses): Result<Groups, LayoutFault> {
  const groups: Written[] = []
  const taken = new Map<string, string>()
  for (const [at, raw] of text.split(/\r?\n/u).entries()) {
    const [line, words] = [at + 1, cleanLine(raw)]
    if (words === '') continue
    const head = /^[【[](.*?)[】\]]$/u.exec(words)?.[1]
    if (head !== undefined) {
      const fault = refuseName(head.trim(), line, groups)
      if (fault !== undefined) return fail(fault)
      groups.push({ line, name: head.trim(), columns: [] })
      continue
    }
    if (groups.length === 0) groups.push({ line, name: '内容分类', columns: [] })
    const group = groups.at(-1)
    if (group === undefined) continue
    const column = readColumn(words, line, office, taken)
    if (!column.ok) return column
    const fault = refuseName(column.value.name, line, group.columns)
    if (fault !== undefined) return fail(fault)
    group.columns.push(column.value)
  }
  const bare = groups.find(({ columns }) => columns.length === 0)
  if (bare !== undefined) return fail({ type: 'GroupWithoutColumns', line: bare.line, name: bare.name })
  const read: readonly CrossGroup[] = groups.map(({ name, columns }) => ({ name, columns }))
  if (read.length === 0) return fail({ type: 'LayoutEmpty' })
  return hasRoom(read) ? ok([...read]) : fail({ type: 'TooManyColumns', most: crossLimits.columns })
}

function refuseName(name: string, line: number, others: readonly { readonly name: string }[]): LayoutFault | undefined {
  if (name === '' || [...name].length > crossLimits.name) return { type: 'NameTooLong', line, most: crossLimits.name }
  return others.some((one) => one.name === name) ? { type: 'NameTwice', line, name } : undefined
}

/** `taken` holds by class the column that has it. */
function readColumn(
  words: string,
  line: number,
  office: OfficeClasses,
  taken: Map<string, string>,
): Result<CrossColumn, LayoutFault> {
  const colon = /[:：]/u.exec(words)?.index
  const name = (colon === undefined ? (words.split(/[/／]/u).at(-1) ?? '') : words.slice(0, colon)).trim()
  const held = colon === undefined ? words : words.slice(colon + 1)
  const classes: CrossClass[] = []
  for (const word of splitClasses(held, office)) {
    const one = textToClass(word, office)
    if (one === undefined) return fail({ type: 'ClassUnclear', line, word })
    if ([...one.key].length > crossLimits.class) return fail({ type: 'ClassTooLong', line, most: crossLimits.class })
    const known = taken.get(classToText(one))
    if (known !== undefined) return fail({ type: 'ClassTwice', line, word, column: known })
    taken.set(classToText(one), name)
    classes.push(one)
  }
  return classes.length > crossLimits.classes
    ? fail({ type: 'TooManyClasses', line, most: crossLimits.classes })
    : ok({ name, classes })
}

/** Classes between their marks; a name that itself has such a mark is known by the office's table. */
function splitClasses(held: string, office: OfficeClasses): readonly string[] {
  const pieces = held.split(/([、，,;；])/u)
  const words: string[] = []
  for (let from = 0; from < pieces.length;) {
    let until = from + 1
    for (let end = pieces.length; end > from + 1; end -= 1)
      if (isKnown(pieces.slice(from, end).join(''), office)) {
        until = end
        break
      }
    words.push(cleanLine(pieces.slice(from, until).join('')))
    from = until + 1
  }
  return words.filter((word) => word !== '')
}

function isKnown(word: string, office: OfficeClasses): boolean {
  const one = textToClass(cleanLine(word), office)
  return one !== undefined && isInTable(office, one)
}
