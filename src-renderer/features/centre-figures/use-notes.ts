import { useState } from 'react'
import type { Difference } from '#shared/centre-figures/compare-list'
import { fieldToWords, listReasons } from '#shared/centre-figures/difference-tables'
import { noteId, noteStateWords, type NoteState, type WrittenNote } from '#shared/centre-figures/note'
import type { Span } from '#shared/figures/period'
import { sayWord } from '#shared/text/say-word'
import { useDesk } from '../../desk/desk'
import { useLedgerRead } from '../../desk/use-ledger-read'
import { useToday } from '../../desk/use-today'
import { commitCentreNote } from '../../ledger-store/commit/commit-centre-note'
import { centreNoteKinds, readCentreNotes } from '../../ledger-store/read/read-centre-notes'
import type { FailureWords } from '../../messages/words-of'
import { noteFailureToWords } from './table-words'

export type NotesById = ReadonlyMap<string, readonly WrittenNote[]>

/** What was noted of differences on any PC of the office, by the ids of their records; undefined until it is read. */
export const useNotes = (): NotesById | undefined => useLedgerRead(readCentreNotes, centreNoteKinds)

/** The newest note of a difference. */
export const noteOf = (
  notes: NotesById | undefined,
  span: Span,
  { key }: Pick<Difference, 'key'>,
): WrittenNote | undefined => notes?.get(noteId(span, key))?.at(-1)

/** A note in a line: 已去函核对（2026-11-30）：等答复 */
export const noteToWords = (note: WrittenNote | undefined): string =>
  note === undefined
    ? ''
    : `${sayWord(noteStateWords, note.state)}（${note.on}）${note.words === '' ? '' : `：${note.words}`}`

export interface NoteActing {
  readonly busy: boolean
  readonly failure: FailureWords | undefined
  /** True when it is on record. */
  write(difference: Difference, span: Span, state: NoteState, words: string): Promise<boolean>
}

/** Writes a note of a difference. */
export function useNoteAct(): NoteActing {
  const { ledger, settings } = useDesk()
  const today = useToday()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<FailureWords>()
  return {
    busy,
    failure,
    write: async (difference, span, state, words) => {
      setBusy(true)
      setFailure(undefined)
      const { key, caseIds, number, fields } = difference
      const about = fields.length === 0 ? (listReasons(difference)[0] ?? '') : fields.map(fieldToWords).join('；')
      const done = await commitCentreNote(
        ledger,
        { state, words, number, about },
        { span, key, caseIds },
        { actorId: settings.actorId, today },
      )
      setBusy(false)
      if (!done.ok) setFailure(noteFailureToWords(done.failure))
      return done.ok
    },
  }
}
