const mebibyte = 1024 * 1024

/**
 * How much of a spreadsheet is read. The largest export known from an office has 128,278 lines in 35.5 MiB; whatever goes beyond these is
 * refused by name and not read in part. Tests use small ones.
 */
export interface TableLimits {
  /** Bytes of the file as it lies there: asked before a byte of it is read. */
  readonly fileBytes: number
  /** Bytes of one part of a workbook unpacked, and of all that are read. */
  readonly partBytes: number
  readonly unpackedBytes: number
  /** Bytes of one picture, and of all pictures together: those beyond are told and not taken. */
  readonly pictureBytes: number
  readonly picturesBytes: number
  /** Cells with a value, in all sheets together. */
  readonly cells: number
  /** Lines with a value, in all sheets together; empty ones between them do not count. */
  readonly lines: number
  /** The last column that may hold a value. */
  readonly columns: number
  /** Characters of one cell. */
  readonly characters: number
  /** Milliseconds until a reader that gives no answer is ended. */
  readonly patienceMs: number
}

/** The limits that the program keeps to. */
export const tableLimits: TableLimits = {
  fileBytes: 100 * mebibyte,
  partBytes: 400 * mebibyte,
  unpackedBytes: 640 * mebibyte,
  pictureBytes: 50 * mebibyte,
  picturesBytes: 256 * mebibyte,
  cells: 3_000_000,
  lines: 200_000,
  columns: 1_000,
  characters: 200_000,
  patienceMs: 180_000,
}

/** The limits of a count, as they are named where one is passed. */
export type TableLimitName = Exclude<keyof TableLimits, 'patienceMs' | 'pictureBytes' | 'picturesBytes'>
