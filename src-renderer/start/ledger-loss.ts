import { parseCatalog, type BackupMark } from '#shared/backup/catalog'
import { countHeld, findLoss, type LedgerLoss } from '#shared/recovery/find-loss'
import type { Reach } from '#shared/recovery/ledger-witness'
import { refuseFounding } from '#shared/office/refuse-founding'
import { callHost } from '../host/call-host'
import { readFounded } from '../ledger-store/read/read-founded'
import { readReach } from '../ledger-store/read/read-reach'
import type { LedgerDatabase } from '../ledger-store/view/ledger-database'
import { witnessFile } from './witness-file'

/** A shortened ledger, and the backups that this PC remembers making of it. */
export interface FoundLoss {
  readonly loss: LedgerLoss
  readonly present: Reach
  readonly marks: readonly BackupMark[]
}

/** The backups of this PC's own ledger that its catalog remembers, wherever they lie. */
async function readOwnMarks(deviceId: string): Promise<readonly BackupMark[]> {
  const read = await callHost('backup.readCatalog', {})
  const { marks } = parseCatalog(read.ok ? read.value.text : '')
  return marks.filter((mark) => mark.deviceId === deviceId)
}

const markToReach = ({ chains = {}, lastAt }: BackupMark): Reach =>
  Object.fromEntries(
    Object.entries(chains).map(([replica, seq]) => [replica, lastAt === undefined ? { seq } : { seq, at: lastAt }]),
  )

/** What came of holding a ledger against what this PC remembers of it. */
export interface LossCheck {
  /** Undefined when nothing is missed. */
  readonly found: FoundLoss | undefined
  /** Whether there was a witness at all: without one nobody can say that the ledger is whole. */
  readonly isVouched: boolean
}

/**
 * Holds an opened ledger against what this PC remembers of it: its witness, and the catalog of its backups. `hadLedger`: keys or
 * settings tell that somebody worked here.
 */
export async function checkDeskLoss(
  database: LedgerDatabase,
  deviceId: string,
  hadLedger: boolean,
): Promise<LossCheck> {
  const [witness, marks, present, founded] = await Promise.all([
    witnessFile.read(),
    readOwnMarks(deviceId),
    readReach(database),
    readFounded(database),
  ])
  const loss = findLoss({
    witness,
    others: marks.map(markToReach),
    present,
    isBare: refuseFounding(founded) === undefined,
    hadLedger: hadLedger || marks.length > 0,
  })
  const isVouched = loss === undefined && Object.keys(witness.heads).length > 0
  return { found: loss === undefined ? undefined : { loss, present, marks }, isVouched }
}

/** The backup that would bring most of it back, the newest of equals; undefined where none is remembered. */
export function bestBackup({
  loss,
  present,
  marks,
}: FoundLoss): { readonly mark: BackupMark; readonly held: number } | undefined {
  return marks
    .filter(({ standing }) => standing !== 'damaged')
    .map((mark) => ({ mark, held: countHeld(loss, present, markToReach(mark)) }))
    .toSorted((a, b) => b.held - a.held || b.mark.commits - a.mark.commits)
    .at(0)
}

/** Whether this PC remembers a ledger, whosever keys it was kept under. */
export async function hasLedgerTraces(): Promise<boolean> {
  const [witness, read] = await Promise.all([witnessFile.read(), callHost('backup.readCatalog', {})])
  return Object.keys(witness.heads).length > 0 || parseCatalog(read.ok ? read.value.text : '').marks.length > 0
}

/** From now on nothing is missed that this PC remembers until now: a person knows, or another journal was put in place. */
export async function letGoOfLoss(deviceId: string): Promise<void> {
  await witnessFile.letGo((await readOwnMarks(deviceId)).map(markToReach))
}
