import { classHeadWords, type ClassHead } from './class-heads'
import type { ClassTable } from './class-table'
import type { SheetRows } from './read-class-sheet'

const written: readonly ClassHead[] = ['first', 'second', 'third', 'code', 'from', 'to', 'aliases', 'becomes']

/** The table as a sheet: a row to a class, whole names in it, so that read again it is the same. The first row has the heads. */
export function composeClassSheet({ classes }: ClassTable): SheetRows {
  return [
    written.map((head) => classHeadWords[head]),
    ...classes.map(({ names, code, from, to, aliases, becomes }) => [
      names[0] ?? '',
      names[1] ?? '',
      names[2] ?? '',
      code,
      from,
      to,
      aliases.join('、'),
      becomes,
    ]),
  ]
}
