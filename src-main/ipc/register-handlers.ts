import type { HostServices } from '#shared/ipc/contract'
import { ok } from '#shared/prelude/result'
import type { Journal } from '#shared/journal/create-journal'
import type { Incidents } from '../log/incidents'

/** What the channels are served by. */
export interface HostPorts {
  readonly info: HostServices['app.info']
  readonly changePlace: HostServices['place.change']
  readonly journal: Journal
  /** Removes everything that Chromium keeps in databases for the window. */
  readonly clearView: () => Promise<void>
  readonly keys: Pick<HostServices, 'keys.read' | 'keys.write'>
  readonly replica: Pick<HostServices, 'replica.read' | 'replica.write'>
  /** What is remembered of the ledger beside it: a text like the settings, in a file of its own. */
  readonly witness: Pick<HostServices, 'settings.read' | 'settings.write'>
  readonly settings: Pick<HostServices, 'settings.read' | 'settings.write'>
  readonly drafts: Pick<HostServices, 'draft.list' | 'draft.write' | 'draft.remove'>
  readonly drives: HostServices['drives.list']
  readonly files: Pick<HostServices, 'file.open' | 'file.read' | 'file.save'>
  readonly given: Pick<HostServices, 'file.takeGiven'>
  readonly attachments: Pick<HostServices, 'attachment.put' | 'attachment.read' | 'attachment.list'>
  readonly backups: Pick<
    HostServices,
    | 'backup.places'
    | 'backup.choosePlace'
    | 'backup.forgetPlace'
    | 'backup.openFile'
    | 'backup.list'
    | 'backup.write'
    | 'backup.read'
    | 'backup.remove'
  >
  /** What this PC remembers of its backups: a text like the settings, in a file of its own. */
  readonly backupCatalog: Pick<HostServices, 'settings.read' | 'settings.write'>
  readonly paper: Pick<HostServices, 'paper.print' | 'paper.pdf' | 'paper.printers'>
  readonly signals: Pick<HostServices, 'signal.badge' | 'signal.notify' | 'signal.tray'>
  readonly incidents: Incidents
}

/** One entry for every channel of the contract: a forgotten one does not compile. */
export function registerHandlers(ports: HostPorts): HostServices {
  return {
    'app.info': ports.info,
    'place.change': ports.changePlace,
    'journal.open': () => ports.journal.open(),
    'journal.handOver': ({ at, bytes }) => ports.journal.handOver(at, bytes),
    'journal.append': ({ expected, payload }) => ports.journal.append(expected, payload),
    'journal.read': ({ from, maxBytes }) => ports.journal.read(from, maxBytes),
    'journal.salvage': ({ fromByte, maxBytes }) => ports.journal.salvage(fromByte, maxBytes),
    'replacement.begin': () => ports.journal.replacement.begin(),
    'replacement.append': ({ expected, payload }) => ports.journal.replacement.append(expected, payload),
    'replacement.finish': ({ expected }) => ports.journal.replacement.finish(expected),
    'replacement.drop': () => ports.journal.replacement.drop(),
    'view.clear': async () => {
      await ports.clearView()
      return ok({})
    },
    'keys.read': ports.keys['keys.read'],
    'keys.write': ports.keys['keys.write'],
    'replica.read': ports.replica['replica.read'],
    'replica.write': ports.replica['replica.write'],
    'witness.read': ports.witness['settings.read'],
    'witness.write': ports.witness['settings.write'],
    'settings.read': ports.settings['settings.read'],
    'settings.write': ports.settings['settings.write'],
    'draft.list': ports.drafts['draft.list'],
    'draft.write': ports.drafts['draft.write'],
    'draft.remove': ports.drafts['draft.remove'],
    'drives.list': ports.drives,
    'file.open': ports.files['file.open'],
    'file.read': ports.files['file.read'],
    'file.save': ports.files['file.save'],
    'file.takeGiven': ports.given['file.takeGiven'],
    'attachment.put': ports.attachments['attachment.put'],
    'attachment.read': ports.attachments['attachment.read'],
    'backup.places': ports.backups['backup.places'],
    'backup.choosePlace': ports.backups['backup.choosePlace'],
    'backup.forgetPlace': ports.backups['backup.forgetPlace'],
    'backup.openFile': ports.backups['backup.openFile'],
    'backup.list': ports.backups['backup.list'],
    'backup.write': ports.backups['backup.write'],
    'backup.read': ports.backups['backup.read'],
    'backup.remove': ports.backups['backup.remove'],
    'backup.readCatalog': ports.backupCatalog['settings.read'],
    'backup.writeCatalog': ports.backupCatalog['settings.write'],
    'attachment.list': ports.attachments['attachment.list'],
    'paper.print': ports.paper['paper.print'],
    'paper.pdf': ports.paper['paper.pdf'],
    'paper.printers': ports.paper['paper.printers'],
    'signal.badge': ports.signals['signal.badge'],
    'signal.notify': ports.signals['signal.notify'],
    'signal.tray': ports.signals['signal.tray'],
    'incident.write': async ({ text }) => ok({ incident: ports.incidents.write(text) }),
  }
}
