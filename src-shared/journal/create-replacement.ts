import { fail, ok, type Result } from '../prelude/result'
import { composeFrame, emptyJournalTail, type FrameHash, type JournalTail } from './journal-frame'
import type { ReplacementStorage, StorageFailure } from './journal-storage'
import { createFrameReader } from './read-frames'

export type ReplacementFailure =
  /** No replacement was begun, or it stands elsewhere than the caller believes. Begin again. */
  | { readonly type: 'ReplacementMoved' }
  /** What was written does not read back as it was composed: the disk is not to be trusted. The journal is untouched. */
  | { readonly type: 'ReplacementDiffers' }
  | { readonly type: 'DiskFull' }
  | { readonly type: 'JournalUnwritable'; readonly code: string }

/** Another journal, written beside the one in use and then put in its place. Until `finish` answers, nothing has changed. */
export interface JournalReplacement {
  /** Begins an empty one; an unfinished earlier one is thrown away. */
  begin(): Promise<Result<{ readonly tail: JournalTail }, ReplacementFailure>>
  /** Adds one frame behind `expected`. */
  append(expected: JournalTail, payload: string): Promise<Result<{ readonly tail: JournalTail }, ReplacementFailure>>
  /** Flushes it, reads it back and proves every frame up to `expected`, then puts it in place; the old file is kept aside. */
  finish(expected: JournalTail): Promise<Result<{ readonly tail: JournalTail }, ReplacementFailure>>
  drop(): Promise<Result<Record<never, never>, ReplacementFailure>>
}

export function createReplacement(storage: ReplacementStorage, hashOf?: FrameHash): JournalReplacement {
  let tail: JournalTail | undefined
  const standsAt = (expected: JournalTail): boolean =>
    tail !== undefined && tail.bytes === expected.bytes && tail.hash === expected.hash

  const prove = async (expected: JournalTail): Promise<Result<void, ReplacementFailure>> => {
    const reader = createFrameReader(storage, expected.bytes, hashOf)
    let reached = emptyJournalTail
    while (reached.bytes < expected.bytes) {
      const step = await reader.next(reached)
      if (!step.ok) return fail(toReplacementFailure(step.failure))
      if (step.value.type !== 'frame') return fail({ type: 'ReplacementDiffers' })
      reached = step.value.frame.tail
    }
    return reached.hash === expected.hash ? ok(undefined) : fail({ type: 'ReplacementDiffers' })
  }

  return {
    begin: async () => {
      tail = undefined
      const begun = await storage.begin()
      if (!begun.ok) return fail(toReplacementFailure(begun.failure))
      tail = emptyJournalTail
      return ok({ tail })
    },
    append: async (expected, payload) => {
      if (!standsAt(expected)) return fail({ type: 'ReplacementMoved' })
      const frame = composeFrame(expected, payload, hashOf)
      const written = await storage.append(expected.bytes, frame.bytes)
      // What is half written is written over by the next try at the same place.
      if (!written.ok) return fail(toReplacementFailure(written.failure))
      tail = frame.tail
      return ok({ tail })
    },
    finish: async (expected) => {
      if (!standsAt(expected)) return fail({ type: 'ReplacementMoved' })
      const flushed = await storage.flush()
      if (!flushed.ok) return fail(toReplacementFailure(flushed.failure))
      const proved = await prove(expected)
      if (!proved.ok) return proved
      tail = undefined
      const installed = await storage.install()
      return installed.ok ? ok({ tail: expected }) : fail(toReplacementFailure(installed.failure))
    },
    drop: async () => {
      tail = undefined
      const dropped = await storage.drop()
      return dropped.ok ? ok({}) : fail(toReplacementFailure(dropped.failure))
    },
  }
}

function toReplacementFailure(failure: StorageFailure): ReplacementFailure {
  return failure.type === 'StorageFull' ? { type: 'DiskFull' } : { type: 'JournalUnwritable', code: failure.code }
}
