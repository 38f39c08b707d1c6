import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { choosePaperFonts } from '#shared/paper/paper-fonts'
import { renderPrintPage } from '#shared/paper/render-print-page'
import { renderSignedHtml, renderSignedPapers } from '#shared/paper/render-signed-html'
import type { SignedPaper } from '#shared/paper/signed-paper'
import { assessPledge, toReview, type Finding } from '#shared/pledge/assess-pledge'
import { compareUnits, composeComparison } from '#shared/pledge/compare-units'
import { composePledge, composeReview } from '#shared/pledge/compose-pledge-paper'
import { usualGrades } from '#shared/pledge/pledge-year'
import { renderSignedDocx } from '#renderer/papers/render-signed-docx'
import { launchTestBrowser } from '#tests/support/browser/launch-test-browser'
import { dayOf, inTime, late } from '#tests/support/figures/figure-rows'
import { convertDocx, whyNoLibreOffice } from '#tests/support/papers/convert-docx'
import { printHtml, whyNoPoppler } from '#tests/support/papers/print-pdf'
import { aPledge, aPledgeRow, aVillageUnit } from '#tests/support/pledge/pledge-builders'
import { skipWithReason } from '#tests/support/skip-with-reason'

// Where PLEDGE_SHOTS names a folder, every paper is left there as PDF and pictures, as Word sets it and as it is printed.
const shots = process.env['PLEDGE_SHOTS']

const officeName = '青山镇人民政府'
const on = dayOf('2019-12-20')
const ground = { on, rules: {}, grades: usualGrades }
const visited = { visitedOn: dayOf('2019-06-25'), visitResult: 'satisfied', stubYear: 2019 } as const
const rows = Array.from({ length: 30 }, (_, nth) =>
  aPledgeRow({
    id: `c${nth}`,
    ...(nth % 7 === 0 ? late : inTime),
    ...(nth % 2 === 0 ? { ...visited, stubSerial: nth + 1 } : {}),
  }),
)

function judged(form: 'letter' | 'table', name: string) {
  const pledge = aPledge(form, { id: name, unit: { ...aVillageUnit, name } })
  const findings = new Map<string, Finding>(
    pledge.indicators.map(({ id, points }, nth) => [
      id,
      nth === 2 ? { points: points - 200, found: '一件积案没有明确化解期限，三月以后补上' } : { points, found: '' },
    ]),
  )
  const assessed = assessPledge(pledge, { rows, findings, ...ground })
  return {
    pledge: { ...pledge, end: toReview(assessed, { on, judgeId: 'deputy', note: '制度健全，台账完整。' }) },
    assessed,
  }
}

function papers(): readonly (readonly [name: string, paper: SignedPaper, lastAlone: string])[] {
  const { pledge, assessed } = judged('table', '石桥村')
  const units = ['石桥村', '河口村', '农业农村办公室'].map((name) => judged('letter', name).pledge)
  const settled = { year: 2019, grades: usualGrades, ranking: false }
  const review = { name: 'end', total: assessed.total, proofs: assessed.proofs, judge: '沈国栋', officeName } as const
  return [
    ['责任书', composePledge(aPledge('letter'), { officeName, wording: {} }), '责任期限自'],
    ['责任状', composePledge(aPledge('table'), { officeName, wording: {} }), '责任期限自'],
    ['评分表', composeReview(pledge, pledge.end, review), '考核日期'],
    [
      '评比结果',
      composeComparison(compareUnits(units, settled, 'end'), settled, { name: 'end', officeName, on }),
      '不排名次',
    ],
  ]
}

function pagesOf(pdf: Uint8Array, name: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'pledge-pdf-'))
  try {
    const file = join(folder, 'paper.pdf')
    writeFileSync(file, pdf)
    if (shots !== undefined) {
      writeFileSync(join(shots, `${name}.pdf`), pdf)
      execFileSync('pdftoppm', ['-r', '60', '-png', file, join(shots, name)])
    }
    return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
      .split('\f')
      .map((page) => page.replaceAll(/\s/gu, ''))
      .filter((page) => page !== '')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** One page or two, all parties on the last with the sentence before them, and nothing lost. */
function judge(pages: readonly string[], [name, paper, lastSentence]: ReturnType<typeof papers>[number]): void {
  expect(pages.length, name).toBeLessThanOrEqual(2)
  const last = pages.at(-1) ?? ''
  for (const { organ } of paper.blocks) expect(last, name).toContain(organ.slice(0, 5))
  expect(last.split('（盖章）').length - 1, name).toBe(paper.blocks.length)
  expect(last, name).toContain(lastSentence)
  const words = pages.join('')
  expect(words.startsWith(paper.titleLines.join('')), name).toBe(true)
  for (const row of paper.table?.rows ?? [])
    for (const cell of row) expect(words, name).toContain(cell.replaceAll(/\s/gu, '').slice(0, 3))
}

test('the papers of pledges stand on one page or two, and no page parts those who sign', async (context) => {
  const whyNot = whyNoLibreOffice() ?? whyNoPoppler()
  if (whyNot !== undefined) skipWithReason(context, whyNot)
  const all = papers()
  const { fonts } = choosePaperFonts([])
  const files = await Promise.all(all.map(([, paper]) => renderSignedDocx(paper, fonts)))
  const pdfs = convertDocx(files)
  expect(pdfs).toHaveLength(all.length)
  for (const [nth, pdf] of pdfs.entries()) {
    const one = all[nth]
    if (one === undefined) throw new Error('a PDF for every paper')
    judge(pagesOf(pdf, `Word ${one[0]}`), one)
  }
}, 300_000)

test('so they do as they are printed', async (context) => {
  const noPoppler = whyNoPoppler()
  if (noPoppler !== undefined) skipWithReason(context, noPoppler)
  const browser = await launchTestBrowser()
  try {
    for (const one of papers()) {
      const html = renderPrintPage({ title: one[0], ...renderSignedHtml(one[1]) })
      judge(pagesOf(await printHtml(browser, html), `打印 ${one[0]}`), one)
    }
    const letter = composePledge(aPledge('letter'), { officeName, wording: {} })
    const several = renderSignedPapers([letter, composePledge(aPledge('table'), { officeName, wording: {} }), letter])
    const pages = pagesOf(await printHtml(browser, renderPrintPage({ title: '责任书', ...several })), '打印 几份')
    expect(pages.map((page) => page.startsWith('2019年度'))).toEqual([true, false, true, false, true, false])
    expect(pages.join('')).not.toMatch(/—\d—/u)
  } finally {
    await browser.close()
  }
}, 120_000)
