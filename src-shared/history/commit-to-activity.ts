import { privateText } from '../case/private-text'
import { z } from 'zod'
import { actOf, readAct } from '../case/act'
import { approvedReportKind } from '../approved-report/approved-report'
import { reportActSchema } from '../approved-report/approved-report-act'
import { classActKind, classKind, readClassAct } from '../class-table/class-entry'
import { dossierKind } from '../dossier/dossier'
import { dossierActSchema } from '../dossier/dossier-act'
import { pledgeKind } from '../pledge/pledge'
import { pledgeActSchema } from '../pledge/pledge-act'
import { pledgeYearKind } from '../pledge/pledge-year'
import { lawKind } from '../law/law-record'
import { shippedTemplates } from '../report/shipped-templates'
import { isTemplateFieldName, templateFieldWords, templateKind } from '../template/template-record'
import { departmentSchema, personSchema } from '../office/office'
import { commitRef, isFurtherPart, knownOps, type Commit, type KnownOp } from '../record/commit'
import { readUndoAct, undoKind } from '../undo/undo-record'
import { tellActivity as tell, type ActivityEntry, type ActivityEvent, type ToldActivity } from './activity-event'
import { tellValue } from './tell-value'

/**
 * What one commit did, as the 操作日志 has it: one line, for every act. What else was written in the same act, also in further
 * commits of it, stands behind it, covered, and is told where a case is asked for. Pure.
 */
export function commitToActivity(commit: Commit): ActivityEntry[] {
  const told = tellCommit(commit)
  const ref = commitRef(commit)
  const stamp = { at: commit.at, by: commit.by, replica: commit.replica }
  const further = isFurtherPart(commit)
  return told.map((one, index) => ({ ref, index, ...stamp, ...one, covered: one.covered || further }))
}

function tellCommit(commit: Commit): ToldActivity[] {
  const ops = knownOps(commit)
  const foreign = commit.ops.length === ops.length ? [] : listForeign(commit, ops)
  const told = [...tellDesk(ops), ...[...groupByCase(ops)].flatMap(([id, mine]) => tellCase(id, mine)), ...foreign]
  return told.length > 0 ? tellOnce(told) : [tell('', 'other', { type: 'unknown', of: commit.ops[0]?.of ?? '' })]
}

/** What an act is told by, first of these that it has: the whole before its parts, the known before the unknown. */
const tellingOrder: readonly ActivityEvent['type'][] = [
  'undone',
  'imported',
  'old-ledger',
  'sent',
  'calendar-received',
  'calendar-sent',
  'sync-received',
  'sync-sent',
  'salvaged',
  'branch-adopted',
  'desk-act',
  'round',
  'dossier',
  'pledge',
  'approved-report',
  'centre-note',
  'rules-changed',
  'template-changed',
  'office-changed',
  'calendar-changed',
  'classes-changed',
  'laws-changed',
  'card-enrolled',
  'card-revoked',
  'pc-named',
  'run-lent',
  'run-returned',
  'cases-numbered',
  'case-act',
  'voided',
  'case-decided',
  'case-changed',
  'fork-found',
  'unknown',
]

/** Leaves one line of an act in sight, and covers what else it wrote. */
function tellOnce(told: readonly ToldActivity[]): ToldActivity[] {
  const all = [...told, ...tellNumbers(told)]
  const first = all.reduce((best, one) =>
    tellingOrder.indexOf(one.event.type) < tellingOrder.indexOf(best.event.type) ? one : best,
  )
  return [first, ...all.filter((one) => one !== first).map((one) => ({ ...one, covered: true }))]
}

/** Several cases that got their numbers in one act are one line with all the numbers. */
function tellNumbers(told: readonly ToldActivity[]): ToldActivity[] {
  const numbers = told.flatMap(({ event }) =>
    event.type === 'case-act' && event.act.act === 'numbered' ? [event.act.ledgerNumber] : [],
  )
  return numbers.length < 2 ? [] : [tell('', 'register', { type: 'cases-numbered', numbers })]
}

/** Of these all that one act wrote is told together. */
const staffKinds: readonly string[] = [
  'person',
  'department',
  dossierKind,
  pledgeKind,
  pledgeYearKind,
  approvedReportKind,
  templateKind,
  classKind,
  classActKind,
  lawKind,
  undoKind,
]

/** What was written to records that are no cases; what of the office changed is told together. */
function tellDesk(ops: readonly KnownOp[]): ToldActivity[] {
  const told = ops.filter(({ of }) => of !== 'case' && of !== 'revocation' && !staffKinds.includes(of)).flatMap(tellOp)
  const revocations = ops.some(({ of }) => of === 'revocation')
  return joinRevoked(
    joinForks(
      joinOffice([
        ...told,
        ...tellUndone(ops),
        ...tellStaff(ops),
        ...tellDossiers(ops),
        ...tellPledges(ops),
        ...tellReports(ops),
        ...tellTemplates(ops),
        ...tellClasses(ops),
        ...tellLaws(ops),
      ]),
    ),
    revocations,
  )
}

function joinOffice(told: readonly ToldActivity[]): ToldActivity[] {
  const changes = told.flatMap(({ event }) => (event.type === 'office-changed' ? [event] : []))
  if (changes.length < 2) return [...told]
  return [
    tell('', 'settings', {
      type: 'office-changed',
      what: [...new Set(changes.flatMap(({ what }) => what))],
      people: changes.flatMap(({ people }) => people),
      departments: changes.flatMap(({ departments }) => departments),
    }),
    ...told.filter(({ event }) => event.type !== 'office-changed'),
  ]
}

/** Contradicting logs come to light with a bundle: its line says how many. */
function joinForks(told: readonly ToldActivity[]): ToldActivity[] {
  const forks = told.filter(({ event }) => event.type === 'fork-found').length
  return told.map((one) =>
    one.event.type === 'sync-received' && forks > 0 ? { ...one, event: { ...one.event, forks } } : one,
  )
}

/** A list of withdrawn keys and the cards that it withdraws are one act; of keys whose cards are not here it tells too. */
function joinRevoked(told: readonly ToldActivity[], revocations: boolean): ToldActivity[] {
  const ids = told.flatMap(({ event }) => (event.type === 'card-revoked' ? event.ids : []))
  if (ids.length < 2 && !revocations) return [...told]
  return [tell('', 'keys', { type: 'card-revoked', ids }), ...told.filter(({ event }) => event.type !== 'card-revoked')]
}

function tellOp(op: KnownOp): ToldActivity[] {
  if (op.op === 'void' || op.op === 'lift')
    return [tell('', 'void', { type: 'voided', reason: privateText(op.reason), lifts: op.op === 'lift' })]
  const event = 'value' in op ? tellValue(op.of, op.id, op.field, op.value) : undefined
  return [event ?? tell('', 'other', { type: 'unknown', of: op.of })]
}

/** Each dossier that an act wrote in, by what it says of itself. */
function tellDossiers(ops: readonly KnownOp[]): ToldActivity[] {
  const mine = ops.filter(({ of }) => of === dossierKind)
  return [...new Set(mine.map(({ id }) => id))].map((id) => {
    const acts = mine.flatMap((op) =>
      op.id === id && op.op === 'append' ? [dossierActSchema.safeParse(op.value).data] : [],
    )
    return tell('', 'handle', { type: 'dossier', id, act: acts[0] })
  })
}

/** All pledges that an act wrote in are told together: they are made by the dozen. */
function tellPledges(ops: readonly KnownOp[]): ToldActivity[] {
  const mine = ops.filter(({ of }) => of === pledgeKind)
  const years = [...new Set(ops.flatMap(({ of, id }) => (of === pledgeYearKind ? [id] : [])))]
  if (mine.length + years.length === 0) return []
  const acts = mine.flatMap((op) => (op.op === 'append' ? (pledgeActSchema.safeParse(op.value).data ?? []) : []))
  return [tell('', 'handle', { type: 'pledge', acts, years })]
}

/** Each approved report that an act archived or took back. */
function tellReports(ops: readonly KnownOp[]): ToldActivity[] {
  const mine = ops.filter(({ of }) => of === approvedReportKind)
  return [...new Set(mine.map(({ id }) => id))].map((id) => {
    const acts = mine.flatMap((op) =>
      op.id === id && op.op === 'append' ? [reportActSchema.safeParse(op.value).data] : [],
    )
    return tell('', 'review', { type: 'approved-report', id, act: acts[0] })
  })
}

/** Each template that an act wrote in, by its parts. */
function tellTemplates(ops: readonly KnownOp[]): ToldActivity[] {
  const mine = ops.flatMap((op) => (op.of === templateKind && op.op === 'set' ? [op] : []))
  return [...new Set(mine.map(({ id }) => id))].map((id) => {
    const written = mine.filter((op) => op.id === id)
    const named = written.find(({ field }) => field === 'word')?.value
    const word = typeof named === 'string' ? named : shippedTemplates.find(({ name }) => name === id)?.word
    return tell('', 'settings', {
      type: 'template-changed',
      word: word ?? '',
      parts: written.flatMap(({ field }) => (isTemplateFieldName(field) ? [templateFieldWords[field]] : [])),
      restored: written.every(({ value }) => value === null),
    })
  })
}

/** However many classes an act wrote, it is told by what it says of itself. */
function tellClasses(ops: readonly KnownOp[]): ToldActivity[] {
  const classes = [...new Set(ops.flatMap(({ of, id }) => (of === classKind ? [id] : [])))]
  const acts = ops.flatMap((op) => (op.of === classActKind && op.op === 'set' ? (readClassAct(op.value) ?? []) : []))
  if (classes.length === 0 && !ops.some(({ of }) => of === classActKind)) return []
  return [tell('', 'settings', { type: 'classes-changed', act: acts[0], classes: classes.slice(0, 5) })]
}

/** However many laws an act wrote, they are told together. */
function tellLaws(ops: readonly KnownOp[]): ToldActivity[] {
  const mine = ops.filter(({ of }) => of === lawKind)
  if (mine.length === 0) return []
  const laws = [...new Set(mine.map(({ id }) => id.replace(/@/u, ' ')))]
  const what = mine.some((op) => 'field' in op && op.field === 'text') ? 'imported' : 'standing'
  return [tell('', 'settings', { type: 'laws-changed', what, laws: laws.slice(0, 5), count: laws.length })]
}

/** An undoing is told as a whole, by what it says of itself. One that was undone takes its mark back: the act was done again. */
function tellUndone(ops: readonly KnownOp[]): ToldActivity[] {
  const mine = ops.filter(({ of }) => of === undoKind)
  const redone = mine.some((op) => op.op === 'set' && op.value !== true)
  const acts = mine.flatMap((op) => (op.op === 'append' ? (readUndoAct(op.value) ?? []) : []))
  return acts.map((act) => tell('', 'correct', { type: 'undone', act, redone }))
}

/** People and departments of one act are one change of the office. */
function tellStaff(ops: readonly KnownOp[]): ToldActivity[] {
  const namesOf = (of: string, schema: typeof personNameSchema): string[] =>
    ops.flatMap((op) => (op.of === of && op.op === 'set' ? [schema.safeParse(op.value).data?.name ?? op.id] : []))
  const [people, departments] = [namesOf('person', personNameSchema), namesOf('department', departmentNameSchema)]
  return people.length + departments.length === 0
    ? []
    : [tell('', 'settings', { type: 'office-changed', what: [], people, departments })]
}

const personNameSchema = z.looseObject({ name: personSchema.shape.name })
const departmentNameSchema = z.looseObject({ name: departmentSchema.shape.name })

function groupByCase(ops: readonly KnownOp[]): ReadonlyMap<string, readonly KnownOp[]> {
  const groups = new Map<string, KnownOp[]>()
  for (const op of ops) {
    if (op.of !== 'case') continue
    const group = groups.get(op.id)
    if (group === undefined) groups.set(op.id, [op])
    else group.push(op)
  }
  return groups
}

function listForeign(commit: Commit, known: readonly KnownOp[]): ToldActivity[] {
  const ours: ReadonlySet<unknown> = new Set(known)
  const kinds = [
    ...new Set(commit.ops.filter((op) => !ours.has(op)).map((op) => (op.of === 'case' ? `case ${op.id}` : op.of))),
  ]
  return kinds.map((of) => tell(of.startsWith('case ') ? of.slice(5) : '', 'other', { type: 'unknown', of }))
}

/** A case is told by its acts. What they wrote, the mark of a voiding among it, is no second thing that was done. */
function tellCase(id: string, ops: readonly KnownOp[]): ToldActivity[] {
  const acts = ops.flatMap((op): ToldActivity[] => {
    if (op.op !== 'append' || op.field !== 'acts') return []
    const act = readAct(op.value)
    return act === undefined
      ? [tell(id, 'other', { type: 'unknown', of: 'case' })]
      : [tell(id, actOf(act.act)?.log ?? 'other', { type: 'case-act', act })]
  })
  if (acts.length > 0) return acts
  const marks = ops.flatMap((op): ToldActivity[] =>
    op.op === 'void' || op.op === 'lift'
      ? [tell(id, 'void', { type: 'voided', reason: privateText(op.reason), lifts: op.op === 'lift' })]
      : [],
  )
  if (marks.length > 0) return marks
  const written = ops.flatMap((op) => ('field' in op ? [String(op.field)] : []))
  const decides = ops.some((op) => op.op === 'set' && op.saw.length > 1)
  return [
    decides
      ? tell(id, 'conflict', { type: 'case-decided', fields: written })
      : tell(id, 'other', { type: 'case-changed', fields: written }),
  ]
}
