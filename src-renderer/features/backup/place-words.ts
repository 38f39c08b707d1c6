import type { BackupPlace } from '#shared/ipc/backup-contract'

const kindWords: { readonly [K in BackupPlace['kind']]: string } = {
  own: '本机',
  folder: '第二块磁盘',
  stick: 'U 盘',
  download: '下载',
}

/** Where a backup lies, as the person at the desk says it: 本机, U 盘 KINGSTON. */
export function placeToText({ kind, label }: Pick<BackupPlace, 'kind' | 'label'>): string {
  return kind === 'own' ? kindWords.own : `${kindWords[kind]} ${label}`
}
