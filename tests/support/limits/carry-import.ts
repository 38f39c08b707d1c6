import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createJournalFile, journalFileName } from '#main/journal/journal-file'
import { createDirectTasks } from '#renderer/backups/direct-tasks'
import { restoreBackup } from '#renderer/backups/restore-backup'
import { composeBackup } from '#renderer/backups/write-backup'
import { planIntakeBundle } from '#renderer/features/intake/open-intake'
import { commitIntake } from '#renderer/ledger-store/commit/commit-intake'
import { readLedgerDigest } from '#renderer/ledger-store/view/ledger-digest'
import { openBackup } from '#shared/backup/open-backup'
import { openBundle } from '#shared/bundle/open-bundle'
import { webPorts } from '#shared/codec/web-ports'
import type { Assignment } from '#shared/case/sheet'
import { createJournal } from '#shared/journal/create-journal'
import { emptyJournalTail } from '#shared/journal/journal-frame'
import type { LedgerLimits } from '#shared/limits/ledger-limits'
import { ok } from '#shared/prelude/result'
import { aCaseId, aSheet, staffOfFive, twoDepartments } from '../builders'
import { anAssignmentDraft, qingshanExpects } from '../bundles/drafts'
import { makeOrThrow } from '../bundles/hostile-bundle'
import { seededRandom } from '../bundles/seeded-random'
import { centre, qingshan } from '../bundles/test-offices'
import { playBackups, playFolders } from '../backup/play-office'
import { officePc, type OfficePc } from '../merge/office-pc'
import { commitOffice } from '#renderer/ledger-store/commit/commit-office'
import { shippedCalendar } from '#tests/support/shipped-calendar'
import { day } from '#tests/support/builders'

const importing = { actorId: 'clerk', today: day('2026-11-23'), calendar: shippedCalendar() }

/** Sheets as long as sheets may be, of hanzi by chance: they do not shrink when packed. */
export function longSheets(count: number, seed = 20261128): Assignment[] {
  const random = seededRandom(seed)
  const text = (length: number): string =>
    Array.from({ length }, () => String.fromCharCode(0x4e00 + random.below(0x5000))).join('')
  return Array.from({ length: count }, (_, index) => ({
    caseId: aCaseId(index + 1),
    sheet: aSheet({ sheetNumber: `2026${String(index).padStart(6, '0')}`, content: text(8_000) }),
  }))
}

export interface Carried {
  /** Bytes of the sheets' bundle, of the journal behind its import, of the bundle to another PC and of the backup. */
  readonly bytes: { readonly sheets: number; readonly journal: number; readonly sync: number; readonly backup: number }
  readonly frames: number
  readonly commits: number
  readonly cases: { readonly here: number; readonly there: number; readonly restored: number }
  /** Whether what came out of the restored journal is what went into the backup. */
  readonly sameDigest: boolean
}

/**
 * The whole way of an import: a bundle of the centre is opened, planned and imported; its ledger is sent to another PC and imported
 * there, backed up, and restored into an empty folder.
 */
export async function carryImport(
  sheets: readonly Assignment[],
  folder: string,
  limits: LedgerLimits,
): Promise<Carried> {
  const [a, b] = [await officePc(0, undefined, limits), await officePc(0, undefined, limits)]
  const office = { code: 'qingshan', name: '青山镇人民政府', shortName: '青山镇', telephone: '' }
  await commitOffice(a.ledger, { office, people: staffOfFive, departments: twoDepartments }, 'system')
  await a.enrol(b)
  await b.enrol(a)
  const before = a.journal.tail()
  const sheetBytes = await importSheets(a, sheets)
  const read = await a.journal.read(before, Number.MAX_SAFE_INTEGER)
  const imported = read.ok ? read.value.frames : []
  const sync = await a.send(b)
  await b.take(sync)
  const backup = await backUpAndRestore(a, folder)
  const restored = await officePc(0, { keys: a.keys, journalBytes: backup.journalBytes, incarnation: 7 })
  return {
    bytes: { sheets: sheetBytes, journal: a.journal.bytes().length, sync: sync.bytes.length, backup: backup.bytes },
    frames: imported.length,
    commits: imported.reduce((sum, { payload }) => sum + payload.trimEnd().split('\n').length, 0),
    cases: {
      here: await a.ledger.database.cases.count(),
      there: await b.ledger.database.cases.count(),
      restored: await restored.ledger.database.cases.count(),
    },
    sameDigest: (await readLedgerDigest(restored.ledger.database)) === (await readLedgerDigest(a.ledger.database)),
  }
}

async function importSheets(pc: OfficePc, sheets: readonly Assignment[]): Promise<number> {
  const content = { type: 'assignment', assignments: [...sheets] } as const
  const made = await makeOrThrow(anAssignmentDraft({ content, files: [] }), centre, [qingshan])
  const opened = await openBundle(made.bytes, qingshanExpects(), webPorts)
  if (!opened.ok) throw new Error(opened.failure.type)
  const planned = await planIntakeBundle(pc.ledger.database, pc.files.store, opened.value, made.fileName, importing)
  if (!planned.ok) throw new Error(planned.failure.type)
  const done = await commitIntake(pc.ledger, planned.value.plan, 'clerk')
  if (!done.ok) throw new Error(done.failure.type)
  return made.bytes.length
}

async function backUpAndRestore(
  pc: OfficePc,
  folder: string,
): Promise<{ readonly bytes: number; readonly journalBytes: Uint8Array }> {
  const folders = await playFolders(folder)
  const { sources } = playBackups(folders, pc.ledger, pc.journal, { keys: pc.keys })
  const composed = await composeBackup(sources, 'manual')
  if (!composed.ok) throw new Error(composed.failure.type)
  const opened = await openBackup(
    composed.value.bytes,
    { identities: [pc.keys.ageIdentity], signers: [], acceptsStranger: true, me: null },
    webPorts,
  )
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
  const file = createJournalFile(join(folder, 'restored'))
  const journal = createJournal(file)
  await journal.open()
  const restored = await restoreBackup(
    { opened: opened.value, place: '', identities: [pc.keys.ageIdentity] },
    {
      call: folders.call,
      tasks: createDirectTasks(webPorts),
      replacement: journal.replacement,
      storeKeys: async () => ok({}),
      renew: async () => ok(undefined),
      removeView: async () => undefined,
    },
    () => undefined,
  )
  const proved = await journal.read(emptyJournalTail, 1)
  await file.close()
  if (!restored.ok || !proved.ok) throw new Error(JSON.stringify([restored, proved]))
  const journalBytes = new Uint8Array(await readFile(join(folder, 'restored', journalFileName)))
  return { bytes: composed.value.bytes.length, journalBytes }
}
