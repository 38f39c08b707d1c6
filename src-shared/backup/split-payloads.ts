import type { Bytes } from '../bundle/ports'

const newline = 10

/** The lines of a backup's journal in runs of about `maxBytes`, each whole lines and fit to be one frame of a journal. */
export function* splitPayloads(journal: Bytes, maxBytes: number): Generator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for (let start = 0; start < journal.length; ) {
    const wanted = Math.min(start + maxBytes, journal.length)
    const before = journal.lastIndexOf(newline, wanted - 1)
    const end = before >= start ? before : journal.indexOf(newline, wanted)
    const stop = end === -1 ? journal.length : end + 1
    yield decoder.decode(journal.subarray(start, stop))
    start = stop
  }
}
