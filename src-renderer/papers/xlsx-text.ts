import { cleanPiece } from '#shared/text/clean-text'

/** The most that a cell of a workbook holds, in UTF-16 units. */
const longestText = 32_767

/** What a spreadsheet can hold of a text: nothing that makes its file unreadable, and no `_x4E2D_` that would come back as 中. */
export const toCellText = (text: string): string =>
  cleanPiece(text)
    .replace(/_x(?=[0-9A-Fa-f]{4}_)/gu, '_x005F_x')
    .slice(0, longestText)

/** The same of a text of several lines, each of which stays a line of its cell. */
export const toCellLines = (text: string): string =>
  text
    .split(/\r\n|\r|\n/u)
    .map(toCellText)
    .join('\n')
    .slice(0, longestText)

/** No name of a sheet may have these, nor more than 31 characters. */
export const toSheetName = (title: string): string => title.replace(/[[\]*?:/\\]/gu, ' ').slice(0, 31)
