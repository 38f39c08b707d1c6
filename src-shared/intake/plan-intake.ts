import type { AnswerRecord } from '../bundle/request-record'
import type { WorkCalendar } from '../calendar/work-calendar'
import type { LocalDate } from '../prelude/local-date'
import type { AnswerItem } from './plan-answers'
import { canonicalJson } from '../prelude/canonical-json'
import type { JournalTail } from '../journal/journal-frame'
import type { Instant } from '../prelude/instant'
import { listNewerParts } from '../prelude/open-choice'
import { veilSheet, type PrivateSheet } from '../case/private-sheet'
import { keepPrivate, type Private, uncover } from '../case/private-text'
import { sheetSchema, type Assignment, type Sheet } from '../case/sheet'
import { closeVeil, openVeil, type Veil } from '../case/veil'
import { recordToCase } from '../case/case'
import type { CommitRef, KnownOp } from '../record/commit'
import { findJoinOffer, type JoinOffer, type OwnHolding } from './join-offer'
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
  /** Further records that bear the sheet: two PCs took it in, one by itself and one by 归并. A revision is written to each. */
  readonly twins?: readonly LedgerRecord[]
}

export interface LedgerHoldings {
  /** The journal's tail as of which this was read: while it stands, so does every plan made on it. */
  readonly tail: JournalTail
  readonly casesById: ReadonlyMap<string, HeldCase>
  readonly caseIdBySheetNumber: ReadonlyMap<string, string>
  /** Cases that the office took down and for which no sheet has come. */
  readonly own?: readonly OwnHolding[]
  /** By the centre's case id: into which case of ours its sheet was joined. */
  readonly joinsById?: ReadonlyMap<string, LedgerRecord>
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
  /** The fields of it that hold what only a newer program knows: with them the case is imported to be looked at alone. */
  readonly newer: readonly string[]
}

export type IntakeItem = ItemSheet &
  (
    | {
        readonly kind: 'new'
        /** A case of the office's own that it is probably for, and whether it joins it. */
        readonly offer?: JoinOffer
        readonly joins?: boolean
      }
    /** `opensRound`: the reply has left, or the case is closed: it is handled once more, in the round of this number. */
    | { readonly kind: 'changed'; readonly changes: readonly SheetChange[]; readonly opensRound: number | undefined }
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
  /** The centre's answers to requests, and what each comes to; left out where the bundle brings none. */
  readonly answered?: PlannedAnswers
}

/** Answers as they came, with the day and the calendar on which they were planned, and what they come to. */
export interface PlannedAnswers {
  readonly answers: Private<readonly AnswerRecord[]>
  readonly today: LocalDate
  readonly calendar: WorkCalendar
  readonly items: readonly AnswerItem[]
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
  const own = held.own ?? []
  const isOurs = own.some(({ record }) => record.id === bearer)
  const bearers = known === undefined ? [assignment.caseId] : [known.record, ...(known.twins ?? [])].map(({ id }) => id)
  if (bearer !== undefined && !bearers.includes(bearer) && !isOurs)
    return problem({ type: 'SheetNumberTaken', byCaseId: bearer })
  if (known === undefined) {
    const offer = findJoinOffer(sheet, own)
    return offer === undefined
      ? { ...base, kind: 'new' }
      : { ...base, kind: 'new', offer, joins: offer.why === 'number' }
  }
  const before = uncover(known.sheet)
  const changes = compareSheets(before, sheet)
  if (sheet.revision === before.revision) {
    return changes.length === 0
      ? { ...base, kind: 'repeated' }
      : problem({ type: 'SheetDiffersSilently', fields: changes.map((change) => change.field) })
  }
  return sheet.revision > before.revision
    ? { ...base, kind: 'changed', changes, opensRound: findRoundToOpen(known.record) }
    : problem({ type: 'SheetOutdated', heldRevision: before.revision })
}

/** What was answered is never changed in silence: a revision that comes for it opens the next round (重办, 二次交办). */
function findRoundToOpen(record: LedgerRecord): number | undefined {
  const one = recordToCase(record)
  return one?.stage === 'closed' ? one.round + 1 : undefined
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
    newer: listNewerParts(sheetSchema, assignment.sheet),
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
  const answers = (plan.answered?.items ?? []).flatMap(({ ops }) => ops)
  // What could not be written the first time is written now; what was, stands as repeated.
  if (plan.repeat) return answers
  const receipt: IntakeReceipt = { ...plan.source, counts: plan.counts }
  const inbox: KnownOp = { op: 'set', of: 'inbox', id: plan.source.bundleId, field: 'receipt', value: receipt, saw: [] }
  return [inbox, ...plan.items.flatMap((item) => itemToOps(item, plan)), ...answers]
}

function itemToOps(item: IntakeItem, { source, held }: IntakePlan): KnownOp[] {
  if (item.kind === 'repeated' || item.kind === 'problem') return []
  const { caseId, sheet } = uncover(item.assignment)
  if (item.kind === 'new' && item.offer !== undefined && item.joins === true)
    return joinToOps(item.offer, { caseId, sheet }, source, held)
  const known = held.casesById.get(caseId)
  const act =
    item.kind === 'new'
      ? { act: 'received', bundleId: source.bundleId, sheetNumber: sheet.sheetNumber, from: source.fromName }
      : {
          act: 'sheet-revised',
          ...(item.opensRound === undefined ? {} : { round: item.opensRound }),
          bundleId: source.bundleId,
          revision: sheet.revision,
          fields: item.changes.map((change) => change.field),
        }
  const records = known === undefined ? [undefined] : [known.record, ...(known.twins ?? [])]
  return records.flatMap((record): KnownOp[] => {
    const target = { of: 'case', id: record?.id ?? caseId }
    // A twin that is handled on stays in its round.
    const round = item.kind === 'changed' && record === known?.record ? item.opensRound : undefined
    return [
      { op: 'set', ...target, field: 'sheet', value: sheet, saw: seenRefs(record, 'sheet') },
      { op: 'append', ...target, field: 'acts', value: act },
      ...(round === undefined ? [] : openRound(target, round, sheet, seenRefs(record, 'round'))),
    ]
  })
}

/** 归并: the sheet is written into the case that the office took down, with the id by which the centre knows it. */
function joinToOps(
  { record }: JoinOffer,
  { caseId, sheet }: Pick<Assignment, 'caseId' | 'sheet'>,
  { bundleId, fromName }: IntakeSource,
  held: LedgerHoldings,
): KnownOp[] {
  const target = { of: 'case', id: record.id }
  const set = (field: string, value: unknown): KnownOp => ({
    op: 'set',
    ...target,
    field,
    value,
    saw: seenRefs(record, field),
  })
  // What was closed by an answer on the spot is handled for the centre in a round of its own.
  const round = findRoundToOpen(record)
  const act = { act: 'joined', bundleId, sheetNumber: sheet.sheetNumber, from: fromName, centreCaseId: caseId }
  return [
    set('sheet', sheet),
    set('centreCaseId', caseId),
    { op: 'append', ...target, field: 'acts', value: act },
    ...(round === undefined ? [] : openRound(target, round, sheet, seenRefs(record, 'round'))),
    // Where its revisions are to be looked for: they come under the centre's id.
    {
      op: 'set',
      of: joinKind,
      id: caseId,
      field: 'into',
      value: record.id,
      saw: seenRefs(held.joinsById?.get(caseId), 'into'),
    },
  ]
}

/** The round that a revision opens: the same on every PC that imports the bundle, so that none contradicts another. */
function openRound(
  target: { readonly of: string; readonly id: string },
  number: number,
  sheet: Sheet,
  saw: CommitRef[],
): KnownOp[] {
  const opened = { number, on: sheet.issuedOn, cause: 'centre', reason: sheet.remark, start: 'instructed' }
  return [
    { op: 'set', ...target, field: 'round', value: opened, saw },
    { op: 'append', ...target, field: 'acts', value: { act: 'round-opened', round: number, ...opened } },
  ]
}

/** The kind of record that says, under the centre's case id, into which case of ours its sheet was joined. */
export const joinKind = 'join'

/** The centre's case id of an item: it names nobody. */
export const uncoveredCaseId = ({ assignment }: Pick<IntakeItem, 'assignment'>): string => uncover(assignment).caseId

/** The cases that an imported plan brought into the ledger; a sheet that joined a case of ours brought none. */
export const newCases = ({ repeat, items }: Pick<IntakePlan, 'repeat' | 'items'>): readonly string[] =>
  repeat ? [] : items.flatMap((item) => (item.kind === 'new' && item.joins !== true ? [uncoveredCaseId(item)] : []))

/** The plan with 归并 of one sheet chosen, or its standing as a case of its own. */
export const chooseJoin = (plan: IntakePlan, caseId: string, joins: boolean): IntakePlan => ({
  ...plan,
  items: plan.items.map((item) =>
    item.kind === 'new' && item.offer !== undefined && uncoveredCaseId(item) === caseId ? { ...item, joins } : item,
  ),
})
