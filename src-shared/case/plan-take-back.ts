import { fail, ok } from '../prelude/result'
import type { Case } from './case'
import type { StepOf } from './case-step'
import { isMovingAct, type MovingAct } from './correctable'
import { findOwnEntry } from './plan-correction'
import { uncoverFields } from './private-text'
import { entryField, type CaseEntry } from './read-entries'
import type { Stage } from './stage'
import type { Planned, StepGround } from './step-ground'
import { refuseBlank } from './step-refusals'

/** What taking a step back comes to, told before it is done. */
export interface TakingBack {
  /** Where the case stands then; undefined for a note or contact, which moved nothing. */
  readonly to: Stage | undefined
  /** The number that stays used up; '' where the step gave none. */
  readonly number: string
  /** The earlier order that counts again. */
  readonly restores: CaseEntry | undefined
}

/**
 * 撤回: a step taken by mistake counts no more, and the case stands where it stood before. Only the step that brought it
 * where it stands, and nothing that was done since may rest on it. A number that it gave stays the case's own.
 */
export function planTakeBack({ entry: ref, reason }: StepOf<'take-back'>, ground: StepGround): Planned {
  const { one, write } = ground
  const found = findOwnEntry(ref, ground)
  if (!found.ok) return found
  const entry = found.value
  const refused = refuseTakingBack(entry, one) ?? refuseBlank('take-back', { reason })
  if (refused !== undefined) return refused
  const { to, number, restores } = foreseeTakingBack(entry, one)
  const told = write.act({
    act: 'taken-back',
    entry: entry.ref,
    of: entry.act.act,
    number,
    ...(restores === undefined ? {} : { restores: restores.ref }),
    reason: reason.trim(),
  })
  if (to === undefined) return ok([write.set(entryField(entry.ref), { takenBack: true }), told])
  return ok([
    ...(restores?.act.act === 'assigned' ? [write.set('assignment', orderOf(restores.act))] : []),
    write.moveBack(to),
    told,
  ])
}

/** Why the entry cannot be taken back as the case stands: something rests on it; undefined where nothing does. */
export function refuseTakingBack(entry: CaseEntry, one: Case) {
  const { act } = entry.act
  if (!isMovingAct(act)) return undefined
  if (one.conflicts.includes('stage')) return fail({ type: 'CaseInConflict', fields: ['stage'] } as const)
  if (!entry.isStanding) return fail({ type: 'EntrySuperseded' } as const)
  const led = findLeading(one)
  if (led?.ref !== entry.ref) return fail({ type: 'StepRestedOn', by: led?.act.act ?? 'settled' } as const)
  const since = one.timeline.slice(one.timeline.findIndex((other) => other.ref === entry.ref) + 1)
  const rests = since.find((other) => restsOn[act]?.includes(other.act.act))
  return rests === undefined ? undefined : fail({ type: 'StepRestedOn', by: rests.act.act } as const)
}

/** What, besides the next step, is done because of a step: a reply written for an order, a reply that left under its stub. */
const restsOn: { readonly [A in MovingAct]?: readonly string[] } = {
  assigned: ['drafted'],
  'sent-back': ['drafted'],
  'fed-back': ['exported'],
}

/** The entry that brought the case to its stage, by the log; where a person settled the stage, the last that could have. */
function findLeading(one: Case): CaseEntry | undefined {
  const moving = one.entries.filter(({ act, takenBack }) => !takenBack && isMovingAct(act.act))
  const led = moving.filter(({ act }) => leadsTo(act.act) === one.stage)
  return led.find(({ ref }) => ref === one.stageRef) ?? led.filter(({ isStanding }) => isStanding).at(-1)
}

const stageOf: { readonly [A in MovingAct]: readonly [before: Stage, after: Stage] } = {
  registered: ['received', 'registered'],
  submitted: ['registered', 'submitted'],
  instructed: ['submitted', 'instructed'],
  assigned: ['instructed', 'handling'],
  'sent-for-review': ['handling', 'in-review'],
  approved: ['in-review', 'approved'],
  'sent-back': ['in-review', 'handling'],
  'fed-back': ['approved', 'closed'],
}

const leadsTo = (act: string): Stage | undefined => (isMovingName(act) ? stageOf[act][1] : undefined)
const isMovingName = (act: string): act is MovingAct => act in stageOf

/** What taking the entry back would come to. */
export function foreseeTakingBack(entry: CaseEntry, one: Case): TakingBack {
  const { act } = entry
  if (!isMovingName(act.act)) return { to: undefined, number: '', restores: undefined }
  const number = act.act === 'registered' ? one.ledgerNumber : act.act === 'fed-back' ? act.stubNumber : ''
  const earlier =
    act.act === 'assigned'
      ? one.timeline.filter((other) => other.act.act === 'assigned' && other.ref !== entry.ref).at(-1)
      : undefined
  const restores = one.entries.find(({ ref }) => ref === earlier?.ref)
  return { to: restores === undefined ? stageOf[act.act][0] : 'handling', number, restores }
}

function orderOf({ act: _act, ...order }: Extract<CaseEntry['act'], { act: 'assigned' }>): object {
  return uncoverFields(order)
}
