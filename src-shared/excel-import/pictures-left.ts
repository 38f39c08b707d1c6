import type { Sheet, Workbook } from '../workbook/workbook'

const countOf = ({ anchored, lines }: Sheet): number =>
  anchored.length + lines.reduce((sum, line) => sum + line.filter((cell) => cell?.type === 'picture').length, 0)

/**
 * How many pictures lie on sheets other than the chosen one: an import takes along those of the chosen sheet alone. 0 where there are none.
 */
export const countPicturesLeft = ({ sheets }: Pick<Workbook, 'sheets'>, chosen: number): number =>
  sheets.reduce((sum, sheet, at) => sum + (at === chosen ? 0 : countOf(sheet)), 0)
