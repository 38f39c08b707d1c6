/** A picture of one dot, told apart by its last bytes; `length` is how many bytes it has at least. */
export function aPicture(nth: number, length = 0): Uint8Array<ArrayBuffer> {
  const dot = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  if (length > 0) return new Uint8Array(length).fill(nth)
  const bytes = new Uint8Array(dot.length + 1)
  bytes.set(dot)
  bytes[dot.length] = nth
  return bytes
}

const point = 12_700

export interface Anchored {
  /** From 0. */
  readonly line: number
  readonly column?: number
  /** Points below the line's upper edge. */
  readonly below?: number
  /** Where it ends; else it is so many points high. */
  readonly toLine?: number
  readonly toBelow?: number
  readonly height?: number
  readonly embed?: string
}

const corner = (tag: string, line: number, below: number, column: number): string =>
  `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${line}</xdr:row><xdr:rowOff>${below * point}</xdr:rowOff></xdr:${tag}>`

/** A picture of a drawing, as spreadsheets anchor it. */
export function anchored(given: Anchored): string {
  const { line, below = 0, toLine, toBelow = 0, height = 0, embed = 'rId1', column = 4 } = given
  const picture = `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="图片 1"/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="${embed}"/></xdr:blipFill><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1" cy="1"/></a:xfrm></xdr:spPr></xdr:pic>`
  const from = corner('from', line, below, column)
  return toLine === undefined
    ? `<xdr:oneCellAnchor>${from}<xdr:ext cx="100" cy="${height * point}"/>${picture}<xdr:clientData/></xdr:oneCellAnchor>`
    : `<xdr:twoCellAnchor>${from}${corner('to', toLine, toBelow, column)}${picture}<xdr:clientData/></xdr:twoCellAnchor>`
}

/** What a sheet with a drawing has behind its rows. */
export const drawnBy = '<drawing r:id="rId1"/>'

/** The parts of the first sheet's drawing: its anchors and the pictures that they embed, `rId1` the first. */
export function drawingParts(
  anchors: string,
  media: Readonly<Record<string, Uint8Array>>,
): Readonly<Record<string, string | Uint8Array>> {
  const space = 'http://schemas.openxmlformats.org'
  const kind = `${space}/officeDocument/2006/relationships`
  const relations = (inside: string): string =>
    `<Relationships xmlns="${space}/package/2006/relationships">${inside}</Relationships>`
  return {
    'xl/worksheets/_rels/sheet1.xml.rels': relations(
      `<Relationship Id="rId1" Type="${kind}/drawing" Target="../drawings/drawing1.xml"/>`,
    ),
    'xl/drawings/drawing1.xml': `<xdr:wsDr xmlns:xdr="${space}/drawingml/2006/spreadsheetDrawing" xmlns:a="${space}/drawingml/2006/main" xmlns:r="${kind}">${anchors}</xdr:wsDr>`,
    'xl/drawings/_rels/drawing1.xml.rels': relations(
      Object.keys(media)
        .map((name, at) => `<Relationship Id="rId${at + 1}" Type="${kind}/image" Target="../media/${name}"/>`)
        .join(''),
    ),
    ...Object.fromEntries(Object.entries(media).map(([name, bytes]) => [`xl/media/${name}`, bytes])),
  }
}

/** What cells call the pictures by that WPS keeps inside them: the list of the workbook, and its relation. */
export function cellPictures(media: Readonly<Record<string, Uint8Array>>): {
  readonly relations: string
  readonly parts: Readonly<Record<string, string | Uint8Array>>
} {
  const names = Object.keys(media)
  return {
    relations:
      '<Relationship Id="rId70" Type="http://www.wps.cn/officeDocument/2020/cellImage" Target="cellimages.xml"/>',
    parts: {
      'xl/cellimages.xml': `<etc:cellImages xmlns:etc="e" xmlns:xdr="x" xmlns:a="a" xmlns:r="r">${names
        .map(
          (_name, at) =>
            `<etc:cellImage><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="ID_${at + 1}"/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId${at + 1}"/></xdr:blipFill></xdr:pic></etc:cellImage>`,
        )
        .join('')}</etc:cellImages>`,
      'xl/_rels/cellimages.xml.rels': `<Relationships>${names
        .map((name, at) => `<Relationship Id="rId${at + 1}" Type="image" Target="media/${name}"/>`)
        .join('')}</Relationships>`,
      ...Object.fromEntries(names.map((name) => [`xl/media/${name}`, media[name] ?? new Uint8Array()])),
    },
  }
}
