import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, type TestContext } from 'vitest'
import { renderDocx } from '#renderer/papers/render-docx'
import { choosePaperFonts } from '#shared/paper/paper-fonts'
import { launchTestBrowser } from '#tests/support/browser/launch-test-browser'
import { convertDocx, whyNoLibreOffice } from '#tests/support/papers/convert-docx'
import { inkPxToMm, measurePdf, printPaper, readInk, whyNoPoppler } from '#tests/support/papers/print-pdf'
import { readAttribute, readParagraphs, unzipDocx } from '#tests/support/papers/read-docx'
import { aLetter, aReply, composed, pureChinese } from '#tests/support/papers/reply-builders'
import { skipWithReason } from '#tests/support/skip-with-reason'

const head = 'red'
const upward = composed(aReply({ head, findings: pureChinese(6) }))
const letter = composed(aLetter({ head }))
const longNamed = composed(aReply({ head, organName: '某某省某某市某某区某某街道办事处' }))

const pitch = (28.95 / 72) * 25.4

let browser: Browser
beforeAll(async () => {
  browser = await launchTestBrowser()
}, 60_000)
afterAll(() => browser.close())

const noPoppler = whyNoPoppler()
const needPoppler = (context: TestContext): void => {
  if (noPoppler !== undefined) skipWithReason(context, noPoppler)
}

/** From the sheet's edges, in millimetres, of the ink in a band of the first page. */
function inkOf(pdf: Uint8Array, top: number, bottom: number) {
  const rows = readInk(pdf, 1, { left: 0, top, right: 210, bottom })
  const inked = rows.flatMap((row, at) => (row.includes(true) ? [at] : []))
  const columns = rows.flatMap((row) => [row.indexOf(true), row.lastIndexOf(true)].filter((at) => at >= 0))
  return {
    top: top + inkPxToMm(Math.min(...inked)),
    bottom: top + inkPxToMm(Math.max(...inked) + 1),
    left: inkPxToMm(Math.min(...columns)),
    right: inkPxToMm(Math.max(...columns) + 1),
  }
}

describe.each([
  ['of a report', upward],
  ['of a letter', letter],
  ['with a long name', longNamed],
])('a red head %s, printed', (_name, paper) => {
  let pdf: Uint8Array

  beforeAll(async () => {
    if (noPoppler === undefined) pdf = await printPaper(browser, paper)
  }, 60_000)

  test('has its mark 35 mm under the upper edge of the 版心, in its middle', (context) => {
    needPoppler(context)
    const mark = inkOf(pdf, 60, 92)
    expect(Math.abs(mark.top - 72)).toBeLessThan(1)
    expect(Math.abs((mark.left + mark.right) / 2 - 106)).toBeLessThan(1)
    expect(mark.left).toBeGreaterThan(27.5)
    expect(mark.right).toBeLessThan(184.5)
  })

  test('has its rule 4 mm under the number, as wide as the 版心', (context) => {
    needPoppler(context)
    const number = inkOf(pdf, 100, 116.5)
    const rule = inkOf(pdf, 117.5, 122)
    expect(Math.abs(rule.top - number.bottom - 4)).toBeLessThan(1)
    expect(Math.abs(rule.left - 28)).toBeLessThan(1)
    expect(Math.abs(rule.right - rule.left - 156)).toBeLessThan(1)
    expect(rule.bottom - rule.top).toBeLessThan(1)
  })

  test('leaves two lines over the title, and ten lines lower than without a head all the rest', async (context) => {
    needPoppler(context)
    const middleOf = (printed: Uint8Array): number => {
      const title = measurePdf(printed)[0]?.lines.find(({ text }) => text.includes(paper.titleLines[0] ?? ''))
      return ((title?.top ?? NaN) + (title?.bottom ?? NaN)) / 2
    }
    const plain = await printPaper(browser, { ...paper, head: undefined })
    expect(Math.abs(middleOf(pdf) - middleOf(plain) - 10 * pitch)).toBeLessThan(0.3)
  })
})

test('the number of a report stands 1字 in at the left, and 签发人 1字 in at the right', async (context) => {
  needPoppler(context)
  const pdf = await printPaper(browser, upward)
  const number = inkOf(pdf, 105, 116.5)
  const char = (15.75 / 72) * 25.4
  // Three characters of room for 代字 come before the bracket, whose ink is in the right half of its own.
  expect(number.left - 28).toBeGreaterThan(4 * char)
  expect(number.left - 28).toBeLessThan(5 * char)
  expect(Math.abs(184 - number.right - char)).toBeLessThan(1)
})

test('in Word the head is ten lines high with the rule’s own 1.5 pt, red, with the rule under the number', async () => {
  const { fonts } = choosePaperFonts([])
  const parts = await unzipDocx(await renderDocx(upward, fonts))
  const paragraphs = readParagraphs(parts.get('word/document.xml') ?? '').slice(0, 6)
  const twips = (properties: string, name: string): number => Number(readAttribute(properties, 'spacing', name) ?? 0)
  const heights = paragraphs.map(({ properties }) => twips(properties, 'line') + twips(properties, 'before'))
  expect(heights.reduce((sum, each) => sum + each, 0)).toBe(10 * 579 - 30)
  const [mark, , number, rule] = paragraphs
  expect(mark?.text).toBe('青山镇人民政府文件')
  expect(readAttribute(mark?.runs[0]?.properties ?? '', 'color', 'val')).toBe('FF0000')
  expect(number?.text).toContain('签发人：张华')
  expect(number?.runs.map(({ properties }) => readAttribute(properties, 'rFonts', 'eastAsia'))).toEqual([
    fonts.body,
    fonts.kai,
  ])
  expect(readAttribute(rule?.properties ?? '', 'bottom', 'color')).toBe('FF0000')
})

test('Word’s file has as many pages, and as many lines under the head, as the print', async (context) => {
  needPoppler(context)
  const noLibreOffice = whyNoLibreOffice()
  if (noLibreOffice !== undefined) skipWithReason(context, noLibreOffice)
  const word = measurePdf(convertDocx([await renderDocx(upward, choosePaperFonts([]).fonts)])[0] ?? new Uint8Array())
  const printed = measurePdf(await printPaper(browser, upward))
  expect(word).toHaveLength(printed.length)
  expect(word[0]?.lines).toHaveLength(printed[0]?.lines.length ?? NaN)
}, 60_000)
