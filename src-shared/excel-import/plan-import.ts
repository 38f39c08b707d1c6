import type { WorkCalendar } from '../calendar/work-calendar'
import type { OwnEntry } from '../case/own-entry'
import { parseSerialNumber } from '../case/serial-number'
import type { NamedClass } from '../class-table/named-class'
import { judgeEntry } from '../entry/suggest-limit'
import { yearOf, type LocalDate } from '../prelude/local-date'
import type { RuleSet } from '../rules/rule-set'
import type { OldCase } from './join-lines'
import { numberKey } from './join-lines'
import { refusesLine, type LineProblem } from './line-problem'
import type { OldFact, OldStep } from './old-line'
import { oldToEntry } from './old-to-entry'
import { printOf } from './print-of'
import type { OldStanding } from './read-choice'
import type { ReadList } from './read-list'

/** What is done with a case that is there already. */
export type DuplicatePolicy = 'skip' | 'fill' | 'ask'

/** What the sheet leaves open, and a person decides. */
export interface ImportPolicy {
  /** How cases stand of which the sheet says neither that they are closed nor that they are open. */
  readonly unsaid: 'open' | 'closed'
  /** The limit of cases in hand that have none, by the sheet or by the office's rules; '' to refuse them. */
  readonly openDueOn: LocalDate | ''
  readonly duplicates: DuplicatePolicy
  /** Decided one by one, by the line of the case: what to do with it. */
  readonly choices: ReadonlyMap<number, 'skip' | 'fill'>
}

/** A case of the ledger that a line may be. */
export interface HeldOld {
  readonly id: string
  /** As lists call it. */
  readonly number: string
  /** Whether the number that was met is its 台账号, and not that which its paper bears. */
  readonly isLedgerNumber: boolean
  readonly calledOn: LocalDate
  /** What the office itself wrote down of it; undefined of a centre's sheet, whose blanks are the centre's. */
  readonly entry: OwnEntry | undefined
}

/** What of the ledger lines may meet. */
export interface ImportHeld {
  readonly byNumber: ReadonlyMap<string, readonly HeldOld[]>
  readonly byPrint: ReadonlyMap<string, HeldOld>
  /** 台账号 that a case bears or bore, struck out ones too. */
  readonly borne: ReadonlySet<string>
  /** Cases that were struck out as their import was undone, by the print of their line. */
  readonly undone: ReadonlyMap<string, UndoneOld>
}

/** A case that an import brought and the undoing of that import struck out. */
export interface UndoneOld {
  readonly id: string
  /** '' where it has none. */
  readonly ledgerNumber: string
}

export interface ImportGround {
  readonly today: LocalDate
  readonly calendar: WorkCalendar
  /** The version of the rules in force on a day; undefined where the office goes by none. */
  readonly rulesOn: (day: LocalDate) => RuleSet | undefined
  readonly classes: readonly NamedClass[]
}

/** An old case as it will stand. */
export interface NewOldCase {
  readonly kind: 'new'
  readonly old: OldCase
  readonly entry: OwnEntry
  readonly facts: readonly OldFact[]
  readonly steps: readonly OldStep[]
  readonly standing: OldStanding
  /** The day of closing, '' where the old ledger names none. */
  readonly closedOn: LocalDate | ''
  readonly limitKnown: boolean
  /** The old number where it is one of this ledger's own kind and free, '' elsewhere. */
  readonly ledgerNumber: string
  readonly print: string
  /** The case that the same line brought before, where that import was undone: it is taken up again, with its number. */
  readonly revives: UndoneOld | undefined
}

/** An old case that the ledger has. */
export interface ThereOldCase {
  readonly kind: 'there'
  readonly old: OldCase
  readonly held: HeldOld
  /** What of its blanks the sheet could fill, by the names of the entry's fields. */
  readonly fills: readonly string[]
  readonly entry: OwnEntry
  readonly does: 'skip' | 'fill'
}

export type ImportItem = NewOldCase | ThereOldCase

export interface ImportCounts {
  readonly lines: number
  readonly cases: number
  readonly closed: number
  /** Of the cases those that an undone import had brought before. */
  readonly revived: number
  readonly there: number
  readonly filled: number
  readonly joinedLines: number
  readonly refusedLines: number
  readonly passedOver: number
  readonly warnings: number
  /** Pictures that become attachments of the new cases. */
  readonly pictures: number
}

export interface ImportPlan {
  readonly items: readonly ImportItem[]
  readonly problems: readonly LineProblem[]
  readonly counts: ImportCounts
}

/** Numbers so short are given again every year, and name a case only together with its day. */
const shortNumber = 7

const isThere = (one: HeldOld, old: OldCase): boolean =>
  one.calledOn === old.received?.day || (!one.isLedgerNumber && old.number.length >= shortNumber)

function findHeld(old: OldCase, print: string, held: ImportHeld): HeldOld | undefined {
  const same = held.byPrint.get(print)
  if (same !== undefined || old.number === '') return same
  return held.byNumber.get(numberKey(old.number))?.find((one) => isThere(one, old))
}

/** The old number as this ledger's own, where it has that form and year and nobody bears it. */
function ownNumber(old: OldCase, received: LocalDate, held: ImportHeld): string {
  const text = numberKey(old.number)
  const serial = parseSerialNumber(text)
  return serial !== undefined && serial.year === yearOf(received) && !held.borne.has(text) ? text : ''
}

/** How an old case stands: by its state, else by its days and answers, else as the person said. */
function standingOf(old: OldCase, { unsaid }: ImportPolicy): OldStanding {
  if (old.standing !== undefined) return old.standing
  return old.closedOn !== '' || old.repliedOn !== '' || old.reply !== '' || old.result !== '' ? 'closed' : unsaid
}

/** The limit by the sheet; of what is in hand by the office's rules, or as the person said. */
function limitOf(old: OldCase, standing: OldStanding, entry: OwnEntry, policy: ImportPolicy, ground: ImportGround) {
  if (old.dueOn !== '') return { on: old.dueOn, rule: '旧台账写明', known: true }
  if (standing !== 'open') return { on: entry.calledOn, rule: '旧台账未写时限', known: false }
  const judged = judgeEntry(entry, ground.rulesOn(entry.calledOn), ground.calendar)
  if (judged.ok) return { on: judged.value.dueOn, rule: judged.value.words.slice(0, 60), known: true }
  return policy.openDueOn === '' || policy.openDueOn < entry.calledOn
    ? undefined
    : { on: policy.openDueOn, rule: '导入时指定', known: true }
}

/** The steps of a case with its hand-over, answer and closing on their days, in the order of their days. */
function allSteps(old: OldCase): readonly OldStep[] {
  const own: OldStep[] = [
    ...(old.dispatched === undefined || old.lines.length > 1
      ? []
      : [{ on: old.dispatched.day, what: '派单（交办）', text: old.unit }]),
    ...(old.repliedOn === '' ? [] : [{ on: old.repliedOn, what: '答复', text: '' }]),
    ...(old.closedOn === '' ? [] : [{ on: old.closedOn, what: '办结', text: '' }]),
  ]
  const dated = [...old.steps, ...own].map((step, at) => ({ step, at }))
  return dated
    .sort((a, b) =>
      a.step.on === '' || b.step.on === '' || a.step.on === b.step.on ? a.at - b.at : a.step.on < b.step.on ? -1 : 1,
    )
    .map(({ step }) => step)
}

const fillable = ['idNumber', 'place', 'village', 'remark', 'superiorNumber', 'gender'] as const
const fillableOfCaller = ['name', 'phone', 'address'] as const

/** What of an entry's blanks another one fills. */
export function listFills(before: OwnEntry, from: OwnEntry): string[] {
  return [
    ...fillable.filter((field) => before[field] === '' && from[field] !== ''),
    ...fillableOfCaller.filter((field) => before.caller[field] === '' && from.caller[field] !== ''),
  ]
}

/** An entry with its blanks filled; what stands in it stays. */
export function fillEntry(before: OwnEntry, from: OwnEntry): OwnEntry {
  const filled = new Set(listFills(before, from))
  const own = Object.fromEntries(fillable.flatMap((field) => (filled.has(field) ? [[field, from[field]]] : [])))
  const caller = Object.fromEntries(
    fillableOfCaller.flatMap((field) => (filled.has(field) ? [[field, from.caller[field]]] : [])),
  )
  return { ...before, ...own, caller: { ...before.caller, ...caller } }
}

function planOne(
  old: OldCase,
  held: ImportHeld,
  policy: ImportPolicy,
  ground: ImportGround,
): ImportItem | 'due-missing' | 'received-missing' {
  const received = old.received?.day
  if (received === undefined) return 'received-missing'
  const print = printOf(old)
  const standing = standingOf(old, policy)
  const revives = held.undone.get(print)
  const earlier = revives?.ledgerNumber ?? ''
  const ledgerNumber = earlier === '' ? ownNumber(old, received, held) : earlier
  const superiorNumber = ledgerNumber === '' ? old.number : ''
  const draft = { received, superiorNumber, classes: ground.classes }
  const unlimited = oldToEntry(old, { ...draft, due: { on: received, rule: '' } })
  const met = findHeld(old, print, held)
  if (met !== undefined) {
    const fills = met.entry === undefined ? [] : listFills(met.entry, unlimited.entry)
    const chosen = policy.choices.get(old.line) ?? (policy.duplicates === 'fill' ? 'fill' : 'skip')
    return { kind: 'there', old, held: met, fills, entry: unlimited.entry, does: fills.length === 0 ? 'skip' : chosen }
  }
  const limit = limitOf(old, standing, unlimited.entry, policy, ground)
  if (limit === undefined) return 'due-missing'
  const { entry, facts } = oldToEntry(old, { ...draft, due: limit })
  return {
    kind: 'new',
    old,
    entry,
    facts,
    steps: allSteps(old),
    standing,
    closedOn: old.closedOn === '' ? old.repliedOn : old.closedOn,
    limitKnown: limit.known,
    ledgerNumber,
    print,
    revives,
  }
}

/** Compares what was read with the ledger: what importing would do, before anything is done. Pure. */
export function planImport(read: ReadList, held: ImportHeld, policy: ImportPolicy, ground: ImportGround): ImportPlan {
  const items: ImportItem[] = []
  const problems: LineProblem[] = [...read.problems]
  const numbers = new Set<string>()
  const revived = new Set<string>()
  for (const old of read.cases) {
    const planned = planOne(old, held, policy, ground)
    if (typeof planned === 'string') {
      problems.push({ kind: planned, line: old.line, column: undefined, head: '', value: old.number, told: '' })
      continue
    }
    items.push(planned.kind === 'new' ? alone(planned, numbers, revived) : planned)
  }
  return { items, problems, counts: countPlan(read, items, problems) }
}

/** Two numbers that read alike are one number: the second keeps its own as the paper's. Of two lines alike the first takes the case up again. */
function alone(one: NewOldCase, numbers: Set<string>, revived: Set<string>): NewOldCase {
  const { ledgerNumber, revives } = one
  const isTaken = ledgerNumber !== '' && numbers.has(ledgerNumber)
  const isRevived = revives !== undefined && revived.has(revives.id)
  if (ledgerNumber !== '') numbers.add(ledgerNumber)
  if (revives !== undefined) revived.add(revives.id)
  return { ...one, ...(isTaken ? { ledgerNumber: '' } : {}), ...(isTaken || isRevived ? { revives: undefined } : {}) }
}

function countPlan(read: ReadList, items: readonly ImportItem[], problems: readonly LineProblem[]): ImportCounts {
  const fresh = items.filter((item) => item.kind === 'new')
  const there = items.filter((item) => item.kind === 'there')
  return {
    lines: read.lines,
    cases: fresh.length,
    closed: fresh.filter(({ standing }) => standing !== 'open').length,
    revived: fresh.filter(({ revives }) => revives !== undefined).length,
    there: there.length,
    filled: there.filter(({ does }) => does === 'fill').length,
    joinedLines: read.joined,
    refusedLines: new Set(problems.filter(refusesLine).map(({ line }) => line)).size,
    passedOver: read.passedOver,
    warnings: problems.filter((problem) => !refusesLine(problem)).length,
    pictures: fresh.reduce((sum, { entry }) => sum + entry.attachments.length, 0),
  }
}
