import {
  composeFrame,
  isText,
  type FrameHash,
  type JournalFrame,
  type JournalPayload,
  type JournalTail,
} from './journal-frame'
import { fail, ok, type Result } from '../prelude/result'
import { createTurns } from '../prelude/turns'
import { createReplacement, type JournalReplacement } from './create-replacement'
import { findTail, type JournalDamaged } from './find-tail'
import { createJournalSpans, type SpansLost } from './journal-spans'
import type { JournalStorage, StorageFailure, StorageInUse } from './journal-storage'
import { createFrameReader } from './read-frames'
import { salvageFrames, type Salvaged } from './salvage-frames'

export interface JournalUnreadable {
  readonly type: 'JournalUnreadable'
  readonly code: string
}

export type JournalOpenFailure = JournalDamaged | JournalUnreadable | { readonly type: 'JournalInUse' }

export type JournalAppendFailure =
  | SpansLost
  | { readonly type: 'JournalMoved'; readonly tail: JournalTail }
  | { readonly type: 'DiskFull' }
  | { readonly type: 'JournalUnwritable'; readonly code: string }

/** A payload that was handed over in spans, of so many bytes. */
export interface PayloadInSpans {
  readonly inSpans: number
}

export interface OpenedJournal {
  readonly tail: JournalTail
  /** Bytes of a torn tail that were set aside and cut. */
  readonly cutBytes: number
}

export interface FramesRead {
  readonly frames: JournalFrame[]
  /** Whether these reach the journal's tail. */
  readonly end: boolean
}

/** The ledger's truth: frames in a row, each on the disk before it is acknowledged. Calls are served one at a time. */
export interface Journal {
  /** Finds the tail; cuts and sets aside what a power cut left unfinished. Refuses damage. May be called again. */
  open(): Promise<Result<OpenedJournal, JournalOpenFailure>>
  /** Adds one frame behind `expected`. After a failure the journal is as it was before. */
  append(
    expected: JournalTail,
    payload: string | PayloadInSpans,
  ): Promise<Result<{ readonly tail: JournalTail }, JournalAppendFailure>>
  /** Takes part of a long payload, from byte `at` of it on, for the next append; 0 begins another. Nothing is written yet. */
  handOver(at: number, bytes: Uint8Array<ArrayBuffer>): Promise<Result<{ readonly bytes: number }, SpansLost>>
  /** Frames behind `from`, each proved by the chain, about `maxBytes` of them and at least one. */
  read(from: JournalTail, maxBytes: number): Promise<Result<FramesRead, JournalDamaged | JournalUnreadable>>
  /** What is sound in a journal that `open` refused as damaged, from byte 0 or an earlier answer's `nextByte` on. */
  salvage(fromByte: number, maxBytes: number): Promise<Result<Salvaged, JournalUnreadable>>
  /** Another journal to take this one's place. May also be written when `open` refused the present one as damaged. */
  readonly replacement: JournalReplacement
}

/** The journal kept in `storage`. */
export function createJournal(storage: JournalStorage, hashOf?: FrameHash): Journal {
  const frames = createFrameStore(storage, hashOf)
  const spans = createJournalSpans()
  const inTurn = createTurns()
  const appendInSpans = async (
    expected: JournalTail,
    bytes: number,
  ): Promise<Result<{ readonly tail: JournalTail }, JournalAppendFailure>> => {
    const taken = spans.take(bytes)
    return taken.ok ? frames.append(expected, taken.value) : taken
  }
  const { replacement } = frames
  return {
    salvage: (fromByte, maxBytes) => inTurn(() => frames.salvage(fromByte, maxBytes)),
    replacement: {
      begin: () => inTurn(() => replacement.begin()),
      append: (expected, payload) => inTurn(() => replacement.append(expected, payload)),
      finish: (expected) => inTurn(() => replacement.finish(expected)),
      drop: () => inTurn(() => replacement.drop()),
    },
    open: () => inTurn(() => frames.open()),
    append: (expected, payload) =>
      inTurn(() =>
        typeof payload === 'string' ? frames.append(expected, payload) : appendInSpans(expected, payload.inSpans),
      ),
    handOver: (at, bytes) => inTurn(async () => spans.add(at, bytes)),
    read: (from, maxBytes) => inTurn(() => frames.read(from, maxBytes)),
  }
}

/** The journal's frames, for one caller at a time. */
interface FrameStore extends Pick<Journal, 'open' | 'read' | 'salvage' | 'replacement'> {
  append(
    expected: JournalTail,
    payload: JournalPayload,
  ): Promise<Result<{ readonly tail: JournalTail }, JournalAppendFailure>>
}

function createFrameStore(storage: JournalStorage, hashOf: FrameHash | undefined): FrameStore {
  /** Undefined until opened, and again when it is not known what stands on the disk. */
  let tail: JournalTail | undefined

  const open = async (): Promise<Result<OpenedJournal, JournalOpenFailure>> => {
    tail = undefined
    const opened = await openSound(storage, hashOf)
    if (opened.ok) tail = opened.value.tail
    return opened
  }

  const append = async (
    expected: JournalTail,
    payload: JournalPayload,
  ): Promise<Result<{ readonly tail: JournalTail }, JournalAppendFailure>> => {
    if (tail === undefined) return fail({ type: 'JournalUnwritable', code: 'NOT_OPEN' })
    if (!isText(payload)) return fail({ type: 'JournalUnwritable', code: 'NOT_TEXT' })
    const size = await storage.size()
    if (!size.ok) return fail({ type: 'JournalUnwritable', code: codeOf(size.failure) })
    if (size.value !== tail.bytes) {
      tail = undefined
      return fail({ type: 'JournalUnwritable', code: 'CHANGED_BY_ANOTHER' })
    }
    if (expected.bytes !== tail.bytes || expected.hash !== tail.hash) return fail({ type: 'JournalMoved', tail })
    const frame = composeFrame(tail, payload, hashOf)
    const written = await storage.append(tail.bytes, frame.bytes)
    if (written.ok) {
      tail = frame.tail
      return ok({ tail })
    }
    // What was half written must not stand there when the next frame comes; if it cannot be taken back, no frame comes.
    const restored = await storage.truncate(tail.bytes)
    if (!restored.ok) tail = undefined
    return fail(
      written.failure.type === 'StorageFull'
        ? { type: 'DiskFull' }
        : { type: 'JournalUnwritable', code: codeOf(written.failure) },
    )
  }

  const read = async (
    from: JournalTail,
    maxBytes: number,
  ): Promise<Result<FramesRead, JournalDamaged | JournalUnreadable>> => {
    if (tail === undefined) return fail({ type: 'JournalUnreadable', code: 'NOT_OPEN' })
    if (from.bytes > tail.bytes) return fail({ type: 'JournalDamaged', atByte: tail.bytes })
    const reader = createFrameReader(storage, tail.bytes, hashOf)
    const frames: JournalFrame[] = []
    let reached = from
    while (reached.bytes < tail.bytes && (frames.length === 0 || reached.bytes - from.bytes < maxBytes)) {
      const step = await reader.next(reached)
      if (!step.ok) return fail({ type: 'JournalUnreadable', code: codeOf(step.failure) })
      if (step.value.type !== 'frame') return fail({ type: 'JournalDamaged', atByte: reached.bytes })
      frames.push(step.value.frame)
      reached = step.value.frame.tail
    }
    return ok({ frames, end: reached.bytes === tail.bytes })
  }

  const salvage = async (fromByte: number, maxBytes: number): Promise<Result<Salvaged, JournalUnreadable>> => {
    const size = await storage.size()
    const salvaged = size.ok ? await salvageFrames(storage, size.value, fromByte, maxBytes, hashOf) : size
    return salvaged.ok ? salvaged : fail({ type: 'JournalUnreadable', code: codeOf(salvaged.failure) })
  }

  const replacement = createReplacement(storage.replacement, hashOf)
  const finish: JournalReplacement['finish'] = async (expected) => {
    const finished = await replacement.finish(expected)
    if (finished.ok) tail = finished.value.tail
    // Which of the two stands is told by its frames alone: both may be of one length.
    else await open()
    return finished
  }

  return { open, append, read, salvage, replacement: { ...replacement, finish } }
}

async function openSound(
  storage: JournalStorage,
  hashOf: FrameHash | undefined,
): Promise<Result<OpenedJournal, JournalOpenFailure>> {
  const size = await storage.open()
  if (!size.ok) return fail(toOpenFailure(size.failure))
  const found = await findTail(storage, size.value, hashOf)
  if (!found.ok) return fail(toOpenFailure(found.failure))
  const cutBytes = size.value - found.value.bytes
  if (cutBytes > 0) {
    const torn = await storage.read(found.value.bytes, cutBytes)
    if (!torn.ok) return fail(toOpenFailure(torn.failure))
    const kept = await storage.setAside(found.value.bytes, torn.value)
    if (!kept.ok) return fail(toOpenFailure(kept.failure))
    const cut = await storage.truncate(found.value.bytes)
    if (!cut.ok) return fail(toOpenFailure(cut.failure))
  }
  return ok({ tail: found.value, cutBytes })
}

function toOpenFailure(failure: StorageFailure | StorageInUse | JournalDamaged): JournalOpenFailure {
  switch (failure.type) {
    case 'JournalDamaged':
      return failure
    case 'StorageInUse':
      return { type: 'JournalInUse' }
    case 'StorageFull':
    case 'StorageFailed':
      return { type: 'JournalUnreadable', code: codeOf(failure) }
  }
}

const codeOf = (failure: StorageFailure): string => (failure.type === 'StorageFull' ? 'FULL' : failure.code)
