import { z } from 'zod'
import { actOf, readAct } from '../case/act'
import type { Names } from '../case/names'
import { privateText } from '../case/private-text'
import { recordToPledge, standingSchema } from '../pledge/pledge'
import type { LocalDate } from '../prelude/local-date'
import { createValueReader } from '../prelude/value-reader'
import { commitRef, isKnownOp, type Commit, type CommitRef } from '../record/commit'
import { compareWrites, readHead, standsUnder, type LedgerRecord, type VoidMark } from '../record/ledger-record'
import {
  isUndone,
  readUndoAct,
  undoActsField,
  undoKind,
  undoneField,
  type UndoAct,
  type UndoneThing,
} from '../undo/undo-record'
import type { BinAsk, BinEntry } from './bin-entry'
import { awayFieldsOf } from './bin-kinds'

/** What 回收站 is read from. */
export interface BinSources {
  /** The records of undoings. */
  readonly undoings: readonly LedgerRecord[]
  /** The records of all kinds that are put out of use by a field, and pledges. */
  readonly putAway: readonly LedgerRecord[]
  /** Cases that are struck out, and the imports that cases came by. */
  readonly voided: readonly LedgerRecord[]
  readonly imports: readonly LedgerRecord[]
  /** Commits by which steps were taken back. */
  readonly takenBack: readonly Commit[]
  /** A commit of an undoing, of what it undid, or of an import. */
  readonly commitOf: (ref: CommitRef) => Commit | undefined
}

/** Everything that a person took away and that may come back, the newest first. What one act took away together lies here once. */
export function listBin(sources: BinSources, today: LocalDate, names: Names): BinEntry[] {
  const undone = listUndone(sources)
  const isCovered = coveredBy(undone, sources)
  return [
    ...undone,
    ...listTakenBack(sources),
    ...listVoided(sources, isCovered),
    ...sources.putAway.flatMap((record) => [
      ...listPutAway(record, { today, names, isCovered }),
      ...listPledge(record, isCovered),
    ]),
  ].sort((a, b) => b.at - a.at || (a.key < b.key ? 1 : -1))
}

const keyOf = (ask: BinAsk): string =>
  ask.by === 'undo'
    ? `undo ${ask.ref}`
    : ask.by === 'lift'
      ? `lift ${ask.caseId}`
      : ask.by === 'pledge'
        ? `pledge ${ask.id}`
        : `field ${ask.of} ${ask.id} ${ask.field}`

const bare = { things: [], caseIds: [], name: '' } as const

const readFlag = createValueReader(z.boolean())

function actsOfUndoings(undoings: readonly LedgerRecord[]): ReadonlyMap<CommitRef, UndoAct> {
  return new Map(
    undoings.flatMap((record) =>
      (standsUnder(record.lists, undoActsField) ?? []).flatMap(({ ref, value }): [CommitRef, UndoAct][] => {
        const act = readUndoAct(value)
        return act === undefined ? [] : [[ref, act]]
      }),
    ),
  )
}

/** What was undone as one lies here once. An undoing that was undone did its act again, and is none here. */
function listUndone({ undoings, commitOf }: BinSources): BinEntry[] {
  const acts = actsOfUndoings(undoings)
  const undoingRefs = new Set<string>(acts.keys())
  const found = undoings.flatMap((record): BinEntry[] => {
    if (!isUndone(record) || undoingRefs.has(record.id)) return []
    const head = readHead(record, undoneField, readFlag)
    const own = (standsUnder(record.lists, undoActsField) ?? []).flatMap(({ value }) => readUndoAct(value) ?? []).at(-1)
    if (head === undefined || own === undefined || own.things.every(isTakingAway)) return []
    const ask = { by: 'undo', ref: head.ref } as const
    const reason = acts.get(head.ref)?.reason ?? own.reason
    const caseIds = casesOf(commitOf(own.undoes))
    return [{ ...bare, ...said(head, reason), key: keyOf(ask), group: 'undone', things: own.things, caseIds, ask }]
  })
  const byKey = new Map<string, BinEntry>()
  for (const entry of found) {
    const { things = [], caseIds = [] } = byKey.get(entry.key) ?? {}
    byKey.set(entry.key, {
      ...entry,
      things: [...things, ...entry.things],
      caseIds: [...new Set([...caseIds, ...entry.caseIds])],
    })
  }
  return [...byKey.values()]
}

/** What took something away brings it back where it is undone, and takes nothing away then. */
const isTakingAway = ({ of, act }: UndoneThing): boolean => of === 'case' && (act === 'taken-back' || act === 'voided')

const said = ({ by, at }: Pick<BinEntry, 'by' | 'at'>, reason: string) => ({ by, at, reason: privateText(reason) })

const casesOf = (commit: Commit | undefined): string[] => [
  ...new Set((commit?.ops ?? []).flatMap(({ of, id }) => (of === 'case' ? [id] : []))),
]

/** Every commit of the act that a commit belongs to. */
function partsOfAct(ref: CommitRef, { commitOf }: BinSources): string[] {
  const { nth, of } = commitOf(ref)?.part ?? { nth: 1, of: 1 }
  const cut = ref.lastIndexOf(':')
  const first = Number(ref.slice(cut + 1)) - nth + 1
  return Array.from({ length: of }, (_, index) => `${ref.slice(0, cut)}:${first + index}`)
}

/** Whether a commit belongs to an undoing that lies here as a whole. */
function coveredBy(undone: readonly BinEntry[], sources: BinSources): (ref: CommitRef) => boolean {
  const covered = new Set(undone.flatMap(({ ask }) => (ask.by === 'undo' ? partsOfAct(ask.ref, sources) : [])))
  return (ref) => covered.has(ref)
}

/** A taking back that was undone itself is none, and one by which an act was undone lies here as that. */
function listTakenBack({ takenBack, undoings }: BinSources): BinEntry[] {
  const undone = new Set(undoings.filter(isUndone).map(({ id }) => id))
  return takenBack.flatMap((commit): BinEntry[] => {
    const ref = commitRef(commit)
    if (undone.has(ref) || commit.ops.some(({ of }) => of === undoKind)) return []
    const acts = commit.ops.flatMap((op) => {
      const act = isKnownOp(op) && op.op === 'append' && op.of === 'case' ? readAct(op.value) : undefined
      return act?.act === 'taken-back' ? [{ act, caseId: op.id }] : []
    })
    const [first] = acts
    if (first === undefined) return []
    const ask = { by: 'undo', ref } as const
    const name = actOf(first.act.of)?.name ?? ''
    const caseIds = [...new Set(acts.map(({ caseId }) => caseId))]
    const { by, at } = commit
    return [{ ...bare, by, at, reason: first.act.reason, key: keyOf(ask), group: 'taken-back', name, caseIds, ask }]
  })
}

function listVoided(sources: BinSources, isCovered: (ref: CommitRef) => boolean): BinEntry[] {
  const ofImports = new Set(refsOfImports(sources.imports).flatMap((ref) => partsOfAct(ref, sources)))
  return sources.voided.flatMap((record): BinEntry[] => {
    const mark = record.voids.reduce<VoidMark | undefined>(
      (best, one) => (best === undefined || compareWrites(one, best) > 0 ? one : best),
      undefined,
    )
    if (mark === undefined || mark.lifts || isCovered(mark.ref)) return []
    const ask = { by: 'lift', caseId: record.id } as const
    const group = ofImports.has(mark.ref) ? 'imported-case' : 'case'
    return [{ ...bare, ...said(mark, mark.reason), key: keyOf(ask), group, caseIds: [record.id], ask }]
  })
}

/** The commits by which imports were made and undone. Those that made them strike nothing out. */
export const refsOfImports = (imports: readonly LedgerRecord[]): CommitRef[] =>
  imports.flatMap((record) => Object.values(record.lists).flatMap((entries) => entries.map(({ ref }) => ref)))

interface Around {
  readonly today: LocalDate
  readonly names: Names
  readonly isCovered: (ref: CommitRef) => boolean
}

function listPutAway(record: LedgerRecord, { today, names, isCovered }: Around): BinEntry[] {
  return awayFieldsOf(record.of).flatMap((away): BinEntry[] => {
    const head = away.findAway(record, today)
    if (head === undefined || isCovered(head.ref)) return []
    const ask = { by: 'field', of: record.of, id: record.id, field: away.field } as const
    return [{ ...bare, ...said(head, ''), key: keyOf(ask), group: away.group, name: away.name(record, names), ask }]
  })
}

const readStanding = createValueReader(standingSchema)

function listPledge(record: LedgerRecord, isCovered: (ref: CommitRef) => boolean): BinEntry[] {
  const pledge = record.of === 'pledge' ? recordToPledge(record) : undefined
  const head = pledge?.voided === undefined ? undefined : readHead(record, 'standing', readStanding)
  if (pledge === undefined || head === undefined || isCovered(head.ref)) return []
  const ask = { by: 'pledge', id: record.id } as const
  const name = `${pledge.unit.name} ${pledge.title}`
  return [{ ...bare, ...said(head, head.value.words), key: keyOf(ask), group: 'pledge', name, ask }]
}
