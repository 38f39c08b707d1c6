import { whyNotWords, type FolderAttachment } from './folder-files'
import type { FolderPaper } from './case-json'
import { hiddenNotice } from './case-page'
import { instantToMinuteText } from '../prelude/instant'
import type { FolderSource } from './folder-source'

/** `说明.txt` of a folder: what lies in it, what does not and why, and how it is proved whole. For somebody without the program. */
export function composeGuide(
  { officeName, veil, savedBy, savedAt, program }: FolderSource,
  attachments: readonly FolderAttachment[],
  papers: readonly FolderPaper[],
): string {
  const inside = attachments.filter(({ path }) => path !== '')
  const outside = attachments.filter(({ path }) => path === '')
  return [
    `${officeName}　市长热线案件文件夹`,
    `${savedBy.name}　${instantToMinuteText(savedAt)} 导出，程序版本 ${program}。`,
    '',
    ...(veil.hidden ? [hiddenNotice, ''] : []),
    '里面有：',
    ...papers.map(({ path, what }) => `  ${path}　${what}`),
    '  case.json　全部数据：每一个字段、每一条经过，供程序读取',
    ...(inside.length === 0 ? [] : [`  附件　原件 ${inside.length} 个，按各自的名称`]),
    '  SHA256SUMS　以上每个文件的校验值',
    ...(outside.length === 0
      ? []
      : ['', '没有放入的附件：', ...outside.map(({ name, why }) => `  ${name}　${whyNotWords[why]}`)]),
    '',
    '怎样核对文件有没有被改过：',
    '  在本文件夹里执行 sha256sum -c SHA256SUMS，每一行都应当是 OK。',
    '  Windows 可以用 certutil -hashfile 文件名 SHA256，与 SHA256SUMS 里的一行比对。',
    '',
  ].join('\r\n')
}
