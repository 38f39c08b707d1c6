import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { keepPaper, paperDigest, readKeptPaper } from '#shared/paper/kept-paper'
import type { PaperDocument } from '#shared/paper/paper-document'
import { officialPaperFonts } from '#shared/paper/paper-fonts'
import { titleCharsPerLine } from '#shared/paper/paper-measures'
import { renderPrintHtml } from '#shared/paper/render-print-html'
import { textWidth } from '#shared/paper/text-width'
import { renderDocx } from '#renderer/papers/render-docx'
import { readAttribute, readParagraphs, unzipDocx } from '#tests/support/papers/read-docx'
import { aLetter, aReply, composed, pureChinese, textOf } from '#tests/support/papers/reply-builders'
import { rounds } from '#tests/support/rounds'

const rare = '喆堃昇玥㎡𠮷〇×'
const words = fc.constantFrom(
  '路灯',
  '不亮',
  '青山镇石桥村三组',
  '“三资”',
  '（二期）',
  'G327国道K12+300',
  '污水管网',
  '长期',
  '扰民',
  ...rare,
)
const line = fc.oneof(
  fc.constantFrom('一、基本情况', '（一）现场查看。情况属实。', '1.第一处', '（1）长3.5米', '<b>&"quot"</b>'),
  fc.array(words, { minLength: 1, maxLength: 40 }).map((parts) => `${parts.join('')}。`),
)
/** 60 characters of a subject make a title of four lines and more. */
const subject = fc
  .array(words, { minLength: 1, maxLength: 30 })
  .map((parts) => [...parts.join('')].slice(0, 60).join(''))
const findings = fc.oneof(
  { weight: 9, arbitrary: fc.array(line, { minLength: 1, maxLength: 30 }).map((lines) => lines.join('\n')) },
  { weight: 1, arbitrary: fc.constant(pureChinese(82)) },
)
const papers = fc
  .record({
    isLetter: fc.boolean(),
    subject,
    findings,
    organName: fc.constantFrom('青山镇人民政府', '青山镇综合行政执法与自然资源和规划建设管理办公室', '喆堃镇人民政府'),
    sealed: fc.boolean(),
    attachments: fc.array(
      fc.constantFrom('现场照片', '柳树沟村通村公路破损情况现场测量记录和整改资金预算明细表', '㎡换算表'),
      { maxLength: 12 },
    ),
  })
  .map(({ isLetter, sealed, attachments, ...change }): PaperDocument => {
    const plain = composed(isLetter ? aLetter(change) : aReply(change))
    return { ...plain, attachments, signature: { ...plain.signature, sealed } }
  })

const bare = (text: string): string => text.replaceAll(/\s/gu, '')
const textOfHtml = (body: string): string =>
  bare(body.replaceAll(/<[^>]*>/gu, ''))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

test('no reply loses a character on paper or in Word, and every line of it stands on the sheet’s measures', async () => {
  await fc.assert(
    fc.asyncProperty(papers, async (paper) => {
      expect(textOfHtml(renderPrintHtml(paper).body)).toBe(textOf(paper))
      const docx = await renderDocx(paper, officialPaperFonts(JSON.stringify(paper)))
      const document = (await unzipDocx(docx)).get('word/document.xml') ?? ''
      const paragraphs = readParagraphs(document)
      expect(bare(paragraphs.map(({ text }) => text).join(''))).toBe(textOf(paper))
      // GB/T 9704-2012 as docs say it: A4, 37/28/26/35 mm, 22 lines of 28.95 pt, nothing before or behind a paragraph.
      const sheet = (element: string, names: readonly string[]) =>
        names.map((name) => Number(readAttribute(document, element, name)))
      expect(sheet('pgSz', ['w', 'h'])).toEqual([11906, 16838])
      expect(sheet('pgMar', ['top', 'right', 'bottom', 'left'])).toEqual([2098, 1474, 1984, 1587])
      for (const { properties, runs } of paragraphs) {
        expect(
          ['line', 'lineRule', 'before', 'after'].map((name) => readAttribute(properties, 'spacing', name)),
        ).toEqual(['579', 'exact', '0', '0'])
        for (const run of runs) expect(readAttribute(run.properties, 'rFonts', 'eastAsia')).not.toBe('')
      }
      for (const title of paper.titleLines) expect(textWidth(title)).toBeLessThanOrEqual(titleCharsPerLine)
    }),
    { numRuns: rounds(20, 500) },
  )
}, 900_000)

test('a kept paper is read back as it was, under the same digest', () => {
  fc.assert(
    fc.property(papers, (paper) => {
      const read = readKeptPaper(JSON.parse(JSON.stringify(keepPaper(paper))))
      expect(read?.paper).toEqual(paper)
      expect(read?.digest).toBe(paperDigest(paper))
    }),
    { numRuns: rounds(50, 500) },
  )
})
