import { z } from 'zod'
import { actSchema, type Act } from '../case/act'

import { departmentSchema, personSchema } from '../office/office'
import type { Instant } from '../prelude/instant'
import { localDateSchema } from '../prelude/local-date'
import { commitRef, knownOps, type Commit, type CommitRef, type KnownOp, type ReplicaId } from '../record/commit'
import { kindOfAct, kindOfDeskAct, type ActivityKind } from './activity-kind'
import { deskActSchema, type DeskAct } from './desk-act'

const countsSchema = z.looseObject({ new: z.number(), changed: z.number(), problem: z.number() })
const importedSchema = z.looseObject({ fromName: z.string(), fileName: z.string(), counts: countsSchema })
const sentSchema = z.looseObject({ toName: z.string(), fileName: z.string(), caseIds: z.array(z.string()) })
const syncReceivedSchema = z.looseObject({
  fromDevice: z.string(),
  fileName: z.string(),
  counts: z.looseObject({ fresh: z.number(), conflicts: z.number() }),
})
const syncSentSchema = z.looseObject({ toDevice: z.string(), fileName: z.string(), commits: z.number() })
const roundSchema = z.looseObject({ on: localDateSchema, half: z.enum(['am', 'pm']) })
const salvageSchema = z.looseObject({
  kept: z.number(),
  waiting: z.number(),
  apart: z.number(),
  damagedBytes: z.number(),
})
const cardSchema = z.looseObject({ officeName: z.string() })

/** What one line of the 操作日志 tells. */
export type ActivityEvent =
  | { readonly type: 'case-act'; readonly act: Act }
  | { readonly type: 'case-changed'; readonly fields: readonly string[] }
  | { readonly type: 'case-decided'; readonly fields: readonly string[] }
  | { readonly type: 'voided'; readonly reason: string; readonly lifts: boolean }
  | {
      readonly type: 'imported'
      readonly fromName: string
      readonly fileName: string
      readonly added: number
      readonly changed: number
      readonly problems: number
    }
  | { readonly type: 'sent'; readonly toName: string; readonly fileName: string; readonly cases: number }
  | {
      readonly type: 'sync-received'
      readonly device: string
      readonly fileName: string
      readonly commits: number
      readonly conflicts: number
    }
  | { readonly type: 'sync-sent'; readonly device: string; readonly fileName: string; readonly commits: number }
  | { readonly type: 'fork-found'; readonly replica: string }
  | { readonly type: 'branch-adopted'; readonly replica: string }
  | {
      readonly type: 'office-changed'
      readonly what: readonly ('profile' | 'sample' | 'recovery' | 'other')[]
      readonly people: readonly string[]
      readonly departments: readonly string[]
    }
  | { readonly type: 'round'; readonly half: 'am' | 'pm' }
  | { readonly type: 'card-enrolled'; readonly officeName: string }
  | { readonly type: 'card-revoked'; readonly id: string }
  | { readonly type: 'desk-act'; readonly act: DeskAct }
  /** A damaged journal was replaced by all of it that is proved; the counts are of acts. */
  | {
      readonly type: 'salvaged'
      readonly kept: number
      readonly waiting: number
      readonly apart: number
      readonly damagedBytes: number
    }
  /** Of a kind that only a newer program knows. */
  | { readonly type: 'unknown'; readonly of: string }

export interface ActivityEntry {
  readonly ref: CommitRef
  /** Its place among the entries of its commit. */
  readonly index: number
  readonly at: Instant
  readonly by: string
  readonly replica: ReplicaId
  /** '' when it concerns no case. */
  readonly caseId: string
  readonly kind: ActivityKind
  readonly event: ActivityEvent
  /** Told by another entry of the same commit as well, as the cases of an import are: left out unless a case is asked for. */
  readonly covered: boolean
}

type Told = Pick<ActivityEntry, 'caseId' | 'kind' | 'event' | 'covered'>

/** What one commit did, as the lines that the 操作日志 has for it: at least one for every commit. Pure. */
export function commitToActivity(commit: Commit): ActivityEntry[] {
  const told = tellCommit(commit)
  const ref = commitRef(commit)
  return told.map((one, index) => ({ ref, index, at: commit.at, by: commit.by, replica: commit.replica, ...one }))
}

function tellCommit(commit: Commit): Told[] {
  const ops = knownOps(commit)
  const whole = commit.ops.length === ops.length ? [] : listForeign(commit, ops)
  const ofCases = groupByCase(ops)
  const parcels = ops.some(({ of }) => of === 'inbox' || of === 'outbox')
  const told = [
    ...ops.filter(({ of }) => of !== 'case' && !staffKinds.includes(of)).flatMap(tellOp),
    ...tellStaff(ops),
    ...[...ofCases].flatMap(([id, mine]) => tellCase(id, mine, parcels)),
    ...whole,
  ]
  return told.length > 0 ? told : [about('', 'other', { type: 'unknown', of: commit.ops[0]?.of ?? '' })]
}

const about = (caseId: string, kind: ActivityKind, event: ActivityEvent, covered = false): Told => ({
  caseId,
  kind,
  event,
  covered,
})

const staffKinds: readonly string[] = ['person', 'department']

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

function listForeign(commit: Commit, known: readonly KnownOp[]): Told[] {
  const ours: ReadonlySet<unknown> = new Set(known)
  const kinds = [
    ...new Set(commit.ops.filter((op) => !ours.has(op)).map((op) => (op.of === 'case' ? `case ${op.id}` : op.of))),
  ]
  return kinds.map((of) => about(of.startsWith('case ') ? of.slice(5) : '', 'other', { type: 'unknown', of }))
}

function tellCase(id: string, ops: readonly KnownOp[], parcels: boolean): Told[] {
  const acts = ops.flatMap((op): Told[] => {
    if (op.op !== 'append' || op.field !== 'acts') return []
    const act = actSchema.safeParse(op.value).data
    if (act === undefined) return [about(id, 'other', { type: 'unknown', of: 'case' })]
    return [
      about(
        id,
        kindOfAct[act.act],
        { type: 'case-act', act },
        parcels && (act.act === 'received' || act.act === 'sheet-revised' || act.act === 'exported'),
      ),
    ]
  })
  const marks = ops.flatMap((op): Told[] =>
    op.op === 'void' || op.op === 'lift'
      ? [about(id, 'void', { type: 'voided', reason: op.reason, lifts: op.op === 'lift' })]
      : [],
  )
  if (acts.length + marks.length > 0) return [...acts, ...marks]
  const written = ops.flatMap((op) => ('field' in op ? [String(op.field)] : []))
  const decides = ops.some((op) => op.op === 'set' && op.saw.length > 1)
  return [
    decides
      ? about(id, 'conflict', { type: 'case-decided', fields: written })
      : about(id, 'other', { type: 'case-changed', fields: written }),
  ]
}

/** People and departments of one act are one change of the office. */
function tellStaff(ops: readonly KnownOp[]): Told[] {
  const namesOf = (of: string, schema: typeof personNameSchema): string[] =>
    ops.flatMap((op) => (op.of === of && op.op === 'set' ? [schema.safeParse(op.value).data?.name ?? op.id] : []))
  const [people, departments] = [namesOf('person', personNameSchema), namesOf('department', departmentNameSchema)]
  return people.length + departments.length === 0
    ? []
    : [about('', 'settings', { type: 'office-changed', what: [], people, departments })]
}

const personNameSchema = z.looseObject({ name: personSchema.shape.name })
const departmentNameSchema = z.looseObject({ name: departmentSchema.shape.name })

function tellOp(op: KnownOp): Told[] {
  if (op.op === 'void' || op.op === 'lift')
    return [about('', 'void', { type: 'voided', reason: op.reason, lifts: op.op === 'lift' })]
  const event = 'value' in op ? tellValue(op.of, op.id, op.field, op.value) : undefined
  return [event ?? about('', 'other', { type: 'unknown', of: op.of })]
}

function tellValue(of: string, id: string, field: string, value: unknown): Told | undefined {
  switch (of) {
    case 'inbox': {
      const receipt = importedSchema.safeParse(value).data
      return receipt === undefined
        ? undefined
        : about('', 'import', {
            type: 'imported',
            fromName: receipt.fromName,
            fileName: receipt.fileName,
            added: receipt.counts.new,
            changed: receipt.counts.changed,
            problems: receipt.counts.problem,
          })
    }
    case 'outbox': {
      const sent = sentSchema.safeParse(value).data
      return sent === undefined
        ? undefined
        : about('', 'export', {
            type: 'sent',
            toName: sent.toName,
            fileName: sent.fileName,
            cases: sent.caseIds.length,
          })
    }
    case 'sync':
      return tellSync(field, value)
    case 'alarm':
      return about(
        '',
        'sync',
        field === 'adopted' ? { type: 'branch-adopted', replica: id } : { type: 'fork-found', replica: id },
      )
    case 'office':
      return tellOffice(field, value)
    case 'device':
      return tellDevice(id, field, value)
    case 'activity': {
      const act = deskActSchema.safeParse(value).data
      return act === undefined ? undefined : about('', kindOfDeskAct[act.act], { type: 'desk-act', act })
    }
    case 'salvage': {
      const told = salvageSchema.safeParse(value).data
      return told === undefined
        ? undefined
        : about('', 'backup', {
            type: 'salvaged',
            kept: told.kept,
            waiting: told.waiting,
            apart: told.apart,
            damagedBytes: told.damagedBytes,
          })
    }
    default:
      return undefined
  }
}

function tellSync(field: string, value: unknown): Told | undefined {
  if (field === 'received') {
    const received = syncReceivedSchema.safeParse(value).data
    return received === undefined
      ? undefined
      : about('', 'sync', {
          type: 'sync-received',
          device: received.fromDevice,
          fileName: received.fileName,
          commits: received.counts.fresh,
          conflicts: received.counts.conflicts,
        })
  }
  const sent = syncSentSchema.safeParse(value).data
  return sent === undefined
    ? undefined
    : about('', 'sync', { type: 'sync-sent', device: sent.toDevice, fileName: sent.fileName, commits: sent.commits })
}

function tellOffice(field: string, value: unknown): Told {
  const round = field === 'rounds' ? roundSchema.safeParse(value).data : undefined
  if (round !== undefined) return about('', 'round', { type: 'round', half: round.half })
  if (field === 'recovery')
    return about('', 'keys', { type: 'office-changed', what: ['recovery'], people: [], departments: [] })
  return about('', 'settings', {
    type: 'office-changed',
    what: [field === 'profile' || field === 'sample' ? field : 'other'],
    people: [],
    departments: [],
  })
}

function tellDevice(id: string, field: string, value: unknown): Told {
  if (field === 'revokedAt') return about('', 'keys', { type: 'card-revoked', id })
  const card = field === 'card' ? cardSchema.safeParse(value).data : undefined
  return card === undefined
    ? about('', 'keys', { type: 'unknown', of: 'device' })
    : about('', 'keys', { type: 'card-enrolled', officeName: card.officeName })
}
