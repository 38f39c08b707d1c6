import type { AnswerRecord } from '../bundle/request-record'
import type { Case } from '../case/case'
import type { StepSurroundings } from '../case/case-step'
import { planCaseStep } from '../case/case-steps'
import { askedState } from '../case/sides/side-field'
import { answerOf, dayIn, machineOf, type Side } from '../case/sides/side'
import { allSteps } from '../case/all-steps'
import { valuesToStep } from '../case/values-to-step'
import type { LocalDate } from '../prelude/local-date'
import type { KnownOp } from '../record/commit'
import type { LedgerRecord } from '../record/ledger-record'
import type { StepRefused } from '../case/step-refused'

/** Why an answer of the centre is told and changes nothing. */
export type AnswerProblem =
  /** Nobody is there to write it down. */
  | { readonly type: 'ActorUnknown' }
  /** No case of the ledger bears that id. */
  | { readonly type: 'CaseUnknown' }
  /** The case never asked that, or took it back. */
  | { readonly type: 'RequestUnknown' }
  /** What was asked is of another kind, or of one that only a newer program knows. */
  | { readonly type: 'KindDiffers' }
  /** The same answer stands there already. */
  | { readonly type: 'AnswerRepeated' }
  /** Another answer stands there already: a person has to ask the centre. */
  | { readonly type: 'AnswerContradicts' }
  /** The case, as it stands, does not take it. */
  | { readonly type: 'AnswerRefused'; readonly refusal: StepRefused }

/** One answer of a bundle, as it may be shown to everybody: its words are not in it. */
export interface AnswerItem {
  readonly requestId: string
  /** Our case; '' where there is none. */
  readonly caseId: string
  /** 台账号 or 承办单号; '' where the case is unknown. */
  readonly number: string
  readonly kind: string
  readonly granted: boolean
  readonly answeredOn: LocalDate
  readonly dueOn: LocalDate | null
  readonly newUnit: string
  /** Undefined where it is written into the case. */
  readonly problem: AnswerProblem | undefined
  readonly ops: readonly KnownOp[]
}

/** A case that an answer may be about. */
export interface AnsweredCase {
  readonly record: LedgerRecord
  readonly one: Case
  readonly around: StepSurroundings
}

/**
 * What the centre's answers come to, each by the rules of the step by which a person would write it down. `casesOf` gives the cases
 * that bear the centre's id. What is unknown, repeated, contradicting or refused is told, and changes nothing. Pure.
 */
export const planAnswers = (
  answers: readonly AnswerRecord[],
  casesOf: (centreCaseId: string) => readonly AnsweredCase[],
): AnswerItem[] => answers.map((answer) => planOne(answer, casesOf(answer.caseId)))

function planOne(answer: AnswerRecord, cases: readonly AnsweredCase[]): AnswerItem {
  const { requestId, kind, state, answeredOn, dueOn, newUnit } = answer
  const asked = cases.find(({ one }) => one.sides.some(({ ref }) => ref === requestId))
  const shown = asked ?? cases[0]
  const base = {
    requestId,
    caseId: shown?.one.id ?? '',
    number: shown === undefined ? '' : shown.one.ledgerNumber || shown.one.sheet.sheetNumber,
    kind,
    granted: state === 'granted',
    answeredOn,
    dueOn,
    newUnit,
  }
  const told = (problem: AnswerProblem): AnswerItem => ({ ...base, problem, ops: [] })
  if (shown === undefined) return told({ type: 'CaseUnknown' })
  const side = asked?.one.sides.find(({ ref }) => ref === requestId)
  if (asked === undefined || side === undefined) return told({ type: 'RequestUnknown' })
  const step = side.side === kind ? answerToStep(answer, side) : undefined
  if (step === undefined) return told({ type: 'KindDiffers' })
  if (side.state !== askedState)
    return told({ type: isSameAnswer(answer, side) ? 'AnswerRepeated' : 'AnswerContradicts' })
  const planned = planCaseStep(asked.record, asked.one, step, asked.around)
  return planned.ok
    ? { ...base, problem: undefined, ops: planned.value }
    : told({ type: 'AnswerRefused', refusal: planned.failure })
}

/** Ended since it was granted (a time of waiting) it was granted all the same. */
function isSameAnswer({ state, dueOn }: AnswerRecord, side: Side): boolean {
  const standing = side.answers[0] ?? answerOf(side)
  const day = standing === undefined ? undefined : dayIn(standing.act, 'dueOn')
  return side.state === state && (dueOn === null || day === undefined || dueOn === day)
}

/** The step by which a person would write the answer down. */
function answerToStep({ state, answeredOn, said, dueOn, newUnit }: AnswerRecord, { side, ref }: Side) {
  const acts = Object.entries(machineOf(side).answers).flatMap(([act, from]) =>
    from.includes(askedState) ? [act] : [],
  )
  const found = Object.values(allSteps).find((step) => 'act' in step && acts.includes(step.act.act))
  if (found === undefined || (state !== 'granted' && state !== 'refused')) return undefined
  return valuesToStep(found.step, {
    entry: ref,
    state,
    on: answeredOn,
    said,
    ...(dueOn === null ? {} : { dueOn }),
    // By whatever name the kind asks for it: 改派到、认定单位、批准文号.
    newUnit,
    by: newUnit,
    paper: newUnit,
  })
}
