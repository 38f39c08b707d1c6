import type { BorderFailure } from '#shared/ipc/border-failure'
import type { IpcFailure } from '#shared/ipc/contract'
import type { JournalTail } from '#shared/journal/journal-frame'
import { fail, ok, type Result } from '#shared/prelude/result'
import type { LoggedCommit } from '#shared/record/commit'
import { breathe } from '../../prelude/breathe'
import { appendFrame } from '../journal/append-frame'
import type { JournalPort } from '../journal/journal-port'
import { followJournal, loadTouched } from '../view/follow-journal'
import { guardView, type ViewReadFailed } from '../view/guard-view'
import type { LedgerDatabase, ViewState } from '../view/ledger-database'
import { journalFrame, projectCommits, type TellDone, type ViewChange } from '../view/project-commits'
import { readLogStanding } from '../view/read-log'
import { writeView } from '../view/write-view'
import type { ActWriting, GiveUp } from './act-writing'
import type { ComposedFrame } from './compose-frame'

/** The act was planned on an older state of the ledger; look again and repeat it. */
export interface LedgerChanged {
  readonly type: 'LedgerChanged'
}

const noHashes: ReadonlySet<string> = new Set()

/** The act, and what came with it, as it will stand in the view; undefined when the log will not have it. `waits`: of what other PCs sent. */
async function projectAct(
  database: LedgerDatabase,
  { chains }: ViewState,
  coming: readonly LoggedCommit[],
  own: readonly LoggedCommit[],
  waits: boolean,
  tell: TellDone,
): Promise<ViewChange | undefined> {
  const frame = [...coming, ...own]
  // A rebuild looks at what waits with every frame, so what is shown at once has to be decided with it too.
  const alone = coming.length === 0 && !waits
  const standing = alone
    ? { chains, held: [], quarantined: noHashes, hashesByRef: new Map<string, string>() }
    : await readLogStanding(database, chains, coming)
  const records = await loadTouched(database, [...standing.held, ...frame])
  const change = await projectCommits([journalFrame(frame)], records, standing, breathe, tell)
  if (!change.ok) return undefined
  return alone ? { ...change.value, held: undefined } : change.value
}

/** The view after folding what the journal has beyond it up to `tail`; undefined when it could not be brought there. */
export async function followTo(
  database: LedgerDatabase,
  journal: JournalPort,
  tail: JournalTail,
): Promise<ViewState | undefined> {
  const followed = await guardView(async () => {
    const standing = await database.state.get('view')
    // A view that lost even its place is folded anew at the next start, which knows how.
    return standing === undefined ? ok(undefined) : followJournal(database, journal, standing, tail, () => undefined)
  })
  return followed.ok && followed.value?.state.tail.hash === tail.hash ? followed.value.state : undefined
}

/** Who is told of an act on its way, and asked whether it is still wanted. */
interface ActWatch<F> {
  readonly tell: (writing: ActWriting) => void
  readonly giveUp: GiveUp<F>
}

/** An act on its way: to the rows it will be, into the journal, then into the view. */
export async function appendAct<F>(
  { database, journal, waiting }: ActPlaces,
  view: ViewState,
  coming: readonly LoggedCommit[],
  { own, payload }: ComposedFrame,
  { tell, giveUp }: ActWatch<F>,
): Promise<
  Result<
    Pick<ViewState, 'tail' | 'chains'> & { readonly shown: boolean },
    IpcFailure<'journal.append'> | BorderFailure | ViewReadFailed | LedgerChanged | F
  >
> {
  const tellOf =
    (phase: ActWriting['phase']): TellDone =>
    (done, of) =>
      tell({ phase, done, of })
  const projecting = performance.now()
  const projected = await guardView(async () =>
    ok(await projectAct(database, view, coming, own, await waiting.is(database), tellOf('composing'))),
  )
  performance.measure('ledger.project', { start: projecting })
  if (!projected.ok) return projected
  const change = projected.value
  if (change === undefined) return fail({ type: 'LedgerChanged' })
  const givenUp = giveUp()
  if (givenUp !== undefined) return fail(givenUp)
  const journalling = performance.now()
  tell({ phase: 'journal', done: 0, of: 1 })
  const appended = await appendFrame(journal, view.tail, payload)
  performance.measure('ledger.journal', { start: journalling })
  if (!appended.ok) return appended
  const { tail } = appended.value
  const showing = performance.now()
  const written = await writeView(database, change, tail, tellOf('view'))
  // What the database refused once it often takes a moment later: a transaction given up, or a quota just raised.
  const shown = written.ok || (await followTo(database, journal, tail)) !== undefined
  waiting.note(written.ok ? change.held : 'unknown')
  performance.measure('ledger.view', { start: showing })
  return ok({ tail, chains: change.chains, shown })
}

/** Where an act goes. */
interface ActPlaces {
  readonly database: LedgerDatabase
  readonly journal: JournalPort
  readonly waiting: WaitingKnown
}

/** Whether anything of other PCs waits: asked of the view once, and then known from what every act leaves waiting. */
interface WaitingKnown {
  readonly is: (database: LedgerDatabase) => Promise<boolean>
  /** What waits now; undefined where an act left it as it was. */
  readonly note: (held: ViewChange['held'] | 'unknown') => void
}

export function knowWaiting(): WaitingKnown {
  let known: boolean | undefined
  return {
    is: async (database) => (known ??= (await database.held.count()) > 0),
    note: (held) => {
      if (held === 'unknown') known = undefined
      else if (held !== undefined) known = held.length > 0
    },
  }
}
