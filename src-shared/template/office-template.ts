import { isKnownWord, type Open } from '../prelude/open-choice'
import type { ValueReader } from '../prelude/value-reader'
import { blank, conflictedFields, readHead, shownHead, type LedgerRecord } from '../record/ledger-record'
import type { ReportChartName, ReportTableName, ReportTemplate } from '../report/report-template'
import { shippedTemplates } from '../report/shipped-templates'
import {
  isTemplateFieldName,
  reportCharts,
  reportTables,
  templatePeriodWords,
  templateReaders,
  type TemplateBasics,
  type TemplateFieldName,
  type TemplateParts,
  type TemplatePeriod,
} from './template-record'

/** What of an office's template could not be taken as it stands in the ledger. */
export type TemplateTrouble =
  /** The newest writing cannot be read, by damage or because a newer program wrote it. `instead` is what counts meanwhile. */
  | { readonly type: 'PartUnreadable'; readonly part: TemplateFieldName; readonly instead: 'earlier' | 'shipped' }
  /** Some of its tables or charts only a newer program knows: they are left out, and kept. */
  | { readonly type: 'PartNewer'; readonly part: TemplateFieldName; readonly count: number }

/** A kind of report as this office has it. */
export interface OfficeTemplate {
  /** What reports are drafted by: the office's parts, and of all else the program's. */
  readonly template: ReportTemplate
  /** What the program brings for it: of a kind of the office's own, that of the kind it was copied from. */
  readonly shipped: ReportTemplate
  /** What the office wrote, as far as it can be read. */
  readonly parts: TemplateParts
  /** Of a kind of the office's own; undefined of a shipped one. */
  readonly basics: TemplateBasics | undefined
  readonly troubles: readonly TemplateTrouble[]
  /** Parts that two PCs wrote differently, and nobody has decided. */
  readonly conflicts: readonly TemplateFieldName[]
}

const nothingWritten: TemplateParts = { title: null, addressee: null, text: null, tables: null, charts: null }

/** A shipped kind of which the office has written nothing. */
export const asShipped = (shipped: ReportTemplate): OfficeTemplate => ({
  template: shipped,
  shipped,
  parts: nothingWritten,
  basics: undefined,
  troubles: [],
  conflicts: [],
})

class PartReader {
  readonly troubles: TemplateTrouble[] = []

  constructor(private readonly record: LedgerRecord) {}

  /** The newest writing that can be read; where one above it cannot, that is a trouble. */
  read<T>(part: TemplateFieldName, reader: ValueReader<T>): T | undefined {
    const found = readHead(this.record, part, reader)
    const newest = shownHead(this.record, part)
    if (newest !== undefined && newest.value !== blank && newest.ref !== found?.ref)
      this.troubles.push({ type: 'PartUnreadable', part, instead: found === undefined ? 'shipped' : 'earlier' })
    return found?.value
  }

  /** Of a list what this program knows. */
  known<Name extends string>(
    part: 'tables' | 'charts',
    names: readonly Name[],
    listed: readonly Open<Name>[] | null,
    otherwise: readonly Name[],
  ): readonly Name[] {
    if (listed === null) return otherwise
    const found = listed.flatMap((name) => names.find((one) => one === name) ?? [])
    if (found.length < listed.length)
      this.troubles.push({ type: 'PartNewer', part, count: listed.length - found.length })
    return found
  }
}

const shippedNamed = (name: string): ReportTemplate | undefined => shippedTemplates.find((one) => one.name === name)

function readParts(reader: PartReader): TemplateParts {
  return {
    title: reader.read('title', templateReaders.title) ?? null,
    addressee: reader.read('addressee', templateReaders.addressee) ?? null,
    text: reader.read('text', templateReaders.text) ?? null,
    tables: reader.read('tables', templateReaders.tables) ?? null,
    charts: reader.read('charts', templateReaders.charts) ?? null,
  }
}

/** A kind of the office's own by its record; undefined where not even its name and its period can be read. */
function readBasics(reader: PartReader): TemplateBasics | undefined {
  const word = reader.read('word', templateReaders.word)
  const period = reader.read('period', templateReaders.period)
  if (word === undefined || period === undefined) return undefined
  return {
    word,
    period,
    about: reader.read('about', templateReaders.about) ?? '',
    base: reader.read('base', templateReaders.base) ?? '',
    retired: reader.read('retired', templateReaders.retired) ?? false,
  }
}

const periodOf = (period: Open<TemplatePeriod>): TemplatePeriod | undefined =>
  isKnownWord(templatePeriodWords, period) ? period : undefined

/**
 * A record as the kind of report that it makes. Each part is the newest writing that can be read, else the program's, with what could
 * not be taken told beside it. Undefined of a kind of the office's own that this program cannot draft: its name cannot be read, or
 * only a newer program knows its period.
 */
export function recordToTemplate(record: LedgerRecord): OfficeTemplate | undefined {
  const reader = new PartReader(record)
  const kind = shippedNamed(record.id)
  const basics = kind === undefined ? readBasics(reader) : undefined
  const period = kind?.period ?? (basics === undefined ? undefined : periodOf(basics.period))
  const shipped =
    kind ??
    shippedNamed(basics?.base ?? '') ??
    shippedTemplates.find((one) => one.period === period) ??
    shippedTemplates[0]
  if (period === undefined || shipped === undefined) return undefined
  const parts = readParts(reader)
  const template: ReportTemplate = {
    name: record.id,
    word: basics?.word ?? shipped.word,
    about: basics?.about ?? shipped.about,
    period,
    title: parts.title ?? shipped.title,
    addressee: parts.addressee ?? shipped.addressee,
    text: parts.text ?? shipped.text,
    tables: reader.known<ReportTableName>('tables', reportTables, parts.tables, shipped.tables),
    charts: reader.known<ReportChartName>('charts', reportCharts, parts.charts, shipped.charts),
  }
  const conflicts = conflictedFields(record).filter(isTemplateFieldName)
  return { template, shipped, parts, basics, troubles: reader.troubles, conflicts }
}

/** All kinds of report of the office: the shipped ones in their order, then its own by their names. */
export function listTemplates(records: readonly LedgerRecord[]): readonly OfficeTemplate[] {
  const byName = new Map(records.map((record) => [record.id, record]))
  const own = records.flatMap((record) =>
    shippedNamed(record.id) === undefined ? (recordToTemplate(record) ?? []) : [],
  )
  return [
    ...shippedTemplates.map((shipped) => {
      const record = byName.get(shipped.name)
      return (record === undefined ? undefined : recordToTemplate(record)) ?? asShipped(shipped)
    }),
    ...own.sort((a, b) => compare(a.template.word, b.template.word) || compare(a.template.name, b.template.name)),
  ]
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Whether reports are still drafted by it. */
export const isInUse = ({ basics }: Pick<OfficeTemplate, 'basics'>): boolean => basics?.retired !== true

/** Whether the office wrote anything of it. */
export const isChanged = ({ parts }: Pick<OfficeTemplate, 'parts'>): boolean =>
  Object.values(parts).some((part) => part !== null)
