import type { PaperKeyWrong } from '#shared/bundle/paper-key'
import { pinLength, type PinGap } from '#shared/bundle/pin'
import type { KeysUnopened } from '#shared/codec/lock-keys'
import type { KeysLost } from '../start/start-desk'
import type { FailureWords } from './words-of'

/** What is wrong with a PIN that is to be set, under its field. */
export const pinGapWords: { readonly [G in PinGap]: string } = {
  'digits-only': 'PIN 只能用数字。',
  length: `PIN 要 ${pinLength.least} 至 ${pinLength.most} 位数字。`,
  'too-plain': '这个 PIN 太容易猜（同一个数字或顺着数），请换一个。',
}

/** What a PIN is for, said wherever one is set. */
export const pinMeaning = 'PIN 是屏幕锁：防顺手翻看，防不了拿走硬盘的人。电脑本身请设开机密码，并由单位启用磁盘加密。'

const listGroups = (groups: readonly number[]): string => groups.map((group) => `第 ${group} 组`).join('、')

const paperKeyWords: { readonly [T in PaperKeyWrong['type']]: (groups: readonly number[]) => string } = {
  PaperKeyIncomplete: (groups) =>
    groups.length > 3 ? `还有 ${groups.length} 组没有填完。` : `${listGroups(groups)}没有填完。`,
  PaperKeyLetterWrong: (groups) =>
    `${listGroups(groups)}有密钥里不会出现的字符。密钥里没有数字 1，也没有字母 B、I、O：请对照纸面，看是不是 7、8、L、0。`,
  PaperKeyTooLong: (groups) => `${listGroups(groups)}的字符比纸上多，请对照纸面删去多余的。`,
  PaperKeyMistyped: (groups) =>
    groups.length === 0
      ? '每组的字数都对，但整串与校验不符，至少有两处抄错。请从第 1 组起逐组核对。'
      : `${listGroups(groups)}可能有一个字符抄错，或相邻两个字符抄反，请对照纸面。`,
}

/** Which groups of a typed paper key to look at again. */
export const paperKeyWrongToText = (wrong: PaperKeyWrong): string => paperKeyWords[wrong.type](wrong.groups)

const unopenedWords: { readonly [U in KeysUnopened]: Pick<FailureWords, 'what' | 'todo'> } = {
  'not-for-us': {
    what: '这份恢复密钥抄写无误，但打不开本机的密钥。可能是另一个单位的，或者是已经换掉的旧的一份。',
    todo: '请找出现用的那一份（看生成日期和校验码）再试；找不到的，用密钥备份恢复，或重新生成本机密钥。',
  },
  'own-key-damaged': { what: '这不是恢复密钥。', todo: '请对照纸面重新填写。' },
  damaged: { what: '本机留存的密钥副本已经损坏，用恢复密钥也打不开。', todo: '请用密钥备份恢复，或重新生成本机密钥。' },
  'not-sealed': {
    what: '本机留存的密钥副本已经损坏，用恢复密钥也打不开。',
    todo: '请用密钥备份恢复，或重新生成本机密钥。',
  },
  'no-keys': { what: '副本打开了，但里面不是本程序的密钥。', todo: '请用密钥备份恢复，或重新生成本机密钥。' },
}

/** What to tell the person whose paper key did not open this PC's keys. */
export function unopenedToWords(unopened: KeysUnopened): FailureWords {
  return { title: '没有打开', safe: '台账没有任何改动。', ...unopenedWords[unopened] }
}

const lostWords: { readonly [W in KeysLost]: Pick<FailureWords, 'title' | 'what'> } = {
  'shield-broken': {
    title: '系统打不开本机密钥',
    what: '本机密钥由操作系统的用户账户加密保护，现在系统不能解密。常见原因：电脑的登录密码被管理员重置、用户配置文件搬过家，或者数据文件夹被拷到了另一台电脑。',
  },
  malformed: { title: '本机密钥文件有损坏', what: '密钥文件的内容不完整或不符合格式，不能用来开包和签名。' },
  missing: { title: '本机密钥文件不见了', what: '密钥文件不在数据文件夹里，只剩下用恢复密钥才能打开的副本。' },
  gone: {
    title: '本机密钥文件不见了',
    what: '这台电脑上有一本台账，但密钥文件不在了（或者是空的），也没有用恢复密钥才能打开的副本。为避免把台账当成新的重新启用，程序停在这里。',
  },
}

/** Why this PC's keys cannot be used, on the page that stands in the program's place. */
export const keysLostToWords = (why: KeysLost): Pick<FailureWords, 'title' | 'what'> => lostWords[why]
