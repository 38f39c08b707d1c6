import { describe, expect, it } from 'vitest'
import type { PaperKeyWrong } from '#shared/bundle/paper-key'
import type { PinGap } from '#shared/bundle/pin'
import type { KeysUnopened } from '#shared/codec/lock-keys'
import type { KeysLost } from '#renderer/start/start-desk'
import {
  keysLostToWords,
  paperKeyWrongToText,
  pinGapWords,
  pinMeaning,
  unopenedToWords,
} from '#renderer/messages/key-words'
import { chineseFaults } from './plain-words'

const gaps: { readonly [G in PinGap]: true } = { 'digits-only': true, length: true, 'too-plain': true }
const lost: { readonly [L in KeysLost]: true } = { 'shield-broken': true, malformed: true, missing: true, gone: true }
const unopened: { readonly [U in KeysUnopened]: true } = {
  'not-for-us': true,
  'own-key-damaged': true,
  damaged: true,
  'not-sealed': true,
  'no-keys': true,
}
const wrong: readonly PaperKeyWrong[] = [
  { type: 'PaperKeyIncomplete', groups: [2] },
  { type: 'PaperKeyIncomplete', groups: [1, 2, 3, 4, 5] },
  { type: 'PaperKeyLetterWrong', groups: [3, 4] },
  { type: 'PaperKeyMistyped', groups: [7] },
  { type: 'PaperKeyMistyped', groups: [] },
]
const keysOf = <K extends string>(record: { readonly [N in K]: true }): K[] =>
  Object.keys(record).filter((key): key is K => key in record)

describe('the words about keys', () => {
  it('are Chinese sentences a clerk can read', () => {
    const texts = [
      pinMeaning,
      ...keysOf(gaps).map((gap) => pinGapWords[gap]),
      ...wrong.map(paperKeyWrongToText),
      ...keysOf(lost).flatMap((why) => Object.values(keysLostToWords(why))),
      ...keysOf(unopened).flatMap((one) => Object.values(unopenedToWords(one))),
    ]
    for (const text of texts) expect(chineseFaults(text), text).toEqual([])
  })

  it('name the groups of a paper key to look at again', () => {
    expect(paperKeyWrongToText({ type: 'PaperKeyMistyped', groups: [7] })).toContain('第 7 组')
    expect(paperKeyWrongToText({ type: 'PaperKeyLetterWrong', groups: [3, 4] })).toContain('第 3 组、第 4 组')
    expect(paperKeyWrongToText({ type: 'PaperKeyIncomplete', groups: [1, 2, 3, 4] })).toContain('4 组')
  })
})
