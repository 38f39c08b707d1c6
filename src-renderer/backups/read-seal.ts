import type { KeyFile } from '#shared/bundle/key-file'
import type { BackupOpening } from '#shared/backup/open-backup'
import { keysToCard } from '#shared/codec/make-keys'
import type { Office } from '#shared/office/office'
import type { LedgerDatabase } from '../ledger-store/view/ledger-database'
import { readCards } from '../ledger-store/read/read-cards'
import { readOfficeRecipients } from '../ledger-store/read/read-recipients'
import { readOffice } from '../ledger-store/read/read-office'

/** For whom this office's backups are sealed, and by whom they may be signed. */
export interface OfficeSeal {
  readonly office: Office
  /** This PC first. */
  readonly recipients: readonly string[]
  readonly opening: BackupOpening
}

/** Reads it from the ledger; undefined before the office is laid down. */
export async function readSeal(database: LedgerDatabase, keys: KeyFile): Promise<OfficeSeal | undefined> {
  const [office, cards] = await Promise.all([readOffice(database), readCards(database)])
  if (office === undefined) return undefined
  const others = await readOfficeRecipients(database, office.code)
  const own = await keysToCard(keys, { officeCode: office.code, officeName: office.name, role: 'unit' })
  const peers = cards
    .filter(({ card, revokedAt }) => card.officeCode === office.code && card.role === 'unit' && revokedAt === undefined)
    .map(({ card }) => card)
  return {
    office,
    recipients: [...new Set([own.ageRecipient, ...others])],
    opening: {
      identities: [keys.ageIdentity],
      signers: [own.minisignPublicKey, ...peers.map((card) => card.minisignPublicKey)],
      acceptsStranger: false,
      me: office.code,
    },
  }
}
