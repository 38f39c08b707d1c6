import * as fc from 'fast-check'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, type TestContext } from 'vitest'
import type { PaperDocument } from '#shared/paper/paper-document'
import { launchTestBrowser } from '#tests/support/browser/launch-test-browser'
import { hasLetters, readLetters } from '#tests/support/likeness/read-letters'
import { answersAsReplies } from '#tests/support/papers/answers-as-replies'
import { judgeGeometry } from '#tests/support/papers/judge-geometry'
import { ownAnswers } from '#tests/support/papers/own-answers'
import { openPartingPage, printSettled } from '#tests/support/papers/lay-out-twice'
import { measurePdf, whyNoPoppler } from '#tests/support/papers/print-pdf'
import { randomReply } from '#tests/support/papers/random-replies'
import { skipWithReason } from '#tests/support/skip-with-reason'

let browser: Browser
let page: Page
let window: Page
beforeAll(async () => {
  browser = await launchTestBrowser()
  page = await browser.newPage()
  window = await openPartingPage(browser)
})
afterAll(() => browser.close())

const needPoppler = (context: TestContext): void => {
  const why = whyNoPoppler()
  if (why !== undefined) skipWithReason(context, why)
}
const judge = async (paper: PaperDocument): Promise<readonly string[]> =>
  judgeGeometry(paper, measurePdf(await printSettled(window, page, paper)))

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
  expect(faults).toEqual([])
})
