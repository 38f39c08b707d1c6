import { emptyRecord, type LedgerRecord } from '../record/ledger-record'
import { writerFor } from '../case/record-writer'
import type { Case } from '../case/case'
import type { WrittenImport } from '../case/fields/imported'
import type { KnownOp } from '../record/commit'
import type { LocalDate } from '../prelude/local-date'
import { importKind, importLogField, type ImportLogEntry } from './import-record'
import type { ImportCounts, NewOldCase } from './plan-import'

/** Which import it is. */
export interface ImportSource {
  readonly importId: string
  readonly file: string
  readonly sheet: string
}

const shortText = 400

/**
 * The ops of one old case: what it is, whence it came and what was done about it before. What the old ledger closed stands closed by the
 * act `imported` alone; what it ended is ended; what it has in hand waits for 登记 like anything that comes. No step is claimed that it does
 * not tell.
 */
export function newCaseToOps(item: NewOldCase, caseId: string, source: ImportSource): KnownOp[] {
  const write = writerFor(emptyRecord('case', caseId))
  const { old, entry, standing, closedOn, steps } = item
  const on: LocalDate = closedOn === '' || standing === 'open' ? entry.calledOn : closedOn
  const state = old.state.slice(0, shortText)
  const imported: WrittenImport = {
    ...source,
    line: old.line,
    number: old.number.slice(0, 60),
    state,
    unit: old.unit.slice(0, shortText),
    ...(closedOn === '' ? {} : { closedOn }),
    limitKnown: item.limitKnown,
    result: old.result,
    reply: old.reply,
    ...(old.satisfaction === '' ? {} : { satisfaction: old.satisfaction }),
    ...(old.solved === '' ? {} : { solved: old.solved }),
    ...(old.visitedOn === '' ? {} : { visitedOn: old.visitedOn }),
    facts: item.facts.map(({ head, value }) => ({ head: head.slice(0, 60), value })),
    print: item.print,
  }
  const ending = standing === 'returned' || standing === 'terminated' ? standing : undefined
  return [
    write.set('entry', entry),
    write.set('imported', imported),
    ...(item.ledgerNumber === '' ? [] : [write.set('ledgerNumber', item.ledgerNumber)]),
    ...(standing === 'closed' ? [write.move('closed')] : []),
    ...(ending === undefined
      ? []
      : [
          write.set('ending', { how: ending, on, reason: `旧台账状态：${state}`, into: '', intoNumber: '', entry: '' }),
        ]),
    write.act({ act: 'imported', ...source, line: old.line, on, state }),
    ...steps.map(({ on: day, what, text }) =>
      write.act({ act: 'old-step', ...(day === '' ? {} : { on: day }), what: what.slice(0, shortText), text }),
    ),
  ]
}

/** The entry of the import's own record. */
export const logToOp = (importId: string, entry: ImportLogEntry): KnownOp => ({
  op: 'append',
  of: importKind,
  id: importId,
  field: importLogField,
  value: entry,
})

export const countsToLog = (
  { file, sheet }: ImportSource,
  on: LocalDate,
  { cases, closed, there, filled, joinedLines, refusedLines, warnings }: ImportCounts,
): ImportLogEntry => ({
  what: 'took',
  on,
  file,
  sheet,
  cases,
  closed,
  there,
  filled,
  joinedLines,
  refusedLines,
  warnings,
})

/** What shows that somebody looked at a case, and changes nothing of it. */
const looks: ReadonlySet<string> = new Set([
  'imported',
  'old-step',
  'printed',
  'saved',
  'revealed',
  'attachment-opened',
  'folder-saved',
])

/** Whether anything was done about an imported case since it came: then undoing the import leaves it where it is. */
export const isWorkedOn = (one: Pick<Case, 'entries' | 'newer' | 'round' | 'origin'>): boolean =>
  one.newer.length > 0 || one.round > 1 || one.origin === 'joined' || one.entries.some(({ act }) => !looks.has(act.act))

/** The ops by which an imported case is struck out as its import is undone. */
export function undoneCaseToOps(record: LedgerRecord, file: string): KnownOp[] {
  const write = writerFor(record)
  const reason = `撤销从“${file}”的导入`
  return [write.void('void', reason), write.act({ act: 'voided', reason })]
}
