import { plainShape, shapeOfBuiltIn, shapeOfFormat, type NumberShape } from '#shared/workbook/number-format'
import type { XlsxParts } from './xlsx-parts'

/** How each style of a cell shows a number, by the style's number. */
export function readStyles(parts: XlsxParts, part: string): readonly NumberShape[] {
  const codes = new Map<number, string>()
  const ids: number[] = []
  let group = ''
  parts.visit(part, {
    open: (name, attributes) => {
      if (name === 'styleSheet') return undefined
      if (group === '') {
        if (name !== 'numFmts' && name !== 'cellXfs') return 'skip'
        group = name
        return undefined
      }
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '')
      else if (name === 'xf') ids.push(Number(attributes['numFmtId'] ?? 0))
      return 'skip'
    },
    text: () => {},
    close: (name) => {
      if (name === group) group = ''
    },
  })
  return ids.map((id) => {
    const code = codes.get(id)
    return code === undefined ? shapeOfBuiltIn(id) : shapeOfFormat(code)
  })
}

/** The shape of a cell's style; plain where the cell has none. */
export const shapeOf = (shapes: readonly NumberShape[], style: string | undefined): NumberShape =>
  style === undefined ? (shapes[0] ?? plainShape) : (shapes[Number(style)] ?? plainShape)
