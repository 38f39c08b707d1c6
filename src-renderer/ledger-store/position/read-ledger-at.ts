import {
  approvedReportKind,
  isReadable,
  recordToApprovedReport,
  type ApprovedReport,
} from '#shared/approved-report/approved-report'
import { recordToCase } from '#shared/case/case'
import { caseToRow, type CaseRow } from '#shared/case/case-row'
import { classKind } from '#shared/class-table/class-entry'
import { recordsToClassTable, type ClassTable } from '#shared/class-table/class-table'
import type { RowNames } from '#shared/case/columns/column'
import type { PeriodRules } from '#shared/figures/period'
import type { VersionVector } from '#shared/merge/version-vector'
import { defaultMonthBegins, officeSchema, type Office } from '#shared/office/office'
import { ok, type Result } from '#shared/prelude/result'
import { createValueReader } from '#shared/prelude/value-reader'
import type { ReportSource } from '#shared/report/report-facts'
import type { LogPosition, PositionUnreachable } from '#shared/record/log-position'
import { readValue, type LedgerRecord } from '#shared/record/ledger-record'
import { z } from 'zod'
import { rowStoreOf } from '../read/row-store'
import type { LedgerDatabase } from '../view/ledger-database'
import { reachPosition } from './read-position'
import { readChangedSince, type PastProgress, type PastRecords } from './read-records-at'

/** The ledger as it stood at a position: all that figures and reports are made of. */
export interface LedgerAt {
  readonly vector: VersionVector
  readonly rows: ReadonlyMap<string, CaseRow>
  /** As its profile said there; undefined where there was none that can be read. */
  readonly office: Office | undefined
  readonly names: RowNames
  /** The names that templates can bear, as the office's lists had them. */
  readonly lists: NonNullable<ReportSource['lists']>
  /** The content classes as they stood there. */
  readonly classes: ClassTable
  readonly reports: readonly ApprovedReport[]
}

const caseKinds: ReadonlySet<string> = new Set(['case'])
const allKinds: ReadonlySet<string> = new Set([
  'case',
  'office',
  'person',
  'department',
  'village',
  classKind,
  approvedReportKind,
])

/** How the months and days of an office ran. */
export const rulesOf = (office: Office | undefined): PeriodRules => ({
  monthBegins: office?.monthBegins ?? defaultMonthBegins,
  daysFromNoon: office?.daysFromNoon ?? false,
})

/** The line of a record that is a case; undefined of none. */
export function recordToRow(record: LedgerRecord | undefined): CaseRow | undefined {
  const one = record === undefined ? undefined : recordToCase(record)
  return one === undefined ? undefined : caseToRow(one)
}

/** The rows of the cases among changed records, by id; undefined of those that were not there. */
const toRows = (changed: PastRecords): Map<string, CaseRow | undefined> =>
  new Map(
    [...changed]
      .filter(([key]) => key.startsWith('case/'))
      .map(([key, record]) => [key.slice('case/'.length), recordToRow(record)]),
  )

/** The cases in which something was written since, as they stood at the vector, by id; undefined of those that were not there. */
export const readRowsSince = async (
  database: LedgerDatabase,
  vector: VersionVector,
  onProgress?: PastProgress,
): Promise<ReadonlyMap<string, CaseRow | undefined>> =>
  toRows(await readChangedSince(database, vector, caseKinds, onProgress))

/**
 * The ledger as it stood at a position of its log: the rows of now, and in place of those in which something was written since what
 * their own commits up to there make of them. The same commits make the same rows on every PC, in whatever order they came. Counts
 * nothing where commits of the position are not here. Off the database a span at a time.
 */
export async function readLedgerAt(
  database: LedgerDatabase,
  position: LogPosition,
  onProgress?: PastProgress,
): Promise<Result<LedgerAt, PositionUnreachable>> {
  const reached = await reachPosition(database, position)
  if (!reached.ok) return reached
  const vector = reached.value
  const store = rowStoreOf(database)
  await store.fill()
  // Before what was written since is looked for: a row that is newer than that would be taken for an old one.
  const rows = new Map(store.rows)
  const changed = await readChangedSince(database, vector, allKinds, onProgress)
  for (const [id, row] of toRows(changed))
    if (row === undefined) rows.delete(id)
    else rows.set(id, row)
  const [offices, people, departments, villages, classes, reports] = await Promise.all(
    ['office', 'person', 'department', 'village', classKind, approvedReportKind].map((of) =>
      readKindAt(database, of, changed),
    ),
  )
  const [personNames, departmentNames] = [listNames(people), listNames(departments)]
  const office = offices?.find(({ id }) => id === 'office')
  return ok({
    vector,
    rows,
    office: office === undefined ? undefined : readValue(office, 'profile', readOfficeProfile),
    names: {
      personName: (id) => personNames.get(id) ?? '',
      departmentName: (id) => departmentNames.get(id) ?? '',
    },
    lists: { villages: listActive(villages), departments: listActive(departments) },
    classes: recordsToClassTable(classes ?? []),
    reports: (reports ?? []).map(recordToApprovedReport).filter(isReadable),
  })
}

const readOfficeProfile = createValueReader(officeSchema)
const readNamed = createValueReader(z.looseObject({ name: z.string() }))
const readActive = createValueReader(z.looseObject({ name: z.string(), active: z.literal(true) }))

const listActive = (records: readonly LedgerRecord[] = []): readonly string[] =>
  records.flatMap((record) => readValue(record, 'profile', readActive)?.name ?? [])

const listNames = (records: readonly LedgerRecord[] = []): ReadonlyMap<string, string> =>
  new Map(records.map((record) => [record.id, readValue(record, 'profile', readNamed)?.name ?? '']))

async function readKindAt(database: LedgerDatabase, of: string, changed: PastRecords): Promise<LedgerRecord[]> {
  const rows = await database.records.where('of').equals(of).toArray()
  return rows.flatMap((row) => (changed.has(row.key) ? (changed.get(row.key) ?? []) : row))
}
