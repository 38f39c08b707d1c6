import { parseLocalDate } from '../prelude/local-date'
import { cellToText, type SheetLine } from '../workbook/workbook'
import type { FoundHeads } from './find-heads'
import type { Mapping } from './map-columns'
import type { OldStep } from './old-line'
import { readMoment } from './read-moment'

/** Columns that tell of the same step: PJ_Date1, PJ_Way1, PJ_Result1. */
export interface ColumnGroup {
  readonly nth: number
  readonly columns: readonly { readonly column: number; readonly stem: string; readonly head: string }[]
}

const hanziNumbers = '一二三四五六七八九'

/** `PJ_Date1`, `办理时间（2）`, `第二次办理时间`: what of a head is the same in each group, and which group it is of. */
function splitHead(head: string): { readonly stem: string; readonly nth: number } | undefined {
  const plain = head.normalize('NFKC').replaceAll(/\s/gu, '')
  const [, stem = '', digits = ''] = /^(.*?[^\d(])[(_-]?(\d{1,2})[)]?$/u.exec(plain) ?? []
  if (stem !== '') return { stem, nth: Number(digits) }
  const [, before = '', told = '', after = ''] = /^(.*?)第?([一二三四五六七八九])[次轮级步](.*)$/u.exec(plain) ?? []
  const rest = `${before}${after}`
  return told === '' || rest === '' ? undefined : { stem: rest, nth: hanziNumbers.indexOf(told) + 1 }
}

/**
 * Numbered groups of columns: the same heads for each level or time, at least two of them in at least two groups, or one head three
 * times. Columns that are a field of the case are none.
 */
export function findColumnGroups({ columns }: Pick<FoundHeads, 'columns'>, mapping: Mapping): readonly ColumnGroup[] {
  const split = columns.flatMap(({ column, head }) => {
    const parts = / \(\d+\)$/u.test(head) ? undefined : splitHead(head)
    const isField = mapping.some((one) => one.column === column && one.field !== undefined && one.confidence === 'sure')
    return parts === undefined || isField || parts.nth === 0 ? [] : [{ column, head, ...parts }]
  })
  const repeated = new Set(
    split.flatMap(({ stem }) => (split.filter((other) => other.stem === stem).length >= 2 ? [stem] : [])),
  )
  const grouped = split.filter(({ stem }) => repeated.has(stem))
  if (repeated.size < 2 && grouped.length < 3) return []
  const numbers = [...new Set(grouped.map(({ nth }) => nth))].sort((a, b) => a - b)
  return numbers.map((nth) => ({ nth, columns: grouped.filter((one) => one.nth === nth) }))
}

const isDayStem = (stem: string): boolean => /date|time|时间|日期/iu.test(stem)
const isWhoStem = (stem: string): boolean => /单位|部门|处理人|承办|责任|unit|dept/iu.test(stem)

/** The steps that the groups of a line tell of; a group in which nothing stands is none. */
export function readGroupSteps(line: SheetLine, groups: readonly ColumnGroup[]): OldStep[] {
  return groups.flatMap(({ nth, columns }): OldStep[] => {
    const told = columns.flatMap(({ column, stem, head }) => {
      const text = cellToText(line[column]).trim()
      return text === '' ? [] : [{ column, stem, head, text }]
    })
    if (told.length === 0) return []
    const day = told.find(({ stem, column }) => isDayStem(stem) && readMoment(line[column]).type === 'moment')
    const read = day === undefined ? undefined : readMoment(line[day.column])
    const who = told.find(({ stem }) => isWhoStem(stem))
    return [
      {
        on: (read?.type === 'moment' ? parseLocalDate(read.day) : undefined) ?? '',
        what: who?.text ?? `第 ${nth} 次`,
        text: told
          .filter((one) => one !== who && one !== day)
          .map(({ head, text }) => `${head}：${text}`)
          .join('\n'),
      },
    ]
  })
}
