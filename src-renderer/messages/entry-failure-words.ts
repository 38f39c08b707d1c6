import type { EntryRefused } from '#shared/entry/entry-refused'
import type { StepRefused } from '#shared/case/step-refused'
import type { EntryFailure } from '../ledger-store/commit/commit-entry'
import { entryPartNames } from '#shared/case/own-entry-words'
import { stepFailureToWords } from './step-words'
import type { FailureWords, Named, WordsOf } from './words-of'

type OwnRefusal = Exclude<EntryRefused, StepRefused>

const kept = '台账没有改动，填写的内容都还在。'

const refusedWords: WordsOf<OwnRefusal> = {
  EntryMalformed: ({ fields }) => ({
    title: '有几项填得不完整',
    what: `请看：${fields.map((name) => entryPartNames.get(name) ?? '另有一项').join('、')}。没有填，或者写得太长。`,
    safe: kept,
    todo: '请补全或改短后再登记。',
  }),
  CalledInFuture: ({ calledOn, today }) => ({
    title: '来电日期还没有到',
    what: `来电日期填的是 ${calledOn}，今天是 ${today}。`,
    safe: kept,
    todo: '请改成实际来电、来访的日期。',
  }),
  RegisteredBeforeCall: ({ registeredOn, calledOn }) => ({
    title: '登记日期早于来电日期',
    what: `登记日期是 ${registeredOn}，来电日期是 ${calledOn}。先有来电，才有登记。`,
    safe: kept,
    todo: '请核对这两个日期。',
  }),
  DueBeforeCall: ({ dueOn, calledOn }) => ({
    title: '办结时限早于来电日期',
    what: `办结时限是 ${dueOn}，来电日期是 ${calledOn}。`,
    safe: kept,
    todo: '请改办结时限。',
  }),
  SpeakerMissing: ({ peopleCount }) => ({
    title: '没有写明谁是群体代表',
    what: `人数填的是 ${peopleCount} 人。多人反映同一件事的，要推选代表，以后联系、答复都找代表。`,
    safe: kept,
    todo: '请填写群体代表的姓名和电话；只有一人反映的，人数填 1。',
  }),
  EntryNotOurs: () => ({
    title: '这个案件不是本单位登记的',
    what: '承办单是受理中心下发的，内容由受理中心修订，本单位不改。',
    safe: '案件没有改动。',
    todo: '内容有误的，请告诉受理中心修订后重新下发。',
  }),
  EntryUnchanged: () => ({
    title: '登记内容没有改动',
    what: '与原来登记的完全一样，没有可保存的内容。',
    safe: '原来登记的内容都在。',
    todo: '不用保存，可以关闭。',
  }),
  EntryChangedMeanwhile: ({ fields }) => ({
    title: '别人刚刚更正过',
    what: `您填写的时候，别人已经改了：${fields.map((name) => entryPartNames.get(name) ?? '另有一项').join('、')}。`,
    safe: '别人的更正还在，您填写的内容也还在。',
    todo: '请先看一下案件页面上现在的内容，再决定怎样改。',
  }),
  EntryDayFarOff: ({ field, on }) => ({
    title: `${entryPartNames.get(field) ?? '日期'}不会是这一年`,
    what: `填的是 ${on}，离今天有很多年。`,
    safe: kept,
    todo: '请核对年份。',
  }),
  RejudgingRefused: ({ why }) => ({
    title: '时限没有重算',
    what: {
      settled: '这一件的时限不是暂计的，可能别人刚刚重算过，或者已经改成别的日子。',
      calendar: '要数到的那一年，放假安排还没有录入。',
      rules: '这一件原来用的那一版时限规则不在台账里，或者已经不适用。',
    }[why],
    safe: '案件没有改动，原来的日子还在。',
    todo: {
      settled: '不用重算，请看一下案件页面上的现状。',
      calendar: '请先到“设置—日历”录入那一年的放假安排。',
      rules: '请核对后改办结时限。',
    }[why],
  }),
  LinkPointless: () => ({
    title: '这两个案件已经关联',
    what: '选的就是这个案件本身，或者两件早已关联。',
    safe: '案件没有改动。',
    todo: '不用再关联。',
  }),
}

const isOwn = (failure: EntryFailure): failure is OwnRefusal => failure.type in refusedWords

const tellOwn = <K extends OwnRefusal['type']>(failure: Named<OwnRefusal, K>): FailureWords => {
  const words: WordsOf<OwnRefusal> = refusedWords
  return words[failure.type](failure)
}

/** Why an entry was not taken: what happened, what is safe, what to do. */
export const entryFailureToWords = (failure: EntryFailure): FailureWords =>
  isOwn(failure) ? tellOwn(failure) : stepFailureToWords(failure)
