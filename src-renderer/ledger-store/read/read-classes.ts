import { z } from 'zod'
import {
  actOfBefore,
  classActKind,
  classKind,
  readClassAct,
  readClassBefore,
  type ClassAct,
  type ClassBefore,
} from '#shared/class-table/class-entry'
import { recordsToClassTable, type ClassTable } from '#shared/class-table/class-table'
import { createValueReader } from '#shared/prelude/value-reader'
import { readValue, shownHead, type LedgerRecord } from '#shared/record/ledger-record'
import type { LedgerDatabase } from '../view/ledger-database'

/** The kinds of records that the table of classes is read from. */
export const classKinds: readonly string[] = [classKind]

/** The kinds of records that tell what was done to it. */
export const classActKinds: readonly string[] = [classKind, classActKind]

/** The content classes of the office, also those that ended. */
export async function readClassTable(database: LedgerDatabase): Promise<ClassTable> {
  return recordsToClassTable(await readClassRecords(database))
}

const readClassRecords = (database: LedgerDatabase): Promise<LedgerRecord[]> =>
  database.records.where('of').equals(classKind).toArray()

/** An act on the table, and whether it can be taken back whole. */
export interface ToldClassAct extends ClassAct {
  readonly id: string
  readonly undone: boolean
  /** The classes that it wrote and that nobody wrote since. */
  readonly untouched: number
}

const readFlag = createValueReader(z.boolean())

/** What was done to the table, the newest first. */
export async function readClassActs(database: LedgerDatabase): Promise<readonly ToldClassAct[]> {
  const [acts, classes] = await Promise.all([
    database.records.where('of').equals(classActKind).toArray(),
    readClassRecords(database),
  ])
  const untouched = new Map<string, number>()
  for (const record of classes) {
    const act = findUndoable(record)?.act
    if (act !== undefined) untouched.set(act, (untouched.get(act) ?? 0) + 1)
  }
  return acts
    .flatMap((record) => {
      const act = readValue(record, 'act', readClassAct)
      const at = shownHead(record, 'act')?.at ?? 0
      if (act === undefined) return []
      const undone = readValue(record, 'undone', readFlag) === true
      return [{ at, told: { ...act, id: record.id, undone, untouched: untouched.get(record.id) ?? 0 } }]
    })
    .toSorted((a, b) => b.at - a.at || (a.told.id < b.told.id ? 1 : -1))
    .map(({ told }) => told)
}

/** What stood in a class before the act that wrote it last, and which; undefined where it was written otherwise since. */
export function findUndoable(record: LedgerRecord): { readonly act: string; readonly before: ClassBefore } | undefined {
  const [entry, becomes] = [shownHead(record, 'entry'), shownHead(record, 'becomes')]
  for (const field of Object.keys(record.registers)) {
    const act = actOfBefore(field)
    const kept = act === undefined ? undefined : shownHead(record, field)
    const before = kept === undefined ? undefined : readValue(record, field, readClassBefore)
    if (act === undefined || kept === undefined || before === undefined || kept.ref !== entry?.ref) continue
    // A mapping that the act did not touch stands as it stood then.
    const isLast = becomes === undefined || becomes.ref === kept.ref || becomes.value === before.becomes
    if (isLast) return { act, before }
  }
  return undefined
}
