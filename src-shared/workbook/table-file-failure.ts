import type { JudgedFile } from '../bundle/file-nature'
import type { TextUndecodable } from '../text/decode-text'
import type { TableLimitName } from './table-limits'

/** Spreadsheets that are not read here, and that Excel and WPS can save as .xlsx. */
export type OtherSheetFormat =
  /** .xls and .et of before 2007. */
  | 'old-binary'
  /** .xlsb. */
  | 'xlsb'
  | 'ods'
  /** A web page saved as one file, .mht. */
  | 'mhtml'

/** Why a file gives no table. The file was not changed, and nothing of it was taken. */
export type TableFileFailure =
  /** No byte, or zeros alone. */
  | { readonly type: 'TableFileEmpty'; readonly zeros: boolean }
  /** Something else altogether, as far as its first bytes tell. */
  | ({ readonly type: 'NotATable' } & JudgedFile)
  | { readonly type: 'OtherSheetFormat'; readonly format: OtherSheetFormat }
  /** `part` is what is damaged in it, '' where it is the whole. */
  | { readonly type: 'TableDamaged'; readonly part: string }
  /** A password stands before it. */
  | { readonly type: 'TableLocked' }
  | TablePastLimit
  /** Nowhere a value. */
  | { readonly type: 'TableWithoutCells' }
  | TextUndecodable
  | { readonly type: 'TableTimeOver'; readonly seconds: number }
  /** The person ended it. */
  | { readonly type: 'TableReadEnded' }
  /** A defect of the reader, or no memory. */
  | { readonly type: 'TableReaderBroken'; readonly detail: string }

/** `where` is the cell that is too much, '' where it is the file or a part of it. */
export interface TablePastLimit {
  readonly type: 'TablePastLimit'
  readonly limit: TableLimitName
  readonly most: number
  readonly where: string
}

/** Thrown within a reader and nowhere else: from deep in a parser's calls there is no other way out. */
export class ReadingStopped extends Error {
  constructor(readonly failure: TableFileFailure) {
    super(failure.type)
    this.name = 'ReadingStopped'
  }
}

/** Ends the reading of a file because of what stands in it. */
export const stopDamaged = (part: string): never => {
  throw new ReadingStopped({ type: 'TableDamaged', part })
}
