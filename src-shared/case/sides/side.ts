import type { LocalDate } from '../../prelude/local-date'
import { localDateSchema } from '../../prelude/local-date'
import { commitRefSchema, type CommitRef } from '../../record/commit'
import type { LedgerRecord } from '../../record/ledger-record'
import type { CaseEntry } from '../read-entries'
import { allSides, type SideName } from './all-sides'
import { askedState, readAnswer, sideField } from './side-field'
import type { SideMachine } from './side-machine'

/** One ask beside the main line, with what became of it. */
export interface Side {
  readonly side: SideName
  /** The commit that asked: by it answers name it. */
  readonly ref: CommitRef
  /** `asked`, or what the standing answer says. */
  readonly state: string
  readonly asked: CaseEntry
  /** The answers that stand, oldest first: a grant, and the end of what was granted. */
  readonly answers: readonly CaseEntry[]
  /** What else was told of it, oldest first. */
  readonly follows: readonly CaseEntry[]
  /** Two PCs answered differently, and nobody has decided. */
  readonly inConflict: boolean
  /** The day by which somebody has to do something about it, '' where none is set. */
  readonly dueOn: LocalDate | ''
}

const machines: Readonly<Record<SideName, SideMachine>> = allSides
const machineByAsk: ReadonlyMap<string, SideMachine<SideName>> = new Map(
  Object.values(allSides).map((machine): [string, SideMachine<SideName>] => [machine.asks, machine]),
)

/** The definition of a side. */
export const machineOf = (side: SideName): SideMachine => machines[side]

/** A side's state in words: 申请退单，等答复. */
export const sideStateWords = ({ side, state }: Pick<Side, 'side' | 'state'>): string =>
  machineOf(side).states[state] ?? state

/** Every ask of a case that was not taken back, in the order of the log. */
export function readSides(
  record: LedgerRecord,
  timeline: readonly CaseEntry[],
  conflicts: readonly string[],
): readonly Side[] {
  return timeline.flatMap((asked) => {
    const machine = machineByAsk.get(asked.act.act)
    if (machine === undefined) return []
    const side = readSide(record, asked, machine, timeline)
    return [{ ...side, inConflict: conflicts.includes(sideField(asked.ref)) }]
  })
}

function readSide(
  record: LedgerRecord,
  asked: CaseEntry,
  machine: SideMachine<SideName>,
  timeline: readonly CaseEntry[],
): Omit<Side, 'inConflict'> {
  const { ref } = asked
  const told = timeline.filter(({ act }) => entryNamedBy(act) === ref)
  const state = readAnswer(record, ref)?.state ?? askedState
  const due = machine.dueBy?.[state]
  return {
    side: machine.side,
    ref,
    state,
    asked,
    answers: told.filter(({ act, isStanding }) => Object.hasOwn(machine.answers, act.act) && isStanding),
    follows: told.filter(({ act }) => machine.follows?.includes(act.act) === true),
    dueOn: due === undefined ? '' : (localDateSchema.safeParse(partOfAct(asked.act, due)).data ?? ''),
  }
}

/** A part of an act by its name, as it was read. */
export const partOfAct = (act: object, part: string): unknown => new Map<string, unknown>(Object.entries(act)).get(part)

/** A day that an act names in one of its parts; undefined where it names none. */
export const dayIn = (act: object, part: string): LocalDate | undefined =>
  localDateSchema.safeParse(partOfAct(act, part)).data

/** The entry that an act says to be about. */
export const entryNamedBy = (act: object): CommitRef | undefined =>
  commitRefSchema.safeParse(partOfAct(act, 'entry')).data

/** The last answer that stands. */
export const answerOf = (side: Side): CaseEntry | undefined => side.answers.at(-1)
