import type { ReactElement } from 'react'
import type { Difference } from '#shared/centre-figures/compare-list'
import { mostNote, noteStates, noteStateWords, type WrittenNote } from '#shared/centre-figures/note'
import { noteId } from '#shared/centre-figures/note'
import type { Span } from '#shared/figures/period'
import { FormDialog } from '../../ui/form-dialog'
import { ChoiceRow, TextRow } from '../../ui/form-fields'
import { useSnackbar } from '../../ui/use-snackbar'
import { useNoteAct } from './use-notes'

export interface NoteDialogProps {
  readonly difference: Difference
  readonly span: Span
  readonly note: WrittenNote | undefined
  readonly onClose: () => void
}

/** 核对情况 of one difference, kept in the ledger for both PCs. */
export function NoteDialog({ difference, span, note, onClose }: NoteDialogProps): ReactElement {
  const { busy, failure, write } = useNoteAct()
  const tell = useSnackbar()
  const submit = async (form: FormData): Promise<boolean> => {
    const state = noteStates.find((one) => one === form.get('state')) ?? 'open'
    const words = form.get('words')
    const done = await write(difference, span, state, typeof words === 'string' ? words : '')
    if (done) tell(`已记下 ${difference.number} 的核对情况`)
    return done
  }
  return (
    <FormDialog
      title={`核对情况：${difference.number}`}
      draft={{ form: 'centre-note', about: noteId(span, difference.key) }}
      submitLabel="记下"
      busy={busy}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <ChoiceRow
        name="state"
        label="核对到哪一步"
        choices={noteStates.map((value) => ({ value, label: noteStateWords[value] }))}
        defaultValue={noteStates.find((one) => one === note?.state) ?? 'checked'}
      />
      <TextRow
        name="words"
        label="说明"
        defaultValue={note?.words ?? ''}
        lines={2}
        limit={mostNote}
        hint="只记核对情况，不改案件；要改的，请到案件里更正"
      />
    </FormDialog>
  )
}
