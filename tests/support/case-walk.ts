import { recordToCase, type Case } from '#shared/case/case'
import type { CaseStep } from '#shared/case/case-step'
import { planCaseStep } from '#shared/case/case-steps'
import { findDayDisorder, listStepDays } from '#shared/case/step-days'
import { stepBarrier } from '#shared/case/step-barrier'
import { machineOf } from '#shared/case/sides/side'
import type { StepName } from '#shared/case/step-name'
import { isMovingStep, stepNames, stepOf } from '#shared/case/step-tables'
import { roles, type Person } from '#shared/office/office'
import { addDays, type LocalDate } from '#shared/prelude/local-date'
import { foldCommit } from '#shared/record/fold-commit'
import type { LedgerRecord } from '#shared/record/ledger-record'
import { aPerson, day, instant, mondayMorning, replica, staffOfFive, twoDepartments } from './builders'
import { aCaseRecord, departmentsById } from './case-builders'
import { otherNumber, proposeStep } from './case-proposals'
import { anEnteredRecord } from './entry/an-entry'

/** The five, and one who may do everything: so that no walk ends for want of a person. */
export const walkers: readonly Person[] = [
  ...staffOfFive.filter(({ active }) => active),
  aPerson('all-roles', [...roles]),
]
const walkersById = new Map([...staffOfFive, ...walkers].map((person) => [person.id, person]))

/** Whoever the office can appoint where everybody it has avoids the case (回避): no walk names them. */
const judges = [...walkers, aPerson('newcomer', [...roles])]

/** Where a walk stands. */
export interface Standing {
  readonly record: LedgerRecord
  readonly one: Case
  readonly today: LocalDate
  readonly seq: number
}

export const aFreshStanding = (): Standing => {
  const record = aCaseRecord()
  return standingOf(record)
}

/** A case that the office itself took down: it may be answered on the spot. */
export const anEnteredStanding = (): Standing => standingOf(anEnteredRecord())

const standingOf = (record: LedgerRecord): Standing => ({
  record,
  one: caseOf(record),
  today: day('2026-11-23'),
  seq: 10,
})

function caseOf(record: LedgerRecord): Case {
  const one = recordToCase(record)
  if (one === undefined) throw new Error('no case')
  return one
}

/** A sequence of whole numbers that looks random and is the same for the same seed (mulberry32). */
export function createPick(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below)
  }
}

/** What a step by a person comes to: where the case stands then, or why it was refused; undefined where there was nothing to try. */
export function tryStep(from: Standing, name: StepName, actor: Person, pick: (below: number) => number) {
  const { record, one, today, seq } = from
  const step = proposeStep(name, one, actor, { today, people: walkers, departments: twoDepartments, pick })
  return step === undefined ? undefined : take(from, step, actor, { record, one, today, seq })
}

function take(from: Standing, step: CaseStep, actor: Person, { record, one, today, seq }: Standing) {
  const planned = planCaseStep(record, one, step, {
    actor,
    today,
    people: walkersById,
    departments: departmentsById,
    // Numbers are changed only where two cases bear one: another bears this one's when that is tried.
    ledgerNumberTaken: (number) => step.step === 'number' && number === one.ledgerNumber,
    stubNumberTaken: (number) => step.step === 'renumber-stub' && number === one.feedback?.stubNumber,
    caseByNumber: (number) =>
      number === otherNumber ? { id: 'another-case', number: otherNumber, isEnded: false } : undefined,
  })
  if (!planned.ok) return planned
  const key = `case/${record.id}`
  const at = instant(mondayMorning + seq * 60_000)
  const commit = {
    v: 1 as const,
    replica: replica('walker00'),
    seq,
    prev: '' as const,
    at,
    by: actor.id,
    ops: planned.value,
  }
  const after = foldCommit(new Map([[key, record]]), commit).get(key) ?? record
  return { ok: true as const, commit, value: { ...from, record: after, one: caseOf(after), seq: seq + 1 } }
}

/** A day may pass between two steps. */
export const later = (standing: Standing, days: number): Standing => ({
  ...standing,
  today: addDays(standing.today, days),
})

/** What is wrong with a case that any walk has come to; nothing of a sound one. */
export function findWalkFaults({ one, today }: Standing): string[] {
  const isOpen = one.stage !== 'closed' && one.voids.length === 0
  const ways = stepNames.filter(isMovingStep).filter((name) => {
    const { from, to } = stepOf(name)
    return from.includes(one.stage) && to !== one.stage
  })
  const isFree = (name: StepName): boolean => judges.some((person) => stepBarrier(name, one, person) === undefined)
  // A leader before the last moves nothing, and still takes the case on; what has ended can be taken up again.
  const isStuck =
    isOpen &&
    (one.ending === undefined
      ? !ways.some(isFree) && !stepNames.some((name) => stepOf(name).place === 'main' && isFree(name))
      : !isFree('resume'))
  const days = listStepDays(one).map(({ on }) => on)
  return [
    ...(isStuck ? [`nobody can go on from ${one.stage}`] : []),
    ...(isOpen || one.voids.length > 0 || one.stage === 'closed' ? [] : ['neither open nor closed']),
    ...findDayDisorder(one).map(({ step }) => `${step} before what it rests on`),
    ...(days.some((on) => on > today) ? ['a step on a day to come'] : []),
    ...(one.sheet.dueOn < one.sheet.issuedOn ? ['due before it was issued'] : []),
    ...(one.assignment !== undefined && one.assignment.on !== undefined && one.assignment.dueOn < one.assignment.on
      ? ['an inner limit before the order']
      : []),
    ...(isInnerLate(one) ? ['an inner limit after the limit'] : []),
  ]
}

/** 内部时限 is never later than the limit of the same round, but for an order that was given only after that had passed. */
export const isInnerLate = ({ innerDueOn, dueOn, assignment }: Case): boolean =>
  innerDueOn > dueOn && !(assignment?.on !== undefined && assignment.on > dueOn)

/** Walks at random, each from where an earlier one stood; tells which steps were taken, and what was wrong. */
export function walk({
  walks,
  steps,
  seed,
}: {
  readonly walks: number
  readonly steps: number
  readonly seed: number
}) {
  const pick = createPick(seed)
  const fresh = (): Standing => (pick(3) === 0 ? anEnteredStanding() : aFreshStanding())
  /** Where walks ended, by stage: so that the ends of the machine are walked from as often as its beginning. */
  const pools = new Map<string, Standing[]>()
  const taken = new Map<StepName, number>()
  const faults = new Set<string>()
  for (let index = 0; index < walks; index += 1) {
    const from = [...pools.values()][pick(Math.max(pools.size, 1))] ?? []
    let standing = pick(8) === 0 ? fresh() : (from[pick(Math.max(from.length, 1))] ?? fresh())
    for (let step = 0; step < steps; step += 1) {
      const name = stepNames[pick(stepNames.length)] ?? 'note'
      const way = pick(3) === 0 ? name : (onward(standing.one, pick) ?? name)
      const actor = walkers[pick(walkers.length)] ?? walkers[0]
      if (actor === undefined) break
      const done = tryStep(standing, way, actor, pick)
      if (done?.ok !== true) continue
      taken.set(way, (taken.get(way) ?? 0) + 1)
      standing = pick(4) === 0 ? later(done.value, 1) : done.value
      for (const fault of findWalkFaults(standing)) faults.add(`${fault} (after ${way})`)
    }
    // Long histories are read slowly, and teach no more than others.
    if (standing.one.entries.length >= 14) continue
    const where = standing.one.ending === undefined ? standing.one.stage : 'ended'
    const pool = pools.get(where) ?? []
    pools.set(where, pool)
    pool[pool.length < 60 ? pool.length : pick(60)] = standing
  }
  return { taken, faults: [...faults] }
}

/** A step that belongs to where the case stands. */
function onward(one: Case, pick: (below: number) => number): StepName | undefined {
  const asked = one.sides[pick(Math.max(one.sides.length, 1))]
  if (asked !== undefined && pick(3) === 0) {
    const { answers, follows = [] } = machineOf(asked.side)
    const told = [...Object.keys(answers), ...follows]
    const act = told[pick(told.length)]
    return stepNames.find((name) => stepOf(name).act?.act === act)
  }
  const fitting = stepNames.filter((name) => stepOf(name).from.includes(one.stage) && stepOf(name).place !== 'entry')
  const seldom = fitting.filter((name) => stepOf(name).applies?.(one) === true)
  if (seldom.length > 0 && pick(4) === 0) return seldom[pick(seldom.length)]
  const rare = fitting.filter((name) => name !== 'void' && stepOf(name).place !== 'noted')
  // Half of all steps go on along the main line: otherwise few walks would come to its end.
  const main = rare.filter((name) => stepOf(name).place === 'main')
  const from = main.length > 0 && pick(2) === 0 ? main : rare
  return from[pick(from.length)]
}
