import { ImportedXmlComponent } from 'docx'
import type { PaperFonts } from '#shared/paper/paper-fonts'
import { paperHalfPoints, paperTwips } from './docx-measures'

const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

const escapeAttribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/**
 * Document defaults and the `Normal` style as XML. `docx` has no option for hanging punctuation off, no automatic gaps
 * round Latin and digits, no grid snapping and 禁则 on; Word wants them in this order. All paragraphs rest on this style,
 * and no other style is in the file.
 */
export function paperStyles(fonts: PaperFonts): readonly ImportedXmlComponent[] {
  const family = escapeAttribute(fonts.body)
  const run =
    `<w:rPr><w:rFonts w:hint="eastAsia" w:ascii="${family}" w:eastAsia="${family}" w:hAnsi="${family}" w:cs="${family}"/>` +
    `<w:sz w:val="${paperHalfPoints.body}"/><w:szCs w:val="${paperHalfPoints.body}"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr>`
  const defaults = `<w:docDefaults xmlns:w="${wordNamespace}"><w:rPrDefault>${run}</w:rPrDefault><w:pPrDefault/></w:docDefaults>`
  const normal =
    `<w:style xmlns:w="${wordNamespace}" w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>` +
    `<w:pPr><w:widowControl w:val="0"/><w:kinsoku/><w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>` +
    `<w:adjustRightInd w:val="0"/><w:snapToGrid w:val="0"/>` +
    `<w:spacing w:before="0" w:after="0" w:line="${paperTwips.line}" w:lineRule="exact"/><w:jc w:val="both"/></w:pPr>${run}</w:style>`
  return [defaults, normal].map((xml) => ImportedXmlComponent.fromXmlString(xml))
}
