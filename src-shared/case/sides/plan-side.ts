import { actsWithAny, type Actor } from '../../office/cover'
import type { Role } from '../../office/office'
import { fail, ok, type Result } from '../../prelude/result'
import type { CommitRef, KnownOp } from '../../record/commit'
import type { ActDefinition } from '../acts/define-act'
import type { Case } from '../case'
import type { ConsentGiven } from '../consent'
import { partsOf, refuseAct } from '../plan-act'
import type { Planned, StepGround } from '../step-ground'
import type { StepRefused } from '../step-refused'
import { dayIn, partOfAct, type Side } from './side'
import { sideField } from './side-field'
import type { SideMachine } from './side-machine'

/** Who keeps the ledger asks, and writes down what a superior answered. */
export const askers: readonly Role[] = ['registrar', 'admin']
/** Who decides where it is decided in the office. */
export const leaders: readonly Role[] = ['supervisor', 'reviewer']
/** Who may answer something that is decided in the office or above it, by what was asked. */
export const answerers: readonly Role[] = ['registrar', 'supervisor', 'reviewer', 'admin']

type Refused = Result<never, StepRefused> | undefined

/** A step that asks: one entry, by whose commit it is known from then on. */
export const planAsk =
  <Input extends object>(act: ActDefinition, refuse?: (input: Input, ground: StepGround) => Refused) =>
  (input: Input, ground: StepGround): Planned =>
    refuseAct(act, input, ground) ??
    refuseAhead(act, input) ??
    refuse?.(input, ground) ??
    ok([ground.write.entry(act.act, partsOf(act.parts, input))])

/**
 * The same of a request that a leader signs: with their consent where it is brought. Who keeps the ledger may ask on a leader's word
 * that nobody signed, and then no consent is claimed; nobody asks in a leader's name without their hand.
 */
export const planSignedAsk =
  <Input extends { readonly consent?: ConsentGiven }>(
    act: ActDefinition,
    refuse?: (input: Input, ground: StepGround) => Refused,
  ) =>
  (input: Input, ground: StepGround): Planned => {
    const isUnsigned = input.consent === undefined && actsWithAny(ground.around.actor, askers)
    const consent = isUnsigned ? ok(undefined) : giveConsent(input.consent, ground)
    if (!consent.ok) return consent
    return planAsk<object>(act, () => refuse?.(input, ground))({ ...input, consent: consent.value }, ground)
  }

/** What an answer names besides what it says. */
export interface SideAnswer {
  readonly entry: CommitRef
  /** The leader's, of what is decided in the office; of what a superior decided there is none. */
  readonly consent?: ConsentGiven
}

/** What an answer refuses and writes besides its own entry. */
interface AnswerRules<Input> {
  readonly refuse?: (input: Input, side: Side, ground: StepGround) => Refused
  /** What it says besides what was entered. */
  readonly adds?: (input: Input, side: Side, ground: StepGround) => Readonly<Record<string, unknown>>
  readonly writes?: (input: Input, side: Side, ground: StepGround) => readonly KnownOp[]
}

/** A step that answers or ends: its entry, and what it says in the field of the ask. */
export const planAnswer =
  <Input extends SideAnswer>(
    machine: SideMachine,
    act: ActDefinition,
    { refuse, adds, writes }: AnswerRules<Input> = {},
  ) =>
  (input: Input, ground: StepGround): Planned => {
    const { one, write, around } = ground
    const side = one.sides.find(({ ref }) => ref === input.entry)
    const shut = side === undefined ? sideGone(machine) : sideBarrier(side, machine, act.act, around.actor)
    if (side === undefined || shut !== undefined) return fail(shut ?? sideGone(machine))
    const refused =
      refuseAct(act, input, ground) ?? refuseBeforeAsked(act, input, side) ?? refuse?.(input, side, ground)
    if (refused !== undefined) return refused
    const consent = isDecidedHere(side) ? giveConsent(input.consent, ground) : ok(undefined)
    if (!consent.ok) return consent
    const parts = partsOf(act.parts, { ...input, ...adds?.(input, side, ground), consent: consent.value })
    // Whose consent it was is told by the entry alone: the field holds what was decided.
    const { entry: _entry, consent: _consent, ...said } = parts
    return ok([
      write.set(sideField(side.ref), { act: act.act, ...said }),
      ...(writes?.(input, side, ground) ?? []),
      write.entry(act.act, parts),
    ])
  }

/** A step that tells more of something asked, while it goes on. */
export const planFollow =
  <Input extends SideAnswer>(machine: SideMachine, act: ActDefinition, refuse?: (input: Input) => Refused) =>
  (input: Input, ground: StepGround): Planned => {
    const side = ground.one.sides.find(({ ref }) => ref === input.entry)
    if (side === undefined || !machine.pending.includes(side.state)) return fail(sideGone(machine))
    return (
      refuseAct(act, input, ground) ?? refuse?.(input) ?? ok([ground.write.entry(act.act, partsOf(act.parts, input))])
    )
  }

/** What is to be done by a day, or holds until one, is not for a day before it was asked. */
function refuseAhead({ parts, day }: ActDefinition, input: object): Refused {
  const on = day === undefined ? undefined : dayIn(input, day)
  const early = Object.entries(parts).find(([name, { ahead }]) => {
    const until = dayIn(input, name)
    return ahead === true && until !== undefined && on !== undefined && until < on
  })
  if (early === undefined) return undefined
  const [part, { label }] = early
  return refuses('day-before-asked', {
    part,
    title: `${label}太早`,
    what: `“${label}”早于 ${on ?? ''}，这样的日子没有意义。`,
    todo: '请改成当天或以后的日子。',
  })
}

function refuseBeforeAsked({ day }: ActDefinition, input: object, { asked }: Side): Refused {
  const [on, after] = [day === undefined ? undefined : dayIn(input, day), dayIn(asked.act, 'on')]
  if (on === undefined || after === undefined || on >= after) return undefined
  return refuses('before-asked', {
    title: '日期早于提出的日子',
    what: `这一项是 ${after} 提出的，答复、结束的日期不能早于那一天。`,
    todo: '请核对日期；提出的日期写错了的，先更正那一条。',
  })
}

/** Nothing of the kind is asked any more. */
const sideGone = ({ name }: SideMachine): StepRefused => ({
  type: 'StepRefuses',
  why: 'side-gone',
  title: `没有等着办的${name}`,
  what: `这个案件现在没有等着办的“${name}”，可能别人刚刚办过，也可能已经撤回。`,
  todo: '请关闭窗口，看一下案件页面上“其他办理”里的现状。',
})

/** Why this person cannot answer this ask in this way as it stands; undefined where the way is free. */
export function sideBarrier(side: Side, machine: SideMachine, act: string, person: Actor): StepRefused | undefined {
  if (machine.answers[act]?.includes(side.state) !== true) return sideGone(machine)
  // Which answer holds has to be decided before anything is built on it.
  if (side.inConflict) return { type: 'CaseInConflict', fields: [sideField(side.ref)] }
  // What a leader decides is given with the leader's hand, or recorded from signed paper: which of them, the step's own rule says.
  const needs = isDecidedBySuperior(side) ? askers : isDecidedHere(side) ? answerers : undefined
  return needs === undefined || actsWithAny(person, needs)
    ? undefined
    : {
        type: 'StepRefuses',
        why: 'side-decider',
        title: `您不能定这一项${machine.name}`,
        what:
          needs === askers
            ? '这一项由上级答复，由“登记”职责的人记入。'
            : '这一项由本单位领导审批，或者由“登记”职责的人照签批的纸质件代录。',
        todo: '请在右上角换成有这项职责的人。',
      }
}

const isDecidedBySuperior = ({ asked, state }: Side): boolean =>
  state === 'asked' && partOfAct(asked.act, 'approver') === 'centre'

/** Whether it waits for a leader of the office to decide: it is then their consent. */
export const isDecidedHere = ({ asked, state }: Side): boolean => state === 'asked' && asksLeader(asked.act)

/** Whether what was asked is for a leader of the office to decide, and for nobody above it. */
export function asksLeader(asked: object): boolean {
  const approver = partOfAct(asked, 'approver')
  return approver === 'head' || approver === 'deputy'
}

const giveConsent = (given: ConsentGiven | undefined, { consent }: StepGround) =>
  given === undefined ? fail({ type: 'OwnHandMissing' } as const) : consent(given)

/** Whether anything of a case can be answered in this way by a person: for buttons. */
export const answerBarrier =
  (machine: SideMachine, act: string) =>
  (one: Case, person: Actor): StepRefused | undefined => {
    const barriers = one.sides
      .filter(({ side }) => side === machine.side)
      .map((side) => sideBarrier(side, machine, act, person))
    if (barriers.length === 0) return sideGone(machine)
    return barriers.includes(undefined) ? undefined : barriers.at(-1)
  }

/** Why something of the kind cannot be asked while another is open: one at a time. */
export const onlyOne =
  (machine: SideMachine) =>
  ({ sides }: Case): StepRefused | undefined =>
    sides.some(({ side, state }) => side === machine.side && machine.pending.includes(state))
      ? {
          type: 'StepRefuses',
          why: 'side-open',
          title: `已经有一项${machine.name}没有办完`,
          what: `同一个案件的“${machine.name}”要等前一项有了结果才能再提。`,
          todo: '请先办完或撤回前一项。',
        }
      : undefined

/** What a step refuses in its own words. */
export const refuses = (why: string, words: RefusalWords) => fail({ type: 'StepRefuses', why, ...words } as const)

/** `part` names the part of the input beside whose field it is said. */
interface RefusalWords {
  readonly part?: string
  readonly title: string
  readonly what: string
  readonly todo: string
}
