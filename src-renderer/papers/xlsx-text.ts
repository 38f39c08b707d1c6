import { cleanPiece } from '#shared/text/clean-text'

/** The most that a cell of a workbook holds, in UTF-16 units. */
const longestText = 32_767

/** What a spreadsheet can hold of a text: nothing that makes its file unreadable, and no `_x4E2D_` that would come back as 中. */
export const toCellText = (text: string): string =>
  cleanPiece(text)
    .replace(/_x(?=[0-9A-Fa-f]{4}_)/gu, '_x005F_x')
    .slice(0, longestText)

/** No name of a sheet may have these, nor more than 31 characters. */
export const toSheetName = (title: string): string => title.replace(/[[\]*?:/\\]/gu, ' ').slice(0, 31)
