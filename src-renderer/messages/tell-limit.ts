import type { CaseRow } from '#shared/case/case-row'
import { judgeDeadline, type DeadlineState, type LightGround } from '#shared/case/deadline'
import type { LocalDate } from '#shared/prelude/local-date'
import type { TellLimit } from '#shared/sub-ledger/surroundings'
import { deadlineToWords, lightWords } from './stage-words'

/** Tells the limits of cases with how they stand, for lists that are printed: there the colour is a word. */
export const createTellLimit =
  (ground: LightGround): TellLimit =>
  (row, clock) => {
    const dueOn = dayOf(row, clock)
    return dueOn === '' ? '' : tell(dueOn, judgeDeadline({ ...row, dueOn }, ground), ground.today)
  }

const dayOf = ({ dueOn, innerDueOn }: CaseRow, clock: Parameters<TellLimit>[1]): LocalDate | '' =>
  clock === 'upper' ? dueOn : innerDueOn

function tell(dueOn: LocalDate, state: DeadlineState, today: LocalDate): string {
  const lamp = state.lamp === 'none' ? '' : `${lightWords[state.lamp]}，`
  const about = state.known || state.lamp === 'none' || dueOn === today ? '' : '约'
  return `${dueOn} ${lamp}${about}${deadlineToWords(state, dueOn === today, true)}`
}
