/** The channels by name alone, so that the preload carries no schema library. The contract is typed over this list. */
export const channelNames = [
  'app.info',
  'journal.open',
  'journal.handOver',
  'journal.append',
  'journal.read',
  'journal.salvage',
  'replacement.begin',
  'replacement.append',
  'replacement.finish',
  'replacement.drop',
  'view.clear',
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
  'drives.list',
  'file.open',
  'file.read',
  'file.save',
  'file.takeGiven',
  'attachment.put',
  'attachment.read',
  'backup.places',
  'backup.choosePlace',
  'backup.forgetPlace',
  'backup.openFile',
  'backup.list',
  'backup.write',
  'backup.read',
  'backup.remove',
  'backup.readCatalog',
  'backup.writeCatalog',
  'attachment.list',
  'paper.print',
  'paper.pdf',
  'paper.printers',
  'incident.write',
  'signal.badge',
  'signal.notify',
  'signal.tray',
] as const

export type Channel = (typeof channelNames)[number]

/** What the main process tells without being asked. */
export const eventNames = [
  'drives.changed',
  'file.given',
  'close.requested',
  /** 今日工作 was asked for from outside the window: by the tray, or a notification. */
  'today.requested',
  /** It was said what closing to the tray means. */
  'tray.explained',
] as const
export type HostEvent = (typeof eventNames)[number]
