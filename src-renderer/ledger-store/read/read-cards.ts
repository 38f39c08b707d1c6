import { z } from 'zod'
import { deviceCardSchema, revokedAtSchema, type DeviceCard } from '#shared/bundle/device-card'
import type { TrustedSigner } from '#shared/bundle/expectations'
import type { Instant } from '#shared/prelude/instant'
import { createValueReader } from '#shared/prelude/value-reader'
import { readHead, readHeads, readValue, type LedgerRecord } from '#shared/record/ledger-record'
import type { LedgerDatabase } from '../view/ledger-database'

/** A card that this office has taken as genuine, and whether it still is. */
export interface EnrolledCard {
  readonly id: string
  readonly card: DeviceCard
  /** What this office calls that PC: 一楼登记室; '' while it has no name. */
  readonly name: string
  readonly enrolledAt: Instant
  readonly enrolledBy: string
  /** When it was withdrawn; undefined while it is trusted. */
  readonly revokedAt: Instant | undefined
}

/** The record id of a card: one PC of one office. */
export const cardRecordId = (card: Pick<DeviceCard, 'officeCode' | 'deviceId'>): string =>
  `${card.officeCode}/${card.deviceId}`

/** Every card enrolled so far, the withdrawn ones too; centres first, then by office. */
export async function readCards(database: LedgerDatabase): Promise<EnrolledCard[]> {
  const records = await database.records.where('of').equals('device').toArray()
  const cards = records.flatMap((record) => recordToCard(record) ?? [])
  return cards.toSorted((a, b) =>
    a.card.role === b.card.role ? (a.id < b.id ? -1 : 1) : a.card.role === 'centre' ? -1 : 1,
  )
}

/** A card read out of its record; undefined when the record holds none. */
export function recordToCard(record: LedgerRecord): EnrolledCard | undefined {
  const head = readHead(record, 'card', readCard)
  if (head === undefined) return undefined
  return {
    id: record.id,
    card: head.value,
    name: readValue(record, 'name', readName) ?? '',
    enrolledAt: head.at,
    enrolledBy: head.by,
    revokedAt: readRevocation(record),
  }
}

const readCard = createValueReader(deviceCardSchema)
const readName = createValueReader(z.string())
const readMoment = createValueReader(revokedAtSchema)

/**
 * Of concurrent writes any revocation stands: two PCs that disagree on a key do not trust it. One that somebody wrote over with
 * what cannot be read stands too.
 */
function readRevocation(record: LedgerRecord): Instant | undefined {
  const moments = readHeads(record, 'revokedAt', readMoment).flatMap(({ value }) => value ?? [])
  return moments.reduce<Instant | undefined>((first, at) => (first === undefined || at < first ? at : first), undefined)
}

/** The enrolled card as the reader of bundles knows signers. */
export function cardToSigner({ card, revokedAt }: EnrolledCard): TrustedSigner {
  const signer = {
    officeCode: card.officeCode,
    officeName: card.officeName,
    role: card.role,
    deviceId: card.deviceId,
    publicKey: card.minisignPublicKey,
  }
  return revokedAt === undefined ? signer : { ...signer, revokedAt }
}
