import type { CatalogItem } from '#shared/search/catalog'
import { ok, type Result } from '#shared/prelude/result'
import type { LedgerDatabase } from '../ledger-store/view/ledger-database'
import { createLedgerWorkerClient, oneOfLedger } from '../ledger-worker/ledger-worker-client'
import type { WorkerBroken, WorkerLike } from '../worker/worker-client'
import { searchAnswerSchema, type Found, type FoundPlace } from './search-messages'

/** The search of a ledger, outside the window's thread. */
export interface LedgerSearch {
  /** Has the ledger read, so that it is there when somebody searches. */
  prepare(): Promise<unknown>
  /** What is found beside cases from now on. */
  takeCatalog(items: readonly CatalogItem[]): Promise<unknown>
  /** What is found in what has been read by now; all that was written before it was asked is in it once the ledger has been read whole. */
  find(typed: string, actorId: string): Promise<Result<Found, WorkerBroken>>
  /** Where in these cases stands what was typed: in the first text of each that may be drawn, and nothing of the others. */
  places(typed: string, ids: readonly string[]): Promise<Result<ReadonlyMap<string, FoundPlace>, WorkerBroken>>
  /** Ends the worker for good. */
  end(): void
}

const readReady = (said: unknown): true | undefined =>
  searchAnswerSchema.safeParse(said).data?.kind === 'ready' ? true : undefined

/** The search of a ledger by a worker that `start` starts. */
export function createLedgerSearch(
  database: Pick<LedgerDatabase, 'name' | 'written'>,
  start: () => WorkerLike,
): LedgerSearch {
  let catalog: readonly CatalogItem[] = []
  /** Another worker in the place of one that died has no catalog yet. */
  let told = false
  const client = createLedgerWorkerClient(database, () => {
    told = false
    return start()
  })
  const tellCatalog = async (): Promise<Result<true, WorkerBroken>> => {
    told = true
    return client.ask({ kind: 'catalog', items: catalog }, readReady)
  }
  const find: LedgerSearch['find'] = (typed, actorId) =>
    client.ask({ kind: 'find', typed, actorId }, (said) => {
      const answer = searchAnswerSchema.safeParse(said).data
      return answer?.kind === 'found' ? answer.found : undefined
    })
  return {
    prepare: () => client.ask({ kind: 'prepare' }, readReady),
    takeCatalog: (items) => {
      catalog = items
      return tellCatalog()
    },
    find: async (typed, actorId) => {
      const found = await find(typed, actorId)
      if (told || !found.ok) return found
      await tellCatalog()
      return find(typed, actorId)
    },
    places: async (typed, ids) =>
      ids.length === 0
        ? ok(new Map())
        : client.ask({ kind: 'places', typed, ids }, (said) => {
            const answer = searchAnswerSchema.safeParse(said).data
            return answer?.kind === 'places' ? answer.places : undefined
          }),
    end: client.end,
  }
}

/** The one searching worker of the window's ledger. */
export const searchOf = oneOfLedger((database) =>
  createLedgerSearch(
    database,
    () => new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module', name: 'search' }),
  ),
)
