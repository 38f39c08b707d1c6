import type { SyncDesk } from '#renderer/features/sync/sync-desk'
import { makeBundle } from '#shared/bundle/make-bundle'
import { openBundle } from '#shared/bundle/open-bundle'
import { webPorts } from '#shared/codec/web-ports'
import type { OfficePc } from '../merge/office-pc'
import { tickingClock } from '../test-ledger'

/** A PC without its windows as the sync screen has it at hand: bundles are opened and made on the spot instead of in a worker. */
export const pcToSyncDesk = ({ ledger, keys, files }: OfficePc): SyncDesk => ({
  ledger,
  keys,
  clock: tickingClock(),
  app: { version: '0.1.0' },
  office: { code: 'qingshan', name: '青山镇人民政府' },
  actorId: 'clerk',
  store: files.store,
  client: {
    open: (bytes, expected) => openBundle(bytes, expected, webPorts),
    make: (draft, signer, recipients, limits) => makeBundle(draft, signer, recipients, limits, webPorts),
  },
})
