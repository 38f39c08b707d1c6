import type { CaseEntry } from './read-entries'
import type { Act } from './act'
import { uncover } from './private-text'
import { parseSerialNumber } from './serial-number'
import { compareWrites } from '../record/ledger-record'
import type { CommitRef } from '../record/commit'
import type { Instant } from '../prelude/instant'

/**
 * Every number that the case ever bore besides the one it bears, in the order in which it bore them: paper with an old
 * number exists, so it stays findable. Read from the acts alone, which are only ever added.
 */
export function listAliases(entries: readonly CaseEntry[], current: string): string[] {
  const borne = entries.flatMap(({ written: act }): string[] => {
    if (act.act === 'registered') return [act.ledgerNumber]
    if (act.act === 'numbered') return [act.before, act.ledgerNumber]
    if (act.act === 'corrected') return numbersIn(act, 'ledgerNumber')
    if (act.act === 'settled' && act.field === 'ledgerNumber')
      return act.aside.map(uncover).filter((value) => typeof value === 'string')
    return []
  })
  return [...new Set(borne)].filter((number) => number !== '' && number !== current)
}

/** The stub numbers that the case ever bore besides the one it bears, in the order in which it bore them. */
export function listStubAliases(entries: readonly CaseEntry[], current: string): string[] {
  const borne = entries.flatMap(({ written: act }): string[] => {
    if (act.act === 'fed-back') return [act.stubNumber]
    if (act.act === 'stub-renumbered') return [act.before, act.stubNumber]
    return act.act === 'corrected' ? numbersIn(act, 'stubNumber') : []
  })
  return [...new Set(borne)].filter((number) => number !== '' && number !== current)
}

/** The numbers of one kind that a correction changed. */
const numbersIn = ({ changes }: Extract<Act, { act: 'corrected' }>, field: string): string[] =>
  changes
    .filter((change) => change.field === field)
    .flatMap(({ before, after }) => [uncover(before), uncover(after)])
    .filter((number) => typeof number === 'string')

/** Whether the case waits for its official number: registered, and bearing none or a provisional one. */
export const awaitsNumber = ({
  stage,
  ledgerNumber,
}: {
  readonly stage: string
  readonly ledgerNumber: string
}): boolean => stage !== 'received' && stage !== 'voided' && parseSerialNumber(ledgerNumber) === undefined

/** A case that bears a number, and the write that gave it. */
export interface NumberBearer {
  readonly caseId: string
  readonly at: Instant
  readonly ref: CommitRef
}

/** Of the cases bearing one number: the one proposed to keep it, whose number was given first (by time, PC, act), and the others. */
export function proposeKeeper<B extends NumberBearer>(
  bearers: readonly B[],
): { readonly keeper: B | undefined; readonly others: readonly B[] } {
  const [keeper, ...others] = [...bearers].sort((a, b) => compareWrites(a, b) || (a.caseId < b.caseId ? -1 : 1))
  return { keeper, others }
}
