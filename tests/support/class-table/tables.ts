import { classKind, type ClassValue } from '#shared/class-table/class-entry'
import { recordsToClassTable, type ClassTable } from '#shared/class-table/class-table'
import type { ClassWrite } from '#shared/class-table/plan-classes'
import { commitRefSchema } from '#shared/record/commit'
import { instant } from '#tests/support/builders'
import { emptyRecord, type Head, type LedgerRecord } from '#shared/record/ledger-record'

const headOf = (value: unknown): Head => ({
  ref: commitRefSchema.parse('pcahere00.1:1'),
  at: instant(1),
  by: 'clerk',
  value,
})

/** The records that writes make, as one PC has them. */
export function writesToRecords(writes: readonly ClassWrite[], before: readonly LedgerRecord[] = []): LedgerRecord[] {
  const records = new Map(before.map((record) => [record.id, record]))
  for (const { path, value, becomes } of writes) {
    const record = records.get(path) ?? emptyRecord(classKind, path)
    records.set(path, {
      ...record,
      registers: {
        ...record.registers,
        entry: [headOf(value)],
        ...(becomes === undefined ? {} : { becomes: [headOf(becomes)] }),
      },
    })
  }
  return [...records.values()]
}

/** A class in force for ever. */
export const aClass = (path: string, differs: Partial<ClassValue> = {}, becomes = ''): ClassWrite => ({
  path,
  value: { code: '', order: 0, from: '', to: '', aliases: [], active: true, ...differs },
  becomes,
})

/** The program's own table with these written over it. */
export const aTable = (...classes: readonly ClassWrite[]): ClassTable => recordsToClassTable(writesToRecords(classes))
