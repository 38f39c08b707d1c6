import type { IpcFailure } from '#shared/ipc/contract'
import type { RecoveryFailure } from '../start/recover-desk'
import type { ReplacementFailure } from '../ledger-store/commit/commit-replacement'
import type { RecoverySurvey, SurveyFailure } from '../ledger-store/opening/survey-recovery'
import { borderWords, fileWriteToWords } from './host-words'
import type { FailureWords, Named, WordsOf } from './words-of'
import { systemCodeToText } from './system-words'

const kept = '原来的台账日志没有动，还在原处。'

const replacementWords: WordsOf<IpcFailure<'replacement.finish'>> = {
  ReplacementMoved: () => ({
    title: '新日志没有写成',
    what: '新日志写到一半被打断，已经作废。',
    safe: kept,
    todo: '请关闭其他正在使用本台账的窗口，重新打开程序后再试一次。',
  }),
  ReplacementDiffers: () => ({
    title: '新日志核对不一致',
    what: '新日志写完后读回来与原内容不同，说明磁盘不可靠，没有换上。',
    safe: kept,
    todo: '请先把台账所在的文件夹整个复制到 U 盘留底，再请技术人员检查磁盘。',
  }),
  DiskFull: () => ({
    title: '电脑磁盘已满，新日志没有写成',
    what: '写新日志需要与台账一样大的空间，磁盘上不够了。',
    safe: kept,
    todo: '请在磁盘上腾出空间后再试一次。',
  }),
  JournalUnwritable: ({ code }) => ({
    title: '新日志写不进去',
    what: `系统拒绝写入或改名（${systemCodeToText(code)}）。常见原因是没有写权限，或杀毒软件正占着文件。`,
    safe: '原来的台账日志没有丢，内容都在。',
    todo: '请重新启动电脑后再试一次；仍不行，请联系技术人员。浏览器太旧时请换新版浏览器或桌面版。',
  }),
}

/** What to tell the person whose new journal was not put in place. */
export function replacementFailureToWords<K extends ReplacementFailure['type']>(
  failure: Named<ReplacementFailure, K>,
): FailureWords {
  const words: WordsOf<ReplacementFailure> = { ...replacementWords, ...borderWords }
  return words[failure.type](failure)
}

/** What to tell the person when what is left of the ledger could not even be looked at. */
export function surveyFailureToWords<K extends SurveyFailure['type']>(failure: Named<SurveyFailure, K>): FailureWords {
  const words: WordsOf<SurveyFailure> = {
    JournalUnreadable: ({ code }) => ({
      title: '台账日志读不出来',
      what: `核对还剩下哪些内容时，系统读不出台账日志（${systemCodeToText(code)}）。`,
      safe: kept,
      todo: '请重新启动电脑后再试；仍不行，请把台账所在的文件夹复制一份，再联系技术人员。',
    }),
    ...borderWords,
  }
  return words[failure.type](failure)
}

/** What to tell the person whose ledger could not be recovered in the way chosen. */
export function recoveryFailureToWords(failed: RecoveryFailure): FailureWords {
  if (failed.at === 'journal') return replacementFailureToWords(failed.failure)
  if (failed.at === 'keys')
    return {
      title: '本机密钥读不出来',
      what: '换用新的本机编号需要本机密钥，现在读不出来，没有开始。',
      safe: kept,
      todo: '请重新启动电脑后再试；仍不行，请用密钥备份恢复。',
    }
  return { ...fileWriteToWords(failed.failure), title: '新的本机编号没有存上，没有开始', safe: kept }
}

/** What rewriting the journal from the tables leads to. */
export function rewriteToWords(commits: number): string {
  return `台账数据库里的 ${commits} 条操作已逐条核对无误，日志损坏的部分里面都有。程序据此写一份新日志，内容不会少；损坏的日志改名留在原处。`
}

/** What salvaging leads to: with other PCs or without, with what is waited for and what cannot be proved. */
export function salvageToWords({ plan, damagedBytes }: RecoverySurvey): {
  readonly title: string
  readonly consequence: string
} {
  const apart = plan.salvage.apart.length - plan.waiting
  const parts = [
    `日志和台账里能核对的操作都收进一份新日志：${plan.salvage.folded.length} 条打开后就能看到`,
    plan.waiting === 0 ? '' : `，${plan.waiting} 条要等从其他电脑补回缺少的部分才能看到`,
    apart === 0 ? '' : `，${apart} 条与日志矛盾，另存备查`,
    damagedBytes === 0 ? '。' : `；另有 ${damagedBytes} 字节核对不了，不收。`,
    '原来的日志改名留在原处。本机换用新的本机编号；打开后请尽快与其他电脑同步，补回缺少的部分。',
  ]
  return { title: '保全能核对的内容，再从其他电脑补回', consequence: parts.join('') }
}
