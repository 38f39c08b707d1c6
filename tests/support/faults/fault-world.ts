import { commitIntake, readIntakePlan } from '#renderer/ledger-store/commit/commit-intake'
import { commitOffice } from '#renderer/ledger-store/commit/commit-office'
import { createLedger, type Ledger } from '#renderer/ledger-store/commit/ledger'
import { readLedgerDigest } from '#renderer/ledger-store/view/ledger-digest'
import type { JournalPort } from '#renderer/ledger-store/journal/journal-port'
import type { OpenedLedger } from '#renderer/ledger-store/opening/open-ledger'
import type { IntakeSource } from '#shared/intake/plan-intake'
import { aCaseId, anAssignment, instant, mondayMorning, replica, staffOfFive, twoDepartments } from '../builders'
import { memoryJournal, type MemoryJournal } from '../memory-journal'
import { freshName, open } from '../test-ledger'

/** A clock that stands: the same act tried twice gives the same line, so that states can be told apart by their digests. */
const standingClock = { now: () => instant(mondayMorning) }

/** A source of sheets, told apart by number. */
export const faultSource = (n: number): IntakeSource => ({
  bundleId: aCaseId(9000 + n),
  tagmanifest: `${n}`.repeat(64).slice(0, 64),
  stream: 'assignment/hotline-centre/qingshan',
  seq: n,
  fromOffice: 'hotline-centre',
  fromName: '市长公开电话受理中心',
  fileName: `${n}.hlb`,
  createdAt: instant(0),
})

/** A PC of the office with a ledger, reduced to the bytes of its journal. */
export async function layDownJournal(name: string, cases: number): Promise<Uint8Array> {
  const journal = memoryJournal()
  const ledger = await openOn(journal, freshName(), name)
  const office = { code: 'qingshan', name: '青山镇人民政府', shortName: '青山镇', telephone: '' }
  const laid = await commitOffice(ledger, { office, people: staffOfFive, departments: twoDepartments }, 'system')
  const sheets = Array.from({ length: cases }, (_, index) => anAssignment(index + 1))
  const taken = await commitIntake(ledger, await readIntakePlan(ledger.database, faultSource(1), sheets), 'clerk')
  if (!laid.ok || !taken.ok) throw new Error('the fixture was refused')
  ledger.close()
  return journal.bytes()
}

/** Opens the ledger that stands in a journal, as the PC of that name. */
export async function openOn(journal: JournalPort, database: string, pc = 'testpc'): Promise<Ledger> {
  return writeTo(await open(journal, database), journal, pc)
}

/** The writer of an opened ledger, as the PC of that name. */
export const writeTo = (opened: OpenedLedger, journal: JournalPort, pc = 'testpc'): Ledger =>
  createLedger(opened, journal, replica(pc), standingClock)

export const journalOf = (bytes: Uint8Array): MemoryJournal => {
  const journal = memoryJournal()
  journal.replace(bytes)
  return journal
}

/** What a ledger is by its journal and by its view: two that are told apart by either are not the same. */
export interface LedgerMark {
  readonly journal: string
  readonly view: string
}

/** Marks the ledger in a journal by building its view anew, in a database of its own. */
export async function markOf(bytes: Uint8Array): Promise<LedgerMark> {
  const journal = journalOf(bytes)
  const opened = await open(journal, freshName())
  try {
    return { journal: journal.tail().hash, view: await markView(opened.database) }
  } finally {
    opened.database.close()
    await opened.database.delete()
  }
}

/** Everything in the view: the digest leaves out what waits and what was set apart. */
export async function markView(database: Ledger['database']): Promise<string> {
  const [held, apart, state] = await Promise.all([
    database.held.toArray(),
    database.quarantine.toArray(),
    database.state.get('view'),
  ])
  return `${await readLedgerDigest(database)} ${[...held, ...apart].map(({ hash }) => hash).join()} ${state?.tail.hash ?? ''}`
}
