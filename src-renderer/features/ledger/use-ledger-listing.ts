import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { judgeDeadline, type LightGround } from '#shared/case/deadline'
import type { Person } from '#shared/office/office'
import type { RowSounds } from '#shared/search/row-sounds'
import { useDesk } from '../../desk/desk'
import { isWaitingFor } from '../../desk/next-step'
import { useLightGround } from '../../desk/use-deadlines'
import { useActor, useStaff } from '../../desk/use-staff'
import type { Staff } from '../../ledger-store/read/read-office'
import { rowStoreOf } from '../../ledger-store/read/row-store'
import type { LedgerDesk } from '../../start/ledger-desk'
import type { LedgerDatabase } from '../../ledger-store/view/ledger-database'
import { createLighter } from './ledger-filter'
import type { Listing, Looking } from './listing'
import { createListingKeeper, type ListReading, type ListingKeeper } from './listing-keeper'
import type { LedgerView } from './use-ledger-view'

/** What a way of looking is made of: while all of it is the same, so are the light and the searcher. */
interface Surroundings {
  readonly ground: LightGround
  readonly staff: Staff
  readonly actor: Person | undefined
  readonly sounds: RowSounds | undefined
}

interface DeskListing {
  readonly keeper: ListingKeeper
  /** The same light and searcher for the same surroundings, from one visit of the screen to the next. */
  readonly lookFrom: (around: Surroundings) => Pick<Looking, 'light' | 'searcher'>
}

const isSame = (a: Surroundings, b: Surroundings): boolean => isLitAlike(a, b) && a.sounds === b.sounds

const isLitAlike = (a: Surroundings, b: Surroundings): boolean =>
  a.ground === b.ground && a.staff === b.staff && a.actor === b.actor

function createDeskListing(database: LedgerDatabase): DeskListing {
  let last: { readonly around: Surroundings; readonly look: Pick<Looking, 'light' | 'searcher'> } | undefined
  return {
    keeper: createListingKeeper(rowStoreOf(database)),
    lookFrom: (around) => {
      if (last !== undefined && isSame(last.around, around)) return last.look
      const { ground, staff, actor, sounds } = around
      const light =
        last !== undefined && isLitAlike(last.around, around)
          ? last.look.light
          : createLighter({
              judge: (judged) => judgeDeadline(judged, ground),
              isMine: (row) => actor !== undefined && isWaitingFor(row, actor, staff.people),
              today: ground.today,
            })
      last = { around, look: { light, searcher: { ...staff, actorId: actor?.id ?? '', sounds } } }
      return last.look
    },
  }
}

const listings = new WeakMap<LedgerDatabase, DeskListing>()

function listingOf(database: LedgerDatabase): DeskListing {
  const known = listings.get(database)
  if (known !== undefined) return known
  const made = createDeskListing(database)
  listings.set(database, made)
  return made
}

/** The ledger as a screen has it: whole, or how far it is on its way; neither before it is begun. */
export interface LedgerListing {
  readonly listing: Listing | undefined
  readonly reading: ListReading | undefined
}

/** The ledger as it stands today for who sits here, looked at as wished and kept true. */
export function useLedgerListing(
  { filter, sort }: LedgerView,
  { nameOrder, marks }: LedgerDesk,
  sounds: RowSounds | undefined,
): LedgerListing {
  const { ledger } = useDesk()
  const ground = useLightGround()
  const staff = useStaff()
  const actor = useActor()
  const { keeper, lookFrom } = listingOf(ledger.database)
  useSyncExternalStore(keeper.subscribe, keeper.version)
  const looking = useMemo(
    () =>
      staff === undefined
        ? undefined
        : { ...lookFrom({ ground, staff, actor, sounds }), filter, sort, nameOrder, marks },
    [lookFrom, ground, staff, actor, sounds, filter, sort, nameOrder, marks],
  )
  useEffect(() => {
    if (looking !== undefined) keeper.prepare(looking)
  }, [keeper, looking])
  return looking === undefined
    ? { listing: undefined, reading: undefined }
    : { listing: keeper.look(looking), reading: keeper.reading(looking) }
}
