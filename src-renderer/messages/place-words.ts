import type { BorderFailure } from '#shared/ipc/border-failure'
import type { IpcFailure } from '#shared/ipc/contract'
import { systemCodeToText } from './system-words'
import type { FailureWords, Named, WordsOf } from './words-of'

export type PlaceUnchanged = IpcFailure<'place.change'> | BorderFailure

const inner: FailureWords = {
  title: '没有切换',
  what: '程序内部出错，没有换到另一本台账。',
  safe: '两本台账都没有改动。',
  todo: '请关闭程序重新打开，再试一次。',
}

const words: WordsOf<PlaceUnchanged> = {
  OnlyInDesktop: () => ({
    title: '浏览器版不能在本单位台账旁边另开样例',
    what: '浏览器为一个网址只保存一本台账。',
    safe: '本单位的台账没有改动。',
    todo: '请用桌面版，或者换一个浏览器打开，在欢迎页选“先用样例数据试用”。',
  }),
  PlaceUnwritable: ({ code }) => ({
    title: '没有切换',
    what: `系统拒绝在数据文件夹里写入（${systemCodeToText(code)}）。`,
    safe: '两本台账都没有改动。',
    todo: '请检查数据所在的磁盘是否可写、是否已满，再试一次。',
  }),
  IpcRequestInvalid: () => inner,
  IpcReplyInvalid: () => inner,
  UnexpectedFailure: () => inner,
}

/** Why the program did not go over to the sample, or back. */
export function placeUnchangedToWords<K extends PlaceUnchanged['type']>(
  failure: Named<PlaceUnchanged, K>,
): FailureWords {
  const all: WordsOf<PlaceUnchanged> = words
  return all[failure.type](failure)
}
