import { strToU8, zipSync } from 'fflate'

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** A paragraph of one run; text in raw XML where it begins with `<`. */
export const p = (...runs: readonly string[]): string =>
  `<w:p>${runs.map((run) => (run.startsWith('<') ? run : `<w:r><w:t xml:space="preserve">${run}</w:t></w:r>`)).join('')}</w:p>`

export interface WordFileWish {
  readonly body: readonly string[]
  readonly header?: readonly string[]
  /** Parts more, by name. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>
  readonly mainType?: string
}

/** A Word file as offices make them, of nothing but what is asked for. */
export function aWordFile({ body, header, parts = {}, mainType = `${types}.document.main+xml` }: WordFileWish) {
  const override = (part: string, type: string): string => `<Override PartName="${part}" ContentType="${type}"/>`
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('/word/document.xml', mainType)}${header === undefined ? '' : override('/word/header1.xml', `${types}.header+xml`)}</Types>`,
    '_rels/.rels': `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${word}"><w:body>${body.join('')}<w:sectPr/></w:body></w:document>`,
    ...(header === undefined
      ? {}
      : {
          'word/header1.xml': `<?xml version="1.0" encoding="UTF-8"?><w:hdr xmlns:w="${word}">${header.join('')}</w:hdr>`,
        }),
    ...parts,
  }
  return Uint8Array.from(
    zipSync(
      Object.fromEntries(
        Object.entries(files).map(([name, content]) => [
          name,
          typeof content === 'string' ? strToU8(content) : content,
        ]),
      ),
    ),
  )
}
