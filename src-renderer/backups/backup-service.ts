import type { BackupReason } from '#shared/backup/backup-head'
import { lastMade, nextNth, recordMark } from '#shared/backup/catalog'
import { incarnationOf } from '#shared/backup/log-place'
import { isBackupDue } from '#shared/backup/schedule'
import type { BackupPlace } from '#shared/ipc/backup-contract'
import type { IpcResult } from '#shared/ipc/contract'
import { fail, ok, type Result } from '#shared/prelude/result'
import { createTurns } from '#shared/prelude/turns'
import type { BackupFailure, BackupUnrecorded } from './backup-failure'
import { isOffPc, placeKey } from './backup-places'
import { createProver, type Prove } from './backup-prover'
import { createBackupStore, type BackupState, type BackupStore } from './backup-store'
import { createMadeNow, type MadeNow } from './made-now'
import { composeBackup, writeBackup, type BackupSources } from './write-backup'

/** Everything that makes, proves, lists and clears away backups of the open ledger. One for the running program. */
export interface BackupService {
  read(): BackupState
  subscribe(listener: () => void): () => void
  /** Looks at the places anew: a stick may have come or gone. */
  refresh(): Promise<void>
  /** Makes a backup and writes it to each place, then proves it there. The answer comes when it is written. */
  backUp(reason: BackupReason, places: readonly BackupPlace[]): Promise<Result<undefined, BackupFailure>>
  /** A backup in this PC's own ring before something that changes much at once; none when the newest one holds the same ledger. */
  before(reason: BackupReason): Promise<Result<undefined, BackupFailure>>
  readonly prove: Prove
  choosePlace(): Promise<IpcResult<'backup.choosePlace'>>
  forgetPlace(): Promise<void>
  /** Makes what is due now. */
  makeDue(): Promise<void>
  /** Waits until nothing is being made or proved, and makes nothing more by itself until let go: before the ledger is replaced. */
  hold(): Promise<() => void>
  /** Makes what is due, soon after starting and then every few minutes. Answers how to stop. */
  keepWatch(): () => void
}

/** The program has to be at rest first: starting is what people wait for. */
const firstLookMs = 15_000
/** A PC that slept over the hour is looked at soon after it wakes. */
const lookEveryMs = 10 * 60_000

export function createBackupService(sources: BackupSources): BackupService {
  const store = createBackupStore(sources.call)
  const madeNow = createMadeNow()
  const { prove, idle } = createProver(sources, store, madeNow)
  let isHeld = false
  const { backUp, holdsNow } = createMaker(sources, store, prove, madeNow)
  const before = (reason: BackupReason): Promise<Result<undefined, BackupFailure>> =>
    backUpUnlessThere(sources, store, { backUp, holdsNow }, reason)
  const makeDue = async (): Promise<void> => {
    if (!isHeld) await makeWhatIsDue(sources, store, { prove, backUp, before, madeNow })
  }
  return {
    read: store.read,
    subscribe: store.subscribe,
    refresh: store.refresh,
    backUp,
    before,
    prove,
    choosePlace: async () => {
      const chosen = await sources.call('backup.choosePlace', {})
      await store.refresh()
      return chosen
    },
    forgetPlace: async () => {
      await sources.call('backup.forgetPlace', {})
      await store.refresh()
    },
    makeDue,
    hold: async () => {
      isHeld = true
      await idle()
      return () => {
        isHeld = false
      }
    },
    keepWatch: () => {
      const first = setTimeout(() => void makeDue(), firstLookMs)
      const timer = setInterval(() => void makeDue(), lookEveryMs)
      return () => {
        clearTimeout(first)
        clearInterval(timer)
      }
    },
  }
}

interface Maker {
  readonly backUp: BackupService['backUp']
  /** Whether a backup of the ledger that ended so holds all that the ledger holds now. */
  holdsNow(tailHash: string): boolean
}

interface WrittenCopy {
  readonly place: BackupPlace
  readonly file: string
}

/** Makes one backup at a time; proving goes on in the background. */
function createMaker(sources: BackupSources, store: BackupStore, prove: Prove, madeNow: MadeNow): Maker {
  const inTurn = createTurns()
  // A backup that is put on record moves the ledger on by that act: the ledger at `after` has nothing else that the one at `of` has not.
  let noted: { readonly of: string; readonly after: string } | undefined
  const record = async (
    reason: BackupReason,
    copies: readonly WrittenCopy[],
    of: string,
  ): Promise<BackupUnrecorded | undefined> => {
    // What the program keeps on this PC by itself is no act of a person, and nothing has left.
    const told = reason === 'manual' ? copies : copies.filter(({ place }) => isOffPc(place))
    if (told.length === 0) return undefined
    const isSame = sources.ledger.saved().tail.hash === of
    const recorded = await sources.record(
      {
        act: 'backup-made',
        reason,
        copies: told.map(({ place, file }) => ({ kind: place.kind, place: place.label, file })),
      },
      reason,
    )
    if (!recorded.ok) return { type: 'BackupUnrecorded', cause: recorded.failure }
    noted = isSame ? { of, after: sources.ledger.saved().tail.hash } : undefined
    return undefined
  }
  const makeAndWrite = async (
    reason: BackupReason,
    places: readonly BackupPlace[],
  ): Promise<Result<{ readonly unrecorded: BackupUnrecorded | undefined }, BackupFailure>> => {
    store.tell({ writing: '', share: 0 })
    const composed = await composeBackup(sources, reason, (share) => store.tell({ share }))
    if (!composed.ok) return composed
    const nth = nextNth(store.read().catalog)
    const copies: WrittenCopy[] = []
    const proving: WrittenCopy[] = []
    let failure: BackupFailure | undefined
    for (const place of places) {
      store.tell({ writing: place.label, share: 0 })
      const written = await writeBackup(sources, composed.value, place)
      if (!written.ok) {
        failure = written.failure
        break
      }
      const { mark, readBack } = written.value
      copies.push({ place, file: mark.name })
      madeNow.add(mark.place, mark.name)
      // A download is nowhere to be seen again: there is nothing to list.
      if (!readBack) continue
      await store.change((catalog) => recordMark(catalog, { ...mark, nth }))
      proving.push({ place, file: mark.name })
    }
    const unrecorded = await record(reason, copies, composed.value.head.tail.hash)
    for (const { place, file } of proving) void prove(place, file)
    return failure === undefined ? ok({ unrecorded }) : fail(failure)
  }
  const backUp: BackupService['backUp'] = (reason, places) =>
    inTurn(async () => {
      await store.load()
      const done = await makeAndWrite(reason, places)
      await store.refresh()
      store.tell({
        writing: undefined,
        failure: done.ok ? done.value.unrecorded : done.failure.type === 'NothingToBackUp' ? undefined : done.failure,
      })
      return done.ok ? ok(undefined) : done
    })
  const holdsNow = (tailHash: string): boolean => {
    const { hash } = sources.ledger.saved().tail
    return hash === tailHash || (noted?.after === hash && noted.of === tailHash)
  }
  return { backUp, holdsNow }
}

async function backUpUnlessThere(
  sources: BackupSources,
  store: BackupStore,
  { backUp, holdsNow }: Maker,
  reason: BackupReason,
): Promise<Result<undefined, BackupFailure>> {
  if (store.read().places === undefined) await store.refresh()
  const own = store.read().places?.find(({ place }) => place.kind === 'own')?.place
  if (own === undefined) return ok(undefined)
  const isThere = store
    .read()
    .catalog.marks.some(
      (mark) =>
        mark.place === 'own' &&
        holdsNow(mark.tailHash) &&
        mark.standing !== 'damaged' &&
        mark.deviceId === sources.keys.deviceId,
    )
  const done = isThere ? ok(undefined) : await backUp(reason, [own])
  return !done.ok && done.failure.type === 'NothingToBackUp' ? ok(undefined) : done
}

type Makers = Pick<BackupService, 'prove' | 'backUp' | 'before'> & { readonly madeNow: MadeNow }

async function makeWhatIsDue(
  sources: BackupSources,
  store: BackupStore,
  { prove, backUp, before, madeNow }: Makers,
): Promise<void> {
  const { program } = sources
  await store.refresh()
  const { catalog } = store.read()
  if (catalog.program !== '' && catalog.program !== program && !(await before('upgrade')).ok) return
  if (catalog.program !== program) await store.change((one) => ({ ...one, program }))
  const steady = (store.read().places ?? []).filter(
    ({ place }) => (place.kind === 'own' || place.kind === 'folder') && place.state === 'ready',
  )
  const due = steady.map(({ place }) => place).filter((place) => isDueAt(sources, store, madeNow, placeKey(place)))
  if (due.length > 0) return void (await backUp('daily', due))
  // One whose proof was put off, because acts kept coming or the program was closed.
  for (const { place, backups } of store.read().places ?? []) {
    const waiting = backups.find(({ mark }) => mark?.standing === 'unverified')
    if (waiting !== undefined) return void (await prove(place, waiting.name))
  }
}

function isDueAt({ clock, keys, ledger }: BackupSources, store: BackupStore, madeNow: MadeNow, place: string): boolean {
  const last = lastMade(store.read().catalog, keys.deviceId, place)
  // A ledger that was restored since may have fewer acts than its last backup, and none of them.
  const isSameRun = last?.incarnation === incarnationOf(ledger.replica)
  return isBackupDue(clock.now(), {
    lastMadeAt: last?.madeAt,
    actsSince: ledger.saved().commits - (isSameRun ? last.commits : 0),
    madeNow: madeNow.at(place).size > 0,
  })
}
