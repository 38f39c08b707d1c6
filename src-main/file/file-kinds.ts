import type { FileKind } from '#shared/ipc/contract'

interface FileKindWords {
  /** As the system's dialog names the kind. */
  readonly label: string
  readonly extensions: readonly string[]
}

/** What the system's dialogs say and let through for each kind of file. */
export const fileKindWords: { readonly [K in FileKind]: FileKindWords } = {
  bundle: { label: '交换包', extensions: ['hlb'] },
  card: { label: '单位名片', extensions: ['json'] },
  keys: { label: '密钥文件', extensions: ['json'] },
  docx: { label: 'Word 文档', extensions: ['docx'] },
  pdf: { label: 'PDF 文件', extensions: ['pdf'] },
  xlsx: { label: 'Excel 工作簿', extensions: ['xlsx'] },
  png: { label: '图片', extensions: ['png'] },
  // A table that somebody else made.
  table: { label: '表格', extensions: ['xlsx', 'xls', 'et', 'csv', 'tsv', 'txt'] },
  csv: { label: '表格文件', extensions: ['csv'] },
  zip: { label: '压缩包', extensions: ['zip'] },
  json: { label: '数据文件', extensions: ['json'] },
  scan: { label: '扫描件', extensions: ['pdf', 'jpg', 'jpeg', 'png'] },
  // Whatever the centre sent: the name keeps its own extension.
  attachment: { label: '附件', extensions: ['*'] },
}
