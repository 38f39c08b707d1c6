import type { StepOf } from '#shared/case/case-step'
import { serialOfKey } from '#shared/case/paper-numbers'
import type { NumberedPaper } from '#shared/case/form-paper-words'
import { refuseGiving } from '#shared/numbering/issuing-right'
import { fail, ok, type Result } from '#shared/prelude/result'
import { paperFacts, readPaperSerials } from '../read/read-paper-numbers'
import { readNumbering } from '../read/read-numbering'
import {
  planMany,
  type ManyFailure,
  type ManyPace,
  type ManyRequest,
  type ManyStep,
  type PaperOutStep,
  type RefusedCase,
} from './commit-many-steps'
import type { CommitReceipt, Ledger } from './ledger'

/** Who acts, and when. */
export type PapersBy = Pick<ManyRequest, 'actorId' | 'today' | 'calendar'>

const goOn: ManyPace = () => Promise.resolve(true)

/** Gives papers of one kind their numbers as one act: all of them or, where one is given already or not this PC's to give, none. */
export const commitPaperNumbers = (
  ledger: Ledger,
  {
    paper,
    year,
    numbers,
  }: {
    readonly paper: NumberedPaper
    readonly year: number
    readonly numbers: ReadonlyMap<string, StepOf<'number-paper'>>
  },
  by: PapersBy,
): Promise<Result<CommitReceipt | undefined, ManyFailure>> =>
  ledger.act<ManyFailure>(by.actorId, async (database) => {
    const [numbering, given] = await Promise.all([
      readNumbering(database, ledger.replica),
      readPaperSerials(database, paper, year),
    ])
    const facts = paperFacts(numbering, paper)
    const planned = await planMany(database, requestOf(numbers, by), goOn, {
      paperNumberTaken: (key) => given.has(serialOfKey(key)),
      ...(facts.severalPcs ? { refusePaperNumber: (number) => refuseGiving(facts, number, by.today) } : {}),
    })
    if (!planned.ok) return planned
    const { ops, refused } = planned.value
    return refused.length === 0 ? ok(ops) : fail({ type: 'CasesChanged', cases: refused.length })
  })

/**
 * Puts on record, as one act, that the papers of these cases left: of every case of which it can be. Answers those of which it cannot,
 * though their papers are out. `pace` is told how many cases were planned.
 */
export async function commitPapersOut(
  ledger: Ledger,
  outs: ReadonlyMap<string, PaperOutStep>,
  by: PapersBy,
  pace: (done: number) => Promise<void>,
): Promise<Result<readonly RefusedCase[], ManyFailure>> {
  let refused: readonly RefusedCase[] = []
  const done = await ledger.act<ManyFailure>(by.actorId, async (database) => {
    const planned = await planMany(database, requestOf(outs, by), async (count) => {
      await pace(count)
      return true
    })
    if (!planned.ok) return planned
    refused = planned.value.refused
    return ok(planned.value.ops)
  })
  return done.ok ? ok(refused) : done
}

const requestOf = (steps: ReadonlyMap<string, ManyStep>, by: PapersBy): ManyRequest => ({
  ...by,
  caseIds: [...steps.keys()],
  stepOf: ({ id }) => {
    const step = steps.get(id)
    if (step === undefined) throw new Error(`no step of the case ${id}`)
    return step
  },
})
