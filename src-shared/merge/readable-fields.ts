import { z } from 'zod'
import { approvedReportKind, approvedReportReaders } from '../approved-report/approved-report'
import { officeArrangementSchema } from '../calendar/calendar-record'
import { localDaysSchema } from '../calendar/local-days'
import { deviceCardSchema, revokedAtSchema } from '../bundle/device-card'
import { inboxSchema, outboxSchema } from '../bundle/receipt-record'
import { recoverySchema } from '../bundle/recovery-record'
import { matterListSchema } from '../entry/matter-list'
import { entryRefOf } from '../case/entry-field'
import { sideRefOf, sideValueSchema } from '../case/sides/side-field'
import { roundedField } from '../case/rounds'
import { caseFields } from '../case/field-tables'
import { leaseSchema, numberingSchema, returnedSchema } from '../numbering/numbering-record'
import { allPaperSeriesSchema, paperLeaseSchema } from '../numbering/paper-series'
import { coverSchema } from '../office/cover'
import { departmentSchema, officeSchema, personSchema } from '../office/office'
import { rotaWeekSchema } from '../office/rota'
import { villageSchema } from '../office/village'
import { crossLayoutSchema } from '../statement/cross-layout'
import { createValueReader, type SchemaReader } from '../prelude/value-reader'
import { classActSchema, classKind, classReaderOf } from '../class-table/class-entry'
import { chosenRulesSchema } from '../rules/rule-record'
import { ruleSetSchema } from '../rules/rule-set'
import { dossierFields, dossierKind, dossierReaderOf } from '../dossier/dossier'
import { officePaperKind, officePaperReaders } from '../office-paper/word-form'
import { phraseKind, phraseReaders } from '../phrase/phrase'
import { wordingKind, wordingReaders } from '../wording/wording-record'
import { pledgeFields, pledgeKind, pledgeReaderOf } from '../pledge/pledge'
import { pledgeYearFields, pledgeYearKind, pledgeYearReaderOf } from '../pledge/pledge-year'
import { lawKind, lawReaders } from '../law/law-record'
import { templateKind, templateReaders } from '../template/template-record'
import { undoKind, undoneField } from '../undo/undo-record'
import { syncReceivedSchema, syncSentSchema } from './sync-record'

const readers: ReadonlyMap<string, SchemaReader<unknown>> = new Map<string, SchemaReader<unknown>>([
  ...caseFields.map(({ field, schema, inLog }): [string, SchemaReader<unknown>] => [
    `case/${field}`,
    createValueReader<unknown>(inLog ?? schema),
  ]),
  ['office/profile', createValueReader(officeSchema)],
  ['office/matters', createValueReader(matterListSchema)],
  ['office/crossTable', createValueReader(crossLayoutSchema)],
  ['office/paperSeries', createValueReader(allPaperSeriesSchema)],
  ['office/numbering', createValueReader(numberingSchema)],
  ['person/profile', createValueReader(personSchema.omit({ id: true }))],
  ['department/profile', createValueReader(departmentSchema.omit({ id: true }))],
  ['calendar/table', createValueReader<unknown>(officeArrangementSchema)],
  ['calendar/local', createValueReader(localDaysSchema)],
  ['class-act/act', createValueReader<unknown>(classActSchema)],
  ['class-act/undone', createValueReader(z.boolean())],
  ['village/profile', createValueReader(villageSchema.omit({ id: true }))],
  ['cover/profile', createValueReader(coverSchema.omit({ id: true }))],
  ['rota/profile', createValueReader(rotaWeekSchema.omit({ monday: true }))],
  ['office/sample', createValueReader(z.boolean())],
  ['office/recovery', createValueReader(recoverySchema)],
  ['office/rules', createValueReader(chosenRulesSchema)],
  ['rules/version', createValueReader(ruleSetSchema)],
  ['rules/withdrawn', createValueReader(z.boolean())],
  ['device/card', createValueReader(deviceCardSchema)],
  ['device/name', createValueReader(z.string())],
  ['device/revokedAt', createValueReader(revokedAtSchema)],
  ['block/lease', createValueReader(leaseSchema)],
  ['block/paperLease', createValueReader(paperLeaseSchema)],
  ['block/returned', createValueReader(returnedSchema)],
  ['join/into', createValueReader(z.string())],
  [`${undoKind}/${undoneField}`, createValueReader(z.boolean())],
  ['inbox/receipt', createValueReader(inboxSchema)],
  ['outbox/sent', createValueReader(outboxSchema)],
  ['sync/received', createValueReader(syncReceivedSchema)],
  ['sync/sent', createValueReader(syncSentSchema)],
  ...Object.entries(approvedReportReaders).map(([field, reader]): [string, SchemaReader<unknown>] => [
    `${approvedReportKind}/${field}`,
    reader,
  ]),
  ...Object.entries(officePaperReaders).map(([field, read]): [string, SchemaReader<unknown>] => [
    `${officePaperKind}/${field}`,
    read,
  ]),
  ...Object.entries(wordingReaders).map(([field, read]): [string, SchemaReader<unknown>] => [
    `${wordingKind}/${field}`,
    read,
  ]),
  ...Object.entries(phraseReaders).map(([field, read]): [string, SchemaReader<unknown>] => [
    `${phraseKind}/${field}`,
    read,
  ]),
  ...Object.entries(lawReaders).map(([field, read]): [string, SchemaReader<unknown>] => [`${lawKind}/${field}`, read]),
  ...Object.entries(templateReaders).map(([field, read]): [string, SchemaReader<unknown>] => [
    `${templateKind}/${field}`,
    read,
  ]),
])

/** Every field whose values this program reads, as `kind/field`, without those that are named for an entry or an ask of a case. */
export const readableFields: readonly string[] = [
  ...readers.keys(),
  ...['entry', 'becomes', 'before:'].map((field) => `${classKind}/${field}`),
  ...[...dossierFields, 'measure:', 'visit:'].map((field) => `${dossierKind}/${field}`),
  ...[...pledgeFields, 'indicator:'].map((field) => `${pledgeKind}/${field}`),
  ...pledgeYearFields.map((field) => `${pledgeYearKind}/${field}`),
]

/** What a field of an entry holds: the entry as corrected, or that it was taken back. */
const readEntryField = createValueReader(z.looseObject({}))

/** What the field of an ask holds: the answer to it. */
const readSideField = createValueReader<unknown>(sideValueSchema)

/** By what this program reads a field; undefined of one that it does not know. */
export const readerOf = (of: string, field: string): SchemaReader<unknown> | undefined =>
  of === 'case' && entryRefOf(field) !== undefined
    ? readEntryField
    : of === 'case' && sideRefOf(field) !== undefined
      ? readSideField
      : of === classKind
        ? classReaderOf(field)
        : of === dossierKind
          ? dossierReaderOf(field)
          : of === pledgeKind
            ? pledgeReaderOf(field)
            : of === pledgeYearKind
              ? pledgeYearReaderOf(field)
              : readers.get(`${of}/${of === 'case' ? roundedField(field).field : field}`)

/** Whether this program can read a value as its field's. Fields that it does not know are left alone. */
export function isReadableField(of: string, field: string, value: unknown): boolean {
  const read = readerOf(of, field)
  return read === undefined || read(value) !== undefined
}
