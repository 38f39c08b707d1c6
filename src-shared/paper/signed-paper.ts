import type { PaperParagraph } from './paper-document'

/** A ruled table whose columns hold sentences, fully worded. `shares` are the columns' parts of the width, in percent. */
export interface RuledTable {
  readonly heads: readonly string[]
  readonly shares: readonly number[]
  /** By column whether it holds sentences, which begin at the left; all else stands in the middle. */
  readonly sentences: readonly boolean[]
  readonly rows: readonly (readonly string[])[]
  /** Whether the last row sums up the others. */
  readonly summed: boolean
}

/** Where one party signs: its name over the seal's place, who signs for it, and the date to be written in. */
export interface SigningBlock {
  readonly organ: string
  readonly lines: readonly string[]
}

/** A paper that several parties sign, as plain data, fully worded. Parts that a paper lacks are empty. */
export interface SignedPaper {
  /** Already broken by sense. */
  readonly titleLines: readonly string[]
  readonly body: readonly PaperParagraph[]
  readonly table: RuledTable | undefined
  /** What stands between the table and those who sign. */
  readonly closing: readonly PaperParagraph[]
  /** Beside each other, in one row that no page parts; one alone stands on the right, as a signature does. */
  readonly blocks: readonly SigningBlock[]
  /** Whose paper it is, for the file's properties. */
  readonly organ: string
}
