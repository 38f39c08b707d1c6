import type { BackupMark } from '#shared/backup/catalog'
import { instantToMinuteText } from '#shared/prelude/instant'
import type { LedgerLoss } from '#shared/recovery/find-loss'
import type { FailureWords } from './words-of'

/** How much is missing and of which days: 至少 40 条操作（2026-11-20 至 2026-11-23）. */
export function missedToText({
  acts,
  from = '',
  until = '',
}: {
  readonly acts: number
  readonly from?: string | undefined
  readonly until?: string | undefined
}): string {
  const days =
    from === ''
      ? until === ''
        ? ''
        : `到 ${until} 为止`
      : until === ''
        ? `${from} 起`
        : from === until
          ? from
          : `${from} 至 ${until}`
  const count = acts === 0 ? '条数不明' : `至少 ${acts} 条操作`
  return days === '' ? count : `${count}（${days}）`
}

/** Why the program stands still before a ledger that is shorter than it was, or not there at all. */
export function lossToWords(loss: LedgerLoss): FailureWords {
  return loss.isAll
    ? {
        title: '台账内容不在了',
        what: `这台电脑上的台账日志和数据库里都没有内容了，而本机密钥还在${
          loss.acts === 0 ? '' : `；以前有过${missedToText({ acts: loss.acts, until: loss.until })}`
        }。可能是数据文件夹被清理过、磁盘出过故障，或者只拷回来一部分文件。`,
        safe: '本机密钥还在。做过的备份、本单位别的电脑上的台账都没有动过。',
        todo: '请从下面选一种办法，排在前面的找回来的多。',
      }
    : {
        title: '台账少了一段',
        what: `台账比以前少了${missedToText(loss)}：日志文件被截断或者换成了旧的，数据库也已不在，不能据此补回。`,
        safe: '剩下的内容逐条核对过，都能用。',
        todo: '请先用备份恢复；没有合用的备份，再打开剩下的内容。',
      }
}

/** What the newest backup that this PC knows of would bring back; undefined where it knows of none. */
export function bestBackupToText(best: { readonly mark: BackupMark; readonly held: number } | undefined): string {
  if (best === undefined) return '本机没有记下做过的备份；U 盘、第二块磁盘上可能有，请插上以后查看。'
  const { mark, held } = best
  const kept = held === 0 ? '' : `，缺的操作里有 ${held} 条在里面`
  return `已知最合用的一份：${instantToMinuteText(mark.madeAt)} 做的，${mark.cases} 件案件、${mark.commits} 条操作${kept}。`
}
