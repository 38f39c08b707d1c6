import * as fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { choosePaperFonts } from '#shared/paper/paper-fonts'
import type { PaperDocument } from '#shared/paper/paper-document'
import { renderDocx } from '#renderer/papers/render-docx'
import { aLetter, aReply, composed, pureChinese, textOf } from '#tests/support/papers/reply-builders'
import { readAttribute, readParagraphs, unzipDocx, type DocxParagraph } from '#tests/support/papers/read-docx'

const { fonts } = choosePaperFonts([])

interface ReadPaper {
  readonly parts: ReadonlyMap<string, string>
  readonly document: string
  readonly paragraphs: readonly DocxParagraph[]
}

async function rendered(paper: PaperDocument): Promise<ReadPaper> {
  const parts = await unzipDocx(await renderDocx(paper, fonts))
  const document = parts.get('word/document.xml') ?? ''
  return { parts, document, paragraphs: readParagraphs(document) }
}

const withText = (paper: ReadPaper, text: string): DocxParagraph => {
  const found = paper.paragraphs.find((paragraph) => paragraph.text.includes(text))
  if (found === undefined) throw new Error(`no paragraph with ${text}`)
  return found
}

const leveled = '一、基本情况\n（一）现场查看。已到现场。\n1.第一处\n（1）长度\n经查，属实。'
const reportPaper: PaperDocument = { ...composed(aReply({ findings: leveled })), attachments: ['现场照片', '整改方案'] }

describe.each([
  ['the report', reportPaper],
  ['the letter', composed(aLetter())],
])('%s as .docx', (_name, paper) => {
  let read: ReadPaper

  beforeAll(async () => {
    read = await rendered(paper)
  })

  test('is A4 with the margins of GB/T 9704-2012', () => {
    const mm = (element: string, name: string): number =>
      (Number(readAttribute(read.document, element, name)) / 1440) * 25.4
    expect(Math.abs(mm('pgSz', 'w') - 210)).toBeLessThan(0.5)
    expect(Math.abs(mm('pgSz', 'h') - 297)).toBeLessThan(0.5)
    for (const [side, wanted] of [
      ['top', 37],
      ['bottom', 35],
      ['left', 28],
      ['right', 26],
    ] as const)
      expect(Math.abs(mm('pgMar', side) - wanted)).toBeLessThan(0.1)
    expect(mm('pgMar', 'gutter')).toBe(0)
  })

  test('holds 22 lines of 28 characters: exact 579 on every paragraph, spacing −5 on every 3号 run', () => {
    const height = 16838 - 2098 - 1984
    expect(Math.floor(height / 579)).toBe(22)
    for (const paragraph of read.paragraphs) {
      expect(paragraph.properties).toContain('<w:spacing w:after="0" w:before="0" w:line="579" w:lineRule="exact"/>')
      for (const run of paragraph.runs.filter((each) => readAttribute(each.properties, 'sz', 'val') === '32'))
        expect(readAttribute(run.properties, 'spacing', 'val')).toBe('-5')
    }
    const width = 11906 - 1587 - 1474
    expect(Math.floor(width / (320 - 5))).toBe(28)
    expect(readAttribute(read.document, 'docGrid', 'type')).toBe('lines')
    expect(readAttribute(read.document, 'docGrid', 'linePitch')).toBe('579')
  })

  test('names one face for all scripts of a run, with the Chinese hint, never bold, never by theme', () => {
    for (const run of read.paragraphs.flatMap((paragraph) => paragraph.runs)) {
      const faces = ['ascii', 'hAnsi', 'eastAsia', 'cs'].map((script) =>
        readAttribute(run.properties, 'rFonts', script),
      )
      expect(new Set(faces).size).toBe(1)
      expect(faces[0]).toBeTruthy()
      expect(readAttribute(run.properties, 'rFonts', 'hint')).toBe('eastAsia')
    }
    for (const part of ['word/document.xml', 'word/styles.xml', 'word/footer1.xml', 'word/footer2.xml']) {
      expect(read.parts.get(part)).toBeTruthy()
      expect(read.parts.get(part)).not.toMatch(/<w:b\b|<w:bCs\b|Theme=|<w:color/)
    }
  })

  test('sets the title in 2号小标宋, centred, one line a paragraph, one blank line under it', () => {
    const lines = paper.titleLines.length
    for (const [index, line] of paper.titleLines.entries()) {
      const paragraph = read.paragraphs[index]
      expect(paragraph?.text).toBe(line)
      expect(readAttribute(paragraph?.properties ?? '', 'jc', 'val')).toBe('center')
      expect(readAttribute(paragraph?.runs[0]?.properties ?? '', 'sz', 'val')).toBe('44')
      expect(readAttribute(paragraph?.runs[0]?.properties ?? '', 'rFonts', 'eastAsia')).toBe('方正小标宋简体')
    }
    expect(read.paragraphs[lines]?.text).toBe('')
    expect(read.paragraphs[lines + 1]?.text).not.toBe('')
  })

  test('indents every paragraph of the text by two characters, in characters and in twips, and justifies it', () => {
    for (const each of paper.body) {
      const { properties } = withText(read, each.lead + each.text)
      expect(readAttribute(properties, 'ind', 'firstLineChars')).toBe('200')
      expect(readAttribute(properties, 'ind', 'firstLine')).toBe('632')
      expect(readAttribute(properties, 'jc', 'val')).toBe('both')
    }
  })

  test('stands organ and date between the same indents, two blank lines under the text, kept with it', () => {
    const at = read.paragraphs.findIndex((paragraph) => paragraph.text === paper.signature.organ)
    const [organ, date] = [read.paragraphs[at], read.paragraphs[at + 1]]
    expect(date?.text).toBe(paper.signature.dateText)
    for (const name of ['left', 'right'])
      expect(readAttribute(organ?.properties ?? '', 'ind', name)).toBe(
        readAttribute(date?.properties ?? '', 'ind', name),
      )
    expect(readAttribute(date?.properties ?? '', 'jc', 'val')).toBe('center')
    expect(read.paragraphs.slice(at - 2, at).map((paragraph) => paragraph.text)).toEqual(['', ''])
    expect(read.paragraphs[at - 3]?.text).not.toBe('')
    // From the last body paragraph on, every paragraph holds on to the next.
    const lastBody = paper.body.at(-1)
    const from = read.paragraphs.findIndex(
      (paragraph) => lastBody !== undefined && paragraph.text === lastBody.lead + lastBody.text,
    )
    for (const paragraph of read.paragraphs.slice(from, at + 1)) expect(paragraph.properties).toContain('<w:keepNext/>')
  })

  test('numbers odd pages outside right and even pages outside left in 4号宋体', () => {
    expect(read.parts.get('word/settings.xml')).toContain('<w:evenAndOddHeaders/>')
    const byType = new Map(
      [...read.document.matchAll(/<w:footerReference w:type="(\w+)" r:id="(\w+)"\/>/g)].map(([, type, id]) => [
        type,
        id,
      ]),
    )
    const relations = read.parts.get('word/_rels/document.xml.rels') ?? ''
    for (const [type, side] of [
      ['default', 'right'],
      ['even', 'left'],
    ] as const) {
      const target = [...relations.matchAll(/<Relationship [^>]*>/g)]
        .map(([tag]) => tag)
        .find((tag) => tag.includes(`Id="${byType.get(type)}"`))
      const footer = read.parts.get(`word/${/Target="([^"]+)"/.exec(target ?? '')?.[1]}`) ?? ''
      expect(readAttribute(footer, 'jc', 'val')).toBe(side)
      expect(readAttribute(footer, 'ind', side)).toBe('280')
      expect(readAttribute(footer, 'sz', 'val')).toBe('28')
      expect(readAttribute(footer, 'rFonts', 'eastAsia')).toBe('宋体')
      expect(footer).toMatch(/— <.*PAGE<.*> —</s)
    }
    expect(readAttribute(read.document, 'pgMar', 'footer')).toBe('1434')
  })

  test('rests on one Normal style with the switches of Chinese typesetting', () => {
    const styles = read.parts.get('word/styles.xml') ?? ''
    expect([...styles.matchAll(/<w:style /g)]).toHaveLength(1)
    const order = [
      'widowControl w:val="0"',
      'kinsoku',
      'overflowPunct w:val="0"',
      'autoSpaceDE w:val="0"',
      'autoSpaceDN w:val="0"',
      'adjustRightInd w:val="0"',
      'snapToGrid w:val="0"',
      'spacing ',
      'jc w:val="both"',
    ]
    const places = order.map((element) => styles.indexOf(`<w:${element}`))
    expect(Math.min(...places)).toBeGreaterThan(0)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(styles).toContain('w:eastAsia="zh-CN"')
  })

  test('holds all the paper’s text in its order, and no typed blanks', () => {
    expect(
      read.paragraphs
        .map((paragraph) => paragraph.text)
        .join('')
        .replace(/\t/g, ''),
    ).toBe(textOf(paper))
    for (const paragraph of read.paragraphs) expect(paragraph.text).not.toMatch(/[ \u3000]/)
  })

  test('names the organ as its author and nobody else', () => {
    expect(read.parts.get('docProps/core.xml')).toContain('<dc:creator>青山镇人民政府</dc:creator>')
    expect(read.parts.get('docProps/core.xml')).toContain('<cp:lastModifiedBy>青山镇人民政府</cp:lastModifiedBy>')
  })
})

describe('the report’s own parts', () => {
  let read: ReadPaper

  beforeAll(async () => {
    read = await rendered(reportPaper)
  })

  test('set each level’s heading in its face and what follows it in 仿宋', () => {
    const faceOf = (text: string): readonly (string | undefined)[] =>
      withText(read, text).runs.map((run) => readAttribute(run.properties, 'rFonts', 'eastAsia'))
    expect(faceOf('一、基本情况')).toEqual(['黑体'])
    expect(faceOf('（一）现场查看。')).toEqual(['楷体_GB2312', '仿宋_GB2312'])
    expect(faceOf('1.第一处')).toEqual(['仿宋_GB2312'])
    expect(faceOf('（1）长度')).toEqual(['仿宋_GB2312'])
  })

  test('set the addressee flush left', () => {
    const { properties } = withText(read, '市长公开电话受理中心：')
    expect(properties).not.toContain('<w:ind')
    expect(readAttribute(properties, 'jc', 'val')).toBe('left')
  })

  test('list the attachments one blank line under the text, their names under each other', () => {
    const at = read.paragraphs.findIndex((paragraph) => paragraph.text.startsWith('附件：'))
    expect(read.paragraphs[at - 1]?.text).toBe('')
    const lefts = read.paragraphs
      .slice(at, at + 2)
      .map((paragraph) => readAttribute(paragraph.properties, 'ind', 'left'))
    expect(new Set(lefts).size).toBe(1)
  })
})

test('an unsealed paper has one blank line above the organ', async () => {
  const paper = composed(aReply())
  const { paragraphs } = await rendered({ ...paper, signature: { ...paper.signature, sealed: false } })
  const at = paragraphs.findIndex((paragraph) => paragraph.text === '青山镇人民政府')
  expect([paragraphs[at - 1]?.text, paragraphs[at - 2]?.text === '']).toEqual(['', false])
})

test('any text gives well-formed parts that hold all of it: rare characters, markup, controls, twenty pages', async () => {
  const pieces = fc.constantFrom(
    '经查',
    '喆堃昇玥',
    '𠮷𬍛',
    '<w:p>&amp;',
    '"\'',
    '\u0000\u0008\ud800',
    '㎡',
    '“”……——',
    '·',
    pureChinese(4),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(pieces, { minLength: 1, maxLength: 12 }),
      fc.constantFrom('青山镇人民政府', '青山镇综合行政执法与自然资源和规划建设管理办公室'),
      async (parts, organName) => {
        const paper = composed(
          aReply({ findings: `甲${parts.join('')}`, organName, callerName: `王${parts[0]?.slice(0, 4)}` }),
        )
        const { document, paragraphs } = await rendered(paper)
        expect(document).not.toMatch(/\p{Cc}|\p{Surrogate}/u)
        expect(document.replace(/<[^<>]*>/g, '')).not.toMatch(/[<>]|&(?!amp;|lt;|gt;|quot;|apos;)/)
        const printable = textOf(paper).replace(/\p{Cc}|\p{Surrogate}/gu, '')
        expect(
          paragraphs
            .map((paragraph) => paragraph.text)
            .join('')
            .replace(/\s/g, ''),
        ).toBe(printable)
      },
    ),
    { numRuns: 25 },
  )
})
