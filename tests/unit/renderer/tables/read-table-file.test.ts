import { strToU8, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { readTableFile } from '#renderer/tables/read-table-file'
import type { TableProgress } from '#renderer/tables/table-progress'
import { tableLimits } from '#shared/workbook/table-limits'
import type { Workbook } from '#shared/workbook/workbook'
import { cellToText } from '#shared/workbook/workbook'
import { textToGb18030 } from '#tests/support/text-to-gb18030'
import { readRefused, readSound, writeParts, writeWorkbook, zipParts } from '#tests/support/workbooks/zip-workbook'

const wordsOf = ({ sheets }: Workbook) => sheets[0]?.lines.map((line) => line.map(cellToText))
const utf16 = (text: string): Uint8Array => new Uint8Array(Uint16Array.from(text, (char) => char.charCodeAt(0)).buffer)
const aWorkbook = writeWorkbook({ data: '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>' })

describe('a table in text', () => {
  const csv = '工单编号,内容,电话\r\n250101093000123456,"路灯,坏了\n""急""",00123\r\n\r\n="0571",,\r\n'
  const expected = [['工单编号', '内容', '电话'], ['250101093000123456', '路灯,坏了\n"急"', '00123'], [], ['0571']]
  it('is read in UTF-8 with and without its mark, in GB18030 and in UTF-16', () => {
    for (const bytes of [strToU8(csv), strToU8(`\uFEFF${csv}`), textToGb18030(csv), utf16(`\uFEFF${csv}`)]) {
      const read = readSound(bytes)
      expect(read.kind).toBe('csv')
      expect(wordsOf(read)).toEqual(expected)
    }
  })
  it('is parted by tabs where its first line is, also under the name of a workbook', () => {
    const read = readSound(textToGb18030('工单编号\t内容\n1\t甲，乙,丙\n'))
    expect(read.kind).toBe('tsv')
    expect(wordsOf(read)).toEqual([
      ['工单编号', '内容'],
      ['1', '甲，乙,丙'],
    ])
  })
  it('is not parted by tabs inside its cells, nor by commas of a title', () => {
    expect(wordsOf(readSound(strToU8('编号,内容\n1,"\n\t\t路灯\t坏了"\n')))).toEqual([
      ['编号', '内容'],
      ['1', '\n\t\t路灯\t坏了'],
    ])
    expect(wordsOf(readSound(strToU8('2026年台账\n编号;内容\n1;甲\n')))?.[2]).toEqual(['1', '甲'])
    expect(wordsOf(readSound(strToU8('sep=;\n编号;内容,详情\n')))).toEqual([['编号', '内容,详情']])
  })
  it('may begin with a bracket', () => {
    expect(wordsOf(readSound(strToU8('[急]编号,内容\n1,甲\n')))?.[0]).toEqual(['[急]编号', '内容'])
  })
})

describe('a file that gives no table', () => {
  it.each([
    ['nothing', new Uint8Array(0), { type: 'TableFileEmpty', zeros: false }],
    ['zeros', new Uint8Array(4096), { type: 'TableFileEmpty', zeros: true }],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]), { type: 'NotATable', nature: 'picture' }],
    ['a PDF', strToU8('%PDF-1.7\n'), { type: 'NotATable', nature: 'pdf' }],
    ['a Word document', zipSync({ 'word/document.xml': strToU8('<x/>') }), { type: 'NotATable', nature: 'word' }],
    ['a bundle', strToU8('age-encryption.org/v1\n-> X25519 a\n'), { type: 'NotATable', nature: 'sealed' }],
    [
      'an archive of bundles',
      zipSync({ '交办.hlb': strToU8('x') }),
      { type: 'NotATable', nature: 'zip-of-bundles', bundle: '交办.hlb' },
    ],
    ['an archive', zipSync({ 'a.txt': strToU8('x') }), { type: 'NotATable', nature: 'zip' }],
    ['JSON', strToU8('{"a": 1}'), { type: 'NotATable', nature: 'json' }],
    ['bytes of no kind', new Uint8Array([1, 2, 3, 0, 5]), { type: 'NotATable', nature: 'unknown' }],
    [
      'slides',
      zipParts({
        '_rels/.rels':
          '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="ppt/presentation.xml"/></Relationships>',
        'ppt/presentation.xml': '<p:presentation xmlns:p="p"/>',
      }),
      { type: 'NotATable', nature: 'zip' },
    ],
    [
      '.xlsb',
      zipParts({
        '_rels/.rels':
          '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
        'xl/workbook.bin': 'x',
      }),
      { type: 'OtherSheetFormat', format: 'xlsb' },
    ],
    [
      '.ods',
      zipParts({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }),
      { type: 'OtherSheetFormat', format: 'ods' },
    ],
    [
      '.mht',
      strToU8('MIME-Version: 1.0\nContent-Type: multipart/related\n\n'),
      { type: 'OtherSheetFormat', format: 'mhtml' },
    ],
    ['a workbook without cells', writeWorkbook({ data: '<row r="9"/>' }), { type: 'TableWithoutCells' }],
    ['blank lines', strToU8('\n\n\n'), { type: 'TableWithoutCells' }],
    ['a workbook cut off', aWorkbook.slice(0, aWorkbook.length / 2), { type: 'TableDamaged' }],
    ['the head of an archive', new Uint8Array([0x50, 0x4b, 3, 4]), { type: 'TableDamaged' }],
  ])('that is %s is refused by what it is', (_what, bytes, failure) => {
    expect(readRefused(bytes)).toMatchObject(failure)
  })

  it('of a compound file is told apart by the names in it', () => {
    const compound = (name: string): Uint8Array => {
      const bytes = new Uint8Array(2048)
      bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
      bytes.set(utf16(name), 1024 + 128)
      bytes.set([name.length * 2 + 2, 0, 2], 1024 + 128 + 64)
      return bytes
    }
    expect(readRefused(compound('EncryptedPackage'))).toEqual({ type: 'TableLocked' })
    expect(readRefused(compound('Workbook'))).toEqual({ type: 'OtherSheetFormat', format: 'old-binary' })
    expect(readRefused(compound('WordDocument'))).toMatchObject({ type: 'NotATable', nature: 'word' })
    expect(readRefused(compound('Contents'))).toMatchObject({ type: 'NotATable', nature: 'old-office' })
  })

  it('is past a limit, each by its name and the first cell that is too much', () => {
    const limits = {
      ...tableLimits,
      partBytes: 2_000,
      unpackedBytes: 5_000,
      cells: 3,
      lines: 2,
      columns: 3,
      characters: 5,
      fileBytes: 6_000,
    }
    const past = (bytes: Uint8Array) => {
      const read = readTableFile(bytes, () => {}, limits)
      return read.ok ? undefined : read.failure
    }
    expect(past(aWorkbook)).toBeUndefined()
    expect(past(new Uint8Array(6_001))).toEqual({ type: 'TablePastLimit', limit: 'fileBytes', most: 6_000, where: '' })
    expect(past(strToU8('1,2\n3,4'))).toMatchObject({ limit: 'cells', where: 'B2' })
    expect(past(strToU8('1\n\n2\n3'))).toMatchObject({ limit: 'lines', where: 'A4' })
    expect(past(strToU8(',,,4'))).toMatchObject({ limit: 'columns', where: 'D1' })
    expect(past(strToU8('1,一二三四五六'))).toMatchObject({ limit: 'characters', where: 'B1' })
    const parts = writeParts({ data: '<row><c><v>1</v></c></row>' })
    expect(
      past(zipParts({ ...parts, 'xl/styles.xml': `${String(parts['xl/styles.xml'])}${' '.repeat(2_000)}` })),
    ).toMatchObject({ limit: 'partBytes' })
    const filler = ' '.repeat(1_300)
    expect(
      past(
        zipParts(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, `${String(part)}${filler}`]))),
      ),
    ).toMatchObject({ limit: 'unpackedBytes' })
  })

  it('says less than it unpacks to is damaged, and costs no more than it says', () => {
    const bytes = zipParts({
      ...writeParts({ data: '' }),
      'xl/styles.xml': `<styleSheet>${' '.repeat(9_000_000)}</styleSheet>`,
    })
    const view = new DataView(bytes.buffer)
    for (let at = 0; at + 46 < bytes.length; at += 1)
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 9_000_000)
        view.setUint32(at + 24, 100, true)
    expect(readRefused(bytes)).toEqual({ type: 'TableDamaged', part: 'xl/styles.xml' })
  })
})

describe('damage', () => {
  it('of one bit anywhere never gives another text', () => {
    const rows = Array.from(
      { length: 60 },
      (_row, at) =>
        `<row r="${at + 1}"><c r="A${at + 1}" t="s"><v>${at}</v></c><c r="B${at + 1}" s="1"><v>${46_000 + at}</v></c></row>`,
    )
    const strings = rows.map((_row, at) => `<si><t>来电人${at} 1380000${1000 + at}</t></si>`).join('')
    const whole = writeWorkbook({ data: rows.join(''), strings, builtIns: [14] })
    const sound = readSound(whole)
    let read = 0
    for (let at = 0; at < 400; at += 1) {
      const bytes = whole.slice()
      const place = Math.floor((at * whole.length) / 400)
      bytes[place] = (bytes[place] ?? 0) ^ (1 << (at % 8))
      const answer = readTableFile(bytes)
      if (!answer.ok) continue
      read += 1
      expect(answer.value.sheets).toEqual(sound.sheets)
    }
    // Some bits say nothing: times, versions, parts that nothing is read from.
    expect(read).toBeLessThan(200)
  })
})

describe('the progress of a file', () => {
  it('grows up to its whole, with the lines read so far', async () => {
    const rows = Array.from({ length: 20_000 }, (_row, at) => [at, `来信${at}`])
    const told: TableProgress[] = []
    const read = readTableFile(await writeXlsx({ sheets: [{ name: '明细', rows }] }), (progress) => told.push(progress))
    expect(read.ok && read.value.sheets[0]?.lines).toHaveLength(20_000)
    expect(told.length).toBeGreaterThan(2)
    expect(told.map(({ done }) => done)).toEqual(told.map(({ done }) => done).toSorted((a, b) => a - b))
    expect(told.at(-1)).toMatchObject({ lines: 20_000 })
    expect(told.at(-1)?.done).toBeCloseTo(told.at(-1)?.total ?? 0, 0)
    for (const { done, total } of told) expect(done).toBeLessThanOrEqual(total)
  })
})
