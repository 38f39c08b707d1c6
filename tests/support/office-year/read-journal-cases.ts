import { readFileSync } from 'node:fs'
import { recordToCase, type Case } from '#shared/case/case'
import { emptyJournalTail, readFrame } from '#shared/journal/journal-frame'
import { parseCommitLine } from '#shared/record/commit'
import { foldCommit } from '#shared/record/fold-commit'
import type { LedgerRecord } from '#shared/record/ledger-record'

/** Every case of a journal as it lies on the disk, as its commits make it now. */
export function readJournalCases(path: string): readonly Case[] {
  const bytes = new Uint8Array(readFileSync(path))
  const records = new Map<string, LedgerRecord>()
  for (let tail = emptyJournalTail; ;) {
    const step = readFrame(bytes, 0, tail)
    if (step.type === 'broken') throw new Error('the journal is damaged')
    if (step.type === 'end') break
    for (const line of step.frame.payload.split('\n').filter((each) => each !== '')) {
      const parsed = parseCommitLine(line, 1)
      if (!parsed.ok) throw new Error(parsed.failure.detail)
      for (const [key, record] of foldCommit(records, parsed.value.commit)) records.set(key, record)
    }
    tail = step.frame.tail
  }
  return [...records.values()].flatMap((record) => (record.of === 'case' ? (recordToCase(record) ?? []) : []))
}
