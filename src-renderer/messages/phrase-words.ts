import { phraseLimits, phraseReaders, phraseUseWord } from '#shared/phrase/phrase'
import type { PhraseRefused } from '#shared/phrase/plan-phrase'
import type { PhraseCommitFailure } from '../ledger-store/commit/commit-phrase'
import { commitFailureToWords } from './host-words'
import { nobodyChosen } from './nobody-chosen'
import { markFaultToSentence } from './word-form-words'
import type { FailureWords, Named, WordsOf } from './words-of'

const safe = '常用语没有改动，写下的还在表单里。'

const refusedWords: WordsOf<PhraseRefused> = {
  PhraseNotYours: () => ({
    title: '您不能改这条常用语',
    what: '本单位的常用语由有“登记”或“管理”职责的人来改，个人的由本人改。',
    safe,
    todo: '可以另外添加一条自己的。',
  }),
  PhraseNameRefused: ({ why }) => ({
    title: '名称不能这样写',
    what: { empty: '名称没有填写。', long: `名称最多 ${phraseLimits.name} 字。`, taken: '已经有同名的常用语。' }[why],
    safe,
    todo: '请改一个名称。',
  }),
  PhraseTextRefused: ({ why }) => ({
    title: '内容不能这样写',
    what: { empty: '内容没有填写。', long: `内容最多 ${phraseLimits.text} 字。` }[why],
    safe,
    todo: '请改好以后再保存。',
  }),
  PhraseMarksFaulty: ({ faults }) => ({
    title: `字段有错：${faults.length} 处`,
    what: faults.map((fault) => `第 ${fault.paragraph} 行“${fault.near}”：${markFaultToSentence(fault)}`).join('\n'),
    safe,
    todo: '请改好以后再保存。可以用的字段在下面，点一下就写进去。',
  }),
  PhrasesTooMany: () => ({
    title: '常用语太多',
    what: `在用的常用语，本单位的和每个人的都最多 ${phraseLimits.inUse} 条。`,
    safe,
    todo: '请先停用不再用的。',
  }),
  PhraseUnknown: () => ({ title: '没有这条常用语', what: '台账里找不到它。', safe, todo: '请重新打开这一页。' }),
}

const isRefused = (failure: { readonly type: string }): failure is PhraseRefused =>
  Object.hasOwn(refusedWords, failure.type)

const toRefusedWords = <K extends PhraseRefused['type']>(failure: Named<PhraseRefused, K>): FailureWords => {
  const told: WordsOf<PhraseRefused> = refusedWords
  return told[failure.type](failure)
}

/** Why the phrases were not changed. */
export function phraseCommitToWords(failure: PhraseCommitFailure): FailureWords {
  if (isRefused(failure)) return toRefusedWords(failure)
  return failure.type === 'ActorUnknown' ? nobodyChosen(safe) : commitFailureToWords(failure)
}

/** What was written of one, for the log and for conflicts. */
export function phraseValueToText(field: string, value: unknown): string {
  if (field === 'retired') return phraseReaders.retired(value) === true ? '停用' : '在用'
  const parts = phraseReaders.phrase(value)
  return parts === undefined
    ? '读不出的内容'
    : `${parts.name}（${phraseUseWord(parts.use)}${parts.ownerId === '' ? '' : '，个人的'}）\n${parts.text}`
}
