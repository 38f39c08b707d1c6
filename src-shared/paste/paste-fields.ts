/** What a block can tell of a case: the fields of the form of 登记, and what goes into its remark. */
export const pasteFields = [
  'number',
  'secondNumber',
  'channel',
  'calledAt',
  'dispatchedAt',
  'dueAt',
  'callerName',
  'phone',
  'gender',
  'address',
  'idNumber',
  'peopleCount',
  'speaker',
  'gist',
  'content',
  'demand',
  'category',
  'urgency',
  'place',
  'village',
  'confidential',
  'answerNote',
  'remark',
] as const
export type PasteField = (typeof pasteFields)[number]

/** A field by its name; undefined for any other word. */
export const parsePasteField = (name: string): PasteField | undefined => pasteFields.find((field) => field === name)

/** What one label of a block said, before it is made into what the form takes. */
export interface RawPart {
  readonly field: PasteField
  /** As it stood in the block; '' where a layout's form alone tells what it is. */
  readonly label: string
  readonly text: string
  /** The words of the block that it was read from, where `text` is not as it stood there. */
  readonly told?: string
}

/** What makes a part doubtful, to be looked at before it is taken over. */
export type PartDoubt =
  /** Of several values the first was taken. */
  | 'several'
  /** Eighteen digits that end in 000: a spreadsheet rounded them. */
  | 'rounded-number'
  /** Not a number, a day, a telephone or a choice that the form knows: goes into the remark. */
  | 'unreadable'

/** A part as it is shown for confirmation: `text` as the form takes it, with how it stood in the block. */
export interface PastePart {
  readonly field: PasteField
  readonly label: string
  readonly told: string
  readonly text: string
  readonly doubt: PartDoubt | undefined
}
