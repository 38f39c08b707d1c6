import { expect, test } from 'vitest'
import { choosePaperFonts } from '#shared/paper/paper-fonts'
import { renderFormPage } from '#shared/paper/render-form-html'
import { composeStub } from '#shared/reply/compose-stub'
import { renderFormDocx } from '#renderer/papers/render-form-docx'
import { renderStubDocx } from '#renderer/papers/render-stub-docx'
import { launchTestBrowser } from '#tests/support/browser/launch-test-browser'
import { convertDocx, whyNoLibreOffice } from '#tests/support/papers/convert-docx'
import { aLongList, deskPapers } from '#tests/support/papers/desk-papers'
import { bareWords, lostChars, pagesOf } from '#tests/support/papers/pdf-pages'
import { measurePdf, printHtml, whyNoPoppler } from '#tests/support/papers/print-pdf'
import { unzipDocx } from '#tests/support/papers/read-docx'
import { aStubFacts } from '#tests/support/papers/reply-builders'
import { skipWithReason } from '#tests/support/skip-with-reason'

const { fonts } = choosePaperFonts([])

test('papers of the desk are printed with every character, numbered, their heads on every page', async (context) => {
  const why = whyNoPoppler()
  if (why !== undefined) skipWithReason(context, why)
  const browser = await launchTestBrowser()
  try {
    for (const [name, form] of deskPapers) {
      const pages = pagesOf(await printHtml(browser, renderFormPage(form)), `打印 ${name}`)
      expect(lostChars(form, pages), name).toEqual([])
      if (form.pages === 'of-all')
        pages.forEach((page, at) => expect(page, name).toContain(`第${at + 1}页共${pages.length}页`))
      if (['检查登记表', '日志校验值签字单', '接收回执'].includes(name)) expect(pages.length, name).toBe(1)
      if (name === '台账') for (const page of pages) expect(page).toContain('序号台账号承办单号')
      // Signed at its end, and nowhere else.
      if (name === '集中问题专档')
        expect(pages.map((page) => page.includes('包案领导签字'))).toEqual(
          pages.map((_page, at) => at === pages.length - 1),
        )
    }
  } finally {
    await browser.close()
  }
}, 120_000)

test('a list of 120 lines is a Word file laid across, its heads on every page and all of them counted', async (context) => {
  const list = aLongList(120)
  const file = await renderFormDocx(list, fonts)
  const xml = (await unzipDocx(file)).get('word/document.xml') ?? ''
  expect(xml).toContain('w:orient="landscape"')
  expect(xml).toContain('w:w="16838" w:h="11906"')
  expect(xml.split('<w:tblHeader/>')).toHaveLength(2)
  const why = whyNoLibreOffice() ?? whyNoPoppler()
  if (why !== undefined) return skipWithReason(context, why)
  const [pdf] = convertDocx([file])
  if (pdf === undefined) throw new Error('no PDF')
  for (const { width, height } of measurePdf(pdf)) {
    expect(width).toBeCloseTo(297, 0)
    expect(height).toBeCloseTo(210, 0)
  }
  const pages = pagesOf(pdf, 'Word 台账')
  expect(pages.length).toBeGreaterThan(3)
  pages.forEach((page, at) => {
    expect(page).toContain('序号台账号承办单号')
    expect(page).toContain(`第${at + 1}页共${pages.length}页`)
  })
  expect(lostChars(list, pages)).toEqual([])
}, 120_000)

test('the Word file of a stub is one sheet, its cut in the middle, a code in each half', async (context) => {
  const stub = composeStub(aStubFacts())
  const longest = composeStub(
    aStubFacts({
      title: '青山镇石桥村三组生活污水直排河道影响灌溉用水'.repeat(6).slice(0, 120),
      organName: '青山镇综合行政执法与自然资源和规划建设管理办公室',
    }),
  )
  const files = await Promise.all([stub, longest].map((one) => renderStubDocx(one, '青山镇人民政府', fonts)))
  const parts = await unzipDocx(files[0] ?? new Uint8Array())
  expect([...parts.keys()].filter((name) => name.startsWith('word/media/') && name.endsWith('.gif'))).toHaveLength(2)
  const why = whyNoLibreOffice() ?? whyNoPoppler()
  if (why !== undefined) return skipWithReason(context, why)
  convertDocx(files).forEach((pdf, nth) => {
    const [words = '', ...others] = pagesOf(pdf, `Word 存根 ${nth + 1}`)
    expect(others).toEqual([])
    const pages = measurePdf(pdf)
    expect(pages).toHaveLength(1)
    const cut = pages[0]?.lines.find(({ text }) => text.includes('骑缝章'))
    expect(((cut?.top ?? 0) + (cut?.bottom ?? 0)) / 2).toBeGreaterThan(146)
    expect(((cut?.top ?? 0) + (cut?.bottom ?? 0)) / 2).toBeLessThan(151)
    const { kept, sent } = nth === 0 ? stub : longest
    for (const { heading, rows, signatures } of [kept, sent])
      for (const told of [
        heading,
        ...rows.flatMap(({ fields }) => fields.map(({ value }) => value)),
        ...signatures.map(({ label }) => label),
      ])
        expect(words).toContain(bareWords(told).slice(0, 12))
  })
}, 120_000)
