import type { Case } from '#shared/case/case'
import { sideBarrier } from '#shared/case/sides/plan-side'
import { machineOf } from '#shared/case/sides/side'
import type { StepName } from '#shared/case/step-name'
import { stepNames, stepOf } from '#shared/case/step-tables'
import type { Person } from '#shared/office/office'
import { commitRefSchema, type CommitRef } from '#shared/record/commit'
import { stepBarrier, whoMayTake } from '../../desk/next-step'
import { barrierToText } from '../../messages/step-words'
import { formOf } from './steps/step-dialog'

/** A step that an address asks to be opened, as it stands there. */
export interface AskedStep {
  readonly step: string
  /** The request that it answers; undefined where it answers none. */
  readonly ask: string | undefined
}

/** What becomes of it: its form opens, or it is said why not. */
export type JudgedAsk =
  | { readonly opens: StepName; readonly ask: CommitRef | undefined }
  | { readonly name: string; readonly refused: string }

/** Whether a step that was asked for from a list can be taken of the case as it stands now, by whoever is at the desk. */
export function judgeAskedStep(
  { step: asked, ask }: AskedStep,
  one: Case,
  actor: Person | undefined,
  people: Iterable<Person>,
): JudgedAsk {
  const step = stepNames.find((name) => name === asked)
  if (step === undefined || formOf(step).Dialog === undefined)
    return { name: '这一步', refused: '网址里的步骤不能这样打开，请用案件页面上的按钮。' }
  const { name, act } = stepOf(step)
  const answered = commitRefSchema.safeParse(ask).data
  const side = one.sides.find(({ ref }) => ref === answered)
  if (ask !== undefined && side === undefined) return { name, refused: '要答复的那一项已经不在了，可能刚刚被撤回。' }
  if (ask === undefined && act !== undefined && Object.hasOwn(act.parts, 'entry'))
    return { name, refused: '网址里没有写要答复、办结的是哪一项，请在案件页面上那一项的旁边打开。' }
  const barrier =
    stepBarrier(step, one, actor) ??
    (side === undefined || actor === undefined || act === undefined
      ? undefined
      : sideBarrier(side, machineOf(side.side), act.act, actor))
  return barrier === undefined
    ? { opens: step, ask: answered }
    : { name, refused: barrierToText(barrier, whoMayTake(step, one, people)) }
}
