import { draftId, maxDraftLength, parseDraft, type Draft } from '#shared/draft/draft'
import type { DraftPlace } from '#shared/draft/draft-forms'
import type { BorderFailure } from '#shared/ipc/border-failure'
import type { IpcFailure } from '#shared/ipc/contract'
import type { Clock } from '#shared/prelude/ports'
import type { callHost } from '../host/call-host'

/** Why writing is not on the disk. */
export type DraftUnkept = IpcFailure<'draft.write'> | BorderFailure | { readonly type: 'DraftTooLong' }

/** What a form holds of a person's writing: what it is filled from again, and the words alone. */
export interface Written {
  readonly value: unknown
  readonly text: string
}

/** A form in which somebody is writing: asked again and again what it holds; undefined for nothing worth keeping. */
export interface Writer {
  readonly personId: string
  readonly place: DraftPlace
  read(): Written | undefined
}

/** Old drafts that cannot be offered, for they could not be read. */
export interface DraftsLost {
  readonly setAside: number
  readonly unreadable: number
  /** The whole folder could not be read. */
  readonly folder: IpcFailure<'draft.list'> | BorderFailure | undefined
}

export interface DraftsState {
  readonly drafts: ReadonlyMap<string, Draft>
  /** Why a draft's newest text is not on the disk, by its name. */
  readonly unkept: ReadonlyMap<string, DraftUnkept>
  readonly lost: DraftsLost
}

/** What was written on this PC and not yet saved: in the host's keeping, so that no end of the window loses it. */
export interface DraftStore {
  /** Reads what earlier runs kept. Before it settles, nothing is known of them. */
  load(): Promise<void>
  read(): DraftsState
  subscribe(listener: () => void): () => void
  /** Looks after a form until the answered function is called: what it holds is kept within about a second of being written. */
  watch(writer: Writer): () => void
  /** Asks every watched form now, and hands what is new to the host. */
  lookNow(): void
  /** Keeps what a form held, though it is not watched any more. */
  keep(writer: Writer): void
  /** Forgets a draft: its act is saved, or its writer gave it up. */
  drop(id: string): void
  /** Whether something that was written is not yet on the disk. */
  isUnwritten(): boolean
}

export interface DraftPorts {
  readonly call: typeof callHost
  readonly clock: Clock
  /** Calls `run` once, `ms` later; answers how not to. */
  readonly later: (run: () => void, ms: number) => () => void
}

/** Between two looks at a form. With the writing itself well within the two seconds that nobody may lose more of. */
const lookEveryMs = 800
/** After the disk refused. */
const retryAfterMs = 5_000

const dropped = 'dropped'

export function createDraftStore(ports: DraftPorts): DraftStore {
  return new KeptDrafts(ports)
}

class KeptDrafts implements DraftStore {
  private state: DraftsState = {
    drafts: new Map(),
    unkept: new Map(),
    lost: { setAside: 0, unreadable: 0, folder: undefined },
  }
  private readonly listeners = new Set<() => void>()
  private readonly writers = new Set<Writer>()
  /** What the host has still to be told, newest only, and what it refused. */
  private readonly waiting = new Map<string, Draft | typeof dropped>()
  private readonly refused = new Map<string, Draft | typeof dropped>()
  private sending: Draft | typeof dropped | undefined
  private stopLooking: (() => void) | undefined

  constructor(private readonly ports: DraftPorts) {}

  read = (): DraftsState => this.state

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  load = async (): Promise<void> => {
    const listed = await this.ports.call('draft.list', {})
    if (!listed.ok) return this.tell({ lost: { ...this.state.lost, folder: listed.failure } })
    const { drafts, setAside, unreadable } = listed.value
    // One that a newer program wrote is left alone, and counts among those that cannot be offered.
    const known = drafts.flatMap(({ id, text }) => {
      const draft = parseDraft(id, text)
      return draft === undefined ? [] : [[id, draft] as const]
    })
    this.tell({
      drafts: new Map([...known, ...this.state.drafts]),
      lost: { setAside, unreadable: unreadable + drafts.length - known.length, folder: undefined },
    })
  }

  watch = (writer: Writer): (() => void) => {
    this.writers.add(writer)
    this.lookLater()
    return () => {
      this.writers.delete(writer)
      if (this.writers.size > 0) return
      this.stopLooking?.()
      this.stopLooking = undefined
    }
  }

  lookNow = (): void => {
    for (const writer of this.writers) this.keep(writer)
  }

  keep = (writer: Writer): void => {
    const { personId, place } = writer
    const id = draftId({ personId, ...place })
    const written = writer.read()
    if (written === undefined) return this.drop(id)
    if (isSame(this.state.drafts.get(id), written)) return
    const draft: Draft = { v: 1, personId, ...place, at: this.ports.clock.now(), ...written }
    this.tell({ drafts: new Map(this.state.drafts).set(id, draft) })
    this.send(id, draft)
  }

  drop = (id: string): void => {
    if (!this.state.drafts.has(id)) return
    const [drafts, unkept] = [new Map(this.state.drafts), new Map(this.state.unkept)]
    drafts.delete(id)
    unkept.delete(id)
    this.tell({ drafts, unkept })
    this.send(id, dropped)
  }

  isUnwritten = (): boolean =>
    [this.sending, ...this.waiting.values(), ...this.refused.values()].some(
      (one) => one !== undefined && one !== dropped,
    )

  private lookLater(): void {
    this.stopLooking ??= this.ports.later(() => {
      this.stopLooking = undefined
      this.lookNow()
      if (this.writers.size > 0) this.lookLater()
    }, lookEveryMs)
  }

  private send(id: string, what: Draft | typeof dropped): void {
    this.refused.delete(id)
    this.waiting.set(id, what)
    if (this.sending === undefined) void this.sendWaiting()
  }

  private async sendWaiting(): Promise<void> {
    for (let next = takeFirst(this.waiting); next !== undefined; next = takeFirst(this.waiting)) {
      const [id, what] = next
      this.sending = what
      const failure = await this.ask(id, what)
      // What was written meanwhile waits its own turn, and is what counts.
      if (failure !== undefined && !this.waiting.has(id)) this.refuse(id, what, failure)
      this.note(id, what === dropped ? undefined : failure)
    }
    this.sending = undefined
  }

  private async ask(id: string, what: Draft | typeof dropped): Promise<DraftUnkept | undefined> {
    if (what === dropped) return failureOf(await this.ports.call('draft.remove', { id }))
    const text = JSON.stringify(what)
    if (text.length > maxDraftLength) return { type: 'DraftTooLong' }
    return failureOf(await this.ports.call('draft.write', { id, text }))
  }

  private refuse(id: string, what: Draft | typeof dropped, failure: DraftUnkept): void {
    this.refused.set(id, what)
    // It grows no shorter by waiting.
    if (failure.type === 'DraftTooLong') return
    this.ports.later(() => {
      if (this.refused.get(id) === what) this.send(id, what)
    }, retryAfterMs)
  }

  private note(id: string, failure: DraftUnkept | undefined): void {
    if (failure === undefined && !this.state.unkept.has(id)) return
    const unkept = new Map(this.state.unkept)
    if (failure === undefined) unkept.delete(id)
    else unkept.set(id, failure)
    this.tell({ unkept })
  }

  private tell(change: Partial<DraftsState>): void {
    this.state = { ...this.state, ...change }
    for (const listener of this.listeners) listener()
  }
}

const isSame = (draft: Draft | undefined, { value, text }: Written): boolean =>
  draft !== undefined && draft.text === text && JSON.stringify(draft.value) === JSON.stringify(value)

const failureOf = <F>(answer: { readonly ok: true } | { readonly ok: false; readonly failure: F }): F | undefined =>
  answer.ok ? undefined : answer.failure

function takeFirst<K, V>(waiting: Map<K, V>): readonly [K, V] | undefined {
  for (const entry of waiting) {
    waiting.delete(entry[0])
    return entry
  }
  return undefined
}
