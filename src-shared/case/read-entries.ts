import { z } from 'zod'
import type { Instant } from '../prelude/instant'
import type { CommitRef } from '../record/commit'
import { createValueReader } from '../prelude/value-reader'
import { compareRefs, readValue, shownHead, type LedgerRecord, type ListEntry } from '../record/ledger-record'
import { actSchema, consentOfAct, type Act, type ActName } from './act'
import { mayClaim } from './consent'
import { stages, type Stage } from './stage'

/** A timeline entry with who wrote it down and when. */
export interface TimelineEntry {
  /** As it stands now, corrections in it. */
  readonly act: Act
  readonly at: Instant
  readonly by: string
  /** The commit that first wrote it: by it a correction names it. */
  readonly ref: CommitRef
}

/** An entry with what became of it. */
export interface CaseEntry extends TimelineEntry {
  /** As it was first written. */
  readonly written: Act
  readonly corrected: boolean
  /** Taken back: told, and counted for nothing. */
  readonly takenBack: boolean
  /** It is what stands of its kind: an order that another order has followed is history. */
  readonly isStanding: boolean
}

/** Where a step keeps what it brought, and the stage it led to. Acts that are not here stand in the timeline alone. */
export const homeOfAct = {
  registered: { field: 'registration', stage: 'registered' },
  submitted: { field: 'submission', stage: 'submitted' },
  instructed: { field: 'instruction', stage: 'instructed' },
  assigned: { field: 'assignment', stage: 'handling' },
  approved: { field: 'approval', stage: 'approved' },
  'fed-back': { field: 'feedback', stage: 'closed' },
} as const satisfies { readonly [A in ActName]?: { readonly field: string; readonly stage: Stage } }
export type HomedAct = keyof typeof homeOfAct

/** The acts by which a case came to a stage of its own; a sending back leads to one where it has been. */
const movingActs: readonly { readonly name: ActName; readonly reached: Stage }[] = [
  ...Object.keys(homeOfAct)
    .filter(isHomedName)
    .map((name) => ({ name, reached: homeOfAct[name].stage })),
  { name: 'sent-for-review', reached: 'in-review' },
]

export function isHomed(name: ActName): name is HomedAct {
  return name in homeOfAct
}

function isHomedName(name: string): name is HomedAct {
  return name in homeOfAct
}

/** The field under which a correction of an entry without a home is kept, so that two of them stand as a conflict. */
export const entryField = (ref: CommitRef): string => `entry.${ref}`

/** The entry that such a field is about; undefined for any other field. */
export const entryRefOf = (field: string): string | undefined =>
  field.startsWith('entry.') ? field.slice('entry.'.length) : undefined

/** What an entry's field holds: the act as corrected, or that it was taken back. */
export const takenBackSchema = z.looseObject({ takenBack: z.literal(true) })

/** Whether a case at `stage` has come as far as `reached`. */
export const hasReached = (stage: Stage, reached: Stage): boolean => stages.indexOf(stage) >= stages.indexOf(reached)

/**
 * The entries of a case at `stage`, in the order of the log within each PC and of the clocks between PCs, each as it stands now. Two PCs that imported the same
 * bundle both wrote its arrival; it is told once.
 */
export function readEntries(record: LedgerRecord, stage: Stage): CaseEntry[] {
  const written = readWritten(record)
  const corrected = new Set(written.flatMap(({ act }) => (act.act === 'corrected' ? [`${act.of} ${act.entry}`] : [])))
  const takenBack = new Set(written.flatMap(({ act }) => (act.act === 'taken-back' ? [`${act.of} ${act.entry}`] : [])))
  const isBack = ({ act, ref }: Written): boolean =>
    act.act === 'noted' || act.act === 'contacted'
      ? takenBackSchema.safeParse(readValue(record, entryField(ref), readObject)).success
      : takenBack.has(`${act.act} ${ref}`) && standing.get(act.act) !== ref
  const standing = new Map<ActName, string | undefined>()
  for (const { name, reached } of movingActs)
    standing.set(name, hasReached(stage, reached) ? standingRef(record, name, written) : undefined)
  const lastBack = written.filter((entry) => entry.act.act === 'sent-back' && !isBack(entry)).at(-1)
  standing.set('sent-back', stage === 'handling' ? lastBack?.ref : undefined)
  return written.map((entry) => {
    const { act, at, by, ref } = entry
    // What was taken back on one PC, and let stand by whoever reconciled the stage with another, stands.
    const back = isBack(entry)
    const isCorrected = corrected.has(`${act.act} ${ref}`)
    const isStanding = standing.has(act.act) ? standing.get(act.act) === ref : !back
    return {
      at,
      by,
      ref,
      written: act,
      act: isCorrected ? correctedAct(record, entry, isStanding) : act,
      corrected: isCorrected,
      takenBack: back,
      isStanding,
    }
  })
}

const readObject = createValueReader(z.looseObject({}))

type Written = Pick<TimelineEntry, 'act' | 'at' | 'by' | 'ref'> & { readonly raw: unknown }

function readWritten(record: LedgerRecord): Written[] {
  const arrivals = new Set<string>()
  return orderEntries(record.lists['acts'] ?? []).flatMap((entry) => {
    const act = actSchema.safeParse(entry.value).data
    if (act === undefined) return []
    if (act.act === 'received' || act.act === 'sheet-revised') {
      const arrival = `${act.act} ${act.bundleId}`
      if (arrivals.has(arrival)) return []
      arrivals.add(arrival)
    }
    const ref = entry.adopted ?? entry.ref
    return [{ act: claimOfWriter(act, entry.by), at: entry.at, by: entry.by, ref, raw: entry.value }]
  })
}

/**
 * Entries as their clocks order them, but those of one PC in the order in which it wrote them: what it did last is the last,
 * though its clock was set back in between. Copies from a branch that was set apart stand where their clock puts them.
 */
function orderEntries(entries: readonly ListEntry[]): ListEntry[] {
  const queues = new Map<string, ListEntry[]>()
  for (const entry of entries) {
    if (entry.adopted !== undefined) continue
    const chain = chainOf(entry)
    queues.set(chain, [...(queues.get(chain) ?? []), entry])
  }
  for (const queue of queues.values()) queue.sort((a, b) => compareRefs(b.ref, a.ref) || b.index - a.index)
  return entries.map((entry) => (entry.adopted === undefined ? queues.get(chainOf(entry))?.pop() : undefined) ?? entry)
}

const chainOf = ({ ref }: ListEntry): string => ref.slice(0, ref.lastIndexOf(':'))

/** An act that claims a consent which its writer could not bring claims none. */
function claimOfWriter(act: Act, by: string): Act {
  const consent = consentOfAct(act)
  return consent === undefined || mayClaim(consent, by) ? act : { ...act, consent: undefined }
}

/**
 * The entry that brought what stands in the home of such a step: read from the log, as the clock would take the one of a
 * PC that is ahead for the last. Where a person settled the field between two PCs it is the last that was not taken back.
 */
function standingRef(record: LedgerRecord, name: ActName, written: readonly Written[]): string | undefined {
  const own = written.filter(({ act }) => act.act === name)
  const head = shownHead(record, isHomed(name) ? homeOfAct[name].field : 'stage')?.ref
  if (own.some(({ ref }) => ref === head)) return head
  const by = written.find(({ act, ref }) => ref === head && (act.act === 'corrected' || act.act === 'taken-back'))?.act
  if (by?.act === 'corrected') return by.entry
  if (by?.act === 'taken-back' && by.restores !== undefined) return by.restores
  const back = new Set(written.flatMap(({ act }) => (act.act === 'taken-back' ? [act.entry] : [])))
  return (own.filter(({ ref }) => !back.has(ref)).at(-1) ?? own.at(-1))?.ref
}

/** The act with what stands in its home or under its own field: only fields that the act has itself. */
function correctedAct(record: LedgerRecord, { act, by, ref, raw }: Written, isStanding: boolean): Act {
  if (isHomed(act.act) && !isStanding) return act
  const merge = (value: unknown): Act | undefined => {
    const fields = readObject(value)
    return fields === undefined ? undefined : actSchema.safeParse({ ...readObject(raw), ...fields, act: act.act }).data
  }
  const merged = readValue(record, isHomed(act.act) ? homeOfAct[act.act].field : entryField(ref), merge)
  return merged === undefined ? act : claimOfWriter(merged, by)
}
