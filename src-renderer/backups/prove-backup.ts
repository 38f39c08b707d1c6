import { openBackup } from '#shared/backup/open-backup'
import { splitPayloads } from '#shared/backup/split-payloads'
import type { BundlePorts } from '#shared/bundle/ports'
import { canonicalJson } from '#shared/prelude/canonical-json'
import { fail, ok, type Result } from '#shared/prelude/result'
import type { BackupHead } from '#shared/backup/backup-head'
import type { JournalTail } from '#shared/journal/journal-frame'
import { LedgerDatabase } from '../ledger-store/view/ledger-database'
import { viewShape } from '../ledger-store/view/view-shape'
import { readLedgerDigest } from '../ledger-store/view/ledger-digest'
import { isSameTail, openLedger } from '../ledger-store/opening/open-ledger'
import { removeView } from '../ledger-store/view/remove-view'
import type { JournalReader, Proof, ProveFailure, ProveOrder } from './backup-tasks'
import { createScratchJournal, type ScratchJournal } from './scratch-journal'

/** Bytes of journal asked of the window at a time. */
const batchBytes = 1_000_000

/**
 * Proves a backup by restoring it: opens it as a restore would, folds every line into tables of their own, holds the
 * chains against its head, brings those tables up to the live ledger's end and compares the digests of both.
 */
export async function proveBackup(
  { sealed, opening, liveName, scratchName }: ProveOrder,
  journal: JournalReader,
  ports: BundlePorts,
): Promise<Result<Proof, ProveFailure>> {
  const opened = await openBackup(sealed, opening, ports)
  if (!opened.ok) return opened
  const { backup } = opened.value
  const scratch = createScratchJournal(splitPayloads(opened.value.journal, opened.value.frames))
  await removeView(scratchName)
  try {
    const folded = await foldScratch(scratch, scratchName, backup.head, journal.tell)
    if (!folded.ok) return folded
    const compared =
      liveName === null
        ? ok(undefined)
        : await compareWithLive(scratch, scratchName, liveName, backup.head.tail, journal)
    if (!compared.ok) return compared
    return ok({
      backup,
      against: compared.value === undefined ? 'chains' : 'live',
      digest: compared.value ?? folded.value,
    })
  } finally {
    await removeView(scratchName)
  }
}

const differs = (detail: string) => fail<ProveFailure>({ type: 'RestoredDiffers', detail })

async function foldScratch(
  scratch: ScratchJournal,
  name: string,
  head: BackupHead,
  tell: JournalReader['tell'],
): Promise<Result<string, ProveFailure>> {
  const opened = await openLedger(scratch, ({ bytes, ofBytes }) => tell?.(bytes / Math.max(1, ofBytes)), name)
  if (!opened.ok) return differs(opened.failure.type)
  const { database, state } = opened.value
  try {
    if (canonicalJson(state.chains) !== canonicalJson(head.chains)) return differs('chains')
    // Another version of the program may count cases otherwise; the chains say that no act is missing.
    const countsAlike = head.viewShape === (await viewShape())
    if (countsAlike && (await database.cases.count()) !== head.cases) return differs('cases')
    return ok(await readLedgerDigest(database))
  } finally {
    database.close()
  }
}

const tries = 3

/** The digest both came to; undefined when the live journal does not go on from this backup. */
async function compareWithLive(
  scratch: ScratchJournal,
  scratchName: string,
  liveName: string,
  from: JournalTail,
  journal: JournalReader,
): Promise<Result<string | undefined, ProveFailure>> {
  const live = new LedgerDatabase(liveName)
  await live.open()
  try {
    let reached = from
    for (let tried = 0; tried < tries; tried += 1) {
      const before = await live.state.get('view')
      if (before === undefined || before.tail.bytes < reached.bytes) return ok(undefined)
      const caughtUp = await addFrames(scratch, journal, reached, before.tail)
      if (!caughtUp) return ok(undefined)
      reached = before.tail
      const [restored, standing] = [await digestScratch(scratch, scratchName), await readLedgerDigest(live)]
      const after = await live.state.get('view')
      if (after === undefined || !isSameTail(after.tail, before.tail)) continue
      return restored === standing ? ok(restored) : differs(restored === undefined ? 'fold' : 'digest')
    }
    return fail({ type: 'LedgerBusy' })
  } finally {
    live.close()
  }
}

async function digestScratch(scratch: ScratchJournal, name: string): Promise<string | undefined> {
  const opened = await openLedger(scratch, () => undefined, name)
  if (!opened.ok) return undefined
  const digest = await readLedgerDigest(opened.value.database)
  opened.value.database.close()
  return digest
}

/** Whether the live journal's frames from one tail to the other could be taken over. */
async function addFrames(
  scratch: ScratchJournal,
  journal: JournalReader,
  from: JournalTail,
  until: JournalTail,
): Promise<boolean> {
  let reached = from
  while (reached.bytes < until.bytes) {
    const batch = await journal.read(reached, batchBytes)
    if (!batch.ok || batch.value.frames.length === 0) return false
    for (const frame of batch.value.frames) {
      if (reached.bytes >= until.bytes) break
      scratch.add(frame.payload)
      reached = frame.tail
    }
  }
  return isSameTail(reached, until)
}
