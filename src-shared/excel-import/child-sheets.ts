import { cleanLine } from '../text/clean-text'
import { cellToText, type Sheet, type SheetLine } from '../workbook/workbook'
import { fillMerges } from './fill-merges'
import { findHeads, repeatsHeads, type FoundHeads } from './find-heads'
import { foldHead } from './import-fields'
import { numberKey, type OldCase } from './join-lines'
import type { OldStep } from './old-line'
import { trimText } from './line-reader'
import { readMoment } from './read-moment'
import { readCaseNumber } from './read-number'

/** A further sheet of the same file whose lines tell of the cases of the list, each by its number. */
export interface ChildSheet {
  readonly sheet: Sheet
  readonly found: FoundHeads
  /** Which column has the numbers. */
  readonly column: number
  /** Lines that name a case of the list, and those that name none of them. */
  readonly matching: number
  readonly others: number
}

const numberAt = (cells: SheetLine, column: number): string => {
  const read = readCaseNumber(cells[column])
  return read.type === 'number' ? numberKey(read.text) : ''
}

const bodyOf = (sheet: Sheet, found: FoundHeads): readonly SheetLine[] =>
  sheet.lines.slice(found.lastLine + 1).filter((line) => !repeatsHeads(line, sheet, found))

/** The sheet as a child of a list with these numbers; undefined where none of its columns names its cases. */
export function findChild(whole: Sheet, numbers: ReadonlySet<string>): ChildSheet | undefined {
  const found = findHeads(whole)
  if (found === undefined || numbers.size === 0) return undefined
  const sheet = fillMerges(whole, found.lastLine)
  const body = bodyOf(sheet, found)
  const counted = found.columns
    .filter(({ head }) => /号|码|id$/iu.test(foldHead(head)))
    .map(({ column }) => ({ column, matching: body.filter((line) => numbers.has(numberAt(line, column))).length }))
  const best = counted.reduce<(typeof counted)[number] | undefined>(
    (most, one) => (one.matching > (most?.matching ?? 0) ? one : most),
    undefined,
  )
  if (best === undefined) return undefined
  const filled = body.filter((line) => line.some((cell) => cellToText(cell).trim() !== '')).length
  return { sheet, found, ...best, others: filled - best.matching }
}

const dayHead = /(?:进入|处理|办理|发生|登记|完成|结束|研究|日期|时间)/u
const whoHead = /(?:处理|办理|承办|责任|目标)?(?:部门|单位)$/u

/** Each line of the children as a step of its case: the day it names, who did it, and everything else under its own head. */
export function childSteps(child: ChildSheet): ReadonlyMap<string, readonly OldStep[]> {
  const steps = new Map<string, OldStep[]>()
  const name = cleanLine(child.sheet.name)
  for (const cells of bodyOf(child.sheet, child.found)) {
    const key = numberAt(cells, child.column)
    if (key === '') continue
    const told = child.found.columns.flatMap(({ column, head }) => {
      const text = trimText(cellToText(cells[column]))
      return text === '' || column === child.column || /^(?:undefined|null|-9)$/u.test(text)
        ? []
        : [{ column, head, text }]
    })
    const day = told.find(({ head, column }) => dayHead.test(head) && readMoment(cells[column]).type === 'moment')
    const read = day === undefined ? undefined : readMoment(cells[day.column])
    const who = told.find(({ head }) => whoHead.test(head))
    const step: OldStep = {
      on: read?.type === 'moment' ? read.day : '',
      what: [name, who?.text ?? ''].filter((text) => text !== '').join('：'),
      text: told
        .filter((one) => one !== day && one !== who && numberKey(one.text) !== key)
        .map(({ head, text }) => (head === '' ? text : `${head}：${text}`))
        .join('\n'),
    }
    const before = steps.get(key)
    if (before === undefined) steps.set(key, [step])
    else before.push(step)
  }
  return steps
}

/** The cases with what child sheets tell of each, in the order of its days. */
export function withChildren(cases: readonly OldCase[], children: readonly ChildSheet[]): readonly OldCase[] {
  if (children.length === 0) return cases
  const told = children.map(childSteps)
  return cases.map((one) => {
    const more = one.number === '' ? [] : told.flatMap((steps) => steps.get(numberKey(one.number)) ?? [])
    return more.length === 0 ? one : { ...one, steps: [...one.steps, ...more] }
  })
}
