import { numberedPaperWords, type NumberedPaper } from '#shared/case/form-paper-words'
import type { NoRightReason } from '#shared/numbering/issuing-right'
import { allPaperSeriesSchema, paperNumberToText } from '#shared/numbering/paper-series'
import type { PaperSeriesFailure, PaperSeriesRefused } from '../ledger-store/commit/commit-paper-series'
import { commitFailureToWords } from './host-words'
import { rolesToText } from './role-words'
import type { FailureWords, WordsOf } from './words-of'

/** Why this PC gives a paper no number. */
export const noPaperNumberWords: { readonly [W in NoRightReason]: string } = {
  'other-pc': '编号由本单位的另一台电脑给，这台没有借到号。',
  'holders-disagree': '由哪台电脑编号有两种说法，要先在“需要核对”里定下来。',
  'lent-out': '下一个号已经借给另一台电脑。',
}

const unchanged = '单据编号没有改动。'

const refusedWords: WordsOf<PaperSeriesRefused> = {
  SettingsRoleMissing: ({ needs }) => ({
    title: '您不能改单据编号',
    what: `要由有“${rolesToText(needs)}”中一项职责的人来改。`,
    safe: unchanged,
    todo: '请在右上角换成有这项职责的人。',
  }),
  PaperSeriesMalformed: () => ({
    title: '编号填得不对',
    what: '字头最多 20 个字，下一个号要是 1 到 999999 的整数。',
    safe: unchanged,
    todo: '请核对后再保存。',
  }),
  PaperSeriesBehind: ({ given }) => ({
    title: '这个号已经编过',
    what: `今年已经编到 ${given} 号，下一个号要大于 ${given}。`,
    safe: unchanged,
    todo: '请填后面的号。',
  }),
}

/** Why the numbers of a kind of paper were not set so. */
export function paperSeriesFailureToWords(failure: PaperSeriesFailure): FailureWords {
  switch (failure.type) {
    case 'SettingsRoleMissing':
      return refusedWords.SettingsRoleMissing(failure)
    case 'PaperSeriesMalformed':
      return refusedWords.PaperSeriesMalformed(failure)
    case 'PaperSeriesBehind':
      return refusedWords.PaperSeriesBehind(failure)
    default:
      return commitFailureToWords(failure)
  }
}

const isPaperKind = (kind: string): kind is NumberedPaper => Object.hasOwn(numberedPaperWords, kind)

/** How the office numbers its papers, a line for each kind, for a conflict between two PCs. */
export function paperSeriesToText(value: unknown): string {
  const series = allPaperSeriesSchema.safeParse(value).data
  if (series === undefined) return '读不出的单据编号'
  return Object.entries(series)
    .map(
      ([kind, { prefix, year, first }]) =>
        `${isPaperKind(kind) ? numberedPaperWords[kind] : '较新版本程序的单据'}：${paperNumberToText(prefix, year, first)}起`,
    )
    .join('\n')
}
