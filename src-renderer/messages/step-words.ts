import { replyFieldName } from '#shared/case/fields/reply'
import type { StepRefused } from '#shared/case/step-refused'
import type { Person } from '#shared/office/office'
import type { CaseStepFailure } from '../ledger-store/commit/commit-case-step'
import type { CommitFailure } from '../ledger-store/commit/ledger'
import { commitFailureToWords } from './host-words'
import { caseWords } from './refusals/case-words'
import { dayWords } from './refusals/day-words'
import { entryWords } from './refusals/entry-words'
import { numberWords } from './refusals/number-words'
import { peopleWords } from './refusals/people-words'
import { kept } from './refusals/refusal-words'
import { rolesToText } from './role-words'
import type { FailureWords, Named, WordsOf } from './words-of'

const refusedWords: WordsOf<StepRefused> = { ...caseWords, ...numberWords, ...dayWords, ...peopleWords, ...entryWords }

type Unplaced = { readonly type: 'CaseUnknown' } | { readonly type: 'ActorUnknown' }

const unplacedWords: WordsOf<Unplaced> = {
  CaseUnknown: () => ({
    title: '找不到这个案件',
    what: '台账里没有这个案件。',
    safe: '台账没有改动。',
    todo: '请回到台账重新打开案件。',
  }),
  ActorUnknown: () => ({
    title: '还没有选定使用人',
    what: '右上角没有选定人员，或者选定的人已不在名单里，这一步不知道记在谁名下。',
    safe: kept,
    todo: '请在右上角选定正在使用电脑的人，再办这一步。',
  }),
}

const isRefusal = (failure: CaseStepFailure): failure is StepRefused => failure.type in refusedWords
const isUnplaced = (failure: CaseStepFailure): failure is Unplaced => failure.type in unplacedWords

const refusalToWords = <K extends StepRefused['type']>(failure: Named<StepRefused, K>): FailureWords =>
  refusedWords[failure.type](failure)
const unplacedToWords = <K extends Unplaced['type']>(failure: Named<Unplaced, K>): FailureWords =>
  unplacedWords[failure.type](failure)
const isCommitFailure = (failure: CaseStepFailure): failure is CommitFailure =>
  !isRefusal(failure) && !isUnplaced(failure)

/** What to tell the person whose step was refused, or was decided and could not be recorded. */
export function stepFailureToWords(failure: CaseStepFailure): FailureWords {
  if (isRefusal(failure)) return refusalToWords(failure)
  if (isUnplaced(failure)) return unplacedToWords(failure)
  if (isCommitFailure(failure)) return commitFailureToWords(failure)
  return failure
}

/** Why a button is shut, in one line for its tooltip; `able` are the people who may take the step. */
export function barrierToText(
  barrier: StepRefused | { readonly type: 'ActorUnknown' },
  able: readonly Person[],
): string {
  const names = able.map((person) => person.name).join('、')
  switch (barrier.type) {
    case 'ActorUnknown':
      return '请先在右上角选定使用人'
    case 'RoleMissing':
      return `要由有“${rolesToText(barrier.needs)}”职责的人办理${names === '' ? '，目前没有这样的人，请到“设置”里调整' : `：${names}`}`
    case 'ReviewerIsHandler':
      return `您承办过这个案件或写过它的回复，不能自己审阅${names === '' ? '' : `，可由${names}审阅`}`
    case 'RecorderWroteAlone':
      return `这份回复只有您一个人写过，不能由您代录审阅${names === '' ? '' : `，可由${names}办理`}`
    case 'ReplyHasGaps':
      return `回复还缺：${barrier.gaps.map(replyFieldName).join('、')}`
    default:
      return stepFailureToWords(barrier).what
  }
}
