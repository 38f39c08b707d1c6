import { composeList, type PrintedList } from '#shared/paper/compose-list'
import type { ComposedSubLedger } from '#shared/sub-ledger/compose-sub-ledger'
import type { SubLedger } from '#shared/sub-ledger/sub-ledger'
import type { DeskPaper } from '../../desk/use-desk-paper'
import type { PageGround } from '../../desk/use-print-page'
import { breathe } from '../../prelude/breathe'
import { shareOf } from './column-shares'

/** A sub-ledger as it is shown, on A4 landscape; worked out a part at a time. */
export async function subLedgerToPaper(
  { name, title, about, columns }: SubLedger,
  shown: ComposedSubLedger,
  ground: PageGround,
): Promise<DeskPaper> {
  const { heads, count } = shown
  const paper = composeList({
    ...ground,
    title,
    about: `${about}。共 ${count} 件`,
    heads,
    shares: columns.map(shareOf),
    groups: await readLines(shown),
  })
  return {
    paper,
    title,
    printed: { act: 'list-printed', list: name, lines: count },
    saved: (file) => ({ act: 'list-saved', list: name, lines: count, of: '', file }),
  }
}

/** Lines worked out between two turns of the window. */
const linesAtATime = 400

async function readLines({ groups, cellsOf }: ComposedSubLedger): Promise<PrintedList['groups']> {
  const printed: { readonly words: string; readonly lines: (readonly string[])[] }[] = []
  let read = 0
  for (const { words, rows } of groups) {
    const lines: (readonly string[])[] = []
    for (const row of rows) {
      lines.push(cellsOf(row))
      read += 1
      if (read % linesAtATime === 0) await breathe()
    }
    printed.push({ words, lines })
  }
  return printed
}
