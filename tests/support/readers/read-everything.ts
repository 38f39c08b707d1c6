import { commitRefSchema } from '#shared/record/commit'
import { entryToLine } from '#renderer/features/activity/activity-lines'
import { conflictTitle, sawText, sideText, unseenText } from '#renderer/features/reconcile/conflict-words'
import { readHoldings } from '#renderer/ledger-store/commit/commit-intake'
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
import { readCaseByNumber } from '#renderer/ledger-store/read/read-case-by-number'
import { readSheetNumberBearers } from '#renderer/ledger-store/read/read-sheet-number-bearers'
import { readCallers } from '#renderer/ledger-store/read/read-callers'
import { cardToSigner, readCards } from '#renderer/ledger-store/read/read-cards'
import {
  countOpenCases,
  listOpenCaseIds,
  readCaseRows,
  readCases,
  readNextStubNumber,
  readSummary,
} from '#renderer/ledger-store/read/read-cases'
import { readCrossLayout } from '#renderer/ledger-store/read/read-cross-layout'
import { readClassActs, readClassTable } from '#renderer/ledger-store/read/read-classes'
import { readConflicts } from '#renderer/ledger-store/read/read-conflicts'
import { readLawRecords } from '#renderer/ledger-store/read/read-laws'
import { readPledges } from '#renderer/ledger-store/read/read-pledges'
import { readDismissals } from '#renderer/ledger-store/read/read-dismissals'
import { readCentreNotes } from '#renderer/ledger-store/read/read-centre-notes'
import { readVeils } from '#renderer/ledger-store/read/read-veils'
import { readDossier, readDossiers } from '#renderer/ledger-store/read/read-dossiers'
import { readReportArchive } from '#renderer/ledger-store/position/read-reports'
import { readBin } from '#renderer/ledger-store/read/read-bin'
import { readBegunSample } from '#renderer/ledger-store/read/read-begun-sample'
import { readDigest, readLook } from '#renderer/ledger-store/read/read-digest'
import { readDoubts } from '#renderer/ledger-store/read/read-doubts'
import { readForkAlarms } from '#renderer/ledger-store/read/read-fork-alarms'
import { readFounded } from '#renderer/ledger-store/read/read-founded'
import { readFrameFacts, readTodaysWork } from './read-counts'
import { countToReconcile, readFrameRecords } from '#renderer/ledger-store/read/read-frame'
import { readHistory, readUndoneOf } from '#renderer/ledger-store/read/read-history'
import { readImportHeld, readImportedIds, readImports } from '#renderer/ledger-store/read/read-imports'
import { readUndoFacts } from '#renderer/ledger-store/read/read-undo'
import { readHighestIncarnation } from '#renderer/ledger-store/read/read-incarnation'
import { readJoinedOffice } from '#renderer/ledger-store/read/read-joined-office'
import { readNumbering, readNumberOffer } from '#renderer/ledger-store/read/read-numbering'
import { readPaperOffer } from '#renderer/ledger-store/read/read-paper-numbers'
import {
  isLedgerNumberBorne,
  isArchiveNumberHeld,
  isStubNumberBorne,
  readDoubleNumbers,
  readWaiting,
} from '#renderer/ledger-store/read/read-numbers'
import { numberKinds, readDoubleKeys } from '#renderer/ledger-store/read/doubled-numbers'
import { readCovers, readRota, readVillages } from '#renderer/ledger-store/read/read-arrangements'
import { readHeadMonth } from '#renderer/ledger-store/read/read-head-month'
import { readLedgerSince } from '#renderer/ledger-store/read/read-ledger-since'
import { readRings } from '#renderer/ledger-store/read/read-rings'
import { readRoundWork, readSeen } from '#renderer/ledger-store/read/read-round-work'
import { readLastRound, readRoundsOf } from '#renderer/ledger-store/read/read-rounds'
import {
  readDepartments,
  readIsSample,
  readOffice,
  readPeople,
  readStaffOn,
} from '#renderer/ledger-store/read/read-office'
import type { CaseRow } from '#shared/case/case-row'
import type { LedgerDatabase } from '#renderer/ledger-store/view/ledger-database'
import { makePacks } from '#renderer/ledger-store/rows/make-packs'
import { readRows as readAllRows } from '#renderer/ledger-store/rows/read-rows'
import { readRowsById, readRowsInParts } from '#renderer/ledger-store/rows/read-row-parts'
import { listOpenRows, readOpenRows } from '#renderer/ledger-store/read/read-open-rows'
import { readOutgoing } from '#renderer/ledger-store/read/read-outgoing'
import { readOwnCalendar } from '#renderer/ledger-store/read/read-own-calendar'
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
import { readExpectations } from '#renderer/ledger-store/read/read-expectations'
import { readRuledCases } from '#renderer/ledger-store/read/read-ruled-cases'
import { readRules } from '#renderer/ledger-store/read/read-rules'
import { readTemplates } from '#renderer/ledger-store/read/read-templates'
import { readWordForms } from '#renderer/ledger-store/read/read-word-forms'
import { readWordings } from '#renderer/ledger-store/read/read-wordings'
import { readPhrases } from '#renderer/ledger-store/read/read-phrases'
import { officeWork, ownWork, watchedWork } from '#renderer/ledger-store/read/read-work-list'
import { historyToRows } from '#renderer/messages/history-words'
import type { Assignment } from '#shared/case/sheet'
import { recordsToShelf } from '#shared/law/law-shelf'
import { roles } from '#shared/office/office'
import { addDays, type LocalDate } from '#shared/prelude/local-date'
import { aPerson, instant, staffOfFive } from '#tests/support/builders'
import { soonUntil } from '#tests/support/usual-lights'

export interface Asked {
  readonly ledger: Ledger
  readonly today: LocalDate
  readonly officeCode: string
  readonly caseIds: readonly string[]
  readonly sheetNumber: string
  /** Sheets that a bundle may bring. */
  readonly issued: readonly Assignment[]
}

const names = { person: (id: string) => id, department: (id: string) => id }
const pcs = { callingByDevice: new Map(), ownDevice: '' }
/** Before every act there is. */
const longAgo = instant(0)
const anything = { by: '', device: '', kind: '', caseId: '', from: undefined, until: undefined } as const

/**
 * Asks every reader of the ledger, and has what screens say of their answers said: a value that one of them cannot take would take a
 * screen away. Throws where one throws; answers by the name of the reader.
 */
export async function readEverything({ ledger, today, officeCode, caseIds, sheetNumber, issued }: Asked) {
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
  const staff = { people: new Map(staffOfFive.map((person) => [person.id, person])), departments: new Map() }
  const digestAsk = {
    last: { at: longAgo, reconcile: 0 },
    person: aPerson('deputy', [...roles]),
    office: { ...staff, today },
    isWaiting: () => true,
  }
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
    laws: recordsToShelf(await readLawRecords(database), []),
    pledges: await readPledges(database).then(({ pledges, yearOf }) => ({ pledges, year: yearOf(2026) })),
    dismissals: await readDismissals(database, addDays(today, -3650)),
    centreNotes: await readCentreNotes(database),
    veils: await readVeils(database, caseIds),
    dossiers: await Promise.all((await readDossiers(database)).map(({ id }) => readDossier(database, id))),
    counts: [
      await countOpenCases(database),
      await readSummary(database),
      await countBackupNotes(database, replica),
      await readTodaysWork(database, today, today),
    ],
    open: [await listOpenCaseIds(database), await readOpenRows(database), await listOpenRows(database)],
    told: await readRows(database),
    numbers: [
      await readNextStubNumber(database, 2026),
      await readNumberOffer(database, replica, 2026, today),
      await readPaperOffer(database, replica, 'approval-slip', today),
      await readDoubleNumbers(database),
      await Promise.all(numberKinds.map((kind) => readDoubleKeys(database, kind))),
      await isArchiveNumberHeld(database, '2026-01-001', ''),
      await readWaiting(database),
      await isLedgerNumberBorne(database, '2026-001', ''),
      await isStubNumberBorne(database, '2026-001', ''),
      await findCaseId(database, sheetNumber),
      await readCaseByNumber(database, sheetNumber),
      await readSheetNumberBearers(database, sheetNumber),
    ],
    numbering: await readNumbering(database, replica),
    doubts: await readDoubts(database),
    rings: await readRings(database),
    founded: await readFounded(database),
    frame: [await readFrameFacts(database, today), await readFrameRecords(database), await countToReconcile(database)],
    imports: [
      await readImports(database),
      await readImportHeld(database, { numbers: new Set(), prints: new Set() }),
      await readImportedIds(database, ''),
    ],
    undo: await readUndoFacts(
      database,
      await database.commits
        .toCollection()
        .limit(3)
        .primaryKeys()
        .then((refs) => refs.map((ref) => commitRefSchema.parse(ref))),
    ),
    bin: [await readBin(database, today), await readUndoneOf(database, [])],
    incarnation: await readHighestIncarnation(database, deviceId),
    joined: await readJoinedOffice(database),
    office: [await readOffice(database), await readCrossLayout(database)],
    rules: await readRules(database),
    templates: await readTemplates(database),
    wordForms: await readWordForms(database),
    wordings: await readWordings(database),
    phrases: await readPhrases(database),
    ownOffice: await readOwnOffice(database),
    isSample: [await readIsSample(database), await readBegunSample(database)],
    digest: [await readLook(database, longAgo), await readDigest(database, digestAsk)],
    archive: await readReportArchive(database),
    people: await readPeople(database),
    departments: await readDepartments(database),
    villages: await readVillages(database),
    covers: [await readCovers(database), await readStaffOn(database, today)],
    rota: await readRota(database),
    calendar: await readOwnCalendar(database),
    classes: await readClassTable(database),
    classActs: await readClassActs(database),
    ruled: await readRuledCases(database),
    rounds: [await readRoundsOf(database, [today]), await readLastRound(database)],
    roundWork: [await readRoundWork(database, today, soonUntil(today)), await readSeen(database)],
    since: [await readLedgerSince(database), await readHeadMonth(database, 'deputy', today.slice(0, 7))],
    outgoing: await readOutgoing(database),
    expectations: await readExpectations(database, '', ['assignment', 'calendar']),
    callings: await readPcCallings(database),
    reach: [await readHeads(database), await readReach(database), await readChainSpans(database)],
    recipients: await readOfficeRecipients(database, officeCode),
    recorded: await hasRecordedAct(database, today, 'x'),
    recovery: await readRecovery(database),
    replicas: await readReplicas(database),
    revocations: [await readOwnRevocations(database, officeCode), await readRevocationPlan(database, list, officeCode)],
    bearers: [...(await readHoldings(database, '', issued)).casesById],
    source: await readSheetSource(database, sheetNumber),
    delta: await readSyncDelta(database, {}),
    files: await readNamedFiles(database),
    sync: [
      await readSyncFacts(database, replica, today, {}),
      await readSyncRhythm(database, replica, today, {}),
    ] as const,
    witness: [await readWitness(database), await readWitnessings(database)],
    work: [
      await officeWork(soonUntil(today), () => false).read(database),
      await ownWork(() => true, soonUntil(today)).read(database),
      await watchedWork(today).read(database),
    ],
  }
}

export type Everything = Awaited<ReturnType<typeof readEverything>>

/** All rows as workers read them. */
async function readRows(database: LedgerDatabase): Promise<unknown> {
  const ids: string[] = []
  const rows: CaseRow[] = []
  await readRowsInParts(database, (came) => void ids.push(...came.map(({ id }) => id)))
  await readRowsById(database, ids, (came) => void rows.push(...came))
  const packed: CaseRow[] = []
  await makePacks(database, () => Promise.resolve())
  await readAllRows(database, (came) => void packed.push(...came))
  return [rows, packed.toSorted((a, b) => (a.id < b.id ? -1 : 1))]
}
