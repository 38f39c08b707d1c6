import { CaseIndex } from '#shared/search/case-index'
import { findInCatalog, namesHolding, type CatalogItem } from '#shared/search/catalog'
import type { ReadChar } from '#shared/search/readings'
import { rowToSearchDoc } from '#shared/search/search-doc'
import { readCases } from '../ledger-store/read/read-cases'
import type { LedgerDatabase } from '../ledger-store/view/ledger-database'
import { followRows, type FollowedRows } from '../ledger-worker/follow-rows'
import { taken } from '../ledger-worker/written-question'
import { breathe } from '../prelude/breathe'
import type { WorkerAnswer, WorkerTask } from '../worker/worker-end'
import { findPlace, markHits } from './mark-hits'
import { searchQuestionSchema, type Found, type FoundPlace, type SearchAnswer } from './search-messages'

/** As many hits as are told. */
const mostHits = 20

/** The cases of one ledger as they are searched. */
interface Kept {
  readonly database: LedgerDatabase
  readonly followed: FollowedRows
  readonly index: CaseIndex
  /** Whether the ledger has been read whole. */
  readonly isComplete: () => boolean
}

function keepCases(database: LedgerDatabase, read: ReadChar): Kept {
  const index = new CaseIndex(read)
  let complete = false
  let settling = Promise.resolve()
  const settle = (): void => {
    settling = settling.then(async () => {
      // What is asked between two steps finds all that is there.
      const steps = index.settle()
      while (steps.next().done !== true) await breathe()
    })
  }
  const followed = followRows(database, (rows) => {
    for (const row of rows) index.put(rowToSearchDoc(row))
    if (complete) settle()
  })
  followed.settle().then(
    () => {
      complete = true
      settle()
    },
    // Told by the question that waits for it.
    () => undefined,
  )
  return { database, followed, index, isComplete: () => complete }
}

/** Answers what is searched for in a ledger. `open` opens the view of a name, `loadReadings` the readings of hanzi. */
export function createSearchTask(
  open: (name: string) => LedgerDatabase,
  loadReadings: () => Promise<ReadChar>,
): WorkerTask {
  let kept: { readonly of: string; readonly ledger: Kept } | undefined
  let readings: Promise<ReadChar> | undefined
  let catalog: readonly CatalogItem[] = []
  const ledgerOf = async (name: string): Promise<Kept> => {
    readings ??= loadReadings()
    const read = await readings
    if (kept?.of === name) return kept.ledger
    const ledger = keepCases(open(name), read)
    kept = { of: name, ledger }
    return ledger
  }
  return async (request) => {
    const question = searchQuestionSchema.parse(request)
    const ledger = await ledgerOf(question.ledger)
    switch (question.kind) {
      case 'written':
        ledger.followed.note(question.ids)
        await ledger.followed.settle()
        return { answer: taken }
      case 'prepare':
        return say({ kind: 'ready' })
      case 'catalog':
        catalog = question.items
        return say({ kind: 'ready' })
      case 'find':
        // What was written is waited for; the first reading of a large ledger is not.
        if (ledger.isComplete()) await ledger.followed.settle()
        return say({ kind: 'found', found: find(ledger, catalog, question) })
      case 'places':
        return say({ kind: 'places', places: await findPlaces(ledger, question) })
    }
  }
}

const say = (said: SearchAnswer): WorkerAnswer => ({ answer: said })

function find(
  { index, isComplete }: Kept,
  catalog: readonly CatalogItem[],
  { typed, actorId }: { readonly typed: string; readonly actorId: string },
): Found {
  const named = namesHolding(catalog, typed, index.codes)
  const { hits, total, counted } = index.find({ typed, actorId, named, limit: mostHits })
  return {
    cases: markHits(hits, typed, index.codes),
    total,
    counted,
    others: findInCatalog(catalog, typed, index.codes),
    complete: isComplete(),
    read: index.size,
  }
}

async function findPlaces(
  { database, index }: Kept,
  { typed, ids }: { readonly typed: string; readonly ids: readonly string[] },
): Promise<ReadonlyMap<string, FoundPlace>> {
  const cases = await readCases(database, ids)
  return new Map(
    cases.flatMap(({ one }) => {
      const place = findPlace(one, typed, index.codes)
      return place === undefined ? [] : [[one.id, place]]
    }),
  )
}
