import type { ConsentGiven } from '#shared/case/consent'
import { planResolution, type ResolutionChoice, type ResolutionRefused } from '#shared/merge/plan-resolution'
import type { LocalDate } from '#shared/prelude/local-date'
import { fail, type Result } from '#shared/prelude/result'
import { recordKey } from '#shared/record/ledger-record'
import type { Conflict } from '#shared/record/list-conflicts'
import type { CommitFailure, CommitReceipt, Ledger } from './ledger'
import { isLedgerNumberBorne } from '../read/read-numbers'
import { readIsSample, readStaff, readStaffOn } from '../read/read-office'

export interface ResolutionRequest {
  /** As it was shown: what came since makes the decision void. */
  readonly conflict: Conflict
  readonly choice: ResolutionChoice
  readonly actorId: string
  /** The leader's, where there is a `consentToDecide`. */
  readonly consent?: ConsentGiven
  /** With a consent: the day by which it counts who covers whom. */
  readonly today?: LocalDate
}

export type ResolutionFailure = ResolutionRefused | CommitFailure | { readonly type: 'ActorUnknown' }

/** Decides one conflict, on the record as it stands when its turn comes. The decision travels like any other act. */
export async function commitResolution(
  ledger: Ledger,
  { conflict, choice, actorId, consent, today }: ResolutionRequest,
): Promise<Result<CommitReceipt | undefined, ResolutionFailure>> {
  return ledger.act<ResolutionFailure>(actorId, async (database) => {
    const [record, { people }, isSample] = await Promise.all([
      database.records.get(recordKey(conflict)),
      today === undefined ? readStaff(database) : readStaffOn(database, today),
      readIsSample(database),
    ])
    const actor = people.get(actorId)
    if (actor === undefined) return fail({ type: 'ActorUnknown' })
    if (record === undefined) return fail({ type: 'ConflictDecided' })
    const number = readNumber(conflict, choice)
    const taken = number !== undefined && (await isLedgerNumberBorne(database, number, conflict.id))
    return planResolution(record, conflict, choice, {
      actor,
      people,
      isSample,
      ledgerNumberTaken: () => taken,
      ...(consent === undefined ? {} : { consent }),
    })
  })
}

/** The ledger number that the choice would give the case. */
function readNumber(conflict: Conflict, choice: ResolutionChoice): string | undefined {
  if (conflict.kind !== 'field' || conflict.of !== 'case' || conflict.field !== 'ledgerNumber') return undefined
  const value =
    choice.choice === 'new'
      ? choice.value
      : choice.choice === 'side'
        ? conflict.sides.find(({ ref }) => ref === choice.ref)?.value
        : undefined
  return typeof value === 'string' ? value : undefined
}
