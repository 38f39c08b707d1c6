import { z } from 'zod'
import {
  blank,
  compareWrites,
  isVoided,
  seenRefs,
  shownValue,
  standsUnder,
  type LedgerRecord,
  type VoidMark,
} from '../record/ledger-record'
import { writerFor, type RecordWriter } from '../case/record-writer'
import type { Case } from '../case/case'
import type { WrittenImport } from '../case/fields/imported'
import type { KnownOp } from '../record/commit'
import type { LocalDate } from '../prelude/local-date'
import { importKind, importLogField, type ImportLogEntry } from './import-record'
import type { OldStep } from './old-line'
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
export function newCaseToOps(item: NewOldCase, record: LedgerRecord, source: ImportSource): KnownOp[] {
  const write = writerFor(record)
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
  const isSaid = (field: string): boolean => seenRefs(record, field).length > 0
  return [
    ...(isVoided(record) ? takeUp(write, source) : []),
    write.set('entry', entry),
    write.set('imported', imported),
    ...(item.ledgerNumber === '' || shownValue(record, 'ledgerNumber') === item.ledgerNumber
      ? []
      : [write.set('ledgerNumber', item.ledgerNumber)]),
    // What an undone import said of it stands no more.
    ...(standing === 'closed' ? [write.move('closed')] : isSaid('stage') ? [write.move('received')] : []),
    ...(ending === undefined
      ? isSaid('ending')
        ? [write.set('ending', blank)]
        : []
      : [
          write.set('ending', { how: ending, on, reason: `旧台账状态：${state}`, into: '', intoNumber: '', entry: '' }),
        ]),
    write.act({ act: 'imported', ...source, line: old.line, on, state }),
    ...untold(record, steps).map(({ on: day, what, text }) =>
      write.act({ act: 'old-step', ...(day === '' ? {} : { on: day }), what: what.slice(0, shortText), text }),
    ),
  ]
}

/** The case that an undone import had brought stands again: it is the same case, and its number its own. */
function takeUp(write: RecordWriter, { file }: ImportSource): KnownOp[] {
  const reason = `再次从“${file}”导入`
  return [write.void('lift', reason), write.act({ act: 'lifted', reason })]
}

/** What a step tells; the same of two that tell the same. */
const keyOfStep = ({ on, what, text }: Pick<OldStep, 'on' | 'what' | 'text'>): string =>
  JSON.stringify([on, what.slice(0, shortText), text])

/** Of the steps those that an earlier import did not tell already. */
function untold(record: LedgerRecord, steps: readonly OldStep[]): readonly OldStep[] {
  const told = new Set(
    (standsUnder(record.lists, 'acts') ?? []).flatMap(({ value }) => {
      const step = oldStepSchema.safeParse(value).data
      return step === undefined ? [] : [JSON.stringify([step.on ?? '', step.what, step.text ?? ''])]
    }),
  )
  return steps.filter((step) => !told.has(keyOfStep(step)))
}

const oldStepSchema = z.looseObject({
  act: z.literal('old-step'),
  on: z.string().optional(),
  what: z.string(),
  text: z.string().optional(),
})

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
  // Struck out and taken up again it stands as it stood.
  'voided',
  'lifted',
])

/** Whether anything was done about an imported case since it came: then undoing the import leaves it where it is. */
export const isWorkedOn = (one: Pick<Case, 'entries' | 'newer' | 'round' | 'origin'>): boolean =>
  one.newer.length > 0 || one.round > 1 || one.origin === 'joined' || one.entries.some(({ act }) => !looks.has(act.act))

/** Why a case is struck out as its import is undone. */
const undoneReason = (file: string): string => `撤销从“${file}”的导入`

/** Whether it is the undoing of its import, and nothing that anybody said of the case, for which it is struck out. */
export function isStruckWithImport({ voids }: LedgerRecord, file: string): boolean {
  const last = voids.reduce<VoidMark | undefined>(
    (best, mark) => (best === undefined || compareWrites(mark, best) > 0 ? mark : best),
    undefined,
  )
  return last !== undefined && !last.lifts && last.reason === undoneReason(file)
}

/** The ops by which an imported case is struck out as its import is undone. */
export function undoneCaseToOps(record: LedgerRecord, file: string): KnownOp[] {
  const write = writerFor(record)
  const reason = undoneReason(file)
  return [write.void('void', reason), write.act({ act: 'voided', reason })]
}
