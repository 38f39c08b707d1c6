import '#shared/prelude/zod-setup'
import { app, session } from 'electron'
import { join, resolve } from 'node:path'
import type { HostServices } from '#shared/ipc/contract'
import { ok } from '#shared/prelude/result'
import type { MachineMark } from '#shared/replica/machine-mark'
import { appId } from './app-id'
import { createBackupPlaces } from './backup/backup-places'
import { createBackups } from './backup/create-backups'
import { createAttachments } from './attachment/create-attachments'
import { createDrafts } from './draft/create-drafts'
import { listDrives, type DrivePorts } from './drives/create-drives'
import { createSystemPlaces } from './drives/system-places'
import { createDriveWatch, type DriveWatch } from './drives/watch-drives'
import { closeFolder } from './file/close-folder'
import { createFiles } from './file/create-files'
import { createGivenFiles, findGivenPath } from './file/given-files'
import { createTokens } from './file/tokens'
import { systemDisk } from './file/write-disk'
import { listFontFamilies } from './info/font-families'
import { readMachineMark } from './info/machine-mark'
import { handleCalls } from './ipc/handle'
import { registerHandlers } from './ipc/register-handlers'
import { createJournal } from '#shared/journal/create-journal'
import { createJournalFile } from './journal/journal-file'
import { nativeFrameHash } from './journal/native-frame-hash'
import { createKeys } from './keys/create-keys'
import { createSystemShield } from './keys/system-shield'
import { createIncidents } from './log/incidents'
import { catchDefects, catchWindowEnd } from './log/process-nets'
import { createPaper } from './paper/create-paper'
import { createPaperPages } from './paper/paper-pages'
import { clearLeftSample, createPlaceChange, readPlace } from './place/sample-place'
import { createReplica } from './replica/create-replica'
import { createSettings } from './settings/create-settings'
import { appOrigin } from './page/app-origin'
import { registerAppScheme, serveAppScheme } from './window/app-protocol'
import { setApplicationMenu } from './window/application-menu'
import { createFileDialogs } from './window/file-dialogs'
import { readFirstGround } from './window/first-ground'
import { guardContents } from './window/guard-contents'
import { guardSession } from './window/guard-session'
import { explainTray, openMainWindow, type MainWindow } from './window/main-window'
import { createSignals, type Signals } from './signal/create-signals'

// Chromium keeps the ledger's tables in this folder: its name never follows the program's.
const ownFolder = resolve(process.env['HOTLINE_LEDGER_DATA'] || join(app.getPath('appData'), 'HotlineLedger'))
const place = readPlace(ownFolder)
const dataFolder = place.folder
app.setPath('userData', dataFolder)
app.setPath('sessionData', dataFolder)
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
// Graphics drivers of arm64 and loong64 office PCs crash the GPU process (electron#48583); elsewhere a shortcut can ask for it.
if ((process.platform === 'linux' && process.arch !== 'x64') || process.argv.includes('--safe-mode'))
  app.disableHardwareAcceleration()
app.enableSandbox()
registerAppScheme()
if (process.platform === 'win32') app.setAppUserModelId(appId)

const incidents = createIncidents({
  folder: join(ownFolder, 'incidents'),
  now: () => new Date(),
  program: `hotline-ledger ${app.getVersion()}, electron ${process.versions['electron'] ?? 'none'}, ${process.platform} ${process.arch}`,
})
catchDefects(incidents)

let main: MainWindow | undefined
let signals: Signals | undefined
const [foundFiles, backupFolders] = [createTokens(), createTokens()]
const givenFiles = createGivenFiles({ files: foundFiles, backupFolders })

/** Keeps a file that the system gave for the window, which asks for it when it stands, or as soon as it is told. */
function give(path: string | undefined): void {
  if (path === undefined) return
  givenFiles.give(path)
  main?.send('file.given')
}

if (app.requestSingleInstanceLock()) {
  give(findGivenPath(process.argv.slice(1), process.cwd()))
  app.on('open-file', (event, path) => {
    event.preventDefault()
    give(path)
  })
  app.on('second-instance', (_event, argv, folder) => {
    give(findGivenPath(argv.slice(1), folder))
    signals?.showWindow()
  })
  app.on('activate', () => signals?.showWindow())
  app.on('window-all-closed', () => app.quit())
  app.on('web-contents-created', (_event, contents) => guardContents(contents))
  void app.whenReady().then(start)
} else {
  app.quit()
}

/** What earlier programs left open to others is closed, and a sample that was left thrown away; nothing waits for it. */
function tidyFolders(): void {
  void closeFolder(dataFolder)
  void clearLeftSample(place)
}

/** What the window is told of the program and where it works. */
function describeProgram(
  fontFamilies: readonly string[],
  machine: MachineMark,
): Awaited<ReturnType<HostServices['app.info']>> {
  return ok({
    shell: 'electron',
    version: app.getVersion(),
    platform: process.platform,
    dataPlace: dataFolder,
    place: place.at,
    storage: { kept: 'on-disk', lostAfter: '' },
    fontFamilies: [...fontFamilies],
    machine,
  })
}

function start(): void {
  tidyFolders()
  const outFolder = join(import.meta.dirname, '..')
  const papers = createPaperPages()
  const drivePorts: DrivePorts = {
    places: createSystemPlaces(process.env['HOTLINE_LEDGER_DRIVES']),
    files: foundFiles,
    drives: createTokens(),
  }
  const sticks = createDriveWatch(() => listDrives(drivePorts))
  const fontFamilies = listFontFamilies(process.platform)
  const machine = readMachineMark(dataFolder, process.platform)
  const window = (): MainWindow => {
    if (main === undefined) throw new Error('a call came before there was a window')
    return main
  }
  const firstFolder = async (): Promise<string> => (await drivePorts.places())[0]?.path ?? app.getPath('documents')

  const dialogs = createFileDialogs({ parent: () => window().window, firstFolder })
  const backupPlaces = createBackupPlaces({
    ownFolder: join(dataFolder, 'backups'),
    memory: join(dataFolder, 'backup-place'),
    drives: drivePorts.places,
    tokens: createTokens(),
    disk: systemDisk,
  })

  guardSession(session.defaultSession)
  serveAppScheme(join(outFolder, 'renderer'), papers)
  setApplicationMenu(process.platform === 'darwin')
  const told = createSignals({
    platform: process.platform,
    window: () => main?.window,
    send: (event) => main?.send(event),
    explainTray: () => explainTray(window().window),
  })
  signals = told
  const drafts = createDrafts(join(dataFolder, 'drafts'), systemDisk)
  const services = registerHandlers({
    info: async () => describeProgram(await fontFamilies, await machine),
    changePlace: createPlaceChange({ ownFolder, relaunch }),
    journal: createJournal(createJournalFile(join(dataFolder, 'ledger')), nativeFrameHash),
    clearView: () => session.defaultSession.clearStorageData({ origin: appOrigin, storages: ['indexdb'] }),
    keys: createKeys(
      { path: join(dataFolder, 'keys.json'), rescuePath: join(dataFolder, 'keys-rescue.json') },
      systemDisk,
      createSystemShield(),
    ),
    replica: createReplica(join(dataFolder, 'replica.json'), systemDisk),
    witness: createSettings(join(dataFolder, 'witness.json'), systemDisk),
    settings: createSettings(join(dataFolder, 'settings.json'), systemDisk),
    drafts,
    drives: async () => ok({ drives: [...(await sticks.list())] }),
    files: createFiles({ dialogs, disk: systemDisk, files: drivePorts.files, drives: drivePorts.drives }),
    given: givenFiles.services,
    attachments: createAttachments(join(dataFolder, 'ledger', 'files'), systemDisk),
    backups: createBackups({ places: backupPlaces, found: backupFolders, dialogs, disk: systemDisk }),
    backupCatalog: createSettings(join(dataFolder, 'backups.json'), systemDisk),
    paper: createPaper(papers, () => window().window.webContents),
    signals: told.services,
    incidents,
  })
  handleCalls({ services, incidents })
  main = openMainWindow({
    preloadPath: join(outFolder, 'preload', 'index.cjs'),
    hasDevTools: !app.isPackaged,
    ground: readFirstGround(join(dataFolder, 'settings.json')),
    whenKept: drafts.idle,
    staysInTray: told.staysInTray,
  })
  catchWindowEnd(main.window, incidents)
  watchSticks(main, sticks)
}

/** Starts the program anew once it has ended: without the file that it was given, which is another place's by then. */
function relaunch(): void {
  const args = process.argv.slice(1).filter((arg) => arg.startsWith('--') || !app.isPackaged)
  // An AppImage is started by its own file, not by the program unpacked from it.
  const image = process.env['APPIMAGE']
  app.relaunch(image === undefined ? { args } : { args, execPath: image })
  app.quit()
}

/** Tells the window of sticks that come and go, as long as it is looked at. */
function watchSticks({ window: opened, send }: MainWindow, sticks: DriveWatch): void {
  const stopWatching = sticks.watch({ isWatched: () => opened.isFocused(), onChange: () => send('drives.changed') })
  opened.on('closed', stopWatching)
}
