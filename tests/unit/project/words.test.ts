import { expect, it } from 'vitest'
import { latinWords } from '#tests/support/words/latin-words'
import { readSourceTexts, type SourceText } from '#tests/support/words/source-texts'

/** Pages for paper and style sheets: of these only what stands between the tags is read by anybody. */
const plain = (text: string): string =>
  /[;{]\s*[a-z-]+\s*:/u.test(text) ? '' : text.replace(/<[^<>]*>/gu, ' ').replace(/^[^<>]*>|<[^<>]*$/gu, ' ')

/** Patterns, and what the probe of the folding writes. */
const isNoWord = ({ at, text }: SourceText): boolean =>
  /\(\?:|\\?p\{Script|\[\^|\\d|\]\{/u.test(text) || /probe-(?:log|values)|parse-bundle-name|fold-/u.test(at)

/** What only somebody who repairs or proves reads: the command line, the sheet that names the tool age, and how the checksums of a folder are checked. */
const forTechnicians = /src-main\/command-line|render-recovery-sheet|folder-guide/u

const texts = readSourceTexts(['src-renderer', 'src-shared', 'src-main']).filter(
  (one) => !isNoWord(one) && !forTechnicians.test(one.at),
)

it('finds what it looks for', () => {
  expect(latinWords('原因代码：NotABundle（EACCES）')).toEqual(['NotABundle', 'EACCES'])
  expect(latinWords('青山镇_reply_000001.hlb')).toEqual(['reply_000001'])
  expect(latinWords('请插上 U 盘，选以 .hlb 结尾的文件，存为 Word，电脑 fc49，2026-B-003')).toEqual([])
})

it('reads the words of every screen, failure and dialog out of the source', () => {
  expect(texts.length).toBeGreaterThan(2000)
  expect(texts.some(({ text }) => text === '没有待导出的回复')).toBe(true)
  expect(texts.some(({ text }) => text === '这不是交换包')).toBe(true)
})

it('no Chinese text has Latin words in it beyond those that a clerk may meet', () => {
  expect(texts.flatMap(({ at, text }) => latinWords(plain(text)).map((word) => `${at}: ${word}`))).toEqual([])
})

it('no Chinese text shows what the code calls a failure, a field, a channel or an error of the system', () => {
  const named = /(?:^|[.\s])(?:type|code|detail|channel|stack)$/u
  // Where words are chosen for a failure; a screen may call a name that it has chosen already so.
  const unnamed = ({ at }: SourceText, hole: string): boolean =>
    /messages\/|-words\.ts/u.test(at) && /(?:^|[.\s])field$/u.test(hole)
  const shown = texts.flatMap((one) =>
    one.holes.filter((hole) => named.test(hole) || unnamed(one, hole)).map((hole) => `${one.at}: ${hole}`),
  )
  expect(shown).toEqual([])
})
