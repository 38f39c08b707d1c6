import type { HostServices } from '#shared/ipc/contract'

/** The channels that the store worker serves: everything that is kept on the disk, and what is handed over for it. */
export const storeChannels = [
  'journal.open',
  'journal.handOver',
  'journal.append',
  'journal.read',
  'journal.salvage',
  'replacement.begin',
  'replacement.append',
  'replacement.finish',
  'replacement.drop',
  'keys.read',
  'keys.write',
  'replica.read',
  'replica.write',
  'witness.read',
  'witness.write',
  'settings.read',
  'settings.write',
  'draft.list',
  'draft.write',
  'draft.remove',
  'attachment.put',
  'attachment.read',
  'attachment.list',
  'backup.list',
  'backup.write',
  'backup.read',
  'backup.remove',
  'backup.readCatalog',
  'backup.writeCatalog',
] as const
export type StoreChannel = (typeof storeChannels)[number]

export type StoreServices = Pick<HostServices, StoreChannel>

export interface StoreQuestion {
  readonly channel: StoreChannel
  readonly request: unknown
}
