import { canonicalJson } from '../prelude/canonical-json'
import type { JournalTail } from '../journal/journal-frame'
import type { Instant } from '../prelude/instant'
import { veilSheet, type PrivateSheet } from '../case/private-sheet'
import { keepPrivate, type Private, uncover } from '../case/private-text'
import type { Assignment, Sheet } from '../case/sheet'
import { closeVeil, openVeil, type Veil } from '../case/veil'
import type { KnownOp } from '../record/commit'
import { seenRefs, type LedgerRecord } from '../record/ledger-record'

/** What is known of the bundle whose assignments are being planned: goes into the receipt. */
export interface IntakeSource {
  readonly bundleId: string
  /** SHA-256 of the bundle's tag manifest: tells a repeat from a forgery under the same id. */
  readonly tagmanifest: string
  readonly stream: string
  readonly seq: number
  readonly fromOffice: string
  readonly fromName: string
  readonly fileName: string
  readonly createdAt: Instant
}

/** What the ledger already holds that an assignment may meet. */
export interface HeldCase {
  readonly record: LedgerRecord
  readonly sheet: Private<Sheet>
}

export interface LedgerHoldings {
  /** The journal's tail as of which this was read: while it stands, so does every plan made on it. */
  readonly tail: JournalTail
  readonly casesById: ReadonlyMap<string, HeldCase>
  readonly caseIdBySheetNumber: ReadonlyMap<string, string>
  /** The inbox record of this very bundle, if it was imported before. */
  readonly inbox: LedgerRecord | undefined
}

export interface SheetChange {
  readonly field: string
  readonly before: Private<unknown>
  readonly after: Private<unknown>
}

export type IntakeProblem =
  /** Another case bears this 承办单号. */
  | { readonly type: 'SheetNumberTaken'; readonly byCaseId: string }
  /** Same revision as held, other content: the centre has to issue a higher revision. */
  | { readonly type: 'SheetDiffersSilently'; readonly fields: readonly string[] }
  /** The ledger holds a later revision. */
  | { readonly type: 'SheetOutdated'; readonly heldRevision: number }
  | { readonly type: 'DueBeforeIssue' }
  | { readonly type: 'IssuedBeforeCall' }

/** An assignment as it came, and its sheet as it may be shown before anything is imported. */
interface ItemSheet {
  readonly assignment: Private<Assignment>
  readonly sheet: PrivateSheet
  /** Closed where the sheet, or the one it takes the place of, is confidential: nobody has had a reason yet. */
  readonly veil: Veil
}

export type IntakeItem = ItemSheet &
  (
    | { readonly kind: 'new' }
    | { readonly kind: 'changed'; readonly changes: readonly SheetChange[] }
    | { readonly kind: 'repeated' }
    | { readonly kind: 'problem'; readonly problem: IntakeProblem }
  )

export type IntakeKind = IntakeItem['kind']

export interface IntakePlan {
  readonly source: IntakeSource
  /** What it was decided on. */
  readonly held: LedgerHoldings
  /** True when this very bundle was imported before: nothing will change. */
  readonly repeat: boolean
  readonly items: readonly IntakeItem[]
  readonly counts: { readonly [K in IntakeKind]: number }
}

/** Compares a verified bundle with the ledger: what importing it would do, before anything is done. Pure. */
export function planIntake(source: IntakeSource, assignments: readonly Assignment[], held: LedgerHoldings): IntakePlan {
  const items = assignments.map((assignment) => planItem(assignment, held))
  const counts = { new: 0, changed: 0, repeated: 0, problem: 0 }
  for (const item of items) counts[item.kind] += 1
  return { source, held, repeat: held.inbox !== undefined, items, counts }
}

function planItem(assignment: Assignment, held: LedgerHoldings): IntakeItem {
  const { sheet } = assignment
  const known = held.casesById.get(assignment.caseId)
  const base = toItemSheet(assignment, known)
  const problem = (what: IntakeProblem): IntakeItem => ({ ...base, kind: 'problem', problem: what })
  if (sheet.dueOn < sheet.issuedOn) return problem({ type: 'DueBeforeIssue' })
  if (sheet.issuedOn < sheet.calledOn) return problem({ type: 'IssuedBeforeCall' })
  const bearer = held.caseIdBySheetNumber.get(sheet.sheetNumber)
  if (bearer !== undefined && bearer !== assignment.caseId)
    return problem({ type: 'SheetNumberTaken', byCaseId: bearer })
  if (known === undefined) return { ...base, kind: 'new' }
  const before = uncover(known.sheet)
  const changes = compareSheets(before, sheet)
  if (sheet.revision === before.revision) {
    return changes.length === 0
      ? { ...base, kind: 'repeated' }
      : problem({ type: 'SheetDiffersSilently', fields: changes.map((change) => change.field) })
  }
  return sheet.revision > before.revision
    ? { ...base, kind: 'changed', changes }
    : problem({ type: 'SheetOutdated', heldRevision: before.revision })
}

/** The sheet of a case at hand as it may be shown with the plan. */
export function showHeldSheet({ sheet }: HeldCase): Pick<ItemSheet, 'sheet' | 'veil'> {
  const issued = uncover(sheet)
  return { sheet: veilSheet(issued), veil: issued.confidential ? closeVeil([issued]) : openVeil }
}

function toItemSheet(assignment: Assignment, known: HeldCase | undefined): ItemSheet {
  const sheets = [assignment.sheet, ...(known === undefined ? [] : [uncover(known.sheet)])]
  return {
    assignment: keepPrivate(assignment),
    sheet: veilSheet(assignment.sheet),
    veil: sheets.some(({ confidential }) => confidential) ? closeVeil(sheets) : openVeil,
  }
}

/** The fields in which two issues of a sheet differ, `revision` itself left out. */
export function compareSheets(before: Sheet, after: Sheet): SheetChange[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((field) => field !== 'revision')
  return fields
    .filter((field) => canonicalJson(before[field]) !== canonicalJson(after[field]))
    .map((field) => ({ field, before: keepPrivate(before[field]), after: keepPrivate(after[field]) }))
}

/** The receipt an import leaves in the ledger, under `inbox/<bundleId>`, field `receipt`. */
export interface IntakeReceipt extends IntakeSource {
  readonly counts: IntakePlan['counts']
}

/**
 * The ops that carry the plan out, all in one commit, or none when there is nothing to write. A repeated bundle writes
 * nothing. Items with a problem are left out and counted in the receipt.
 */
export function intakePlanToOps(plan: IntakePlan): KnownOp[] {
  if (plan.repeat) return []
  const receipt: IntakeReceipt = { ...plan.source, counts: plan.counts }
  const inbox: KnownOp = { op: 'set', of: 'inbox', id: plan.source.bundleId, field: 'receipt', value: receipt, saw: [] }
  return [inbox, ...plan.items.flatMap((item) => itemToOps(item, plan))]
}

function itemToOps(item: IntakeItem, { source, held }: IntakePlan): KnownOp[] {
  if (item.kind === 'repeated' || item.kind === 'problem') return []
  const { caseId, sheet } = uncover(item.assignment)
  const target = { of: 'case', id: caseId }
  const record = held.casesById.get(caseId)?.record
  const act =
    item.kind === 'new'
      ? { act: 'received', bundleId: source.bundleId, sheetNumber: sheet.sheetNumber, from: source.fromName }
      : {
          act: 'sheet-revised',
          bundleId: source.bundleId,
          revision: sheet.revision,
          fields: item.changes.map((change) => change.field),
        }
  return [
    { op: 'set', ...target, field: 'sheet', value: sheet, saw: seenRefs(record, 'sheet') },
    { op: 'append', ...target, field: 'acts', value: act },
  ]
}
