import type { JournalPayload } from '#shared/journal/journal-frame'
import type { LoggedCommit } from '#shared/record/commit'
import type { Breathe } from '../../prelude/breathe'

/** Lines, and characters of them, put together at a time: a few milliseconds of work, and a message to the host that takes no longer. */
const linesAtATime = 2_000
const charsAtATime = 4_000_000

/**
 * What a frame of the journal holds for an act and what came with it. The acts of a large import become bytes span by span, and stay
 * apart: in one piece they would hold the window up for as long as it takes to copy them to where they are written.
 */
export async function composePayload(
  coming: readonly LoggedCommit[],
  own: readonly LoggedCommit[],
  breathe: Breathe,
): Promise<JournalPayload> {
  const encoder = new TextEncoder()
  const spans: Uint8Array<ArrayBuffer>[] = []
  let [text, lines] = ['', 0]
  for (const commits of [coming, own]) {
    for (const { line } of commits) {
      if (lines === linesAtATime || (lines > 0 && text.length + line.length > charsAtATime)) {
        spans.push(encoder.encode(text))
        text = ''
        lines = 0
        await breathe()
      }
      text += `${line}\n`
      lines += 1
    }
  }
  return spans.length === 0 ? text : [...spans, encoder.encode(text)]
}
