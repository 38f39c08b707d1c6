import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { layTable } from '#shared/paper/lay-form'
import { joinPapers, type JobPaper } from '#shared/paper/join-papers'
import { nameCells, type Overprint } from '#shared/paper/overprint'
import { renderFormHtml, renderFormSheet } from '#shared/paper/render-form-html'
import { renderOverprint } from '#shared/paper/render-overprint'
import { renderOverprintTest } from '#shared/paper/render-overprint-test'
import { renderPrintPage } from '#shared/paper/render-print-page'
import { renderPrintSheet } from '#shared/paper/render-print-html'
import { sheetToHtml } from '#shared/paper/sheet-html'
import { launchTestBrowser } from '#tests/support/browser/launch-test-browser'
import { aBusyCase, paperOfKind, paperSheet } from '#tests/support/papers/case-for-papers'
import { measurePdf, printHtml, whyNoPoppler, type PrintedLine } from '#tests/support/papers/print-pdf'
import { aReply } from '#tests/support/papers/reply-builders'
import { wordReply } from '#shared/reply/compose-reply'
import { skipWithReason } from '#tests/support/skip-with-reason'

// Several papers as one job, and papers onto sheets that were printed before, as Chromium lays them out. OVERPRINT_SHOTS leaves pictures.
const shots = process.env['OVERPRINT_SHOTS']

let browser: Browser
beforeAll(async () => {
  browser = await launchTestBrowser()
})
afterAll(() => browser.close())

async function printed(html: { readonly css: string; readonly body: string }, name: string) {
  const pdf = await printHtml(browser, renderPrintPage({ ...html, title: name }))
  if (shots !== undefined) {
    const folder = mkdtempSync(join(tmpdir(), 'joined-'))
    writeFileSync(join(folder, 'a.pdf'), pdf)
    execFileSync('pdftoppm', ['-r', '60', '-png', join(folder, 'a.pdf'), join(shots, name)])
    rmSync(folder, { recursive: true })
  }
  return measurePdf(pdf)
}

const textOf = (lines: readonly PrintedLine[]): string => lines.map(({ text }) => text).join('')

it('papers of one job begin on pages of their own and each counts its own', async (context) => {
  if (whyNoPoppler() !== undefined) return skipWithReason(context, whyNoPoppler() ?? '')
  const reply = wordReply(aReply({ findings: '经查，反映情况属实。\n'.repeat(18) }))
  const slip = paperOfKind('approval-slip')
  const list = paperOfKind('archive-list')
  const papers: readonly JobPaper[] = [
    { sheet: renderFormSheet(slip), pageCount: 1 },
    { sheet: renderPrintSheet(reply), pageCount: 2 },
    { sheet: renderPrintSheet(reply), pageCount: 2 },
    { sheet: renderFormSheet(list), pageCount: 1 },
  ]
  const oneSided = await printed(joinPapers(papers, false), 'one-sided')
  expect(oneSided).toHaveLength(6)
  expect(oneSided.map(({ number }) => number?.text.replaceAll(/\s/gu, '') ?? '')).toEqual([
    '第1页共1页',
    '—1—',
    '—2—',
    '—1—',
    '—2—',
    '第1页共1页',
  ])
  const twoSided = await printed(joinPapers(papers, true), 'two-sided')
  expect(twoSided.map(({ lines }) => (textOf(lines) === '' ? 'blank' : 'paper'))).toEqual([
    'paper',
    'blank',
    'paper',
    'paper',
    'paper',
    'paper',
    'paper',
  ])
  // Outside is the right edge of a first page, on whatever page of the job it falls.
  expect(oneSided[1]?.number?.left).toBeGreaterThan(150)
  expect(oneSided[2]?.number?.left).toBeLessThan(60)
})

/** What stands in a cell of a usual case, at the place of its ink. */
const lineAt = (pages: Awaited<ReturnType<typeof printed>>, words: string): PrintedLine | undefined =>
  pages[0]?.lines.find(({ text }) => text.includes(words))

it('an entry stands on a printed sheet where its cell is, moved as was set', async (context) => {
  if (whyNoPoppler() !== undefined) return skipWithReason(context, whyNoPoppler() ?? '')
  // With little enough written that no row of the whole form is higher than its sheet's.
  const slip = paperOfKind('approval-slip', aBusyCase('closed', { ...paperSheet, content: '路灯半月不亮。' }))
  const whole = await printed(renderFormHtml(slip), 'whole')
  const bare = await printed(sheetToHtml(renderOverprint(slip, { sheet: { x: 0, y: 0 }, entries: {} })), 'bare')
  expect(bare).toHaveLength(1)
  const text = textOf(bare[0]?.lines ?? [])
  for (const printedBefore of ['呈批单', '主要内容', '诉求人', '签名', '编号', '第1页'])
    expect(text, printedBefore).not.toContain(printedBefore)
  for (const entered of ['赵明', '反映石桥村三组', '建议由村镇建设办牵头', '请周海同志牵头']) {
    const [before, after] = [lineAt(whole, entered), lineAt(bare, entered)]
    expect(Math.abs((after?.top ?? NaN) - (before?.top ?? NaN)), entered).toBeLessThan(0.3)
  }
  const overprint: Overprint = { sheet: { x: 2, y: -1.5 }, entries: { 诉求事项: { x: 4.5, y: 3 } } }
  const moved = await printed(sheetToHtml(renderOverprint(slip, overprint)), 'moved')
  const [from, to] = [lineAt(bare, '反映石桥村三组'), lineAt(moved, '反映石桥村三组')]
  expect(Math.abs((to?.left ?? NaN) - (from?.left ?? NaN) - 6.5)).toBeLessThan(0.3)
  expect(Math.abs((to?.top ?? NaN) - (from?.top ?? NaN) - 1.5)).toBeLessThan(0.3)
  const [still, stillMoved] = [lineAt(bare, '建议由村镇建设办牵头'), lineAt(moved, '建议由村镇建设办牵头')]
  expect(Math.abs((stillMoved?.left ?? NaN) - (still?.left ?? NaN) - 2)).toBeLessThan(0.3)
})

it('the test page bears the names of the entries and nothing of the case', async (context) => {
  if (whyNoPoppler() !== undefined) return skipWithReason(context, whyNoPoppler() ?? '')
  const slip = paperOfKind('approval-slip')
  const pages = await printed(renderOverprintTest(slip, { sheet: { x: 0, y: 0 }, entries: {} }), 'test')
  expect(pages).toHaveLength(1)
  const text = textOf(pages[0]?.lines ?? [])
  expect(text).toContain('主要内容')
  expect(text).toContain('样例')
  expect(text).not.toContain('赵明')
  expect(text).not.toContain('石桥村')
  const names = nameCells(slip.tables.map((table) => layTable(table, slip.type))).map(({ name }) => name)
  expect(names).toContain('主要内容')
  expect(names).toContain('主要领导意见 签名')
})

it('a reply for headed paper keeps the room of its head and loses mark and rule', async (context) => {
  if (whyNoPoppler() !== undefined) return skipWithReason(context, whyNoPoppler() ?? '')
  const reply = { ...wordReply(aReply()), head: { mark: '青山镇人民政府文件', number: '青政〔2026〕　号', signer: '' } }
  const whole = await printed(sheetToHtml(renderPrintSheet(reply)), 'headed-whole')
  const onto = await printed(sheetToHtml(renderPrintSheet(reply, { x: 0, y: 0 })), 'headed-onto')
  expect(textOf(whole[0]?.lines ?? [])).toContain('青山镇人民政府文件')
  expect(textOf(onto[0]?.lines ?? [])).not.toContain('青山镇人民政府文件')
  expect(
    Math.abs((lineAt(onto, '市长公开电话')?.top ?? NaN) - (lineAt(whole, '市长公开电话')?.top ?? NaN)),
  ).toBeLessThan(0.1)
})
