import type { JournalPayload } from '#shared/journal/journal-frame'
import type { LoggedCommit } from '#shared/record/commit'
import type { Breathe } from '../../prelude/breathe'

/** Lines put together at a time: a few milliseconds of work, and a message to the host that takes no longer. */
const linesAtATime = 2_000

const linesToText = (commits: readonly LoggedCommit[]): string => commits.map(({ line }) => `${line}\n`).join('')

/**
 * What a frame of the journal holds for an act and what came with it. The acts of a large import become bytes span by span, and stay
 * apart: in one piece they would hold the window up for as long as it takes to copy them to where they are written.
 */
export async function composePayload(
  coming: readonly LoggedCommit[],
  own: LoggedCommit,
  breathe: Breathe,
): Promise<JournalPayload> {
  if (coming.length < linesAtATime) return linesToText([...coming, own])
  const encoder = new TextEncoder()
  const spans: Uint8Array<ArrayBuffer>[] = []
  for (let start = 0; start < coming.length; start += linesAtATime) {
    spans.push(encoder.encode(linesToText(coming.slice(start, start + linesAtATime))))
    await breathe()
  }
  spans.push(encoder.encode(linesToText([own])))
  return spans
}
