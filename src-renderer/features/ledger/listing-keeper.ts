import type { CaseRow } from '#shared/case/case-row'
import type { RowStore } from '../../ledger-store/read/row-store'
import { createPace } from '../../prelude/breathe'
import { isWhole } from './ledger-filter'
import { createLister, type Lister, type Listing, type Looking } from './listing'
import { isSameSort, pressingFirst } from './sort-rows'

/** How far the list is that is being made for the first time. */
export interface ListReading {
  /** Rows that are read. */
  readonly done: number
  readonly of: number
  /** The rows that stand first, and nothing that is counted of it is true of the whole; undefined where they are not known before the others. */
  readonly first: Listing | undefined
}

/** The ledger's list, kept in order and counted while its rows change, whether a screen shows it or not. */
export interface ListingKeeper {
  /**
   * The list looked at in this way; while it is being made, the one last made where its rows are lit alike, so that a screen
   * never goes blank between two filters. Undefined where there is none.
   */
  readonly look: (looking: Looking) => Listing | undefined
  /** How far that is which is not there to be looked at; undefined where it is, or where nobody makes it. */
  readonly reading: (looking: Looking) => ListReading | undefined
  /** Makes the list for this way of looking, unless it stands or is being made; that it is done is told. */
  readonly prepare: (looking: Looking) => void
  readonly subscribe: (listener: () => void) => () => void
  /** Another number whenever the list may have become another. */
  readonly version: () => number
}

/** Whether two ways of looking differ in more than what is filtered out. */
const isSameOrder = (a: Looking, b: Looking): boolean =>
  a.light === b.light && a.nameOrder === b.nameOrder && isSameSort(a.sort, b.sort)

const isSame = (a: Looking, b: Looking): boolean =>
  isSameOrder(a, b) && a.filter === b.filter && a.searcher === b.searcher && a.marks === b.marks

interface Made {
  readonly looking: Looking
  readonly lister: Lister
  readonly listing: Listing
}

/** A list on its way. */
interface Work {
  readonly looking: Looking
  readonly changed: Set<string>
}

/** Fewer rows are listed whole before anybody sees that the first ones came sooner. */
const firstFrom = 2_000

/** How far the reading is is told so often, in milliseconds. */
const toldEveryMs = 200

/** Whether this is how the ledger is opened: of that the first rows are known before all are read. */
const isAsOpened = ({ filter, sort }: Looking): boolean => isWhole(filter) && isSameSort(sort, pressingFirst)

const noPause = (): Promise<void> => Promise.resolve()

/** A keeper over a store of rows; it has the store filled when it is first asked. */
export function createListingKeeper(store: RowStore): ListingKeeper {
  const listeners = new Set<() => void>()
  let version = 0
  let current: Made | undefined
  /** What is being made, and the cases that changed meanwhile. */
  let making: Work | undefined
  /** The first rows of what is being made. */
  let first: Made | undefined
  let toldAt = 0
  const tell = (): void => {
    version += 1
    toldAt = performance.now()
    for (const listener of listeners) listener()
  }

  store.subscribe((rows, came) => {
    const from = performance.now()
    if (came === 'read' && !store.isComplete()) {
      if (making !== undefined && from - toldAt > toldEveryMs) tell()
      return
    }
    for (const { id } of rows) making?.changed.add(id)
    if (first !== undefined && rows.length > 0) first = { ...first, listing: renew(first, rows) }
    if (current === undefined || rows.length === 0) return
    current = { ...current, listing: current.lister.patch(current.listing, rows) }
    performance.measure('ledger.listed', { start: from })
    tell()
  })

  const makeFirst = async (work: Work): Promise<void> => {
    const made = await gatherFirst(store, work.looking)
    if (made === undefined || making !== work) return
    first = made
    tell()
  }

  /** Makes the list of all rows a part at a time; what changes meanwhile is put in at the end. */
  const make = async (work: Work): Promise<void> => {
    const { looking } = work
    if (current?.looking.light !== looking.light && isAsOpened(looking)) await makeFirst(work)
    await store.fill()
    if (making !== work) return
    work.changed.clear()
    const lister = createLister(looking)
    // What is wished for meanwhile makes this in vain: it ends at the next part.
    const breathing = createPace()
    const pace = async (): Promise<void> => {
      await breathing()
      if (making !== work) throw new Superseded()
    }
    const listing =
      current?.looking.light === looking.light
        ? await lister.turn(current.listing, !isSameOrder(current.looking, looking), pace)
        : await lister.gather([...store.rows.values()], pace)
    const changed = [...work.changed].flatMap((id): readonly CaseRow[] => {
      const row = store.rows.get(id)
      return row === undefined ? [] : [row]
    })
    current = { looking, lister, listing: lister.patch(listing, changed) }
    making = undefined
    first = undefined
    tell()
  }

  return {
    look: (looking) => (current?.looking.light === looking.light ? current.listing : undefined),
    reading: (looking) =>
      making === undefined || current?.looking.light === looking.light ? undefined : readingOf(store, first, looking),
    prepare: (looking) => {
      if (current !== undefined && isSame(current.looking, looking)) making = undefined
      else if (making === undefined || !isSame(making.looking, looking)) {
        const work: Work = { looking, changed: new Set() }
        making = work
        make(work).catch(() => {
          // Whoever looks next has it read again; what went wrong with the view is said by what the screen does.
          if (making === work) making = undefined
        })
      }
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    version: () => version,
  }
}

const readingOf = (store: RowStore, first: Made | undefined, looking: Looking): ListReading => ({
  done: store.rows.size,
  of: store.expected(),
  first: first?.looking.light === looking.light && isAsOpened(looking) ? first.listing : undefined,
})

/** The rows that stand first as they are listed; undefined where they are not known before the others, or too soon followed by them. */
async function gatherFirst(store: RowStore, looking: Looking): Promise<Made | undefined> {
  if (store.expected() < firstFrom) return undefined
  const rows = await store.first()
  if (rows === undefined) return undefined
  const lister = createLister(looking)
  return { looking, lister, listing: await lister.gather(rows, noPause) }
}

/** The same rows as they were written since; others that were are not put between them before all are there. */
function renew({ lister, listing }: Made, rows: readonly CaseRow[]): Listing {
  const shown = new Set(listing.all.map(({ row }) => row.id))
  return lister.patch(
    listing,
    rows.filter(({ id }) => shown.has(id)),
  )
}

/** A list that nobody waits for any more. */
class Superseded extends Error {}
