import type { Office } from '#shared/office/office'
import type { BundleClient } from '../../bundle-worker/bundle-client'
import type { AttachmentStore } from '../../desk/attachment-store'
import type { Desk } from '../../desk/desk'

/** What an exchange needs of the desk. On a PC that only joins an office there is no office record and nobody at the desk yet. */
export interface SyncDesk extends Pick<Desk, 'ledger' | 'keys' | 'clock'> {
  readonly app: Pick<Desk['app'], 'version'>
  readonly office: Pick<Office, 'code' | 'name'>
  readonly actorId: string
  readonly store: AttachmentStore
  readonly client: Pick<BundleClient, 'open' | 'make'>
}
