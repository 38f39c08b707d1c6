import { recoverySchema } from '#shared/bundle/recovery-record'
import { createValueReader } from '#shared/prelude/value-reader'
import type { Instant } from '#shared/prelude/instant'
import { readHead } from '#shared/record/ledger-record'
import type { LedgerDatabase } from '../view/ledger-database'

const readRecipient = createValueReader(recoverySchema)

/** The office's paper key, by its public half. */
export interface OfficeRecovery {
  /** Whatever has to be opened when every PC is gone is sealed to it as well. */
  readonly recipient: string
  /** Why it took the place of another; '' for the first. */
  readonly reason: string
  readonly madeAt: Instant
  readonly madeBy: string
}

/** The recovery recipient now in force, or undefined while the office has made none. */
export async function readRecovery(database: LedgerDatabase): Promise<OfficeRecovery | undefined> {
  const record = await database.records.get('office/office')
  const head = record === undefined ? undefined : readHead(record, 'recovery', readRecipient)
  return head === undefined
    ? undefined
    : { recipient: head.value.recipient, reason: head.value.reason, madeAt: head.at, madeBy: head.by }
}
