import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { cellToText, type Workbook } from '#shared/workbook/workbook'
import { textToGb18030 } from '#tests/support/text-to-gb18030'
import { readRefused, readSound } from '#tests/support/workbooks/zip-workbook'

const wordsOf = ({ sheets }: Workbook, at = 0) => sheets[at]?.lines.map((line) => line.map(cellToText))
const readHtml = (text: string) => readSound(strToU8(text))

describe('a table of a page under the name of a workbook', () => {
  const page = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312">
    <!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ExcelWorksheet><x:Name>工单</x:Name></x:ExcelWorksheet></x:ExcelWorkbook></xml><![endif]-->
    <style>td { mso-number-format: "\\@" }</style><title>导出</title></head><body><table border=1>
    <tr><th>编号</th><th colspan="2">内容</th></tr>
    <tr><td x:num>00123<td rowspan=2>路灯<br>坏了，
      很&nbsp;暗</td><td>&#x2C35B;&lt;急&gt;</td></tr>
    <tr><td>250101093000123456</td><td><p>一</p><p>二</p><script>x</script></td></tr>
    <tr><td>&nbsp;</td></tr></table></body></html>`
  const expected = [
    ['编号', '内容'],
    ['00123', '路灯\n坏了， 很 暗', '𬍛<急>'],
    ['250101093000123456', '', '一\n二'],
  ]
  it('is read as a browser shows it, in UTF-8 and in GB18030, whatever the page says of itself', () => {
    for (const bytes of [strToU8(page), strToU8(`\uFEFF${page}`), textToGb18030(page)]) {
      const read = readSound(bytes)
      expect(read.kind).toBe('html-table')
      expect(read.sheets[0]?.name).toBe('工单')
      expect(wordsOf(read)).toEqual(expected)
      expect(read.sheets[0]?.merges).toEqual([
        { line: 0, column: 1, lastLine: 0, lastColumn: 2 },
        { line: 1, column: 1, lastLine: 2, lastColumn: 1 },
      ])
    }
  })
  it('may stand alone, and lines and cells need not be closed', () => {
    expect(wordsOf(readHtml('<table><tr><td>1<td>2<tr><td>3</table>'))).toEqual([['1', '2'], ['3']])
    expect(wordsOf(readHtml('\n<!DOCTYPE html><TABLE><TBODY><TR><TD>甲</TD></TR></TBODY></TABLE>'))).toEqual([['甲']])
  })
  it('inside another one is a sheet of its own', () => {
    const read = readHtml('<table><tr><td>外<table><tr><td>内</td></tr></table>面</td><td>乙</td></tr></table>')
    expect([wordsOf(read, 0), wordsOf(read, 1)]).toEqual([[['外面', '乙']], [['内']]])
  })
  it('that reaches over more than there is costs nothing', () => {
    expect(wordsOf(readHtml('<table><tr><td colspan=999999999 rowspan=99999999>甲</td></tr></table>'))).toEqual([
      ['甲'],
    ])
  })
  it('is asked for where a page has none', () => {
    for (const text of ['<html><body>请先登录</body></html>', '<table></table>', '<svg xmlns="x"/>'])
      expect(readRefused(strToU8(text))).toMatchObject({ type: 'NotATable', nature: 'web-page' })
  })
})

describe('a workbook in XML of Excel 2003', () => {
  const workbook = (inside: string, styles = '') =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel"><DocumentProperties><Title>不是格子</Title></DocumentProperties><Styles><Style ss:ID="Default"/>${styles}</Styles>${inside}</Workbook>`
  const sheet = (rows: string, options = '') =>
    `<Worksheet ss:Name="表单"><Table ss:ExpandedColumnCount="99" ss:ExpandedRowCount="9999"><Column ss:Width="9"/>${rows}</Table><WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Print><ValidPrinterInfo/></Print>${options}</WorksheetOptions></Worksheet>`
  const readXml = (text: string) => readSound(strToU8(text))
  const text = (words: string) => ({ type: 'text', text: words })

  it('has its cells in the places that it names, and merged ones', () => {
    const rows = `<Row><Cell ss:MergeAcross="2"><Data ss:Type="String">办理单</Data></Cell><Cell><Data ss:Type="String">右</Data></Cell></Row>
      <Row ss:Index="4"><Cell ss:Index="2" ss:MergeDown="1"><Data ss:Type="String">诉求&#10;内容</Data></Cell><Cell><Data ss:Type="String">甲</Data></Cell></Row>
      <Row><Cell><Data ss:Type="String">☑是 □否</Data></Cell><Cell><Data ss:Type="String">乙</Data></Cell></Row>`
    const read = readXml(workbook(sheet(rows)))
    expect(read.kind).toBe('xml-2003')
    expect(wordsOf(read)).toEqual([['办理单', '', '', '右'], [], [], ['', '诉求\n内容', '甲'], ['☑是 □否', '', '乙']])
    expect(read.sheets[0]).toMatchObject({
      name: '表单',
      hidden: false,
      merges: [
        { line: 0, column: 0, lastLine: 0, lastColumn: 2 },
        { line: 3, column: 1, lastLine: 4, lastColumn: 1 },
      ],
    })
  })
  it('has numbers, days, times, flags and faults as they are typed, and per cent as it is shown', () => {
    const styles =
      '<Style ss:ID="s1"><Font ss:Bold="1"/><NumberFormat ss:Format="0.0%"/></Style><Style ss:ID="s2"><NumberFormat ss:Format="General Date"/></Style><Style ss:ID="s3"><NumberFormat ss:Format="Short Date"/></Style>'
    const cell = (type: string, data: string, style = '') =>
      `<Cell${style === '' ? '' : ` ss:StyleID="${style}"`}><Data ss:Type="${type}">${data}</Data></Cell>`
    const rows = `<Row>${cell('Number', '1.10101199003070E+17')}${cell('Number', '0.961', 's1')}${cell('DateTime', '2026-03-01T10:30:00.000', 's2')}${cell('DateTime', '2026-03-01T00:00:00.000', 's3')}${cell('DateTime', '1899-12-31T09:05:00.000')}${cell('Boolean', '1')}${cell('Error', '#N/A')}${cell('Number', '46082', 's3')}<Cell ss:Formula="=NOW()"/><Cell ss:Formula="=RC[-1]"><Data ss:Type="Number">7</Data></Cell></Row>`
    expect(readXml(workbook(sheet(rows), styles)).sheets[0]?.lines[0]).toEqual([
      { type: 'number', value: 1.1010119900307e17, digits: '110101199003070000', lost: true },
      { type: 'number', value: 0.961, digits: '0.961', lost: false, shown: '96.1%' },
      { type: 'day', day: '2026-03-01', time: '10:30:00' },
      { type: 'day', day: '2026-03-01', time: '' },
      { type: 'time', time: '09:05:00' },
      { type: 'flag', flag: true },
      { type: 'fault', code: '#N/A' },
      { type: 'day', day: '2026-03-01', time: '' },
      { type: 'uncounted', formula: '=NOW()' },
      { type: 'number', value: 7, digits: '7', lost: false },
    ])
  })
  it('has the words of a dressed cell, and not those of its comment', () => {
    const rows =
      '<Row><Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>重</B><Font>要</Font>&#x2C35B;<![CDATA[&]]></ss:Data><Comment><ss:Data>批注</ss:Data></Comment><NamedCell ss:Name="x"/></Cell></Row>'
    expect(readXml(workbook(sheet(rows))).sheets[0]?.lines).toEqual([[text('重要𬍛&')]])
  })
  it('is read in GB18030 and with characters that no XML may hold, and hidden sheets are told', () => {
    const rows = '<Row><Cell><Data ss:Type="String">甲\u000b乙</Data></Cell></Row>'
    const whole = workbook(sheet(rows, '<Visible>SheetHidden</Visible>') + sheet(rows)).replace('UTF-8', 'GBK')
    const read = readSound(textToGb18030(whole.replace('\u000b', '')))
    expect(read.sheets.map(({ hidden }) => hidden)).toEqual([true, false])
    expect(wordsOf(read)).toEqual([['甲乙']])
    expect(readXml(whole).remarks).toEqual([{ type: 'CharactersTakenOut', count: 2 }])
  })
  it('that is cut off is refused', () => {
    const whole = workbook(sheet('<Row><Cell><Data ss:Type="String">甲</Data></Cell></Row>'))
    expect(readRefused(strToU8(whole.slice(0, -30)))).toEqual({ type: 'TableDamaged', part: '' })
  })
})
