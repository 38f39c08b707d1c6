import { backupExtension } from '#shared/backup/backup-name'
import type { BundleRefused } from '#shared/bundle/bundle-refused'
import type { BundleUnmade } from '#shared/bundle/make-bundle'
import type { CardMalformed } from '#shared/bundle/device-card'
import { refusalToWords, unmadeToWords } from '#shared/bundle/refusal-words'
import type { BundleWorkerFailed } from '../bundle-worker/bundle-client'
import type { CardRefused } from '../ledger-store/commit/commit-card'
import type { FailureWords, Named, WordsOf } from './words-of'

const workerWords = (failure: BundleWorkerFailed, safe: string): FailureWords => ({
  title: '没有处理完',
  what: failure.detail === 'timeout' ? '处理这个交换包用了太长时间，已经中止。' : '处理交换包的后台程序意外停止。',
  safe,
  todo: '请再试一次；如果仍然不行，请重新打开程序，并联系发送单位减少附件、分几次导出。',
})

/** What to tell the person whose bundle was not opened. */
export function bundleRefusalToWords(failure: BundleRefused | BundleWorkerFailed): FailureWords {
  return failure.type === 'BundleWorkerFailed'
    ? workerWords(failure, '台账没有任何改动，原文件也没有改动。')
    : refusalToWords(failure)
}

/** Whether a file that was refused as a bundle is a backup: by what is in it, or, where it could not be opened, by its name. */
export const isBackupInstead = (refusal: string, fileName: string): boolean =>
  refusal === 'BagOfOtherKind' || fileName.toLowerCase().endsWith(backupExtension)

/** What to tell the person who opened a backup as a bundle. */
export const backupInsteadWords: FailureWords = bundleRefusalToWords({ type: 'BagOfOtherKind' })

/** What to tell the person whose bundle was not made. */
export function bundleUnmadeToWords(failure: BundleUnmade | BundleWorkerFailed): FailureWords {
  return failure.type === 'BundleWorkerFailed'
    ? workerWords(failure, '台账没有任何改动，也没有写出任何文件。')
    : unmadeToWords(failure)
}

const untouched = '台账没有任何改动。'

const cardWords: WordsOf<CardRefused | CardMalformed> = {
  CardMalformed: () => ({
    title: '这不是名片文件',
    what: `所选文件不是设备名片，或内容有误。`,
    safe: untouched,
    todo: '请核对是否选错了文件；名片文件由对方在“设置—密钥—导出本机名片”生成。',
  }),
  CardRevoked: ({ officeName }) => ({
    title: '这张名片已经停用',
    what: `“${officeName}”的这台电脑以前被停用过，停用后不能恢复。`,
    safe: untouched,
    todo: '请对方在电脑上重新生成密钥，把新的名片交来登记。',
  }),
  CardKeysDiffer: ({ officeName }) => ({
    title: '与已登记的名片不一致',
    what: `“${officeName}”的这台电脑已经登记过，但这张名片上的密钥不同。`,
    safe: `${untouched}原来登记的名片照常有效。`,
    todo: '请打电话向对方核实是否更换过密钥。确实更换的，请先停用旧名片；核实不了的，不要使用这张名片。',
  }),
  CardUnknown: () => ({
    title: '没有这张名片',
    what: '这张名片不在台账里。',
    safe: untouched,
    todo: '请刷新页面后再看。',
  }),
}

/** What to tell the person whose card was not enrolled. */
export function cardFailureToWords<K extends (CardRefused | CardMalformed)['type']>(
  failure: Named<CardRefused | CardMalformed, K>,
): FailureWords {
  return cardWords[failure.type](failure)
}

/** What to tell the person whose key backup could not be read. */
export const keyFileMalformedWords: FailureWords = {
  title: '这不是密钥备份',
  what: '所选文件不是本程序的密钥备份，或内容有误。',
  safe: '本机现有的密钥没有改动。',
  todo: '请核对是否选错了文件。密钥备份由本程序在“设置—密钥—备份密钥”生成。',
}
