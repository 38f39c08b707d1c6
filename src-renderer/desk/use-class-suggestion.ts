import {
  createClassIndex,
  type ClassIndex,
  type SuggestedClass,
  type SuggestionQuery,
} from '#shared/class-suggestion/class-index'
import type { ClassTable, ContentClass } from '#shared/class-table/class-table'
import { createClassMerging } from '#shared/class-table/merge-classes'
import type { CaseRow } from '#shared/case/case-row'
import { foldText } from '#shared/text/fold-text'
import { useEffect, useRef, useState } from 'react'
import { rowStoreOf } from '../ledger-store/read/row-store'
import type { LedgerDatabase } from '../ledger-store/view/ledger-database'
import { createPace } from '../prelude/breathe'
import { useDesk } from './desk'
import { useClassChoices, useClassTable } from './use-class-table'

/** Typing has come to rest for so long. */
const restMs = 300
/** Nothing is said of fewer characters. */
const leastText = 6

/** What an index learns a row by: the class that its own counts under now. */
type RowReader = (row: CaseRow) => { readonly id: string; readonly path: string; readonly folded: string } | undefined

/** Of a confidential case nothing but what its line shows to everybody; of none its class's own name. */
function createRowReader(merge: (path: string) => string): RowReader {
  return (row) => {
    if (row.stage === 'voided' || row.category === '') return undefined
    const own = foldText(row.category)
    const folded = row.searchText
      .split('\n')
      .filter((line) => line !== own && /\p{Script=Han}/u.test(line))
      .join('\n')
    return { id: row.id, path: merge(row.category), folded }
  }
}

/** Takes all rows in, the newest first, a few at a time between which the window has its turn; then follows what is written. */
async function fillIndex(database: LedgerDatabase, { index, read, isWanted }: Filling): Promise<void> {
  const store = rowStoreOf(database)
  await store.fill()
  const pace = createPace()
  const newest = [...store.rows.values()].toSorted((a, b) => (a.issuedOn < b.issuedOn ? 1 : -1))
  const ofClass = new Map<string, number>()
  for (const [nth, row] of newest.entries()) {
    const one = read(row)
    const before = one === undefined ? 0 : (ofClass.get(one.path) ?? 0)
    if (one !== undefined && before < mostOfClass) {
      ofClass.set(one.path, before + 1)
      index.learn(one)
    }
    if (index.learned >= mostLearned) break
    if (nth % rowsAtATime !== 0) continue
    await pace()
    if (!isWanted()) return
  }
  for (const step of index.settling()) {
    step()
    await pace()
  }
  store.subscribe((rows) => {
    if (!isWanted()) return
    for (const row of rows) {
      const one = read(row)
      if (one === undefined) index.forget(row.id)
      else index.learn(one)
    }
  })
}

interface Filling {
  readonly index: ClassIndex
  readonly read: RowReader
  readonly isWanted: () => boolean
}

/** So many of the newest cases are learned from, and so many of one class: more tell nothing new. */
const mostLearned = 20_000
const mostOfClass = 300
/** Rows between two looks at the clock. */
const rowsAtATime = 20

interface KeptIndex {
  readonly table: ClassTable
  readonly offered: readonly ContentClass[]
  readonly filled: Promise<ClassIndex>
}
const keptIndexes = new WeakMap<LedgerDatabase, KeptIndex>()

/** The one index of a view: filled when it is first wanted, and anew only when the classes have changed. */
function indexOf(database: LedgerDatabase, table: ClassTable, offered: readonly ContentClass[]): Promise<ClassIndex> {
  const known = keptIndexes.get(database)
  if (known?.table === table && known.offered === offered) return known.filled
  const index = createClassIndex()
  index.setClasses(offered)
  const read = createRowReader(createClassMerging(table))
  const isWanted = (): boolean => keptIndexes.get(database) === kept
  const filled = Promise.resolve()
    .then(() => fillIndex(database, { index, read, isWanted }))
    .then(() => index)
  const kept: KeptIndex = { table, offered, filled }
  keptIndexes.set(database, kept)
  return filled
}

export interface ClassSuggestion {
  readonly found: readonly SuggestedClass[]
  readonly ask: (query: SuggestionQuery) => void
}

/** Classes for what is being typed, learned from the office's own cases; no key waits for it. */
export function useClassSuggestion(): ClassSuggestion {
  const { ledger } = useDesk()
  const table = useClassTable()
  const { offered } = useClassChoices()
  const [found, setFound] = useState<readonly SuggestedClass[]>([])
  const index = useRef<ClassIndex>(undefined)
  const newest = useRef<SuggestionQuery>(undefined)
  const timer = useRef<number>(undefined)
  const look = (): void => {
    const query = newest.current
    const isShort = query === undefined || `${query.gist}${query.content}`.trim().length < leastText
    setFound(index.current === undefined || isShort ? [] : index.current.suggest(query))
  }
  const again = useRef(look)
  useEffect(() => void (again.current = look))
  useEffect(() => {
    let isWanted = true
    void indexOf(ledger.database, table, offered).then(
      (filled) => {
        if (!isWanted) return
        index.current = filled
        // What was typed meanwhile.
        again.current()
      },
      // Without an index nothing is suggested; what went wrong with the ledger its screens say.
      () => undefined,
    )
    return () => {
      isWanted = false
      window.clearTimeout(timer.current)
    }
  }, [ledger, table, offered])
  return {
    found,
    ask: (query) => {
      newest.current = query
      window.clearTimeout(timer.current)
      timer.current = window.setTimeout(() => again.current(), restMs)
    },
  }
}
