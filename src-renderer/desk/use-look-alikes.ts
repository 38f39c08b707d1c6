import { answerTold } from '#shared/case/answer-told'
import type { CaseRow } from '#shared/case/case-row'
import {
  createLikenessIndex,
  type LikenessIndex,
  type LikenessQuery,
  type LookAlike,
} from '#shared/likeness/likeness-index'
import { useEffect, useRef, useState } from 'react'
import { useDesk } from './desk'
import { readCases } from '../ledger-store/read/read-cases'
import type { LedgerDatabase } from '../ledger-store/view/ledger-database'

/** An earlier case that is like the one being written down, as it may be shown to everybody. */
export interface ShownLookAlike {
  readonly like: LookAlike
  readonly row: CaseRow
  /** What the caller was answered then, where it was. */
  readonly answer: string
}

const filledAtOnce = 200
const shownAtMost = 5

/** Looks for earlier cases while something is typed; the index is filled piece by piece, so that no key waits for it. */
export function useLookAlikes(): {
  readonly found: readonly ShownLookAlike[]
  readonly ask: (query: LikenessQuery) => void
} {
  const { ledger } = useDesk()
  const [found, setFound] = useState<readonly ShownLookAlike[]>([])
  const index = useRef<LikenessIndex>(undefined)
  const newest = useRef<LikenessQuery>(undefined)
  const timer = useRef<number>(undefined)
  const look = async (): Promise<void> => {
    const query = newest.current
    if (query === undefined || index.current === undefined) return
    const likes = index.current.find(query, shownAtMost)
    const shown = await readShown(ledger.database, likes)
    if (newest.current === query) setFound(shown)
  }
  const again = useRef(look)
  useEffect(() => void (again.current = look))
  useEffect(() => {
    let stopped = false
    void fillIndex(ledger.database, () => stopped).then((filled) => {
      if (stopped) return
      index.current = filled
      return again.current()
    })
    return () => {
      stopped = true
      window.clearTimeout(timer.current)
    }
  }, [ledger])
  return {
    found,
    ask: (query) => {
      newest.current = query
      window.clearTimeout(timer.current)
      timer.current = window.setTimeout(() => void again.current(), 250)
    },
  }
}

/** Takes all cases in, a few at a time between which the window has its turn. */
async function fillIndex(database: LedgerDatabase, isStopped: () => boolean): Promise<LikenessIndex> {
  const index = createLikenessIndex()
  const ids = await database.cases.toCollection().primaryKeys()
  for (let at = 0; at < ids.length && !isStopped(); at += filledAtOnce) {
    const rows = await database.cases.bulkGet(ids.slice(at, at + filledAtOnce))
    index.add(rows.flatMap((row) => (row === undefined || row.stage === 'voided' ? [] : [rowToSource(row)])))
    await new Promise((resolve) => window.setTimeout(resolve))
  }
  return index
}

/** What may be compared of a row: of a confidential case nothing but what its line shows to everybody. */
function rowToSource(row: CaseRow): { id: string; phones: string[]; place: string; folded: string } {
  const lines = row.searchText.split('\n')
  const phones = lines.filter((line) => /^\d{7,}$/u.test(line) && line !== row.sheetNumber)
  const matter = lines.filter((line) => /\p{Script=Han}/u.test(line)).join('\n')
  return { id: row.id, phones, place: row.place, folded: matter }
}

async function readShown(database: LedgerDatabase, likes: readonly LookAlike[]): Promise<ShownLookAlike[]> {
  const ids = likes.map(({ id }) => id)
  const [rows, cases] = await Promise.all([database.cases.bulkGet(ids), readCases(database, ids)])
  return likes.flatMap((like, at) => {
    const row = rows[at]
    const one = cases.find(({ one: { id } }) => id === like.id)?.one
    return row === undefined || one === undefined ? [] : [{ like, row, answer: answerTold(one) }]
  })
}
