/** What can be wrong with a cell or a line of an old ledger. Each has words, what to do among them, in `messages/excel-import-words`. */
export const problemKinds = {
  /** The number lost its last digits to a spreadsheet, and no other column has it whole. */
  'number-lost': 'refuses',
  /** The same number on lines that tell of different cases. */
  'number-differs': 'refuses',
  /** Longer than any number is. */
  'number-long': 'refuses',
  'content-missing': 'refuses',
  'received-missing': 'refuses',
  'received-unreadable': 'refuses',
  'received-ahead': 'refuses',
  /** Still in hand, and nobody says until when. */
  'due-missing': 'refuses',
  /** The same line, word for word, as an earlier one of the sheet. */
  'line-repeated': 'refuses',
  /** A line of other heads: what stands below it belongs to another table. */
  'other-table': 'refuses',
  'number-repaired': 'warns',
  /** Ends in 000, as numbers do that a spreadsheet rounded. */
  'number-doubtful': 'warns',
  'received-from-number': 'warns',
  'day-unreadable': 'warns',
  'day-no-year': 'warns',
  'closed-before-received': 'warns',
  'closed-ahead': 'warns',
  'due-before-received': 'warns',
  'phone-lost': 'warns',
  'phone-zero-added': 'warns',
  'choice-unknown': 'warns',
  /** Words from which nobody can tell whether the caller was content, or whether it was solved. */
  'answer-unclear': 'warns',
  /** Columns of one line say different things of it. */
  'answers-differ': 'warns',
  'people-unreadable': 'warns',
  'cell-fault': 'warns',
  'cell-uncounted': 'warns',
  /** The file does not hold the picture that stands there. */
  'picture-lost': 'warns',
  /** Past the limit of an attachment, or of all pictures of a file. */
  'picture-large': 'warns',
  /** A drawing that cannot be shown: EMF, WMF, SVG. */
  'picture-kind': 'warns',
  /** More than a case may have. */
  'picture-many': 'warns',
  /** On no line of a case. */
  'picture-adrift': 'warns',
} as const

export type ProblemKind = keyof typeof problemKinds

/** Something wrong at a place of the sheet. A line with a problem that refuses is not taken in; the others are, as told. */
export interface LineProblem {
  readonly kind: ProblemKind
  /** The line as the sheet numbers it, from 1. */
  readonly line: number
  /** From 0; undefined where it is about the whole line. */
  readonly column: number | undefined
  readonly head: string
  /** What stands there, cut to what a list shows. */
  readonly value: string
  /** What was made of it, or what it was held against, '' for nothing. */
  readonly told: string
}

export const refusesLine = ({ kind }: Pick<LineProblem, 'kind'>): boolean => problemKinds[kind] === 'refuses'
