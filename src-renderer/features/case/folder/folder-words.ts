import { mostFolderBytes } from '#shared/folder/folder-files'
import { attachmentReadToWords, type AttachmentSource } from '../../../messages/attachment-words'
import { codeNotThereToWords } from '../../../messages/code-words'
import { paperToWords } from '../../../messages/host-words'
import { bytesToText } from '../../../messages/size-words'
import type { FailureWords, Named, WordsOf } from '../../../messages/words-of'
import type { FolderFailure } from './compose-folder'

const nothingWritten = '没有写出任何文件，台账没有任何改动。'

const wordsFor = (source: AttachmentSource | undefined): WordsOf<FolderFailure> => ({
  FolderTooLarge: ({ bytes }) => ({
    title: '附件太大，没有导出',
    what: `这个案件的附件共 ${bytesToText(bytes)}，一个文件夹最多放 ${bytesToText(mostFolderBytes)}。`,
    safe: nothingWritten,
    todo: '请去掉“放入附件原件”再导出，大的附件在案件页逐个另存。',
  }),
  FolderFileUnread: ({ name, failure }) => {
    const { what, todo } = attachmentReadToWords(name, source, failure)
    return {
      title: '有附件读不到，没有导出',
      what,
      safe: nothingWritten,
      todo: `${todo}急用的，可以去掉“放入附件原件”先导出其余内容。`,
    }
  },
  FolderPageUnmade: ({ failure }) => ({
    ...paperToWords(failure),
    title: '案件页没有排成，没有导出',
    safe: nothingWritten,
  }),
  FolderCaseGone: () => ({
    title: '没有导出',
    what: '台账里读不到这个案件或本单位的资料。',
    safe: nothingWritten,
    todo: '请从台账里重新打开这个案件，再试一次。',
  }),
  CodeNotThere: () => codeNotThereToWords(nothingWritten),
  BundleWorkerFailed: ({ detail }) => ({
    title: '没有打成压缩包',
    what: detail === 'timeout' ? '打包用了太长时间，已经中止。' : '打包的后台程序意外停止，可能是内存不够。',
    safe: nothingWritten,
    todo: '请关掉别的程序再试一次；仍不行，去掉“放入附件原件”再导出。',
  }),
})

/** What to tell the person whose folder was not made; `source` is the bundle that brought the file that is missing, where the ledger knows. */
export function folderFailureToWords<K extends FolderFailure['type']>(
  source: AttachmentSource | undefined,
  failure: Named<FolderFailure, K>,
): FailureWords {
  const words = wordsFor(source)
  return words[failure.type](failure)
}
