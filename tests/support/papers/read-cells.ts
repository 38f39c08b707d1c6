import { BlobReader, TextWriter, ZipReader } from '@zip.js/zip.js'

/** The cells of a workbook's first sheet by their place, as its XML has them: numbers as numbers, texts by the shared ones. */
export async function readCells(workbook: Uint8Array<ArrayBuffer>): Promise<ReadonlyMap<string, string | number>> {
  const zip = new ZipReader(new BlobReader(new Blob([workbook])))
  const parts = new Map<string, string>()
  for (const entry of await zip.getEntries())
    if (!entry.directory && entry.filename.endsWith('.xml'))
      parts.set(entry.filename, await entry.getData(new TextWriter()))
  const shared = [...(parts.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>(.*?)<\/si>/gsu)].map(([, text = '']) =>
    text.replace(/<[^>]*>/gu, ''),
  )
  const sheet = parts.get('xl/worksheets/sheet1.xml') ?? ''
  return new Map(
    [...sheet.matchAll(/<c r="([A-Z]+\d+)"([^>]*)><v>([^<]*)<\/v><\/c>/gu)].map(
      ([, at = '', kind = '', value = '']) => [
        at,
        kind.includes('t="s"') ? (shared[Number(value)] ?? '') : Number(value),
      ],
    ),
  )
}
