import { deskActRecordId, type DeskAct } from '#shared/history/desk-act'
import { instantToLocalDate } from '#shared/prelude/instant'
import { ok, type Result } from '#shared/prelude/result'
import type { LocalDate } from '#shared/prelude/local-date'
import type { CommitFailure, CommitReceipt, Ledger } from './ledger'

/** Who acts when nobody was chosen at the desk: the act is on record all the same. */
export const nobody = 'nobody'

/** Puts on record what was done at the desk apart from any case: printed, saved, handed out, checked. */
export async function commitDeskAct(
  ledger: Ledger,
  act: DeskAct,
  actorId: string,
  today: LocalDate,
): Promise<Result<CommitReceipt | undefined, CommitFailure>> {
  return ledger.act<CommitFailure>(actorId === '' ? nobody : actorId, async () =>
    ok([{ op: 'append', of: 'activity', id: deskActRecordId(today), field: 'acts', value: act }]),
  )
}

/** Puts on record that a person has said which day it is, with both days. Undefined when nothing is in doubt. */
export async function commitDayConfirmed(
  ledger: Ledger,
  actorId: string,
): Promise<Result<CommitReceipt | undefined, CommitFailure>> {
  return ledger.confirmDay(actorId === '' ? nobody : actorId, ({ now, lastAt }) => {
    const is = instantToLocalDate(now)
    const act: DeskAct = { act: 'day-confirmed', was: instantToLocalDate(lastAt), is }
    return [{ op: 'append', of: 'activity', id: deskActRecordId(is), field: 'acts', value: act }]
  })
}
