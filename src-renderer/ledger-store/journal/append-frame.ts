import { ok } from '#shared/prelude/result'
import type { IpcResult } from '#shared/ipc/contract'
import { payloadToBytes, type JournalPayload, type JournalTail } from '#shared/journal/journal-frame'
import type { JournalPort } from './journal-port'

/**
 * Adds a frame behind `expected`. Where the answer was lost on the way, the journal is asked whether the frame is there:
 * a person who is told that an act failed does it a second time.
 */
export async function appendFrame(
  journal: JournalPort,
  expected: JournalTail,
  payload: JournalPayload,
): Promise<IpcResult<'journal.append'>> {
  const appended = await journal.append(expected, payload)
  if (appended.ok || (appended.failure.type !== 'UnexpectedFailure' && appended.failure.type !== 'IpcReplyInvalid'))
    return appended
  const written = payloadToBytes(payload)
  const read = await journal.read(expected, written.length)
  const frame = read.ok ? read.value.frames.at(0) : undefined
  return frame !== undefined && frame.payload === new TextDecoder().decode(written)
    ? ok({ tail: frame.tail })
    : appended
}
