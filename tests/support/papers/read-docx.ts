import { TextWriter, Uint8ArrayReader, Uint8ArrayWriter, ZipReader, configure } from '@zip.js/zip.js'

configure({ useWebWorkers: false })

/** The parts of a .docx by path. */
export async function unzipDocx(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const zip = new ZipReader(new Uint8ArrayReader(bytes))
  const parts = new Map<string, string>()
  for (const entry of await zip.getEntries()) {
    if (entry.directory) continue
    parts.set(entry.filename, await entry.getData(new TextWriter()))
  }
  await zip.close()
  return parts
}

/**
 * The parts of a .docx and of the workbooks in it as text, by path, without what differs each time it is made: the day on which it
 * was, and the names by which the library links its parts, which it draws by chance.
 */
export async function readLastingParts(
  bytes: Uint8Array,
  within = '',
): Promise<readonly (readonly [string, string])[]> {
  const zip = new ZipReader(new Uint8ArrayReader(bytes))
  const parts: (readonly [string, string])[] = []
  for (const entry of await zip.getEntries()) {
    if (entry.directory || entry.filename === 'docProps/core.xml') continue
    const path = `${within}${entry.filename}`
    const content = await entry.getData(new Uint8ArrayWriter())
    if (path.endsWith('.xlsx')) parts.push(...(await readLastingParts(content, `${path}/`)))
    else parts.push([path, new TextDecoder().decode(content).replaceAll(/rId[\w-]{15,}/gu, 'rId')])
  }
  await zip.close()
  return parts
}

export interface DocxRun {
  readonly properties: string
  readonly text: string
}

export interface DocxParagraph {
  readonly properties: string
  readonly runs: readonly DocxRun[]
  readonly text: string
}

const unescapeXml = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')

function readRun(xml: string): DocxRun {
  const text = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:tab\/>/g)]
    .map((found) => (found[1] === undefined ? '\t' : unescapeXml(found[1])))
    .join('')
  return { properties: /<w:rPr>(.*?)<\/w:rPr>/s.exec(xml)?.[1] ?? '', text }
}

/** The paragraphs of a part, in order; `properties` are their own XML. */
export function readParagraphs(part: string): readonly DocxParagraph[] {
  return [...part.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, inner = '']) => {
    const runs = [...inner.replace(/<w:pPr>.*?<\/w:pPr>/s, '').matchAll(/<w:r>.*?<\/w:r>/gs)].map(([xml]) =>
      readRun(xml),
    )
    return {
      properties: /<w:pPr>(.*?)<\/w:pPr>/s.exec(inner)?.[1] ?? '',
      runs,
      text: runs.map((run) => run.text).join(''),
    }
  })
}

/** The value of `name` in the first `element` of the XML, or undefined. */
export function readAttribute(xml: string, element: string, name: string): string | undefined {
  const tag = new RegExp(`<w:${element}(?: [^>]*)?/?>`).exec(xml)?.[0]
  return tag === undefined ? undefined : new RegExp(`w:${name}="([^"]*)"`).exec(tag)?.[1]
}
