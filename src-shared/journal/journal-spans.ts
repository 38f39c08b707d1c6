import { fail, ok, type Result } from '../prelude/result'

/** What was handed over of a long frame is not all there, as when the host was started anew in between. Nothing was written. */
export interface SpansLost {
  readonly type: 'JournalSpansLost'
}

/** A long frame on its way to the journal: handed over span by span, and written by one append. Kept in memory only. */
export interface JournalSpans {
  /** Takes a span that begins at byte `at` of the frame's payload; 0 begins another frame. Answers how many bytes are there. */
  add(at: number, bytes: Uint8Array<ArrayBuffer>): Result<{ readonly bytes: number }, SpansLost>
  /** Hands all spans out, once, when they come to `bytes`. */
  take(bytes: number): Result<readonly Uint8Array<ArrayBuffer>[], SpansLost>
}

export function createJournalSpans(): JournalSpans {
  let spans: Uint8Array<ArrayBuffer>[] = []
  let held = 0
  const forget = (): void => {
    spans = []
    held = 0
  }
  return {
    add: (at, bytes) => {
      if (at === 0) forget()
      if (at !== held) {
        forget()
        return fail({ type: 'JournalSpansLost' })
      }
      spans.push(bytes)
      held += bytes.length
      return ok({ bytes: held })
    },
    take: (bytes) => {
      const taken = spans
      const isWhole = held === bytes
      forget()
      return isWhole ? ok(taken) : fail({ type: 'JournalSpansLost' })
    },
  }
}
