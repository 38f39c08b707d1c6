import { describe, expect, it } from 'vitest'
import { cellToText } from '#shared/workbook/workbook'
import {
  cellsOf,
  lineOf,
  readRefused,
  readSound,
  writeParts,
  writeWorkbook,
  zipParts,
} from '#tests/support/workbooks/zip-workbook'

const text = (words: string) => ({ type: 'text', text: words })
const number = (digits: string, more: object = {}) => ({
  type: 'number',
  value: Number(digits),
  digits,
  lost: false,
  ...more,
})
const shared = (strings: string, cells = '<c r="A1" t="s"><v>0</v></c>') => lineOf(cells, { strings })
const inline = (inside: string) => lineOf(`<c r="A1" t="inlineStr"><is>${inside}</is></c>`)[0]

describe('a text of a workbook', () => {
  it('is whole with CDATA, comments and references in it', () => {
    for (const read of [(inside: string) => shared(`<si>${inside}</si>`)[0], inline]) {
      expect(read('<t><![CDATA[王<一>&]]></t>')).toEqual(text('王<一>&'))
      expect(read('<t>前<![CDATA[中]]>后</t>')).toEqual(text('前中后'))
      expect(read('<t>前<!-- 不是字 -->后</t>')).toEqual(text('前后'))
      expect(read('<t>&#x2C35B;&#178011;&#20013;&amp;&lt;</t>')).toEqual(text('𬍛𫝛中&<'))
    }
  })
  it('is that of its runs, without how its hanzi are read', () => {
    const runs = '<r><rPr><b/></rPr><t>重要</t></r><r><t xml:space="preserve"> 来信</t></r>'
    const phonetic = '<rPh sb="0" eb="1"><t>シゲ</t></rPh><phoneticPr fontId="1"/>'
    expect(shared(`<si>${runs}${phonetic}</si>`)[0]).toEqual(text('重要 来信'))
    expect(inline(`${runs}${phonetic}`)).toEqual(text('重要 来信'))
    expect(inline(`<t>单</t>${phonetic}`)).toEqual(text('单'))
  })
  it('keeps blanks and line breaks at its ends', () => {
    expect(shared('<si><t xml:space="preserve">\r\n\t　来信 \n</t></si>')[0]).toEqual(text('\n\t　来信 \n'))
  })
  it('has escaped characters as they were meant', () => {
    expect(shared('<si><t>甲_x000D_\r\n乙_x005F_x000D_丙_x4e2D_</t></si>')[0]).toEqual(text('甲\r\n乙_x000D_丙中'))
    expect(shared('<si><t>_xD83D__xDE00_和_x12_</t></si>')[0]).toEqual(text('😀和_x12_'))
    expect(shared('<si><t>坏_xD83D_了</t></si>')[0]).toEqual(text('坏_xD83D_了'))
  })
  it('is found by its number also behind empty ones', () => {
    const cells =
      '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>3</v></c><c r="D1" t="s"/>'
    expect(shared('<si/><si><t/></si><si><t>二</t></si><si><t>三</t></si>', cells)).toEqual([
      undefined,
      undefined,
      text('三'),
    ])
  })
  it('of digits stays text, and may be long', () => {
    expect(shared('<si><t>00123</t></si>')[0]).toEqual(text('00123'))
    expect(shared(`<si><t>${'字'.repeat(40_000)}</t></si>`)[0]).toEqual(text('字'.repeat(40_000)))
  })
  it('loses characters that no XML may hold, and it is told', () => {
    const bytes = writeWorkbook({
      strings: '<si><t>甲\u000b乙&#11;丙&#xFFFF;<![CDATA[&#11;]]></t></si>',
      data: '<row><c t="s"><v>0</v></c></row>',
    })
    const { sheets, remarks } = readSound(bytes)
    expect(sheets[0]?.lines).toEqual([[text('甲乙丙&#11;')]])
    expect(remarks).toEqual([{ type: 'CharactersTakenOut', count: 3 }])
  })
})

describe('a number of a workbook', () => {
  it('keeps the digits that the file has, and says where a sheet keeps no more of them', () => {
    const cells = [
      '110101199003070014',
      '1.10101199003070E+17',
      '123456789012345',
      '13812345678',
      '1.3812345678E10',
      '12.0',
      '-0.5',
      '00.50',
    ]
    expect(lineOf(cells.map((value) => `<c><v>${value}</v></c>`).join(''))).toEqual([
      { type: 'number', value: Number('110101199003070014'), digits: '110101199003070014', lost: true },
      { type: 'number', value: 1.1010119900307e17, digits: '110101199003070000', lost: true },
      number('123456789012345'),
      number('13812345678'),
      number('13812345678'),
      number('12'),
      number('-0.5'),
      number('0.5'),
    ])
  })
  it('is shown by its format: per cent, places, zeros before it; noise of reckoning is not', () => {
    const formats = ['0.00%', '0%', '0.00', '#,##0.0', '000000', 'General']
    const values = ['0.9615', '0.285', '3', '1234.56', '123', '1234.5600000000001']
    const cells = values.map((value, at) => `<c s="${at + 1}"><v>${value}</v></c>`).join('')
    expect(lineOf(cells, { formats }).map(cellToText)).toEqual(['96.15%', '29%', '3.00', '1234.6', '000123', '1234.56'])
  })
  it('that is none stays as it stands', () => {
    expect(lineOf('<c><v>12a</v></c>')).toEqual([text('12a')])
  })
})

describe('another cell', () => {
  it('is a flag, or a fault by its code', () => {
    expect(lineOf('<c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c>')).toEqual([
      { type: 'flag', flag: true },
      { type: 'flag', flag: false },
      { type: 'fault', code: '#N/A' },
    ])
  })
  it('has the last value of its formula, and says where there is none', () => {
    const cells =
      '<c r="A1"><f>B1+1</f><v>5</v></c><c r="B1" t="str"><f>"甲"&amp;"乙"</f><v>甲乙</v></c><c r="C1"><f t="shared" ref="C1:C9" si="0">A1*2</f><v>10</v></c><c r="D1"><f t="shared" si="0"/><v>12</v></c><c r="E1"><f>NOW()</f></c><c r="F1"><f>NOW()</f><v></v></c><c r="G1" t="str"><f>""</f><v></v></c><c r="H1"><v>1</v></c>'
    expect(lineOf(cells)).toEqual([
      number('5'),
      text('甲乙'),
      number('10'),
      number('12'),
      { type: 'uncounted', formula: '=NOW()' },
      { type: 'uncounted', formula: '=NOW()' },
      undefined,
      number('1'),
    ])
  })
  it('is what stands in it alone, whatever else a program has put there', () => {
    const extension = '<extLst><ext uri="x"><x:v xmlns:x="x">99</x:v></ext></extLst>'
    expect(lineOf(`<c r="A1"><v>1</v>${extension}</c>`)).toEqual([number('1')])
    const either =
      '<mc:AlternateContent xmlns:mc="m"><mc:Choice Requires="x"><v>9</v></mc:Choice><mc:Fallback><v>1</v></mc:Fallback></mc:AlternateContent>'
    expect(lineOf(`<c r="A1">${either}</c>`)).toEqual([number('1')])
  })
  it('is empty where there is nothing in it', () => {
    expect(
      lineOf(
        '<c r="A1" t="n"><v></v></c><c r="B1" s="1"/><c r="C1" t="inlineStr"><is><t/></is></c><c r="D1"><v>1</v></c>',
      ),
    ).toEqual([undefined, undefined, undefined, number('1')])
  })
  it('may be a picture of WPS, which comes with its bytes once', () => {
    const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3])
    const call = (id: string) => `<f>_xlfn.DISPIMG("${id}",1)</f><v>=DISPIMG("${id}",1)</v>`
    const bytes = writeWorkbook({
      data: `<row><c t="str">${call('ID_A1')}</c><c t="str">${call('ID_LOST')}</c><c t="str">${call('ID_A1')}</c><c t="e"><f>_xlfn.DISPIMG("ID_A1",1)</f><v>#NAME?</v></c></row>`,
      relations:
        '<Relationship Id="rId70" Type="http://www.wps.cn/officeDocument/2020/cellImage" Target="cellimages.xml"/>',
      parts: {
        'xl/cellimages.xml':
          '<etc:cellImages xmlns:etc="e" xmlns:xdr="x" xmlns:a="a" xmlns:r="r"><etc:cellImage><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="ID_A1" descr="现场"/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId1"/></xdr:blipFill></xdr:pic></etc:cellImage></etc:cellImages>',
        'xl/_rels/cellimages.xml.rels':
          '<Relationships><Relationship Id="rId1" Type="image" Target="media/image1.png"/></Relationships>',
        'xl/media/image1.png': picture,
        'xl/media/image2.png': new Uint8Array([1]),
      },
    })
    const { sheets, pictures } = readSound(bytes)
    expect(sheets[0]?.lines).toEqual([
      [
        { type: 'picture', picture: 0 },
        { type: 'picture', picture: undefined },
        { type: 'picture', picture: 0 },
        { type: 'picture', picture: 0 },
      ],
    ])
    expect(pictures).toEqual([{ name: 'image1.png', bytes: picture, size: picture.length }])
  })
})

describe('a sheet', () => {
  it('has its cells in their places, with what no line and no column has left empty', () => {
    const data =
      '<row r="2"><c r="B2"><v>1</v></c><c r="AA2"><v>2</v></c></row><row r="5"><c r="A5"><v>3</v></c></row><row r="9"><c r="A9"/></row>'
    const lines = cellsOf({ data, behind: '', parts: {} })
    expect(lines.map((line) => line.length)).toEqual([0, 27, 0, 0, 1])
    expect(lines[1]?.[26]).toEqual(number('2'))
    expect(lines[1]?.map(cellToText).filter((words) => words !== '')).toEqual(['1', '2'])
  })
  it('is read where cells and rows say no place', () => {
    expect(cellsOf({ data: '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>' })).toEqual([
      [number('1'), number('2')],
      [number('3')],
    ])
  })
  it('is as large as its values, whatever it says itself', () => {
    const parts = writeParts({ data: '<row r="1"><c r="A1"><v>1</v></c></row>' })
    const sheet = String(parts['xl/worksheets/sheet1.xml']).replace(
      '<sheetData>',
      '<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384"/></cols><sheetData>',
    )
    expect(readSound(zipParts({ ...parts, 'xl/worksheets/sheet1.xml': sheet })).sheets[0]?.lines).toEqual([
      [number('1')],
    ])
  })
  it('with a value in its very last line has the lines before it at no cost', () => {
    const lines = cellsOf({
      data: '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>2</v></c></row>',
    })
    expect(lines).toHaveLength(1_048_576)
    expect(new Set(lines).size).toBe(3)
  })
  it('of a million empty rows is as long as its values', () => {
    const rows = Array.from(
      { length: 100_000 },
      (_row, at) => `<row r="${at + 2}"><c r="A${at + 2}" s="1"/></row>`,
    ).join('')
    expect(cellsOf({ data: `<row r="1"><c r="A1"><v>1</v></c></row>${rows}`, builtIns: [14] })).toHaveLength(1)
  })
  it('shows of merged cells the first', () => {
    const bytes = writeWorkbook({
      data: '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>8</v></c><c r="C1"><v>2</v></c></row><row r="2"><c r="A2"><v>9</v></c></row>',
      behind: '<mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="C1:C1"/></mergeCells>',
    })
    expect(readSound(bytes).sheets[0]).toMatchObject({
      lines: [[number('1'), undefined, number('2')]],
      merges: [{ line: 0, column: 0, lastLine: 1, lastColumn: 1 }],
    })
  })
  it('stands in the order of the workbook, hidden ones among them', () => {
    const one = '<row><c><v>1</v></c></row>'
    const parts = writeParts({
      sheets: [
        { name: '甲', data: one },
        { name: '乙', state: 'hidden', data: one },
        { name: '丙', state: 'veryHidden' },
      ],
    })
    const turned = String(parts['xl/workbook.xml']).replace(/(<sheet name="甲"[^>]*>)(<sheet name="乙"[^>]*>)/u, '$2$1')
    const { sheets } = readSound(zipParts({ ...parts, 'xl/workbook.xml': turned }))
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['乙', true],
      ['甲', false],
      ['丙', true],
    ])
  })
  it('is passed over where it is a chart alone; macros and links are told', () => {
    const bytes = writeWorkbook({
      data: '<row><c><v>1</v></c></row>',
      relations:
        '<Relationship Id="m" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/><Relationship Id="l" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink" Target="externalLinks/externalLink1.xml"/>',
    })
    expect(readSound(bytes).remarks).toEqual([{ type: 'MacrosPassedOver' }, { type: 'LinksPassedOver' }])
  })
})

describe('a workbook as programs write it', () => {
  const data = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>46082</v></c></row>'
  const written = { data, strings: '<si><t>甲</t></si>', builtIns: [14] }
  const parts = writeParts(written)
  const expected = [[text('甲'), { type: 'day', day: '2026-03-01', time: '' }]]
  const linesOf = (changed: Readonly<Record<string, string | Uint8Array>>, level: 0 | 6 = 6) =>
    readSound(zipParts({ ...parts, ...changed }, level)).sheets[0]?.lines
  const all = (change: (part: string) => string | Uint8Array) =>
    Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, change(String(part))]))

  it('is the same with prefixes, marks of byte order, UTF-16, single quotes, blanks in tags, and not packed', () => {
    expect(linesOf({})).toEqual(expected)
    expect(linesOf({}, 0)).toEqual(expected)
    expect(linesOf(all((part) => `\uFEFF${part}`))).toEqual(expected)
    expect(linesOf(all((part) => part.replace(/="([^"]*)"/gu, "='$1'")))).toEqual(expected)
    expect(
      linesOf(
        all((part) =>
          part
            .replaceAll('/>', ' />')
            .replace(/<\/(\w+)>/gu, '</$1 >')
            .replace(/<(row|c|v|si)(?=[ >])/gu, '<$1\n '),
        ),
      ),
    ).toEqual(expected)
    const prefixed = (part: string) =>
      part
        .replace(/<(\/?)(\w+)/gu, '<$1x:$2')
        .replaceAll('xmlns=', 'xmlns:x=')
        .replace('<x:xml', '<xml')
    expect(linesOf(all((part) => prefixed(part).replace('<?x:xml', '<?xml')))).toEqual(expected)
    const wide = (part: string) => {
      const units = Uint16Array.from(`\uFEFF${part.replace('UTF-8', 'UTF-16')}`, (char) => char.charCodeAt(0))
      return new Uint8Array(units.buffer)
    }
    expect(linesOf(all(wide))).toEqual(expected)
  })
  it('is the same with parts of other names, absolute targets and the names of another system', () => {
    const main = String(parts['xl/workbook.xml'])
    const relations = String(parts['xl/_rels/workbook.xml.rels'])
    const moved = {
      '_rels/.rels': String(parts['_rels/.rels']).replace('xl/workbook.xml', '/Buch/Mappe%201.xml'),
      'Buch/Mappe 1.xml': main,
      'Buch/_rels/Mappe 1.xml.rels': relations
        .replace('worksheets/sheet1.xml', '/Andere/blatt.xml')
        .replace('"sharedStrings.xml', '"../Andere/texte.xml')
        .replace('"styles.xml', '"./Stile.XML'),
      'ANDERE\\BLATT.xml': parts['xl/worksheets/sheet1.xml'] ?? '',
      'Andere/texte.xml': parts['xl/sharedStrings.xml'] ?? '',
      'Buch/stile.xml': parts['xl/styles.xml'] ?? '',
      'xl/workbook.xml': '',
      'xl/_rels/workbook.xml.rels': '',
      'xl/worksheets/sheet1.xml': '',
      'xl/sharedStrings.xml': '',
      'xl/styles.xml': '',
    }
    expect(linesOf(moved)).toEqual(expected)
  })
  it('is read without styles and without shared strings', () => {
    const relations = String(parts['xl/_rels/workbook.xml.rels']).replace(/<Relationship Id="rId9\d"[^>]*>/gu, '')
    const plain = String(parts['xl/worksheets/sheet1.xml']).replace(' t="s"', '')
    expect(
      linesOf({
        'xl/_rels/workbook.xml.rels': relations,
        'xl/styles.xml': '',
        'xl/sharedStrings.xml': '',
        'xl/worksheets/sheet1.xml': plain,
      }),
    ).toEqual([[number('0'), number('46082')]])
  })
  it('that lost a part is refused by its name', () => {
    for (const name of ['xl/sharedStrings.xml', 'xl/styles.xml', 'xl/worksheets/sheet1.xml', 'xl/workbook.xml'])
      expect(readRefused(zipParts({ ...parts, [name]: '' }))).toMatchObject({ type: 'TableDamaged' })
  })
  it('that defines its own entities, or is no XML, is refused', () => {
    const sheet = String(parts['xl/worksheets/sheet1.xml'])
    const bomb = '<!DOCTYPE x [<!ENTITY a "甲"><!ENTITY b "&a;&a;&a;">]>'
    for (const bad of [
      sheet.replace('<worksheet', `${bomb}<worksheet`).replace('46082', '&b;'),
      sheet.replace('</row>', ''),
      sheet.slice(0, -20),
    ])
      expect(readRefused(zipParts({ ...parts, 'xl/worksheets/sheet1.xml': bad }))).toEqual({
        type: 'TableDamaged',
        part: 'xl/worksheets/sheet1.xml',
      })
  })
  it('that names a text that is not there is refused', () => {
    const sheet = String(parts['xl/worksheets/sheet1.xml']).replace('<v>0</v>', '<v>7</v>')
    expect(readRefused(zipParts({ ...parts, 'xl/worksheets/sheet1.xml': sheet }))).toMatchObject({
      type: 'TableDamaged',
    })
  })
})
