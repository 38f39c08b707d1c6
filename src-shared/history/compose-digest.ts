import { actOf, type Act } from '../case/act'
import type { CaseRow } from '../case/case-row'
import { listDecisions, type DecidingOffice } from '../case/leader-decisions'
import { movingStepOf, stepOfAct } from '../case/step-tables'
import { allSides } from '../case/sides/all-sides'
import type { Actor } from '../office/cover'
import type { LocalDate } from '../prelude/local-date'
import type { ActivityEntry } from './activity-event'

/** What a digest tells, each with its cases, in the order in which it is told. */
export const digestKinds = ['mine', 'decide', 'returned', 'urged', 'answered', 'overdue', 'due', 'others'] as const
export type DigestKind = (typeof digestKinds)[number]

/** One line of a digest. */
export interface DigestLine {
  readonly kind: DigestKind
  /** The first of its cases, what presses first; `count` is whole. */
  readonly caseIds: readonly string[]
  readonly count: number
}

/** What has changed for somebody since they last looked. */
export interface Digest {
  readonly lines: readonly DigestLine[]
  /** Conflicts, doubled numbers and alarms that came to be decided. */
  readonly reconcile: number
  /** Acts of others since then that were too many to be gone through one by one: the lines tell of the newest. */
  readonly passedOver: number
}

/** As many cases of one line as a screen lists. */
export const digestListsAtMost = 20

export interface DigestGround extends DecidingOffice {
  readonly person: Actor
  /** Whether a case waits for this person now. */
  readonly isWaiting: (row: CaseRow) => boolean
  /** The day of their last look. */
  readonly lookedOn: LocalDate
  /** What others did since then. */
  readonly entries: readonly ActivityEntry[]
  /** The cases that were touched since, and those that are due by today, as they stand now. */
  readonly rows: ReadonlyMap<string, CaseRow>
  readonly reconcile: number
  readonly passedOver: number
}

/** Works out what is to be told; nothing where nothing changed. Pure. */
export function composeDigest(ground: DigestGround): Digest {
  const actsByCase = gatherActs(ground.entries)
  const found = new Map<DigestKind, CaseRow[]>(digestKinds.map((kind) => [kind, []]))
  for (const row of ground.rows.values()) {
    if (row.stage === 'voided') continue
    for (const kind of kindsOf(row, actsByCase.get(row.id) ?? [], ground)) found.get(kind)?.push(row)
  }
  const lines = digestKinds.flatMap((kind) => {
    const rows = found.get(kind) ?? []
    return rows.length === 0 ? [] : [{ kind, caseIds: listIds(rows), count: rows.length }]
  })
  return { lines, reconcile: ground.reconcile, passedOver: ground.passedOver }
}

/** Whether there is anything to be told. */
export const saysSomethingNew = ({ lines, reconcile, passedOver }: Digest): boolean =>
  lines.length > 0 || reconcile > 0 || passedOver > 0

function gatherActs(entries: readonly ActivityEntry[]): ReadonlyMap<string, readonly Act[]> {
  const acts = new Map<string, Act[]>()
  for (const { caseId, event } of entries) {
    if (caseId === '' || event.type !== 'case-act') continue
    acts.set(caseId, [...(acts.get(caseId) ?? []), event.act])
  }
  return acts
}

/** Under what a case is told. That others worked on it is said only where nothing else is. */
function kindsOf(row: CaseRow, acts: readonly Act[], ground: DigestGround): readonly DigestKind[] {
  const { person, isWaiting, today, lookedOn } = ground
  const isOwn = isTiedTo(row, person.id)
  const isTheirs = isOwn || isWaiting(row)
  const did = (holds: (act: Act) => boolean): boolean => acts.some(holds)
  const isRunning = row.open === 1 && row.paused === 0
  const told: Readonly<Record<Exclude<DigestKind, 'others'>, boolean>> = {
    returned: isOwn && did(({ act }) => act === 'sent-back'),
    urged: isTheirs && did(({ act }) => act === 'urged' || act === 'supervised'),
    mine: isWaiting(row) && did(bringsOn) && !did(({ act }) => act === 'sent-back'),
    decide: did(asksSomething) && listDecisions(row, person, ground).some(({ why }) => why === 'approve'),
    answered: isTheirs && did(({ act }) => actOf(act)?.answers === true || act === 'assist-answered'),
    // Due since the last look; what was overdue then was known.
    overdue: isTheirs && isRunning && row.dueOn < today && row.dueOn >= lookedOn,
    due: isTheirs && isRunning && row.dueOn === today && lookedOn < today,
  }
  const kinds = digestKinds.filter((kind) => kind !== 'others' && told[kind])
  return kinds.length === 0 && isOwn && did(isWork) ? ['others'] : kinds
}

/** Whoever handles a case, wrote of its reply, was asked for its 批示 or answers for it. */
const isTiedTo = ({ handlerId, drafterIds, leaderId, chargeId }: CaseRow, id: string): boolean =>
  [handlerId, leaderId, chargeId, ...drafterIds].includes(id)

/** An act by which a case came to wait for somebody else. */
const bringsOn = ({ act }: Act): boolean =>
  act === 'received' || act === 'entered' || act === 'round-opened' || movingStepOf(act) !== undefined

const askActs: ReadonlySet<string> = new Set(Object.values(allSides).map(({ asks }) => asks))
const asksSomething = ({ act }: Act): boolean => askActs.has(act)

/** Work on a case, not a look at it. */
const isWork = ({ act }: Act): boolean => stepOfAct(act)?.place !== 'noted'

/** By what it is told whether something in a digest is still so. */
export type SettledGround = DecidingOffice & Pick<DigestGround, 'person' | 'isWaiting'>

/**
 * Whether what a digest told of a case has been dealt with since it was made: a digest is of one moment, and the work goes on under
 * it. What others did and answered stays news.
 */
export function isSettled(kind: DigestKind, row: CaseRow, ground: SettledGround): boolean {
  if (row.stage === 'voided') return true
  const isRunning = row.open === 1 && row.paused === 0
  switch (kind) {
    case 'mine':
      return !ground.isWaiting(row)
    case 'decide':
      return !listDecisions(row, ground.person, ground).some(({ why }) => why === 'approve')
    case 'returned':
      return !row.sentBack
    case 'urged':
      return row.open === 0
    case 'overdue':
      return !isRunning || row.dueOn >= ground.today
    case 'due':
      return !isRunning || row.dueOn > ground.today
    case 'answered':
    case 'others':
      return false
  }
}

const listIds = (rows: readonly CaseRow[]): readonly string[] =>
  [...rows]
    .sort((a, b) => a.pressing - b.pressing || (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
    .slice(0, digestListsAtMost)
    .map(({ id }) => id)
