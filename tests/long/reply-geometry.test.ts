import * as fc from 'fast-check'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, type TestContext } from 'vitest'
import type { PaperDocument } from '#shared/paper/paper-document'
import { launchTestBrowser } from '#tests/support/browser/launch-test-browser'
import { hasLetters, readLetters } from '#tests/support/likeness/read-letters'
import { answersAsReplies } from '#tests/support/papers/answers-as-replies'
import { aloneWords, judgeGeometry } from '#tests/support/papers/judge-geometry'
import { ownAnswers } from '#tests/support/papers/own-answers'
import { measurePdf, printPaperOn, whyNoPoppler } from '#tests/support/papers/print-pdf'
import { randomReply } from '#tests/support/papers/random-replies'
import { skipWithReason } from '#tests/support/skip-with-reason'

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await launchTestBrowser()
  page = await browser.newPage()
})
afterAll(() => browser.close())

const needPoppler = (context: TestContext): void => {
  const why = whyNoPoppler()
  if (why !== undefined) skipWithReason(context, why)
}
const judge = async (paper: PaperDocument): Promise<readonly string[]> =>
  judgeGeometry(paper, measurePdf(await printPaperOn(page, paper)))

const replies = Number(process.env['REPLIES'] ?? 500)

test('five hundred random replies stand on their places to the half millimetre', async (context) => {
  needPoppler(context)
  await fc.assert(
    fc.asyncProperty(randomReply, async (paper) => {
      expect(await judge(paper)).toEqual([])
    }),
    { numRuns: replies },
  )
})

test('every real answer as a reply does so, too, and loses no character', async (context) => {
  needPoppler(context)
  const papers = answersAsReplies(hasLetters() ? readLetters() : ownAnswers(400))
  const faults: string[] = []
  for (const [index, paper] of papers.entries())
    faults.push(...(await judge(paper)).map((fault) => `${index}: ${fault}`))
  console.log(`${papers.length} papers`)
  const alone = faults.filter((fault) => fault.endsWith(aloneWords))
  expect(faults.filter((fault) => !alone.includes(fault))).toEqual([])
  // Known: with some long last paragraphs Chromium does not keep the signature with the line before it, 4 of 2,816 when this was written.
  expect(alone.length / papers.length).toBeLessThanOrEqual(0.002)
})
