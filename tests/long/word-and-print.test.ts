import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hasLetters, readLetters } from '#tests/support/likeness/read-letters'
import { answersAsReplies } from '#tests/support/papers/answers-as-replies'
import { whyNoLibreOffice } from '#tests/support/papers/convert-docx'
import { judgeAgreement } from '#tests/support/papers/judge-agreement'
import { launchPaperBrowser, openPartingPage } from '#tests/support/papers/lay-out-twice'
import { layPaperFonts } from '#tests/support/papers/lay-paper-fonts'
import { ownAnswers } from '#tests/support/papers/own-answers'
import { whyNoPoppler } from '#tests/support/papers/print-pdf'
import { skipWithReason } from '#tests/support/skip-with-reason'

const fonts = layPaperFonts()
let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await launchPaperBrowser(fonts)
  page = await openPartingPage(browser)
})
afterAll(() => browser.close())

test('every real answer has the same pages on paper and in Word, and the same lines', async (context) => {
  const why = whyNoLibreOffice() ?? whyNoPoppler()
  if (why !== undefined) return skipWithReason(context, why)
  if (fonts.shortcoming !== undefined) console.log(`NOTE: ${fonts.shortcoming}`)
  const papers = answersAsReplies(hasLetters() ? readLetters() : ownAnswers(400))
  const verdict = await judgeAgreement(browser, page, papers, fonts)
  console.log(JSON.stringify(verdict, undefined, 2))
  expect(verdict.sameText).toBe(verdict.papers)
  expect(verdict.samePages / verdict.papers).toBeGreaterThanOrEqual(0.99)
  expect(verdict.sameLines / verdict.lines).toBeGreaterThanOrEqual(0.95)
})
