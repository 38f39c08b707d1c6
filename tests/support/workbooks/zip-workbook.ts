import { strToU8, zipSync } from 'fflate'
import { readTableFile } from '#renderer/tables/read-table-file'
import type { TableFileFailure } from '#shared/workbook/table-file-failure'
import type { SheetCell, Workbook } from '#shared/workbook/workbook'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const strict = 'http://purl.oclc.org/ooxml/spreadsheetml/main'
const relationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const strictRelationship = 'http://purl.oclc.org/ooxml/officeDocument/relationships'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** One sheet of a workbook as it is written: what stands in it, or the whole part. */
export interface WrittenSheet {
  readonly name?: string
  readonly state?: string
  /** Rows. */
  readonly data?: string
  /** What stands behind the rows. */
  readonly behind?: string
}

export interface WrittenWorkbook {
  readonly sheets?: readonly WrittenSheet[]
  /** The rows of the one sheet, where there is one. */
  readonly data?: string
  readonly behind?: string
  /** The shared strings, `<si>` each. */
  readonly strings?: string
  readonly formats?: readonly string[]
  /** The numbers of built-in formats, each a style behind those of `formats`. */
  readonly builtIns?: readonly number[]
  readonly workbookPr?: string
  readonly isStrict?: boolean
  /** More parts, or other ones of these names; '' leaves one out. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>
  /** More relations of the workbook's part. */
  readonly relations?: string
}

const relationsPart = (inside: string): string =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`

/** The parts of a workbook, each as a program might write it. Style 0 is plain, style n the nth format. */
export function writeParts(written: WrittenWorkbook): Readonly<Record<string, string | Uint8Array>> {
  const { isStrict = false, formats = [], builtIns = [], strings, workbookPr = '', relations = '' } = written
  const space = isStrict ? strict : main
  const kinds = isStrict ? strictRelationship : relationship
  const sheets = written.sheets ?? [{ data: written.data ?? '', behind: written.behind ?? '' }]
  const relation = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${kinds}/${kind}" Target="${target}"/>`
  const codes = formats.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code}"/>`).join('')
  const ids = [0, ...formats.map((_code, at) => 164 + at), ...builtIns]
  return {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': relationsPart(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `${head}<workbook xmlns="${space}" xmlns:r="${kinds}">${workbookPr}<sheets>${sheets
      .map(
        ({ name, state }, at) =>
          `<sheet name="${name ?? `Sheet${at + 1}`}" sheetId="${at + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${at + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationsPart(
      sheets.map((_sheet, at) => relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)).join('') +
        (strings === undefined ? '' : relation('rId90', 'sharedStrings', 'sharedStrings.xml')) +
        relation('rId91', 'styles', 'styles.xml') +
        relations,
    ),
    'xl/styles.xml': `${head}<styleSheet xmlns="${space}"><numFmts>${codes}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${ids
      .map((id) => `<xf numFmtId="${id}" applyNumberFormat="1"/>`)
      .join('')}</cellXfs></styleSheet>`,
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': `${head}<sst xmlns="${space}">${strings}</sst>` }),
    ...Object.fromEntries(
      sheets.map(({ data = '', behind = '' }, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `${head}<worksheet xmlns="${space}" xmlns:r="${kinds}"><sheetData>${data}</sheetData>${behind}</worksheet>`,
      ]),
    ),
    ...written.parts,
  }
}

/** Parts as a zip archive; those of '' are left out. */
export function zipParts(
  parts: Readonly<Record<string, string | Uint8Array>>,
  level: 0 | 6 = 6,
): Uint8Array<ArrayBuffer> {
  const kept = Object.entries(parts).filter(([, part]) => part !== '')
  return zipSync(
    Object.fromEntries(kept.map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])),
    { level },
  )
}

export const writeWorkbook = (written: WrittenWorkbook): Uint8Array<ArrayBuffer> => zipParts(writeParts(written))

/** A file that can be read. */
export function readSound(bytes: Uint8Array): Workbook {
  const read = readTableFile(bytes)
  if (!read.ok) throw new Error(JSON.stringify(read.failure))
  return read.value
}

/** A file that is refused. */
export function readRefused(bytes: Uint8Array): TableFileFailure {
  const read = readTableFile(bytes)
  if (read.ok) throw new Error('the file was read')
  return read.failure
}

/** The cells of a workbook's first sheet. */
export const cellsOf = (written: WrittenWorkbook): readonly (readonly (SheetCell | undefined)[])[] =>
  readSound(writeWorkbook(written)).sheets[0]?.lines ?? []

/** The first line of a workbook with one line: the cells as they are written. */
export const lineOf = (cells: string, rest: Omit<WrittenWorkbook, 'data'> = {}): readonly (SheetCell | undefined)[] =>
  cellsOf({ ...rest, data: `<row r="1">${cells}</row>` })[0] ?? []
