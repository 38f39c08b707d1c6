import type { CaseRow } from '#shared/case/case-row'
import { compareNumbers } from '#shared/case/columns/column'
import { createBehindTest, type AskedBehind } from '#shared/figures/count-asked'
import type { FigureClasses } from '#shared/figures/figure-classes'
import { measures } from '#shared/figures/measures'
import { countsOf } from '../../count-worker/count-client'
import { useCounted } from '../../desk/use-counted'
import { readRowsById } from '../../ledger-store/rows/read-row-parts'
import { rowStoreOf } from '../../ledger-store/read/row-store'
import type { LedgerDatabase } from '../../ledger-store/view/ledger-database'
import { takeInSpans } from './count-in-spans'
import type { FiguresGround } from './use-figures-ground'

/** Of which number the cases are asked for. */
export interface AskedCases extends Omit<AskedBehind, 'classes'> {
  /** In what they are looked for. */
  readonly ground: FiguresGround
  /** By what the classes of cases are read. */
  readonly classes: FigureClasses
}

/** Rows that the window takes over at a time: some milliseconds. */
const rowsAtATime = 150

/** The rows of some ids in their order: from memory where all are there, else from the view. */
async function rowsOf(database: LedgerDatabase, ids: readonly string[]): Promise<readonly CaseRow[]> {
  const store = rowStoreOf(database)
  if (store.isComplete()) return ids.flatMap((id) => store.rows.get(id) ?? [])
  const rows: CaseRow[] = []
  await readRowsById(database, ids, (part) => void rows.push(...part), rowsAtATime)
  return rows
}

/** Found by the worker, or where there is none by the window; undefined where nobody wants it any more. */
async function find(
  database: LedgerDatabase,
  asked: AskedCases,
  isWanted: () => boolean,
): Promise<readonly CaseRow[] | undefined> {
  const { of, side, span, by, under, key, classes } = asked
  const behind: AskedBehind = { of, side, span, by, under, key, classes: classes.ground }
  const inSpans = async (all: Iterable<CaseRow>): Promise<readonly CaseRow[] | undefined> => {
    const isBehind = createBehindTest(behind)
    const rows: CaseRow[] = []
    const take = (row: CaseRow): void => {
      if (isBehind(row)) rows.push(row)
    }
    return (await takeInSpans(all, take, isWanted)) ? rows.sort(compareNumbers) : undefined
  }
  // The rows of an earlier position are at hand here, and in no worker.
  if (asked.ground.rows !== undefined) return inSpans(asked.ground.rows.values())
  const answered = await countsOf(database).behind(behind)
  if (answered.ok) return rowsOf(database, answered.value)
  const store = rowStoreOf(database)
  await store.fill()
  return inSpans(store.rows.values())
}

/** The cases behind a number by 台账号, kept true; undefined until they are found. */
export function useCasesBehind(asked: AskedCases): readonly CaseRow[] | undefined {
  const counted = useCounted(asked, find)
  return counted?.asked === asked ? counted.found : undefined
}

/** What the cases make together in the number that they stand behind, in hundredths of a case; 0 of an index, which is no sum. */
export function weighCases(rows: readonly CaseRow[], { of, side, span }: AskedCases): number {
  const measure = measures[of]
  if (measure.kind === 'index') return 0
  const part = measure.kind === 'count' ? measure.part : side === 'counted' ? measure.counted : measure.of
  return rows.reduce((sum, row) => sum + part.weigh(row, span), 0)
}
