import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test, type TestContext } from 'vitest'
import { renderGridDocx } from '#renderer/papers/render-grid-docx'
import { renderGridXlsx } from '#renderer/papers/render-grid-xlsx'
import { categoryNames } from '#shared/case/taxonomy'
import { calendarMonths, periodAround } from '#shared/figures/period'
import { choosePaperFonts } from '#shared/paper/paper-fonts'
import { fitsSheet, gridSheets, type GridPaper, type GridSheet } from '#shared/paper/paper-grid'
import { composeCountySheet, type CountyRow } from '#shared/statement/compose-county-sheet'
import { composeCrossTable } from '#shared/statement/compose-cross-table'
import { countyNotes, countySheetToGrids } from '#shared/statement/county-sheet-to-grids'
import { createCrossCount } from '#shared/statement/count-cross'
import { crossRows, crossSpans } from '#shared/statement/cross-rows'
import { crossTableToGrid } from '#shared/statement/cross-table-to-grid'
import { shippedClasses } from '#shared/statement/office-classes'
import { listReadyLayouts } from '#shared/statement/ready-layouts'
import { aFigureRow, dayOf, inTime, leftOut } from '#tests/support/figures/figure-rows'
import { convertDocx, convertToCsv, whyNoLibreOffice } from '#tests/support/papers/convert-docx'
import { measurePdf, whyNoPoppler, type PrintedLine } from '#tests/support/papers/print-pdf'
import { unzipDocx } from '#tests/support/papers/read-docx'
import { skipWithReason } from '#tests/support/skip-with-reason'

// Where GRID_SHOTS names a folder, every form is left there as Word file, PDF and pictures.
const shots = process.env['GRID_SHOTS']

const { fonts } = choosePaperFonts([])
const june = periodAround('month', dayOf('2019-06-10'), calendarMonths)

/** A busy half-year: every class of the usual table, several of some. */
const rows: readonly CountyRow[] = categoryNames.flatMap((category, nth) =>
  Array.from({ length: 1 + (nth % 12) * 3 }, (_, again): CountyRow => {
    const id = `${nth}-${again}`
    const sheetNumber = `20190600${String(nth * 40 + again).padStart(4, '0')}`
    return {
      ...aFigureRow({
        id,
        category,
        issuedOn: dayOf(again % 3 === 0 ? '2019-05-20' : '2019-06-03'),
        ...(again % 2 === 0 ? { ...inTime, conclusion: again % 4 === 0 ? 'settled' : 'to-county' } : {}),
        ...(again === 5 ? leftOut : {}),
      }),
      sheetNumber,
      ledgerNumber: `2019-${String(nth * 40 + again).padStart(3, '0')}`,
      title: `反映${category}问题`,
    }
  }),
)

/** Enough of them for several pages. */
const listed = rows.filter((_row, nth) => nth % 6 === 0)

const heading = [
  '填报单位：青山镇人民政府',
  '填报人：王小梅',
  '负责人：李建国',
  '填报日期：2019年7月1日',
  '（单位：件）',
]

function crossPaper(word: string, sheet: GridSheet): GridPaper {
  const groups = listReadyLayouts(shippedClasses).find((one) => one.word.startsWith(word))?.groups ?? []
  const layout = { groups, hiddenRows: [] }
  const crossed = crossRows(june)
  const count = createCrossCount({
    layout,
    rows: crossed,
    spans: crossSpans(june, calendarMonths),
    classes: shippedClasses,
  })
  for (const row of rows) count.take(row)
  const ground = { layout, rows: crossed, counts: count.counts(), period: june, classes: shippedClasses }
  const table = composeCrossTable(ground)
  return {
    title: '市长热线工作信息收集、处理、办结情况统计表（2019年6月）',
    heading,
    grids: [crossTableToGrid(table, 'blank')],
    notes: table.notes,
    sheet,
  }
}

function countyPaper(some: readonly CountyRow[]): GridPaper {
  const sheet = composeCountySheet(some, june)
  return {
    title: '市长热线工单与上级对账表（2019年6月）',
    heading,
    grids: countySheetToGrids(sheet),
    notes: countyNotes(sheet),
    sheet: 'A4',
  }
}

function leave(name: string, docx: Uint8Array, pdf: Uint8Array): void {
  if (shots === undefined) return
  const folder = mkdtempSync(join(tmpdir(), 'grid-'))
  try {
    writeFileSync(join(shots, `${name}.docx`), docx)
    writeFileSync(join(shots, `${name}.pdf`), pdf)
    execFileSync('pdftoppm', ['-r', '110', '-png', join(shots, `${name}.pdf`), join(shots, name)])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const needTools = (context: TestContext): void => {
  const whyNot = whyNoLibreOffice() ?? whyNoPoppler()
  if (whyNot !== undefined) skipWithReason(context, whyNot)
}

const bare = (words: string): string => words.normalize('NFKC').replaceAll(/\s/gu, '')
const textOf = (lines: readonly PrintedLine[]): string => bare(lines.map(({ text }) => text).join(''))

/** Every Word file of these tests by its name with what LibreOffice makes of it: all in one start of the program. */
const files = {
  'cross-A3': crossPaper('三本台账', 'A3'),
  'cross-A4': crossPaper('三本台账', 'A4'),
  county: countyPaper(listed),
  'county-empty': countyPaper([]),
} as const
let printed: Promise<ReadonlyMap<string, Uint8Array>> | undefined

async function printAll(): Promise<ReadonlyMap<string, Uint8Array>> {
  const names = Object.keys(files)
  const docx = await Promise.all(Object.values(files).map((paper) => renderGridDocx(paper, '青山镇人民政府', fonts)))
  const pdfs = convertDocx(docx)
  for (const [nth, name] of names.entries()) leave(name, docx[nth] ?? new Uint8Array(), pdfs[nth] ?? new Uint8Array())
  return new Map(names.map((name, nth) => [name, pdfs[nth] ?? new Uint8Array()]))
}

async function pdfOf(name: keyof typeof files): Promise<Uint8Array> {
  printed ??= printAll()
  return (await printed).get(name) ?? new Uint8Array()
}

/** The words of a page with their middles, in millimetres, as poppler finds them. */
function readWords(pdf: Uint8Array): readonly { readonly text: string; readonly x: number; readonly y: number }[] {
  const folder = mkdtempSync(join(tmpdir(), 'grid-words-'))
  try {
    writeFileSync(join(folder, 'grid.pdf'), pdf)
    const xml = execFileSync('pdftotext', ['-bbox', join(folder, 'grid.pdf'), '-'], { encoding: 'utf8' })
    return [...xml.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</gu)].map(
      ([, left = '', top = '', right = '', bottom = '', text = '']) => ({
        text: bare(text),
        x: ((Number(left) + Number(right)) / 2) * (25.4 / 72),
        y: ((Number(top) + Number(bottom)) / 2) * (25.4 / 72),
      }),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

describe('a form of ruled tables in LibreOffice', () => {
  test('has a month of 37 columns on one sheet, A3 or A4, inside its margins', async (context) => {
    needTools(context)
    for (const sheet of gridSheets) {
      const pdf = await pdfOf(`cross-${sheet}`)
      const pages = measurePdf(pdf)
      expect([sheet, pages.length]).toEqual([sheet, 1])
      const [page] = pages
      if (page === undefined) throw new Error('there is a page')
      expect(Math.round(page.width)).toBe(sheet === 'A3' ? 420 : 297)
      for (const { left, right, text } of page.lines) {
        expect([sheet, text, left > 11]).toEqual([sheet, text, true])
        expect([sheet, text, right < page.width - 11]).toEqual([sheet, text, true])
      }
      const words = textOf(page.lines)
      expect(words).toContain('民生工作')
      expect(words).toContain('困难工作')
      // Long names are broken inside their columns, so their characters stand apart.
      for (const sign of '惠农政策及村（社区）政务财务') expect(words).toContain(bare(sign))
      // A number stands under the head of its column: the third of 累计建账 under 水利.
      const all = readWords(pdf)
      const [head, row] = ['水利', '累计建账'].map((text) => all.find((word) => word.text === text))
      if (head === undefined || row === undefined) throw new Error('both are on the page')
      const numbers = all
        .filter(({ y, text }) => Math.abs(y - row.y) < 1 && /^\d+$/u.test(text))
        .sort((a, b) => a.x - b.x)
      expect(numbers[0]?.text).toBe(String(rows.length))
      expect(Math.abs((numbers[2]?.x ?? 0) - head.x)).toBeLessThan(0.6)
    }
  }, 300_000)

  test('repeats the heads of the county’s list on every page, and has each case once', async (context) => {
    needTools(context)
    const [pages, empty] = [measurePdf(await pdfOf('county')), measurePdf(await pdfOf('county-empty'))]
    expect(pages.length).toBeGreaterThan(2)
    for (const page of pages.slice(1, -1)) expect(textOf(page.lines)).toContain('上级编号')
    const words = pages.map(({ lines }) => textOf(lines)).join('')
    for (const { sheetNumber } of listed) expect(words.split(sheetNumber).length).toBe(2)
    expect(empty.length).toBe(1)
    expect(textOf(empty[0]?.lines ?? [])).toContain('这一期没有上级编号的案件')
  }, 300_000)

  test('is the same in a workbook: numbers as numbers, heads merged, columns held', async (context) => {
    const paper = crossPaper('三本台账', 'A4')
    const workbook = await renderGridXlsx(paper, new Date(Date.UTC(2019, 6, 1)))
    if (shots !== undefined) writeFileSync(join(shots, 'cross.xlsx'), workbook)
    const sheet = (await unzipDocx(workbook)).get('xl/worksheets/sheet1.xml') ?? ''
    expect(sheet).toMatch(/<pane [^>]*xSplit="3"[^>]*ySplit="4"|<pane [^>]*ySplit="4"[^>]*xSplit="3"/u)
    // 合计 through both lines of heads; 民生工作 over its twelve columns.
    expect(sheet).toContain('ref="D3:D4"')
    expect(sheet).toContain('ref="E3:P3"')
    expect(sheet).toMatch(/paperSize="9"/u)
    const whyNot = whyNoLibreOffice()
    if (whyNot !== undefined) return skipWithReason(context, whyNot)
    const csv = convertToCsv(workbook)
    if (csv === undefined) return skipWithReason(context, 'LibreOffice is installed without Calc')
    const lines = csv.split('\n').map((line) => line.split(','))
    expect(lines[2]?.slice(3, 5)).toEqual(['合计', '民生工作'])
    expect(lines[3]?.slice(4, 7)).toEqual(['小计', '水利', '交通'])
    const taken = lines.find((line) => line[1] === '本月建账')?.slice(3) ?? []
    const all = paper.grids[0]?.lines.find((cells) => cells.some(({ words }) => words === '本月建账')) ?? []
    expect(taken.slice(0, 37)).toEqual(all.slice(-37).map(({ words }) => words))
  }, 120_000)
})

test('every ready choice of columns fits A3, and all but both levels A4', () => {
  for (const { word } of listReadyLayouts(shippedClasses)) {
    expect([word, fitsSheet(crossPaper(word, 'A3'), 'A3')]).toEqual([word, true])
    expect([word, fitsSheet(crossPaper(word, 'A4'), 'A4')]).toEqual([word, word !== '按两级分类'])
  }
})
