import { entryToLine } from '#renderer/features/activity/activity-lines'
import { conflictTitle, sawText, sideText, unseenText } from '#renderer/features/reconcile/conflict-words'
import type { Ledger } from '#renderer/ledger-store/commit/ledger'
import { inboxToAcks, inboxToStreams } from '#renderer/ledger-store/read/bundle-streams'
import { countBackupNotes } from '#renderer/ledger-store/read/count-backup-notes'
import {
  findCaseId,
  readActivityCases,
  readActivityPage,
  readChainSpans,
} from '#renderer/ledger-store/read/read-activity'
import { readInbox, readOutbox } from '#renderer/ledger-store/read/read-bundles'
import { readCallers } from '#renderer/ledger-store/read/read-callers'
import { cardToSigner, readCards } from '#renderer/ledger-store/read/read-cards'
import {
  countOpenByLimit,
  countOpenCases,
  listOpenCaseIds,
  readCaseRows,
  readCases,
  readNextStubNumber,
  readTodaysWork,
} from '#renderer/ledger-store/read/read-cases'
import { readConflicts } from '#renderer/ledger-store/read/read-conflicts'
import { readDoubts } from '#renderer/ledger-store/read/read-doubts'
import { readForkAlarms } from '#renderer/ledger-store/read/read-fork-alarms'
import { readFounded } from '#renderer/ledger-store/read/read-founded'
import { readFrameFacts } from '#renderer/ledger-store/read/read-frame'
import { readHistory } from '#renderer/ledger-store/read/read-history'
import { readHighestIncarnation } from '#renderer/ledger-store/read/read-incarnation'
import { readJoinedOffice } from '#renderer/ledger-store/read/read-joined-office'
import { readNumbering, readNumberOffer } from '#renderer/ledger-store/read/read-numbering'
import {
  isLedgerNumberBorne,
  isStubNumberBorne,
  readDoubleNumbers,
  readWaiting,
} from '#renderer/ledger-store/read/read-numbers'
import { readDepartments, readIsSample, readOffice, readPeople } from '#renderer/ledger-store/read/read-office'
import { readOutgoing } from '#renderer/ledger-store/read/read-outgoing'
import { readOwnOffice } from '#renderer/ledger-store/read/read-own-office'
import { readPcCallings } from '#renderer/ledger-store/read/read-pcs'
import { readHeads, readReach } from '#renderer/ledger-store/read/read-reach'
import { readOfficeRecipients } from '#renderer/ledger-store/read/read-recipients'
import { hasRecordedAct } from '#renderer/ledger-store/read/read-recorded-act'
import { readRecovery } from '#renderer/ledger-store/read/read-recovery'
import { readReplicas } from '#renderer/ledger-store/read/read-replicas'
import { readOwnRevocations, readRevocationPlan } from '#renderer/ledger-store/read/read-revocations'
import { readSheetSource } from '#renderer/ledger-store/read/read-sheet-source'
import { readNamedFiles, readSyncDelta } from '#renderer/ledger-store/read/read-sync-delta'
import { readSyncFacts, readSyncRhythm } from '#renderer/ledger-store/read/read-sync-facts'
import { readWitnessings } from '#renderer/ledger-store/read/read-testimonies'
import { readWitness } from '#renderer/ledger-store/read/read-witness'
import { readOfficeWork, readOwnWork, readWatched } from '#renderer/ledger-store/read/read-work-list'
import { historyToRows } from '#renderer/messages/history-words'
import type { LocalDate } from '#shared/prelude/local-date'

export interface Asked {
  readonly ledger: Ledger
  readonly today: LocalDate
  readonly officeCode: string
  readonly caseIds: readonly string[]
  readonly sheetNumber: string
}

const names = { person: (id: string) => id, department: (id: string) => id }
const pcs = { callingByDevice: new Map(), ownDevice: '' }
const anything = { by: '', device: '', kind: '', caseId: '', from: undefined, until: undefined } as const

/**
 * Asks every reader of the ledger, and has what screens say of their answers said: a value that one of them cannot take would take a
 * screen away. Throws where one throws; answers by the name of the reader.
 */
export async function readEverything({ ledger, today, officeCode, caseIds, sheetNumber }: Asked) {
  const { database, replica } = ledger
  const deviceId = replica.split('.')[0] ?? ''
  const [inbox, cards, conflicts, alarms] = [
    await readInbox(database),
    await readCards(database),
    await readConflicts(database),
    await readForkAlarms(database),
  ]
  for (const open of conflicts) {
    conflictTitle(open, { names, pcs })
    for (const side of open.sides) {
      sideText(open, side, { names, pcs })
      sawText(open, side, { names, pcs })
    }
    for (const work of open.unseen) unseenText(open, work, { names, pcs })
  }
  const page = await readActivityPage(database, anything, undefined, 500)
  const cases = await readActivityCases(database, page.entries)
  for (const entry of page.entries) entryToLine(entry, cases, names, pcs)
  for (const id of caseIds) historyToRows(await readHistory(database, { of: 'case', id }), names)
  const callers = await Promise.all(
    (await readCases(database, caseIds)).map((one) => readCallers(database, one.record)),
  )
  const list = { serial: 1, keyIds: ['0123456789ABCDEF'] }
  return {
    inbox,
    cards,
    conflicts,
    alarms,
    callers,
    activity: page.entries.length,
    streams: [inboxToStreams(inbox), inboxToAcks(inbox, officeCode)],
    outbox: await readOutbox(database),
    signers: cards.map(cardToSigner),
    cases: await readCases(database, caseIds),
    rows: await readCaseRows(database),
    counts: [
      await countOpenCases(database),
      await countOpenByLimit(database, today),
      await countBackupNotes(database, replica),
      await readTodaysWork(database, today, today),
    ],
    open: await listOpenCaseIds(database),
    numbers: [
      await readNextStubNumber(database, 2026),
      await readNumberOffer(database, replica, 2026, today),
      await readDoubleNumbers(database),
      await readWaiting(database),
      await isLedgerNumberBorne(database, '2026-001', ''),
      await isStubNumberBorne(database, '2026-001', ''),
      await findCaseId(database, sheetNumber),
    ],
    numbering: await readNumbering(database, replica),
    doubts: await readDoubts(database),
    founded: await readFounded(database),
    frame: await readFrameFacts(database, today),
    incarnation: await readHighestIncarnation(database, deviceId),
    joined: await readJoinedOffice(database),
    office: await readOffice(database),
    ownOffice: await readOwnOffice(database),
    isSample: await readIsSample(database),
    people: await readPeople(database),
    departments: await readDepartments(database),
    outgoing: await readOutgoing(database),
    callings: await readPcCallings(database),
    reach: [await readHeads(database), await readReach(database), await readChainSpans(database)],
    recipients: await readOfficeRecipients(database, officeCode),
    recorded: await hasRecordedAct(database, today, 'x'),
    recovery: await readRecovery(database),
    replicas: await readReplicas(database),
    revocations: [await readOwnRevocations(database, officeCode), await readRevocationPlan(database, list, officeCode)],
    source: await readSheetSource(database, sheetNumber),
    delta: await readSyncDelta(database, {}),
    files: await readNamedFiles(database),
    sync: [
      await readSyncFacts(database, replica, today, {}),
      await readSyncRhythm(database, replica, today, {}),
    ] as const,
    witness: [await readWitness(database), await readWitnessings(database)],
    work: [
      await readOfficeWork(database, today),
      await readOwnWork(database, () => true),
      await readWatched(database, today),
    ],
  }
}

export type Everything = Awaited<ReturnType<typeof readEverything>>
