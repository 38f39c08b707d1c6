import type { HostServices } from '#shared/ipc/contract'
import { fail, ok } from '#shared/prelude/result'
import { createBrowserBackups } from './browser-backups'
import { createBrowserFiles } from './browser-files'
import { canKeepLedger, claimLedger } from './claim-ledger'
import { printInFrame } from './print-in-frame'
import { readStorageStanding } from './storage-standing'
import { startStoreWorker } from './store-client'
import { writeIncident } from './write-incident'

/** The host as a browser can be one: what it cannot do is refused in so many words by the contract's own failures. */
export function createBrowserHost(): HostServices {
  const store = startStoreWorker()
  const files = createBrowserFiles()
  const backups = createBrowserBackups(store)
  return {
    'app.info': async () =>
      ok({
        shell: 'browser',
        version: APP_VERSION,
        platform: 'browser',
        dataPlace: `本机浏览器为 ${window.location.host} 保存的数据`,
        place: 'own',
        storage: await readStorageStanding(),
        fontFamilies: [],
        machine: { machineId: '', network: [], dataFolder: '' },
      }),
    // A browser keeps one ledger for a site.
    'place.change': async () => fail({ type: 'OnlyInDesktop' }),
    'journal.open': async () => {
      if (!canKeepLedger()) return fail({ type: 'JournalUnreadable', code: 'BROWSER_TOO_OLD' })
      return (await claimLedger()) ? store.ask('journal.open', {}) : fail({ type: 'JournalInUse' })
    },
    'journal.handOver': (request) => store.ask('journal.handOver', request),
    'journal.append': (request) => store.ask('journal.append', request),
    'journal.read': (request) => store.ask('journal.read', request),
    'journal.salvage': (request) => store.ask('journal.salvage', request),
    'replacement.begin': (request) => store.ask('replacement.begin', request),
    'replacement.append': (request) => store.ask('replacement.append', request),
    'replacement.finish': (request) => store.ask('replacement.finish', request),
    'replacement.drop': (request) => store.ask('replacement.drop', request),
    // A browser offers no such thing but the clearing of all data, the journal with it.
    'view.clear': async () => fail({ type: 'OnlyInDesktop' }),
    'keys.read': (request) => store.ask('keys.read', request),
    'keys.write': (request) => store.ask('keys.write', request),
    'replica.read': (request) => store.ask('replica.read', request),
    'replica.write': (request) => store.ask('replica.write', request),
    'witness.read': (request) => store.ask('witness.read', request),
    'witness.write': (request) => store.ask('witness.write', request),
    'settings.read': (request) => store.ask('settings.read', request),
    'settings.write': (request) => store.ask('settings.write', request),
    'draft.list': (request) => store.ask('draft.list', request),
    'draft.write': (request) => store.ask('draft.write', request),
    'draft.remove': (request) => store.ask('draft.remove', request),
    'drives.list': async () => ok({ drives: [] }),
    'file.open': files['file.open'],
    'file.read': files['file.read'],
    'file.save': files['file.save'],
    // A browser gives files only to pages that are installed, which this one is not.
    'file.takeGiven': async () => ok({ given: null }),
    'attachment.put': (request) => store.ask('attachment.put', request),
    'attachment.read': (request) => store.ask('attachment.read', request),
    'backup.places': backups['backup.places'],
    'backup.choosePlace': backups['backup.choosePlace'],
    'backup.forgetPlace': backups['backup.forgetPlace'],
    'backup.openFile': backups['backup.openFile'],
    'backup.list': backups['backup.list'],
    'backup.write': backups['backup.write'],
    'backup.read': backups['backup.read'],
    'backup.remove': backups['backup.remove'],
    'backup.readCatalog': (request) => store.ask('backup.readCatalog', request),
    'backup.writeCatalog': (request) => store.ask('backup.writeCatalog', request),
    'attachment.list': (request) => store.ask('attachment.list', request),
    'paper.print': printInFrame,
    'paper.pdf': async () => fail({ type: 'OnlyInDesktop' }),
    'paper.printers': async () => fail({ type: 'OnlyInDesktop' }),
    'signal.badge': async () => fail({ type: 'OnlyInDesktop' }),
    'signal.notify': async () => fail({ type: 'OnlyInDesktop' }),
    'signal.tray': async () => fail({ type: 'OnlyInDesktop' }),
    'incident.write': async ({ text }) => ok({ incident: writeIncident(text) }),
  }
}
