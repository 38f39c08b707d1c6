import { z } from 'zod'
import type { Instant } from '../prelude/instant'
import type { CommitRef } from '../record/commit'
import { lastFirst } from '../prelude/last-first'
import { createValueReader } from '../prelude/value-reader'
import { compareRefs, readValue, shownHead, type LedgerRecord, type ListEntry } from '../record/ledger-record'
import { actOf, consentOfAct, readAct, type Act } from './act'
import { allSteps } from './all-steps'
import { entryField } from './entry-field'
import type { StepDefinition } from './steps/define-step'
import { mayClaim } from './consent'
import { askAnsweredBy, homeField, readAnswer, sideField } from './sides/side-field'
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
  /** In which round it was written. */
  readonly round: number
  readonly corrected: boolean
  /** Taken back: told, and counted for nothing. */
  readonly takenBack: boolean
  /** It is what stands of its kind: an order that another order has followed is history. */
  readonly isStanding: boolean
}

/** The acts of which one stands at a time: by which a case came to a stage of its own, or which bring a field. */
const standingActs: readonly { readonly name: string; readonly reached: Stage }[] = Object.values(allSteps).flatMap(
  (step: StepDefinition) => {
    const { act, to } = step
    if (act === undefined || isBackward(step) || (to === undefined && act.brings === undefined)) return []
    return [{ name: act.act, reached: act.brings?.since ?? to ?? 'received' }]
  },
)

/** A step that leads back: 退回修改. 改派 leads where it starts. */
function isBackward({ from, to }: StepDefinition): boolean {
  return to !== undefined && from.every((stage) => stages.indexOf(stage) > stages.indexOf(to))
}

/** The field in which what an act brought stands. */
const homeOf = (act: string): string | undefined => actOf(act)?.brings?.field

/** To which stage an act of the main line brings the case. */
const stageByAct: ReadonlyMap<string, Stage> = new Map(
  Object.values(allSteps).flatMap((step: StepDefinition) =>
    step.to === undefined || step.act === undefined || isBackward(step) ? [] : [[step.act.act, step.to]],
  ),
)

const movesCase: ReadonlySet<string> = new Set(
  Object.values(allSteps).flatMap((step: StepDefinition) =>
    step.to === undefined || step.act === undefined ? [] : [step.act.act],
  ),
)

/** What an entry's field holds: the act as corrected, or that it was taken back. */
export const takenBackSchema = z.looseObject({ takenBack: z.literal(true) })

/** Whether a case at `stage` has come as far as `reached`. */
export const hasReached = (stage: Stage, reached: Stage): boolean => stages.indexOf(stage) >= stages.indexOf(reached)

/**
 * The entries of a case at `stage`, in the order of the log within each PC and of the clocks between PCs, each as it stands now. Two PCs that imported the same
 * bundle both wrote its arrival; it is told once.
 */
export function readEntries(record: LedgerRecord, stage: Stage, round = 1): CaseEntry[] {
  const written = readWritten(record)
  const takenBack = listTakenBack(written)
  const corrected = new Set(
    written.flatMap(({ act, ref }) =>
      act.act === 'corrected' && !takenBack.has(`corrected ${ref}`) ? [`${act.of} ${act.entry}`] : [],
    ),
  )
  const isBack = ({ act, ref }: Written): boolean =>
    // What has no way of its own to be taken back was undone, and says so by its act alone.
    !movesCase.has(act.act) && (actOf(act.act)?.correctable.length ?? 0) === 0
      ? takenBack.has(`${act.act} ${ref}`)
      : !movesCase.has(act.act)
        ? takenBackSchema.safeParse(readValue(record, entryField(ref), readObject)).success &&
          // What was asked is answered, though another PC had meanwhile taken it back.
          readAnswer(record, ref) === undefined
        : takenBack.has(`${act.act} ${ref}`) && standing.get(act.act) !== ref
  const standing = new Map<string, string | undefined>()
  for (const { name, reached } of standingActs)
    standing.set(
      name,
      hasReached(stage, reached) && !isOvertaken(name, written) ? standingRef(record, name, written) : undefined,
    )
  const lastBack = written.filter((entry) => entry.act.act === 'sent-back' && !isBack(entry)).at(-1)
  standing.set('sent-back', stage === 'handling' ? lastBack?.ref : undefined)
  return written.map((entry) => {
    const { act, at, by, ref } = entry
    // What was taken back on one PC, and let stand by whoever reconciled the stage with another, stands.
    const back = isBack(entry)
    const isCorrected = corrected.has(`${act.act} ${ref}`)
    const isStanding = standing.has(act.act)
      ? standing.get(act.act) === ref
      : !back && isStandingAnswer(record, entry, written)
    return {
      at,
      by,
      ref,
      written: act,
      act: isCorrected ? correctedAct(record, entry, isStanding) : act,
      round,
      corrected: isCorrected,
      takenBack: back,
      isStanding,
    }
  })
}

/**
 * The entries that an act says were taken back, by kind and commit. A taking back that was itself taken back counts no more, and so on:
 * the last is judged first.
 */
function listTakenBack(written: readonly Written[]): ReadonlySet<string> {
  const back = new Set<string>()
  for (const { act, ref } of lastFirst(written))
    if (act.act === 'taken-back' && !back.has(`taken-back ${ref}`)) back.add(`${act.of} ${act.entry}`)
  return back
}

/**
 * Whether every act of this name was taken back and the case came to the same stage by another way since: a 现场答复 before it was
 * fed back, or the other way round.
 */
function isOvertaken(name: string, written: readonly Written[]): boolean {
  const to = stageByAct.get(name)
  if (to === undefined) return false
  const back = listTakenBack(written)
  const last = written.map(({ act }) => act.act === 'taken-back' && act.of === name).lastIndexOf(true)
  if (last < 0 || written.some(({ act, ref }) => act.act === name && !back.has(`${name} ${ref}`))) return false
  return written
    .slice(last)
    .some(({ act, ref }) => act.act !== name && stageByAct.get(act.act) === to && !back.has(`${act.act} ${ref}`))
}

const readObject = createValueReader(z.looseObject({}))

type Written = Pick<TimelineEntry, 'act' | 'at' | 'by' | 'ref'> & { readonly raw: unknown }

function readWritten(record: LedgerRecord): Written[] {
  const arrivals = new Set<string>()
  return orderEntries(record.lists['acts'] ?? []).flatMap((entry) => {
    const act = readAct(entry.value)
    if (act === undefined) return []
    const arrival = arrivalOf(act)
    if (arrival !== undefined) {
      if (arrivals.has(arrival)) return []
      arrivals.add(arrival)
    }
    const ref = entry.adopted ?? entry.ref
    return [{ act: claimOfWriter(act, entry.by), at: entry.at, by: entry.by, ref, raw: entry.value }]
  })
}

/** What tells an arrival that two PCs both wrote down: a bundle's sheet, and the round that it opened. */
function arrivalOf(act: Act): string | undefined {
  if (act.act === 'received' || act.act === 'sheet-revised') return `${act.act} ${act.bundleId}`
  return act.act === 'round-opened' && act.cause === 'centre' ? `${act.act} ${act.number}` : undefined
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
function standingRef(record: LedgerRecord, name: string, written: readonly Written[]): string | undefined {
  const own = written.filter(({ act }) => act.act === name)
  const head = shownHead(record, homeOf(name) ?? 'stage')?.ref
  if (own.some(({ ref }) => ref === head)) return head
  const by = written.find(({ act, ref }) => ref === head && (act.act === 'corrected' || act.act === 'taken-back'))?.act
  if (by?.act === 'corrected') return by.entry
  if (by?.act === 'taken-back' && by.restores !== undefined) return by.restores
  const back = listTakenBack(written)
  return (own.filter(({ ref }) => !back.has(`${name} ${ref}`)).at(-1) ?? own.at(-1))?.ref
}

const askOf = (act: Act): CommitRef | undefined => askAnsweredBy(act, actOf(act.act))

/**
 * Whether an answer is the one that stands, or one on which that rests (a grant that was ended since); of what is no answer, always.
 * Of answers that two PCs gave apart the one that was decided on stands.
 */
function isStandingAnswer(record: LedgerRecord, entry: Written, written: readonly Written[]): boolean {
  const ask = askOf(entry.act)
  if (ask === undefined) return true
  const answer = readAnswer(record, ask)
  if (answer === undefined) return false
  const others = written.filter(({ act }) => askOf(act) === ask)
  const head = shownHead(record, sideField(ask))?.ref
  const by = written.find(({ act, ref }) => ref === head && act.act === 'corrected')?.act
  const brought = by?.act === 'corrected' ? by.entry : head
  const now = others.find(({ ref }) => ref === brought) ?? others.filter(({ raw }) => isSameAnswer(raw, answer)).at(-1)
  if (now?.ref === entry.ref) return true
  // A grant stands beside the end of what it granted.
  const isRefusal = readObject(entry.raw)?.['state'] === 'refused'
  return now !== undefined && !isRefusal && entry.act.act !== now.act.act && others.indexOf(entry) < others.indexOf(now)
}

const isSameAnswer = (raw: unknown, { act, state }: { readonly act: string; readonly state: string }): boolean => {
  const said = readObject(raw)
  return said?.['act'] === act && said['state'] === state
}

/** The act with what stands in its home or under its own field: only fields that the act has itself. */
function correctedAct(record: LedgerRecord, { act, by, ref, raw }: Written, isStanding: boolean): Act {
  const home = homeField(act, actOf(act.act))
  if (home !== undefined && !isStanding) return act
  const merge = (value: unknown): Act | undefined => {
    const fields = readObject(value)
    return fields === undefined ? undefined : readAct({ ...readObject(raw), ...fields, act: act.act })
  }
  const merged = readValue(record, home ?? entryField(ref), merge)
  return merged === undefined ? act : claimOfWriter(merged, by)
}
