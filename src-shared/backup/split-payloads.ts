import type { Bytes } from '../bundle/ports'

const newline = 10

/** The payload of each frame, as the journal had it: with the same payloads in the same order the same journal comes out, to the byte. */
export function* splitPayloads(journal: Bytes, frames: readonly number[]): Generator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let start = 0
  for (const lines of frames) {
    let end = start
    for (let line = 0; line < lines; line += 1) {
      const found = journal.indexOf(newline, end)
      end = found === -1 ? journal.length : found + 1
    }
    yield decoder.decode(journal.subarray(start, end))
    start = end
  }
}
