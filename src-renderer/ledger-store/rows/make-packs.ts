import type { CaseRow } from '#shared/case/case-row'
import type { Breathe } from '../../prelude/breathe'
import type { LedgerDatabase, PackHead, PackMark } from '../view/ledger-database'
import { FirstRows } from './first-rows'
import { packRows } from './pack-rows'
import { dropPacks, findPacks, readPackedRows, type Packs } from './read-packs'
import { readRowsInParts } from './read-row-parts'

/** Rows in a pack: some milliseconds of the window to unpack. */
export const rowsAPack = 500

/** What the ledger shows first, of those that stand first in its own order. */
export const firstAtMost = 500

/** Fewer rows than that are read as soon as packs are. */
const worthPacking = 2_000

/** As many rows written since, or a tenth of all: what every reader has to read beside the packs is worth making them anew. */
const changedAtMost = 1_000

/** Whether the rows of a view are to be packed, or packed anew. */
export async function wantsPacks(database: LedgerDatabase): Promise<boolean> {
  const cases = database.written.summary()?.cases ?? (await database.state.get('view'))?.summary?.cases ?? 0
  if (cases < worthPacking) return false
  const packs = await findPacks(database)
  return packs === undefined || packs.changed.length > Math.min(changedAtMost, cases / 10)
}

/**
 * Packs all rows of a view beside whatever is written meanwhile: readings and writings in parts, none of which an act waits for longer
 * than for one part. The packs before stand until all of these are written. Answers how many rows were packed; 0 where the view is not fit for it.
 */
export async function makePacks(database: LedgerDatabase, pace: Breathe): Promise<number> {
  const ground = await findGround(database)
  if (ground === undefined) return 0
  const { generation, upTo, shape, packs: before } = ground
  const from = [
    ...(before === undefined ? [] : [(take: Take) => readPackedRows(database, before, take)]),
    (take: Take) => readRowsInParts(database, take).then(() => true),
  ]
  for (const read of from) {
    const making = new PackMaking(database, generation)
    await making.clear()
    const isWhole = await read(async (rows) => {
      await making.put(rows)
      await pace()
    })
    if (!isWhole) {
      await dropPacks(database)
      continue
    }
    const marks = await making.end()
    await showPacks(database, { name: 'packs', generation, packs: marks, upTo, shape })
    return marks.slice(1).reduce((sum, { rows }) => sum + rows, 0)
  }
  return 0
}

type Take = (rows: readonly CaseRow[]) => Promise<void>

interface Ground extends Omit<PackHead, 'name' | 'packs'> {
  readonly packs: Packs | undefined
}

/** What the packs will be true of: whatever is written from now on gets a later stamp. */
async function findGround(database: LedgerDatabase): Promise<Ground | undefined> {
  const { state, packHeads, rowChanges } = database
  const packs = await findPacks(database)
  return database.transaction('r', [state, packHeads, rowChanges], async () => {
    const [standing, head, newest] = await Promise.all([
      state.get('view'),
      packHeads.get('packs'),
      rowChanges.orderBy('stamp').last(),
    ])
    if (standing?.shape === undefined) return undefined
    return {
      generation: (head?.generation ?? 0) + 1,
      // With no change left there is none after the packs.
      upTo: newest?.stamp ?? head?.upTo ?? 0,
      shape: standing.shape,
      packs,
    }
  })
}

/** Packs of one generation on their way to the view. */
class PackMaking {
  private waiting: CaseRow[] = []
  private readonly first = new FirstRows(firstAtMost)
  private readonly marks: PackMark[] = []

  constructor(
    private readonly database: LedgerDatabase,
    private readonly generation: number,
  ) {}

  /** Throws away what a making that was broken off has left. */
  async clear(): Promise<void> {
    await this.database.packs.where(':id').aboveOrEqual([this.generation, 0]).delete()
  }

  async put(rows: readonly CaseRow[]): Promise<void> {
    this.first.put(rows)
    this.waiting.push(...rows)
    while (this.waiting.length >= rowsAPack)
      this.marks.push(await this.write(this.waiting.splice(0, rowsAPack), this.marks.length + 1))
  }

  /** Writes what is left and answers what all packs are known by. */
  async end(): Promise<readonly PackMark[]> {
    if (this.waiting.length > 0) this.marks.push(await this.write(this.waiting.splice(0), this.marks.length + 1))
    return [await this.write(this.first.list(), 0), ...this.marks]
  }

  private async write(rows: readonly CaseRow[], nth: number): Promise<PackMark> {
    const { mark, bytes } = await packRows(rows)
    await this.database.packs.put({ generation: this.generation, nth, bytes })
    return mark
  }
}

/** Readers take these from now on; what they made needless goes. */
async function showPacks(database: LedgerDatabase, head: PackHead): Promise<void> {
  const { state, packHeads, rowChanges, packs } = database
  const shown = await database.transaction('rw', [state, packHeads, rowChanges], async () => {
    // A view that was emptied meanwhile is another.
    if ((await state.get('view'))?.shape !== head.shape) return false
    await packHeads.put(head)
    await rowChanges.where('stamp').belowOrEqual(head.upTo).delete()
    return true
  })
  if (shown) await packs.where(':id').below([head.generation, 0]).delete()
}
