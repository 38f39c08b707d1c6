import { expect, it } from 'vitest'
import { renderDossier } from '#shared/paper/render-dossier'
import { launchTestBrowser } from '#tests/support/browser/launch-test-browser'
import { measurePdf, printHtml, whyNoPoppler } from '#tests/support/papers/print-pdf'
import { skipWithReason } from '#tests/support/skip-with-reason'

it('a special file goes on over A4 pages, each table under its head on every page, and is signed at its end', async (context) => {
  const noPoppler = whyNoPoppler()
  if (noPoppler !== undefined) skipWithReason(context, noPoppler)
  const rows = (count: number, ...cells: readonly string[]): string[][] =>
    Array.from({ length: count }, () => [...cells])
  const html = renderDossier({
    title: '集中问题专门档案 石桥村路灯损坏',
    officeName: '青山镇人民政府',
    state: '整治中（2026-11-29）',
    facts: [
      ['专档名称', '石桥村路灯损坏'],
      ['立档日期', '2026-11-29'],
      ['包案领导', '沈国栋'],
      ['责任人', '白玉芬'],
      ['整治期限', ''],
      ['案件', '45 件'],
    ],
    texts: [
      ['问题概述', '今年以来多户反映主路路灯不亮，夜里走路不安全。'.repeat(6)],
      ['成因', '线路用了十五年，雨季短路。'],
    ],
    tables: [
      {
        name: '一、案件',
        heads: ['台账号', '来电日期', '事项', '环节'],
        shares: [7, 15, 15, 48, 15],
        rows: rows(45, '2026-032', '2026-11-17', '反映石桥村主路路灯不亮', '办理中'),
      },
      {
        name: '二、整治措施',
        heads: ['措施', '责任人', '期限', '落实情况'],
        shares: [7, 38, 12, 15, 28],
        rows: rows(4, '更换老化线路，换装 12 盏灯', '白玉芬', '2026-12-31', '已完成（2026-11-29）\n已换装，夜间都亮'),
      },
      {
        name: '三、回访',
        heads: ['日期', '回访人', '对象', '情况', '结果'],
        shares: [7, 15, 12, 16, 36, 14],
        rows: [],
      },
    ],
    printedBy: '林晓燕',
    printedAt: '2026-11-29 18:04',
  })
  const browser = await launchTestBrowser()
  try {
    const pages = measurePdf(await printHtml(browser, html))
    expect(pages.length).toBeGreaterThan(1)
    const texts = pages.map((page) => JSON.stringify(page))
    expect(texts.filter((text) => text.includes('来电日期')).length).toBeGreaterThan(1)
    expect(texts.at(-1)).toContain('包案领导签字')
    expect(texts.slice(0, -1).some((text) => text.includes('包案领导签字'))).toBe(false)
  } finally {
    await browser.close()
  }
}, 60_000)
