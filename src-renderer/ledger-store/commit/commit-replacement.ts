import type { BorderFailure } from '#shared/ipc/border-failure'
import type { IpcFailure, IpcResult } from '#shared/ipc/contract'
import type { JournalTail } from '#shared/journal/journal-frame'
import { ok, type Result } from '#shared/prelude/result'
import { copiedFrameMark } from '../view/follow-journal'

/** The host's channels by which another journal takes the place of the one in use. */
export interface ReplacementPort {
  begin(): Promise<IpcResult<'replacement.begin'>>
  append(expected: JournalTail, payload: string): Promise<IpcResult<'replacement.append'>>
  finish(expected: JournalTail): Promise<IpcResult<'replacement.finish'>>
  drop(): Promise<IpcResult<'replacement.drop'>>
}

export type ReplacementFailure = IpcFailure<'replacement.finish'> | BorderFailure

/** Characters of commit lines to a frame: few frames, and none so large that it cannot be read in one go. */
const frameChars = 1_000_000

/**
 * Writes a new journal of these commit lines and puts it in the journal's place; the old file is kept under a name with
 * the day in it. All or nothing: on a failure the old journal stands. The lines have been proved by the caller. The view
 * belongs to the old journal afterwards: start over, and the start brings it to the new one.
 */
export async function commitReplacement(
  port: ReplacementPort,
  lines: Iterable<string> | AsyncIterable<string>,
): Promise<Result<JournalTail, ReplacementFailure>> {
  const begun = await port.begin()
  if (!begun.ok) return begun
  const written = await appendLines(port, begun.value.tail, lines)
  const finished = written.ok ? await port.finish(written.value) : written
  if (finished.ok) return ok(finished.value.tail)
  // What is half written is worth nothing; should it stay, the next replacement begins by throwing it away.
  await port.drop()
  return finished
}

async function appendLines(
  port: ReplacementPort,
  from: JournalTail,
  lines: Iterable<string> | AsyncIterable<string>,
): Promise<Result<JournalTail, ReplacementFailure>> {
  let tail = from
  let payload = ''
  const flush = async (): Promise<Result<undefined, ReplacementFailure>> => {
    if (payload === '') return ok(undefined)
    const added = await port.append(tail, payload)
    if (!added.ok) return added
    tail = added.value.tail
    payload = ''
    return ok(undefined)
  }
  for await (const line of lines) {
    payload += payload === '' ? `${copiedFrameMark}${line}\n` : `${line}\n`
    if (payload.length < frameChars) continue
    const flushed = await flush()
    if (!flushed.ok) return flushed
  }
  const flushed = await flush()
  return flushed.ok ? ok(tail) : flushed
}
