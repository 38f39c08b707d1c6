import type { CaseEntry } from './read-entries'
import type { Act } from './act'
import { uncover } from './private-text'
import { parseSerialNumber } from './serial-number'
import { foldText } from '../text/fold-text'
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
    if (act.act === 'fed-back' || act.act === 'answered') return [act.stubNumber]
    if (act.act === 'stub-renumbered') return [act.before, act.stubNumber]
    return act.act === 'corrected' ? numbersIn(act, 'stubNumber') : []
  })
  return [...new Set(borne)].filter((number) => number !== '' && number !== current)
}

/** A 档号 as it is compared: offices write it as they like, and the same however the keyboard had it. */
export const foldArchiveNumber = (number: string): string => foldText(number)

/** The numbers of one kind that a correction changed. */
const numbersIn = ({ changes }: Extract<Act, { act: 'corrected' }>, field: string): string[] =>
  changes
    .filter((change) => change.field === field)
    .flatMap(({ before, after }) => [uncover(before), uncover(after)])
    .filter((number) => typeof number === 'string')

/** What was not registered yet, goes on no more, or is numbered by a newer program. */
const unnumbered: ReadonlySet<string> = new Set(['received', 'newer', 'voided', 'returned', 'terminated', 'merged'])

/**
 * Whether the case waits for its official number: registered, and bearing none or a provisional one. One that only a newer program
 * understands is numbered by none here.
 */
export const awaitsNumber = ({
  stage,
  ledgerNumber,
}: {
  readonly stage: string
  readonly ledgerNumber: string
}): boolean => !unnumbered.has(stage) && parseSerialNumber(ledgerNumber) === undefined

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
