import { cardToKeyId, type DeviceCard } from '#shared/bundle/device-card'
import type { Instant } from '#shared/prelude/instant'
import { fail, ok, type Result } from '#shared/prelude/result'
import type { KnownOp } from '#shared/record/commit'
import { seenRefs } from '#shared/record/ledger-record'
import type { CommitFailure, CommitReceipt, Ledger } from './ledger'
import { cardRecordId, recordToCard } from '../read/read-cards'
import type { LedgerDatabase } from '../view/ledger-database'
import { recordToRevokedKeys, revocationRecordKey } from '../read/read-revocations'

/** Why a card was not enrolled or withdrawn. Nothing has changed. */
export type CardRefused =
  /** This PC's card was withdrawn before; a PC that comes back comes with new keys. */
  | { readonly type: 'CardRevoked'; readonly officeName: string }
  /** The same PC is enrolled with other keys: either it was set up anew by hand, or somebody poses as it. */
  | { readonly type: 'CardKeysDiffer'; readonly officeName: string }
  | { readonly type: 'CardUnknown' }

/**
 * Enrols a PC of another office or of this one after its digits were compared. Enrolling the same card again writes
 * nothing; a card that only its office's name or recovery recipient has changed on takes the old one's place.
 */
export async function commitCard(
  ledger: Ledger,
  card: DeviceCard,
  actorId: string,
  at?: Instant,
): Promise<Result<CommitReceipt | undefined, CardRefused | CommitFailure>> {
  return ledger.act<CardRefused | CommitFailure>(actorId, (database) => planCard(database, card), at)
}

/** The ops that enrol a card, none for one that is enrolled; or why it may not be. */
export async function planCard(
  database: LedgerDatabase,
  card: DeviceCard,
): Promise<Result<readonly KnownOp[], CardRefused>> {
  const id = cardRecordId(card)
  const [record, revocations] = await database.records.bulkGet([`device/${id}`, revocationRecordKey(card.officeCode)])
  const held = record === undefined ? undefined : recordToCard(record)
  // Its own office has withdrawn the key, before this card ever came here.
  if (recordToRevokedKeys(revocations).includes(cardToKeyId(card)))
    return fail({ type: 'CardRevoked', officeName: card.officeName })
  if (held?.revokedAt !== undefined) return fail({ type: 'CardRevoked', officeName: held.card.officeName })
  if (held !== undefined && !hasSameKeys(held.card, card))
    return fail({ type: 'CardKeysDiffer', officeName: held.card.officeName })
  if (held !== undefined && held.card.officeName === card.officeName && held.card.recovery === card.recovery)
    return ok([])
  return ok([{ op: 'set', of: 'device', id, field: 'card', value: card, saw: seenRefs(record, 'card') }])
}

/** Withdraws trust in a card for good: whatever its key signed is refused from then on. */
export async function commitCardRevocation(
  ledger: Ledger,
  id: string,
  revokedAt: Instant,
  actorId: string,
): Promise<Result<CommitReceipt | undefined, CardRefused | CommitFailure>> {
  return ledger.act<CardRefused | CommitFailure>(actorId, async (database) => {
    const record = await database.records.get(`device/${id}`)
    const held = record === undefined ? undefined : recordToCard(record)
    if (held === undefined) return fail({ type: 'CardUnknown' })
    if (held.revokedAt !== undefined) return ok([])
    return ok([
      { op: 'set', of: 'device', id, field: 'revokedAt', value: revokedAt, saw: seenRefs(record, 'revokedAt') },
    ])
  })
}

const hasSameKeys = (a: DeviceCard, b: DeviceCard): boolean =>
  a.ageRecipient === b.ageRecipient && a.minisignPublicKey === b.minisignPublicKey && a.role === b.role

/** Gives a PC of this office the name it goes by there. This PC's own card, which nobody enrols, is enrolled with its name. */
export async function commitCardName(
  ledger: Ledger,
  card: DeviceCard,
  name: string,
  actorId: string,
): Promise<Result<CommitReceipt | undefined, CommitFailure>> {
  const id = cardRecordId(card)
  return ledger.act<CommitFailure>(actorId, async (database) => {
    const record = await database.records.get(`device/${id}`)
    const held = record === undefined ? undefined : recordToCard(record)
    if (held?.name === name) return ok([])
    return ok([
      ...(held === undefined
        ? [{ op: 'set', of: 'device', id, field: 'card', value: card, saw: seenRefs(record, 'card') } as const]
        : []),
      { op: 'set', of: 'device', id, field: 'name', value: name, saw: seenRefs(record, 'name') },
    ])
  })
}
