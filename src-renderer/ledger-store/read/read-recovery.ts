import { z } from 'zod'
import { ageRecipientSchema } from '#shared/bundle/field-schemas'
import type { Instant } from '#shared/prelude/instant'
import { shownHead } from '#shared/record/ledger-record'
import type { LedgerDatabase } from '../view/ledger-database'

export const recoverySchema = z.looseObject({ recipient: ageRecipientSchema, reason: z.string().max(200) })

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
  const head = record === undefined ? undefined : shownHead(record, 'recovery')
  const parsed = recoverySchema.safeParse(head?.value)
  return head === undefined || !parsed.success
    ? undefined
    : { recipient: parsed.data.recipient, reason: parsed.data.reason, madeAt: head.at, madeBy: head.by }
}
