import type { WordingRefused } from '#shared/wording/plan-wording'
import { wordingLimit, type WordingFault } from '#shared/wording/judge-wording'
import { wordingReaders } from '#shared/wording/wording-record'
import { isWordingName, wordingOf, wordingPaperWords } from '#shared/wording/wordings'
import type { WordingCommitFailure } from '../ledger-store/commit/commit-wording'
import { commitFailureToWords } from './host-words'
import { nobodyChosen } from './nobody-chosen'
import { markFaultToSentence } from './word-form-words'
import type { FailureWords, Named, WordsOf } from './words-of'

const safe = '单据用语没有改动，打印的单据还是原来的写法。'

/** A sentence for each fault. */
type FaultWords = { readonly [K in WordingFault['type']]: (fault: Named<WordingFault, K>) => string }

const faultWords: FaultWords = {
  blank: () => '这一处不能空着。',
  long: ({ over }) => `多出 ${over} 字，最多 ${wordingLimit} 字。`,
  lines: () => '这一处只能写一段，不能换行。',
  mark: ({ fault }) => `第 ${fault.paragraph} 行“${fault.near}”：${markFaultToSentence(fault)}`,
  needs: ({ field: mark }) => `少了“{${mark}}”，印出来就没有这项内容了。`,
}

/** What is wrong with a text, in a sentence that names the place. */
export function wordingFaultToText<K extends WordingFault['type']>(fault: Named<WordingFault, K>): string {
  const told: FaultWords = faultWords
  return told[fault.type](fault)
}

const refusedWords: WordsOf<WordingRefused> = {
  WordingNotYours: () => ({
    title: '您不能改单据用语',
    what: '用语由有“登记”或“管理”职责的人来改。',
    safe,
    todo: '请在右上角换成有这项职责的人。',
  }),
  WordingFaulty: ({ faults }) => ({
    title: '用语有错，没有保存',
    what: faults.map(wordingFaultToText).join('\n'),
    safe,
    todo: '请改好以后再保存。',
  }),
}

const isRefused = (failure: { readonly type: string }): failure is WordingRefused =>
  Object.hasOwn(refusedWords, failure.type)

const toRefusedWords = <K extends WordingRefused['type']>(failure: Named<WordingRefused, K>): FailureWords => {
  const told: WordsOf<WordingRefused> = refusedWords
  return told[failure.type](failure)
}

/** Why the office's wording was not changed. */
export function wordingCommitToWords(failure: WordingCommitFailure): FailureWords {
  if (isRefused(failure)) return toRefusedWords(failure)
  return failure.type === 'ActorUnknown' ? nobodyChosen(safe) : commitFailureToWords(failure)
}

/** What a wording is called: 退单说明 标题. One of a newer program is called that. */
export function wordingTitle(id: string): string {
  if (!isWordingName(id)) return '较新版本的用语'
  const { on, name } = wordingOf(id)
  return `${wordingPaperWords[on]} ${name}`
}

/** What was written of one, for the log and for conflicts. */
export function wordingValueToText(_field: string, value: unknown): string {
  const text = wordingReaders.text(value)
  return text === undefined ? '读不出的内容' : text === null ? '程序自带的用语' : text === '' ? '（不印）' : text
}
