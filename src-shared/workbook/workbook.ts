/**
 * A spreadsheet as it was written, whatever program wrote it: what reads files makes it, what takes cases in reads it. No cell is a
 * date of a computer's clock: days and minutes are those that the sheet shows.
 */
export interface Workbook {
  /** What the file is by its content, whatever its name says. */
  readonly kind: WorkbookKind
  /** The sheets in their order, the hidden ones among them. */
  readonly sheets: readonly Sheet[]
  /** The pictures that cells hold or that lie over them, once each. */
  readonly pictures: readonly SheetPicture[]
  /** What could not be taken as it stands; nothing is dropped in silence. */
  readonly remarks: readonly WorkbookRemark[]
}

/** `pasted` is what Excel and WPS put on the clipboard as text. */
export type WorkbookKind = 'xlsx' | 'xls' | 'html-table' | 'xml-2003' | 'csv' | 'tsv' | 'pasted'

export interface Sheet {
  /** '' where the file names none. */
  readonly name: string
  readonly hidden: boolean
  /** The lines from the first on, also empty ones: a line is named by its number here plus one, a column by its letter. */
  readonly lines: readonly SheetLine[]
  /** Merged cells; the first one bears the value, the others are undefined. */
  readonly merges: readonly CellRange[]
  /** Pictures that lie over its cells. */
  readonly anchored: readonly AnchoredPicture[]
}

/** A picture that lies over a sheet: the line, from 0, on which its middle lies, and the column in which it begins. */
export interface AnchoredPicture {
  readonly line: number
  readonly column: number
  /** Its place in the workbook's `pictures`; undefined where the file does not hold it. */
  readonly picture: number | undefined
}

export type SheetLine = readonly (SheetCell | undefined)[]

/** From line and column to line and column, all from 0, the last ones included. */
export interface CellRange {
  readonly line: number
  readonly column: number
  readonly lastLine: number
  readonly lastColumn: number
}

export type SheetCell =
  /** Text as it stands: blanks and line breaks at its ends too. */
  | { readonly type: 'text'; readonly text: string }
  /**
   * A number with the digits that the file has of it. `lost` where it is a whole number of more than 15 digits: the program that wrote it
   * kept 15, and what stands behind them was never there. `shown` where its format shows it otherwise: 96.15%, 00123.
   */
  | {
      readonly type: 'number'
      readonly value: number
      readonly digits: string
      readonly lost: boolean
      readonly shown?: string
    }
  /** `YYYY-MM-DD`, and `HH:MM:SS` where the cell shows a time of day, or has one that is not midnight; else ''. */
  | { readonly type: 'day'; readonly day: string; readonly time: string }
  /** A time of day without a day, `HH:MM:SS`. */
  | { readonly type: 'time'; readonly time: string }
  | { readonly type: 'flag'; readonly flag: boolean }
  /** `#N/A` and its like. */
  | { readonly type: 'fault'; readonly code: string }
  /** A formula whose value the file does not hold. */
  | { readonly type: 'uncounted'; readonly formula: string }
  /** A picture inside the cell; `picture` is its place in `pictures`, undefined where the file lost it. */
  | { readonly type: 'picture'; readonly picture: number | undefined }

export interface SheetPicture {
  /** As the file calls it; what it is is told by its bytes. */
  readonly name: string
  /** None where it is past the limits: it was not unpacked. */
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Bytes that it has. */
  readonly size: number
}

export type WorkbookRemark =
  /** Characters that no XML may hold, taken out. */
  | { readonly type: 'CharactersTakenOut'; readonly count: number }
  /** Macros stand in the file; they were not read. */
  | { readonly type: 'MacrosPassedOver' }
  /** Formulas that look into other files; their last values were taken. */
  | { readonly type: 'LinksPassedOver' }

/** The words of a cell as a sheet shows it; '' for an empty one, for a picture, and for a value that is not there. */
export function cellToText(cell: SheetCell | undefined): string {
  switch (cell?.type) {
    case 'text':
      return cell.text
    case 'number':
      return cell.shown ?? cell.digits
    case 'day':
      return cell.time === '' ? cell.day : `${cell.day} ${cell.time}`
    case 'time':
      return cell.time
    case 'flag':
      return cell.flag ? '是' : '否'
    case 'fault':
      return cell.code
    default:
      return ''
  }
}
