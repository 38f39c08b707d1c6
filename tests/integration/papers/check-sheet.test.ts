import { expect, it } from 'vitest'
import { renderCheckSheet } from '#shared/paper/render-check-sheet'
import { launchTestBrowser } from '#tests/support/browser/launch-test-browser'
import { measurePdf, printHtml, whyNoPoppler } from '#tests/support/papers/print-pdf'
import { skipWithReason } from '#tests/support/skip-with-reason'

it('the check sheet of the longest month is one A4 page, a line a day, with two people in every half of a working day', async (context) => {
  const noPoppler = whyNoPoppler()
  if (noPoppler !== undefined) skipWithReason(context, noPoppler)
  const half = { lines: ['09:12 欧阳晓燕', '10:40 周海平'], counts: { fresh: 12, dueSoon: 3, overdue: 104 } }
  const none = { lines: [], counts: undefined }
  const html = renderCheckSheet({
    officeName: '青山镇人民政府',
    month: '2026-12',
    days: Array.from({ length: 31 }, (_day, index) => ({
      on: `2026-12-${String(index + 1).padStart(2, '0')}`,
      weekday: '一',
      ...(index < 23 ? { am: half, pm: half, remark: '' } : { am: none, pm: none, remark: '休息日' }),
    })),
    asked: 46,
    made: 46,
    printedBy: '林晓燕',
    printedAt: '2026-12-31 17:20',
  })
  const browser = await launchTestBrowser()
  try {
    const pages = measurePdf(await printHtml(browser, html))
    expect(pages).toHaveLength(1)
  } finally {
    await browser.close()
  }
}, 60_000)
