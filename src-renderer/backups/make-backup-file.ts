import type { BackupHead } from '#shared/backup/backup-head'
import { makeBackup, type BackupUnmade } from '#shared/backup/make-backup'
import { emptySurvey, surveyLines } from '#shared/backup/survey-lines'
import type { BundlePorts, Bytes } from '#shared/bundle/ports'
import { emptyJournalTail, type JournalTail } from '#shared/journal/journal-frame'
import { fail, ok, type Result } from '#shared/prelude/result'
import { viewVersion } from '../ledger-store/view/ledger-database'
import { viewShape } from '../ledger-store/view/view-shape'
import type { JournalReader, JournalUncopied, MadeBackup, MakeOrder } from './backup-tasks'

/** Bytes of journal asked of the window at a time: small enough not to hold it up. */
const batchBytes = 1_000_000

/** Copies the journal up to where the tables stand, and makes the sealed file of it. */
export async function makeBackupFile(
  { backupId, facts, signer, recipients }: MakeOrder,
  journal: JournalReader,
  ports: BundlePorts,
): Promise<Result<MadeBackup, BackupUnmade | JournalUncopied>> {
  let survey = emptySurvey
  const parts: Bytes[] = []
  const frames: number[] = []
  const copied = await copyJournal(journal, facts.tail, (payload) => {
    survey = surveyLines(survey, payload)
    frames.push(payload.split('\n').length - 1)
    parts.push(new TextEncoder().encode(payload))
  })
  if (!copied.ok) return copied
  const { madeAt, cases, openCases, chains, tail, reason, program, officeCode, officeName, deviceId, replica } = facts
  const { commits, firstAt = madeAt, lastAt = madeAt, files } = survey
  const attachments = [...files.values()].sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1))
  const head: BackupHead = {
    officeCode,
    officeName,
    deviceId,
    replica,
    madeAt,
    reason,
    program,
    viewVersion,
    viewShape: await viewShape(),
    commits,
    cases,
    openCases,
    firstAt,
    lastAt,
    chains,
    tail,
    attachments,
  }
  const made = await makeBackup({ backupId, head, journal: joinBytes(parts), frames }, signer, recipients, ports)
  return made.ok ? ok({ bytes: made.value, head }) : made
}

async function copyJournal(
  journal: JournalReader,
  until: JournalTail,
  take: (payload: string) => void,
): Promise<Result<undefined, JournalUncopied>> {
  let reached = emptyJournalTail
  while (reached.bytes < until.bytes) {
    const batch = await journal.read(reached, batchBytes)
    if (!batch.ok) return batch
    for (const frame of batch.value.frames) {
      if (reached.bytes >= until.bytes) break
      take(frame.payload)
      reached = frame.tail
    }
    journal.tell?.(reached.bytes / until.bytes)
    if (batch.value.frames.length === 0) break
  }
  return reached.bytes === until.bytes && reached.hash === until.hash ? ok(undefined) : fail({ type: 'JournalShort' })
}

export function joinBytes(parts: readonly Bytes[]): Bytes {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}
