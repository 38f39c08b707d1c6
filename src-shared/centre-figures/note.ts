import { z } from 'zod'
import type { Span } from '../figures/period'
import { localDateSchema } from '../prelude/local-date'
import { openChoice } from '../prelude/open-choice'
import { fail, ok, type Result } from '../prelude/result'
import type { KnownOp } from '../record/commit'
import { compareWrites, type LedgerRecord } from '../record/ledger-record'
import { listUnstruck } from '../record/struck'
import { cleanLine } from '../text/clean-text'

/**
 * What was found out about a difference between the centre's figures and ours: a record of the ledger, one for each number and period,
 * with a list that only grows. It changes no case: what is true of a case is written down with the case.
 */
export const noteKind = 'centre-note'
export const notesField = 'notes'

/** Where it stands with a difference. */
export const noteStates = ['checked', 'asked', 'theirs', 'ours', 'open'] as const
export type NoteState = (typeof noteStates)[number]
export const noteStateWords: { readonly [S in NoteState]: string } = {
  checked: '已核实',
  asked: '已去函（电话）核对',
  theirs: '以上级为准',
  ours: '以本台账为准',
  open: '待核实',
}

/** The most characters of what is written beside it. */
export const mostNote = 200

export const noteSchema = z.looseObject({
  state: openChoice(noteStates),
  words: z.string(),
  /** The day on which it was written. */
  on: localDateSchema,
  /** The number of the sheet and how both differed then, so that the log tells it without the table. */
  number: z.string(),
  about: z.string(),
  from: localDateSchema,
  to: localDateSchema,
})
export type Note = z.infer<typeof noteSchema>

/** Ids are no longer than this. */
const longestKey = 150

/** The record of a difference: of its period and its number. */
export const noteId = ({ from, to }: Span, key: string): string => `${from}~${to}~${key.slice(0, longestKey)}`

/** A note with who wrote it. */
export interface WrittenNote extends Note {
  readonly by: string
}

/** The notes of a record, the newest last; those that cannot be read are left out. */
export function listNotes(record: LedgerRecord): readonly WrittenNote[] {
  return [...listUnstruck(record, notesField)].sort(compareWrites).flatMap(({ value, by }) => {
    const note = noteSchema.safeParse(value)
    return note.success ? [{ ...note.data, by }] : []
  })
}

/** Why a note was not written; nothing has changed. */
export type NoteRefused =
  | { readonly type: 'NoteTooLong'; readonly most: number }
  /** It names the caller of a confidential case: whoever prints the differences would hand the name out. */
  | { readonly type: 'NoteNamesCaller' }

export interface NoteWish {
  readonly state: NoteState
  readonly words: string
  readonly number: string
  readonly about: string
}

/** The op by which a note comes to stand, or why it is refused. */
export function planNote(
  wish: NoteWish,
  {
    span,
    key,
    today,
    namesCaller,
  }: {
    readonly span: Span
    readonly key: string
    readonly today: Note['on']
    readonly namesCaller: (text: string) => boolean
  },
): Result<readonly KnownOp[], NoteRefused> {
  const words = cleanLine(wish.words)
  if ([...words].length > mostNote) return fail({ type: 'NoteTooLong', most: mostNote })
  if (namesCaller(words)) return fail({ type: 'NoteNamesCaller' })
  const { state, number, about } = wish
  const value: Note = { state, words, on: today, number, about, from: span.from, to: span.to }
  return ok([{ op: 'append', of: noteKind, id: noteId(span, key), field: notesField, value }])
}
