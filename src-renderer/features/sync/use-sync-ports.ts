import { hashBytes } from '#shared/bundle/text'
import { backUpBefore } from '../../backups/back-up-before'
import { useDesk } from '../../desk/desk'
import { hostAttachments } from '../../desk/attachment-store'
import type { WaitingBundle } from '../../start/local-settings'
import type { HandedBundle } from '../../desk/handed-bundle'
import { backupFailureToWords } from '../../messages/backup-words'
import { fileWriteToWords } from '../../messages/host-words'
import type { SyncImportPorts } from './use-sync-import'

/** Most bundles that are kept for a newer program; the list is short by nature. */
const waitingAtMost = 30

export interface WaitingBundles {
  /** The file as it was kept; undefined when it is gone. */
  open(one: WaitingBundle): Promise<HandedBundle | undefined>
  forget(one: WaitingBundle): Promise<void>
}

/** What an import on the running program may ask of it. */
export function useSyncPorts(): { readonly ports: SyncImportPorts; readonly waiting: WaitingBundles } {
  const desk = useDesk()
  const { settings, changeSettings, clock, app } = desk
  const forget = async ({ sha256 }: Pick<WaitingBundle, 'sha256'>): Promise<void> =>
    changeSettings({ waitingBundles: settings.waitingBundles.filter((one) => one.sha256 !== sha256) })
  return {
    ports: {
      keepForUpgrade: async ({ name, bytes }, needs) => {
        const sha256 = hashBytes(bytes)
        const kept = await hostAttachments.put({ sha256, bytes })
        if (!kept.ok) return false
        const others = settings.waitingBundles.filter((one) => one.sha256 !== sha256)
        await changeSettings({
          waitingBundles: [{ sha256, name, needs, refusedBy: app.version, keptAt: clock.now() }, ...others].slice(
            0,
            waitingAtMost,
          ),
        })
        return true
      },
      renew: async () => {
        const renewed = await desk.renewReplica('cloned')
        return renewed.ok ? undefined : fileWriteToWords(renewed.failure)
      },
      backUp: async () => {
        const made = await backUpBefore('import')
        return made.ok ? undefined : backupFailureToWords(made.failure)
      },
    },
    waiting: {
      open: async (one) => {
        const read = await hostAttachments.read(one.sha256)
        if (!read.ok) return undefined
        const bytes = new Uint8Array(read.value.bytes.length)
        bytes.set(read.value.bytes)
        return { name: one.name, bytes }
      },
      forget,
    },
  }
}
