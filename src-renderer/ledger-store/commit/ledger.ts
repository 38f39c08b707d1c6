import type { BorderFailure } from '#shared/ipc/border-failure'
import type { IpcFailure } from '#shared/ipc/contract'
import type { JournalTail } from '#shared/journal/journal-frame'
import { ledgerLimits, type LedgerLimits } from '#shared/limits/ledger-limits'
import type { Instant } from '#shared/prelude/instant'
import type { Clock } from '#shared/prelude/ports'
import { fail, ok, type Result } from '#shared/prelude/result'
import type { PastAct } from '#shared/sample/sample-ledger'
import { commitRef, type CommitRef, type KnownOp, type LoggedCommit, type ReplicaId } from '#shared/record/commit'
import { createTurns } from '#shared/prelude/turns'
import { createDayKeeper, toDoubt, type DayInDoubt, type DayStanding } from './day-keeper'
import { guardView, type ViewReadFailed } from '../view/guard-view'
import type { JournalPort } from '../journal/journal-port'
import type { ChainHead, LedgerDatabase, ViewState } from '../view/ledger-database'
import type { OpenedLedger } from '../opening/open-ledger'
import { isWanted, tellNowAndThen, type ActWriting, type GiveUp } from './act-writing'
import { appendAct, followTo, knowWaiting, type LedgerChanged } from './append-act'
import type { ActDraft, ActTooLarge } from './compose-act'
import { composeFrame, composePast, type ComposedFrame, type LedgerFull } from './compose-frame'

export type CommitFailure =
  | IpcFailure<'journal.append'>
  | BorderFailure
  | ViewReadFailed
  | LedgerChanged
  | ActTooLarge
  | LedgerFull
  | ViewStale
  | DayUnconfirmed

/**
 * An earlier act is in the journal, the view does not show it and could not be brought up: nothing can be decided on it.
 * What was asked for was not done.
 */
export interface ViewStale {
  readonly type: 'ViewStale'
}

/** Clock and log disagree strongly, and nobody has said which day it is: nothing is written, for every act bears a day. */
export interface DayUnconfirmed extends DayInDoubt {
  readonly type: 'DayUnconfirmed'
}

export interface CommitReceipt {
  /** The act's commit, of several the first. */
  readonly ref: CommitRef
  /**
   * False when the journal has the act and the view could not be brought up to it: done, and not shown. The next act tries
   * again, and so does the next start.
   */
  readonly shown: boolean
}

/** Whether an act is done without being seen: to be told as done, never as failed. */
export const isNotShown = (receipt: CommitReceipt | undefined): boolean => receipt?.shown === false

/** What the top bar says: 已保存 is true of everything up to `tail`. */
export interface SavedState {
  readonly tail: JournalTail
  readonly saving: boolean
  readonly savedAt: Instant | undefined
  readonly commits: number
  readonly viewStale: boolean
  /** How far the writing of an act is that takes long; undefined while none does. */
  readonly writing: ActWriting | undefined
}

/** A decision about the ledger as it stands: the ops to record, none when there is nothing to record. */
export type LedgerPlan<F> = (database: LedgerDatabase) => Promise<Result<readonly KnownOp[], F>>

/** A decision to take other PCs' commits in, with the ops that put on record that it was done. */
export type MergePlan<F> = (
  database: LedgerDatabase,
) => Promise<Result<{ readonly coming: readonly LoggedCommit[]; readonly ops: readonly KnownOp[] }, F>>

export interface Ledger {
  readonly database: LedgerDatabase
  /** The name this PC writes under now. */
  readonly replica: ReplicaId
  /**
   * Takes one act of one person: plans it on the current state, writes it to the journal, then shows it. Acts wait for
   * one another, so a plan always sees the ledger it will be written to. The receipt is undefined when the plan had no
   * ops. `at` is given only where a made-up past is laid down, in the sample ledger. `giveUp` is asked for the last time before the
   * journal: what it answers is why nothing was written.
   */
  act<F>(
    by: string,
    plan: LedgerPlan<F>,
    at?: Instant,
    giveUp?: GiveUp<F>,
  ): Promise<Result<CommitReceipt | undefined, F | CommitFailure>>
  /**
   * Writes a made-up past, in the sample ledger alone: acts that were decided in memory on this ledger as it stood when its next
   * commit was `firstSeq`. All of them or none, in one frame; `LedgerChanged` where something was written since.
   */
  layDown(firstSeq: number, acts: readonly PastAct[]): Promise<Result<CommitReceipt | undefined, CommitFailure>>
  /** The number that the next commit of this PC will bear. */
  nextSeq(): number
  /**
   * Takes other PCs' commits into the log and records that, all in one frame of the journal: the whole import or
   * nothing. Every commit that came is kept, those that have to wait and those that contradict too.
   */
  merge<F>(by: string, plan: MergePlan<F>): Promise<Result<CommitReceipt | undefined, F | CommitFailure>>
  /**
   * Puts on record that a person has said which day it is: the one act that is taken while that is in doubt. Written under
   * the clock it confirms, it is the newest act, and the doubt is over. The plan is given the doubt, none when there is none.
   */
  confirmDay(
    by: string,
    plan: (doubt: DayInDoubt) => readonly KnownOp[],
  ): Promise<Result<CommitReceipt | undefined, CommitFailure>>
  /** How the clock stands to this PC's newest act; while they disagree strongly no act is taken. */
  dayStanding(): Promise<DayStanding>
  /**
   * Whether the view shows all that the journal has; where it does not, tries to bring it up. To be asked before anything
   * is worked out on the view that leaves it as a file. Waits its turn like an act.
   */
  catchUp(): Promise<boolean>
  /** From now on this PC writes under another incarnation. Waits its turn like an act. */
  renew(replica: ReplicaId): Promise<void>
  saved(): SavedState
  subscribe(listener: () => void): () => void
  close(): void
}

/** 保存中… is said only of an act that takes long enough to wonder about; every telling draws the top bar anew. */
const slowActMs = 150

/** All acts in the ledger, whichever PC or incarnation wrote them. */
const countCommits = ({ chains }: ViewState): number => Object.values(chains).reduce((sum, { seq }) => sum + seq, 0)

/** An act's plan as one that takes nothing in. */
const toMergePlan =
  <F>(plan: LedgerPlan<F>): MergePlan<F> =>
  async (database) => {
    const planned = await plan(database)
    return planned.ok ? ok({ coming: [], ops: planned.value }) : planned
  }

/** The plan of the act that confirms the day; without a doubt there is nothing to record. */
const toConfirming =
  (dayStanding: Ledger['dayStanding'], plan: Parameters<Ledger['confirmDay']>[1]): MergePlan<never> =>
  async () => {
    const doubt = toDoubt(await dayStanding())
    return ok({ coming: [], ops: doubt === undefined ? [] : plan(doubt) })
  }

interface SavedBoard extends Pick<Ledger, 'saved' | 'subscribe'> {
  tell(change: Partial<SavedState>): void
}

/** Holds what the top bar says, and tells whoever listens of each change. */
function createSavedBoard(view: ViewState): SavedBoard {
  let saved: SavedState = {
    tail: view.tail,
    saving: false,
    savedAt: undefined,
    commits: countCommits(view),
    viewStale: false,
    writing: undefined,
  }
  const listeners = new Set<() => void>()
  return {
    saved: () => saved,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    tell: (change) => {
      saved = { ...saved, ...change }
      for (const listener of listeners) listener()
    },
  }
}

/** What puts commits behind the journal, and knows how far the view has come. */
interface LogEnd {
  readonly replica: () => ReplicaId
  readonly renew: (next: ReplicaId) => void
  readonly chains: () => ViewState['chains']
  readonly nextSeq: () => number
  readonly catchUp: () => Promise<boolean>
  readonly write: <F>(
    draft: Pick<ActDraft, 'by' | 'ops' | 'at'>,
    coming: readonly LoggedCommit[],
    giveUp: GiveUp<F>,
  ) => Promise<Result<CommitReceipt, CommitFailure | F>>
  readonly layDown: Ledger['layDown']
}

function createLogEnd(
  { database, state }: OpenedLedger,
  journal: JournalPort,
  { board: { saved, tell }, firstReplica, clock, limits, wrote }: LogEndParts,
): LogEnd {
  let replica = firstReplica
  let view: ViewState = state
  const waiting = knowWaiting()
  const head = (): ChainHead => view.chains[replica] ?? { seq: 0, hash: '' }
  const nextSeq = (): number => head().seq + 1

  const catchUp = async (): Promise<boolean> => {
    if (!saved().viewStale) return true
    const followed = await followTo(database, journal, view.tail)
    if (followed === undefined) return false
    view = followed
    waiting.note('unknown')
    tell({ commits: countCommits(view), viewStale: false })
    return true
  }

  const append = async <F>(
    coming: readonly LoggedCommit[],
    frame: ComposedFrame,
    at: Instant,
    giveUp: GiveUp<F>,
  ): Promise<Result<CommitReceipt, CommitFailure | F>> => {
    const seq = nextSeq()
    const watch = { tell: tellNowAndThen((writing) => tell({ writing })), giveUp }
    const done = await appendAct({ database, journal, waiting }, view, coming, frame, watch)
    if (!done.ok) {
      tell({ writing: undefined })
      return done
    }
    const { tail, chains, shown } = done.value
    view = { name: 'view', tail, chains }
    wrote(at)
    // Said once, with the end of saving: every telling draws the top bar anew.
    tell({
      tail,
      saving: false,
      savedAt: clock.now(),
      commits: countCommits(view),
      viewStale: !shown,
      writing: undefined,
    })
    return ok({ ref: commitRef({ replica, seq }), shown })
  }

  return {
    replica: () => replica,
    renew: (next) => void (replica = next),
    chains: () => view.chains,
    nextSeq,
    catchUp,
    write: async (draft, coming, giveUp) => {
      const composing = performance.now()
      const frame = await composeFrame({ replica, head: head(), ...draft }, coming, view.tail, limits)
      performance.measure('ledger.compose', { start: composing })
      return frame.ok ? append(coming, frame.value, draft.at, giveUp) : frame
    },
    layDown: async (firstSeq, acts) => {
      const last = acts.at(-1)
      if (last === undefined) return ok(undefined)
      if (!(await catchUp())) return fail({ type: 'ViewStale' })
      if (firstSeq !== nextSeq()) return fail({ type: 'LedgerChanged' })
      const frame = await composePast({ replica, head: head() }, acts, view.tail, limits)
      return frame.ok ? append<never>([], frame.value, last.at, isWanted) : frame
    },
  }
}

/** What else is wanted of an act. */
interface ActWish<F> {
  readonly at?: Instant | undefined
  /** Whether it is taken while the day is in doubt. */
  readonly mayDoubt?: boolean
  readonly giveUp?: GiveUp<F> | undefined
}

interface LogEndParts {
  readonly board: SavedBoard
  readonly firstReplica: ReplicaId
  readonly clock: Clock
  readonly limits: LedgerLimits
  /** Told the moment of the newest act. */
  readonly wrote: (at: Instant) => void
}

/** Makes the one writer of an opened ledger. `firstReplica` names this PC's chain until it is renewed. */
export function createLedger(
  opened: OpenedLedger,
  journal: JournalPort,
  firstReplica: ReplicaId,
  clock: Clock,
  limits: LedgerLimits = ledgerLimits,
): Ledger {
  const { database } = opened
  const board = createSavedBoard(opened.state)
  const { saved, subscribe, tell } = board
  const inTurn = createTurns()
  const days = createDayKeeper(database, clock)
  const end = createLogEnd(opened, journal, { board, firstReplica, clock, limits, wrote: (at) => days.wrote(at) })
  const dayStanding = (): Promise<DayStanding> => days.judge(end.chains(), end.replica())

  const act = async <F>(
    by: string,
    plan: MergePlan<F>,
    { at, mayDoubt = false, giveUp = isWanted }: ActWish<F> = {},
  ): Promise<Result<CommitReceipt | undefined, F | CommitFailure>> => {
    if (!(await end.catchUp())) return fail({ type: 'ViewStale' })
    const started = performance.now()
    const day = at === undefined ? await guardView(async () => ok(await dayStanding())) : ok(undefined)
    if (!day.ok) return day
    const doubt = day.value === undefined || mayDoubt ? undefined : toDoubt(day.value)
    if (doubt !== undefined) return fail({ type: 'DayUnconfirmed', ...doubt })
    performance.measure('ledger.day', { start: started })
    const planning = performance.now()
    const planned = await guardView(() => plan(database))
    performance.measure('ledger.plan', { start: planning })
    if (!planned.ok) return planned
    const { coming, ops } = planned.value
    if (ops.length === 0) return ok(undefined)
    const slow = setTimeout(() => tell({ saving: true }), slowActMs)
    const written = await end.write({ by, ops, at: at ?? day.value?.now ?? clock.now() }, coming, giveUp)
    clearTimeout(slow)
    if (!written.ok) tell({ saving: false })
    performance.measure('ledger.act', { start: started })
    return written
  }

  return {
    database,
    get replica() {
      return end.replica()
    },
    act: (by, plan, at, giveUp) => inTurn(() => act(by, toMergePlan(plan), { at, giveUp })),
    layDown: (firstSeq, acts) => inTurn(() => end.layDown(firstSeq, acts)),
    nextSeq: end.nextSeq,
    merge: (by, plan) => inTurn(() => act(by, plan)),
    confirmDay: (by, plan) => inTurn(() => act(by, toConfirming(dayStanding, plan), { mayDoubt: true })),
    dayStanding,
    catchUp: () => inTurn(end.catchUp),
    renew: (next) => inTurn(async () => end.renew(next)),
    saved,
    subscribe,
    close: () => database.close(),
  }
}
