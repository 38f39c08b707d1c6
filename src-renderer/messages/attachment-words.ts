import type { BorderFailure } from '#shared/ipc/border-failure'
import type { IpcFailure } from '#shared/ipc/contract'
import { borderWords } from './host-words'
import type { FailureWords, Named, WordsOf } from './words-of'
import { systemCodeToText } from './system-words'

export type AttachmentPutFailure = IpcFailure<'attachment.put'> | BorderFailure
export type AttachmentReadFailure = IpcFailure<'attachment.read'> | BorderFailure

/** Why a kept file was not used, although it is there. */
export type AttachmentUseFailure =
  /** Its name says that it is a picture, its bytes do not. */
  | { readonly type: 'ImageUndecodable' }
  /** Decoding it would take more memory than is good for the program. In pixels. */
  | { readonly type: 'ImageTooLarge'; readonly width: number; readonly height: number }
  /** A program or script: kept, never handed out. */
  | { readonly type: 'KindForbidden'; readonly extension: string }

/** The bundle that brought a file, as the person at the desk can find it again. */
export interface AttachmentSource {
  readonly fileName: string
  readonly fromName: string
  readonly seq: number
}

const nothingWritten = '台账没有写入任何内容，原文件还在原处。'
const ledgerWhole = '承办单和办理内容都在，台账没有任何改动。'
const onceMore = '再按一次右上角的按钮。'

const putWords = (name: string): WordsOf<IpcFailure<'attachment.put'>> => ({
  DiskFull: () => ({
    title: '附件没有存下来：电脑磁盘已满',
    what: `存附件“${name}”时磁盘没有空间了，所以这一次没有导入。`,
    safe: nothingWritten,
    todo: `请在台账所在的磁盘上腾出空间，${onceMore}`,
  }),
  DriveRemoved: () => ({
    title: '附件没有存下来：找不到数据文件夹',
    what: `存附件“${name}”时，台账的数据文件夹不见了，所以这一次没有导入。`,
    safe: nothingWritten,
    todo: '请检查数据所在的磁盘是否还在，关闭程序后重新打开，再导入一次。',
  }),
  WriteRefused: ({ code }) => ({
    title: '附件没有存下来：系统拒绝写入',
    what: `系统不让程序存附件“${name}”（${systemCodeToText(code)}），所以这一次没有导入。常见原因是没有写权限，或杀毒软件正在检查。`,
    safe: nothingWritten,
    todo: `请稍等片刻，${onceMore}仍不行，请告诉技术人员。`,
  }),
  ReadBackDiffers: () => ({
    title: '附件没有存下来：写入后核对不一致',
    what: `附件“${name}”写完后读回来与原内容不同，说明电脑磁盘不可靠，所以这一次没有导入。坏文件已经删除。`,
    safe: nothingWritten,
    todo: `请${onceMore}仍不行，请先备份台账，再请技术人员检查磁盘。`,
  }),
  AttachmentDiffers: () => ({
    title: '附件没有存下来：内容与编号不符',
    what: `附件“${name}”在程序里传递时内容变了，所以这一次没有导入。这是程序的缺陷，不是您的操作有误。`,
    safe: nothingWritten,
    todo: '请关闭程序后重新打开，再导入一次；仍不行，请告诉技术人员。',
  }),
})

const readWords = (name: string, todo: string): WordsOf<IpcFailure<'attachment.read'>> => ({
  AttachmentMissing: () => ({
    title: '本机没有这个附件',
    what: `附件“${name}”不在本机，可能已被删除或移走。`,
    safe: ledgerWhole,
    todo,
  }),
  AttachmentDamaged: () => ({
    title: '附件已损坏',
    what: `本机存的附件“${name}”与受理中心发来的内容不再相同，不能使用。可能是磁盘出错，或文件被别的程序改过。`,
    safe: ledgerWhole,
    todo,
  }),
  FileUnreadable: ({ code }) => ({
    title: '附件读不出来',
    what: `系统无法读取附件“${name}”（${systemCodeToText(code)}），可能正被其他程序占用，或磁盘出错。`,
    safe: ledgerWhole,
    todo: `请稍等片刻再试。仍不行：${todo}`,
  }),
})

const handOutWords = (name: string): WordsOf<AttachmentUseFailure> => ({
  ImageUndecodable: () => ({
    title: '这个附件不能显示',
    what: `附件“${name}”的名称是图片，内容却不是程序能显示的图片。`,
    safe: ledgerWhole,
    todo: '可以按“另存为…”存到别处，请受理中心核对这个附件。',
  }),
  ImageTooLarge: ({ width, height }) => ({
    title: '图片太大，不能在这里显示',
    what: `附件“${name}”有 ${width} × ${height} 像素，显示出来会占用过多内存，所以没有打开。`,
    safe: ledgerWhole,
    todo: '请按“另存为…”存到别处，用看图软件打开。',
  }),
  KindForbidden: ({ extension }) => ({
    title: '这一类附件不能另存',
    what: `附件“${name}”的类型（${extension}）不在常用的图片、文书、表格、音像、压缩包之内，打开时可能损害电脑，所以只保存在台账里，不交出来。`,
    safe: ledgerWhole,
    todo: '请打电话请受理中心改用图片、PDF 或普通文档重新发送。',
  }),
})

/** What to tell the person whose import stopped at a file, or whose file was not put back. */
export function attachmentPutToWords<K extends AttachmentPutFailure['type']>(
  name: string,
  failure: Named<AttachmentPutFailure, K>,
): FailureWords {
  const words: WordsOf<AttachmentPutFailure> = { ...putWords(name), ...borderWords }
  return words[failure.type](failure)
}

/** What to tell the person who asked for a kept file; `source` is the bundle that brought it, where the ledger knows. */
export function attachmentReadToWords<K extends AttachmentReadFailure['type']>(
  name: string,
  source: AttachmentSource | undefined,
  failure: Named<AttachmentReadFailure, K>,
): FailureWords {
  const bundle =
    source === undefined
      ? '带有这个附件的交办包'
      : `交办包“${source.fileName}”（${source.fromName}，第 ${source.seq} 号）`
  const words: WordsOf<AttachmentReadFailure> = {
    ...readWords(name, `请在“导入”里再打开一次${bundle}，按“补回附件”；找不到这个包，请受理中心重发。`),
    ...borderWords,
  }
  return words[failure.type](failure)
}

/** What to tell the person whose file is there and still not shown or saved. */
export function attachmentUseToWords<K extends AttachmentUseFailure['type']>(
  name: string,
  failure: Named<AttachmentUseFailure, K>,
): FailureWords {
  const words = handOutWords(name)
  return words[failure.type](failure)
}
