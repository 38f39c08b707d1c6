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

// All 2,816 answers go through tests/long/word-and-print.test.ts.
const count = 60

const fonts = layPaperFonts()
let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await launchPaperBrowser(fonts)
  page = await openPartingPage(browser)
})
afterAll(() => browser.close())

test('a reply has the same pages and the same lines on paper and as a Word file', async (context) => {
  const why = whyNoLibreOffice() ?? whyNoPoppler()
  // Faces of other widths break other lines: what they say of the papers' faces is nothing.
  const missing = why ?? fonts.shortcoming
  if (missing !== undefined) return skipWithReason(context, missing)
  const all = hasLetters() ? readLetters() : ownAnswers(count)
  const step = Math.floor(all.length / count)
  const papers = answersAsReplies(all).filter((_paper, index) => index % step === 0)
  const verdict = await judgeAgreement(browser, page, papers, fonts)
  const told = verdict.examples.join('\n')
  expect(verdict.sameText, told).toBe(verdict.papers)
  expect(verdict.samePages / verdict.papers, told).toBeGreaterThanOrEqual(0.98)
  expect(verdict.sameLines / verdict.lines, told).toBeGreaterThanOrEqual(0.95)
}, 900_000)
