import type { BackupHead } from '#shared/backup/backup-head'
import { parseKeptFileName } from '#shared/backup/backup-name'
import type { BackupCatalog } from '#shared/backup/catalog'

/** Remembers that a backup at a place names these files. */
export function recordFiles(
  catalog: BackupCatalog,
  place: string,
  head: Pick<BackupHead, 'attachments' | 'madeAt'>,
): BackupCatalog {
  if (head.attachments.length === 0) return catalog
  const named = { ...catalog.files[place] }
  for (const { sha256 } of head.attachments) {
    const before = named[sha256]
    named[sha256] = before === undefined || before < head.madeAt ? head.madeAt : before
  }
  return { ...catalog, files: { ...catalog.files, [place]: named } }
}

/**
 * The sealed copies at a place that no backup kept there names any more. None where a backup lies that this PC did not
 * make: it may need any of them. A copy of which nothing is remembered stays.
 */
export function planFileRetention(
  catalog: BackupCatalog,
  place: string,
  backups: readonly string[],
  files: readonly string[],
  deviceId: string,
): readonly string[] {
  const own = catalog.marks.filter((mark) => mark.place === place && mark.deviceId === deviceId)
  const names = new Set(own.map((mark) => mark.name))
  if (backups.length === 0 || backups.some((name) => !names.has(name))) return []
  const oldest = Math.min(...own.map((mark) => mark.madeAt))
  const named = catalog.files[place] ?? {}
  return files.filter((name) => {
    const last = named[parseKeptFileName(name)?.sha256 ?? '']
    return last !== undefined && last < oldest
  })
}
