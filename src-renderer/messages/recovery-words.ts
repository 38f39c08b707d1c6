import type { IpcFailure } from '#shared/ipc/contract'
import type { ReplacementFailure } from '../ledger-store/commit-replacement'
import { borderWords } from './host-words'
import type { FailureWords, Named, WordsOf } from './words-of'

const kept = '原来的台账日志没有动，还在原处。'

const replacementWords: WordsOf<IpcFailure<'replacement.finish'>> = {
  ReplacementMoved: () => ({ title: '新日志没有写成', what: '新日志写到一半被打断，已经作废。', safe: kept, todo: '请关闭其他正在使用本台账的窗口，重新打开程序后再试一次。' }),
  ReplacementDiffers: () => ({ title: '新日志核对不一致', what: '新日志写完后读回来与原内容不同，说明磁盘不可靠，没有换上。', safe: kept, todo: '请先把台账所在的文件夹整个复制到 U 盘留底，再请技术人员检查磁盘。' }),
  DiskFull: () => ({ title: '电脑磁盘已满，新日志没有写成', what: '写新日志需要与台账一样大的空间，磁盘上不够了。', safe: kept, todo: '请在磁盘上腾出空间后再试一次。' }),
  JournalUnwritable: ({ code }) => ({ title: '新日志写不进去', what: `系统拒绝写入或改名（${code}）。常见原因是没有写权限，或杀毒软件正占着文件。`, safe: '原来的台账日志没有丢，内容都在。', todo: '请重新启动电脑后再试一次；仍不行，请联系技术人员。浏览器太旧时请换新版浏览器或桌面版。' }),
}

/** What to tell the person whose new journal was not put in place. */
export function replacementFailureToWords<K extends ReplacementFailure['type']>(failure: Named<ReplacementFailure, K>): FailureWords {
  const words: WordsOf<ReplacementFailure> = { ...replacementWords, ...borderWords }
  return words[failure.type](failure)
}
