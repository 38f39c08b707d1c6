import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { foldText, foldWithPlaces } from '#shared/text/fold-text'

describe('texts are compared without what people write in one way or another', () => {
  test.each([
    ['李　明', '李明'],
    ['李\u200b 明\ufeff', '李明'],
    ['１３８—００００', '138-0000'],
    ['ＷＰＳ Office', 'wpsoffice'],
    ['阿卜杜拉·买买提', '阿卜杜拉买买提'],
    ['阿卜杜拉•买买提', '阿卜杜拉买买提'],
    ['阿卜杜拉‧买买提', '阿卜杜拉买买提'],
    ['⻓⼭村', '长山村'],
    ['（3.5％）', '(3.5%)'],
    ['二○二六年', '二〇二六年'],
    ['“路灯”', '"路灯"'],
    ['e\u0301', 'é'],
    ['一\n二', '一\n二'],
  ])('%s → %s', (written, folded) => expect(foldText(written)).toBe(folded))
})

const pieces = fc.constantFrom(
  '李',
  '明',
  ' ',
  '　',
  '\u200b',
  '１',
  '2',
  '·',
  '—',
  '(',
  '（',
  '\n',
  'A',
  'é',
  'e\u0301',
  '⻓',
  '😀',
)
const texts = fc.array(pieces, { maxLength: 20 }).map((parts) => parts.join(''))

describe('a folding with its places', () => {
  it('is the same text as the folding without them', () =>
    fc.assert(
      fc.property(texts, (text) => {
        expect(foldWithPlaces(text).text).toBe(foldText(text))
      }),
    ))

  it('knows for each unit where it came from, in order and inside the text', () =>
    fc.assert(
      fc.property(texts, (text) => {
        const { text: folded, from, to } = foldWithPlaces(text)
        expect(from).toHaveLength(folded.length)
        expect(to).toHaveLength(folded.length)
        from.forEach((begin, at) => {
          const end = to[at] ?? 0
          expect(begin).toBeLessThan(end)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(begin).toBeGreaterThanOrEqual(from[at - 1] ?? 0)
          expect(foldText(text.slice(begin, end))).toContain(folded[at])
        })
      }),
    ))
})
