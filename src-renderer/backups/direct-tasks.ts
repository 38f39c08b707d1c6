import { openBackup } from '#shared/backup/open-backup'
import type { BundlePorts } from '#shared/bundle/ports'
import { fail } from '#shared/prelude/result'
import type { BackupTasks } from './backup-tasks'
import { makeBackupFile } from './make-backup-file'
import { proveBackup } from './prove-backup'

/** The work done where it is asked for: by the worker, which was made for it. */
export function createDirectTasks(ports: BundlePorts): BackupTasks {
  return {
    make: (order, journal) => makeBackupFile(order, journal, ports),
    prove: (order, journal) => proveBackup(order, journal, ports),
    open: (sealed, opening) => openBackup(sealed, opening, ports),
    sealFile: async (bytes, recipients) => {
      const sealed = await ports.seal.seal(bytes, recipients)
      return sealed.ok ? sealed : fail({ type: 'RecipientMalformed', recipient: sealed.failure })
    },
    unsealFile: async (bytes, identities) => {
      const opened = await ports.seal.open(bytes, identities)
      return opened.ok ? opened : fail({ type: 'FileUnopened', fault: opened.failure })
    },
  }
}
