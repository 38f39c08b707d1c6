import { instantToMinuteText, toInstant, type Instant } from '../prelude/instant'

/** The ending of backup files, with its dot: another than that of bundles, because they are another kind of thing. */
export const backupExtension = '.hlbak'

/** The folder on a stick or second disk in which backups are left. */
export const backupFolderName = '市长热线备份'

/** `市长热线备份_青山镇_2026-11-23_0905.hlbak`, China time. */
export function backupFileName(officeName: string, madeAt: Instant): string {
  const [day = '', time = ''] = instantToMinuteText(madeAt).split(' ')
  return `市长热线备份_${officeName}_${day}_${time.replace(':', '')}${backupExtension}`
}

/** When a backup was made, as its name says; undefined for a name that says nothing. */
export function parseBackupName(name: string): { readonly officeName: string; readonly madeAt: Instant } | undefined {
  const [, officeName = '', day = '', hour = '', minute = ''] =
    /^市长热线备份_(.*)_(\d{4}-\d{2}-\d{2})_(\d{2})(\d{2})(?:-\d+)?\.hlbak$/.exec(name) ?? []
  const at = Date.parse(`${day}T${hour}:${minute}:00+08:00`)
  return Number.isNaN(at) ? undefined : { officeName, madeAt: toInstant(at) }
}

/** The sealed copy of an attachment beside the backups: by its content and by the keys it was sealed for. */
export const keptFileName = (sha256: string, sealedFor: string): string => `${sha256}.${sealedFor}.age`

/** The parts of a sealed copy's name; undefined for any other file. */
export function parseKeptFileName(name: string): { readonly sha256: string; readonly sealedFor: string } | undefined {
  const [, sha256, sealedFor] = /^([0-9a-f]{64})\.([0-9a-f]{8})\.age$/.exec(name) ?? []
  return sha256 === undefined || sealedFor === undefined ? undefined : { sha256, sealedFor }
}
