import { fail } from '../prelude/result'
import type { Case } from './case'
import type { CaseEntry } from './read-entries'
import type { Stage } from './stage'
import type { Trade } from './step-ground'
import type { StepDefinition } from './steps/define-step'

/** What taking a step back comes to, told before it is done. */
export interface TakingBack {
  /** Where the case stands then; undefined for a note or contact, which moved nothing. */
  readonly to: Stage | undefined
  /** The number that stays used up; '' where the step gave none. */
  readonly number: string
  /** The earlier order that counts again. */
  readonly restores: CaseEntry | undefined
}

/** The step of the main line that an act was; undefined where it moved nothing. */
const movingStep = (act: string, trade: Trade): (StepDefinition & { readonly to: Stage }) | undefined => {
  const step = trade.stepOf(act)
  return step?.to === undefined ? undefined : { ...step, to: step.to }
}

/** Why the entry cannot be taken back as the case stands: something rests on it; undefined where nothing does. */
export function refuseTakingBack(entry: CaseEntry, one: Case, trade: Trade) {
  const { act } = entry.act
  const step = movingStep(act, trade)
  const rested = findAnswerTo(entry, one)
  if (rested !== undefined) return fail({ type: 'StepRestedOn', by: rested.act.act } as const)
  if (trade.actOf(act)?.answers === true && !entry.isStanding) return fail({ type: 'EntrySuperseded' } as const)
  if (step === undefined)
    // What brought a field of its own is ended by another act, and is no slip of the pen.
    return trade.actOf(act)?.brings === undefined ? undefined : fail({ type: 'EntryFixed', act } as const)
  if (one.conflicts.includes('stage')) return fail({ type: 'CaseInConflict', fields: ['stage'] } as const)
  if (!entry.isStanding) return fail({ type: 'EntrySuperseded' } as const)
  const led = findLeading(one, trade)
  if (led?.ref !== entry.ref) return fail({ type: 'StepRestedOn', by: led?.act.act ?? 'settled' } as const)
  const since = one.timeline.slice(one.timeline.findIndex((other) => other.ref === entry.ref) + 1)
  const rests = since.find((other) => step.restedOnBy?.includes(other.act.act))
  return rests === undefined ? undefined : fail({ type: 'StepRestedOn', by: rests.act.act } as const)
}

/** What was answered or told since of an ask, or of a grant that was ended: while it stands, neither is changed. */
export function findAnswerTo(entry: CaseEntry, one: Case): CaseEntry | undefined {
  const side = one.sides.find(
    ({ ref, answers }) => ref === entry.ref || answers.some((answer) => answer.ref === entry.ref),
  )
  if (side === undefined) return undefined
  if (side.ref === entry.ref) return side.answers.at(-1) ?? side.follows.at(-1)
  return side.answers.slice(side.answers.findIndex(({ ref }) => ref === entry.ref) + 1).at(-1)
}

/** The entry that brought the case to its stage, by the log; where a person settled the stage, the last that could have. */
function findLeading(one: Case, trade: Trade): CaseEntry | undefined {
  const led = one.entries.filter(({ act, takenBack }) => !takenBack && movingStep(act.act, trade)?.to === one.stage)
  return led.find(({ ref }) => ref === one.stageRef) ?? led.filter(({ isStanding }) => isStanding).at(-1)
}

/** What taking the entry back would come to. */
export function foreseeTakingBack(entry: CaseEntry, one: Case, trade: Trade): TakingBack {
  const { act } = entry
  const step = movingStep(act.act, trade)
  if (step === undefined) return { to: undefined, number: '', restores: undefined }
  const number = act.act === 'registered' ? one.ledgerNumber : act.act === 'fed-back' ? act.stubNumber : ''
  // A step that may be taken where it leads to, 改派, has an earlier one of its kind to go back to.
  const earlier = step.from.includes(step.to)
    ? one.timeline.filter((other) => other.act.act === act.act && other.ref !== entry.ref).at(-1)
    : undefined
  const restores = one.entries.find(({ ref }) => ref === earlier?.ref)
  return { to: restores === undefined ? step.from[0] : step.to, number, restores }
}
