import 'fake-indexeddb/auto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createAttachments } from '#main/attachment/create-attachments'
import { createBackupPlaces } from '#main/backup/backup-places'
import { createBackups } from '#main/backup/create-backups'
import { createTokens } from '#main/file/tokens'
import { systemDisk, type WriteDisk } from '#main/file/write-disk'
import { createSettings } from '#main/settings/create-settings'
import type { BackupSources } from '#renderer/backups/write-backup'
import type { CallBackupHost } from '#renderer/backups/call-backup-host'
import { createBackupService, type BackupService } from '#renderer/backups/backup-service'
import { createDirectTasks } from '#renderer/backups/direct-tasks'
import type { JournalPort } from '#renderer/ledger-store/journal/journal-port'
import type { Ledger } from '#renderer/ledger-store/commit/ledger'
import { webPorts } from '#shared/codec/web-ports'
import type { KeyFile } from '#shared/bundle/key-file'
import type { Channel } from '#shared/ipc/channel-names'
import type { BackupPlace } from '#shared/ipc/backup-contract'
import type { HostServices, IpcRequest, IpcResult } from '#shared/ipc/contract'
import type { Clock } from '#shared/prelude/ports'
import { ok } from '#shared/prelude/result'
import { qingshan } from '../bundles/test-offices'
import { tickingClock } from '../test-ledger'

/** One PC's folders: its data, a stick and a second disk, served by the product's own main process code. */
export interface PlayedFolders {
  readonly root: string
  readonly stick: string
  readonly call: CallBackupHost
  /** A PC without its stick. */
  plug(isIn: boolean): void
}

export async function playFolders(root: string, disk: WriteDisk = systemDisk, data = 'data'): Promise<PlayedFolders> {
  const stick = join(root, 'stick')
  await Promise.all([mkdir(stick, { recursive: true }), mkdir(join(root, data), { recursive: true })])
  let isIn = true
  const places = createBackupPlaces({
    ownFolder: join(root, data, 'backups'),
    memory: join(root, data, 'backup-place'),
    drives: async () => (isIn ? [{ path: stick, label: 'KINGSTON' }] : []),
    tokens: createTokens(),
    disk,
  })
  const catalog = createSettings(join(root, data, 'backups.json'), systemDisk)
  const services: Partial<HostServices> = {
    ...createBackups({
      places,
      found: createTokens(),
      dialogs: { chooseFolder: async () => join(root, 'second'), chooseBackup: async () => undefined },
      disk,
    }),
    ...createAttachments(join(root, data, 'ledger', 'files'), systemDisk),
    'backup.readCatalog': catalog['settings.read'],
    'backup.writeCatalog': catalog['settings.write'],
  }
  return {
    root,
    stick,
    call: <C extends Channel>(channel: C, request: IpcRequest<C>): Promise<IpcResult<C>> => {
      const service: HostServices[C] | undefined = services[channel]
      if (service === undefined) throw new Error(`${channel} is not played`)
      return service(request)
    },
    plug: (now) => {
      isIn = now
    },
  }
}

export interface PlayedBackups {
  readonly service: BackupService
  readonly sources: BackupSources
  place(kind: BackupPlace['kind']): Promise<BackupPlace>
  /** Waits until nothing is being written or proved. */
  rest(): Promise<void>
}

export function playBackups(
  folders: PlayedFolders,
  ledger: Ledger,
  journal: JournalPort,
  change: {
    readonly clock?: Clock
    readonly program?: string
    readonly keys?: KeyFile
    readonly record?: BackupSources['record']
  } = {},
): PlayedBackups {
  const sources: BackupSources = {
    call: folders.call,
    tasks: createDirectTasks(webPorts),
    ledger,
    journal,
    keys: change.keys ?? qingshan.keys,
    program: change.program ?? '0.1.0',
    clock: change.clock ?? tickingClock(),
    record: change.record ?? (async () => ok(undefined)),
  }
  const service = createBackupService(sources)
  return {
    service,
    sources,
    place: async (kind) => {
      await service.refresh()
      const found = service.read().places?.find(({ place }) => place.kind === kind)
      if (found === undefined) throw new Error(`no place ${kind}`)
      return found.place
    },
    rest: async () => {
      for (let calm = 0; calm < 3;) {
        await new Promise((resolve) => setTimeout(resolve, 5))
        const { writing, proving } = service.read()
        calm = writing === undefined && proving === undefined ? calm + 1 : 0
      }
    },
  }
}
