import { commitRefSchema, type CommitRef } from '#shared/record/commit'
import type { Draft } from '#shared/draft/draft'
import { instantToMinuteText } from '#shared/prelude/instant'
import Button from '@mui/material/Button'
import Paper from '@mui/material/Paper'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { ReactElement } from 'react'
import { useDraftDesk, useDrafts } from '../../drafts/drafts-context'
import { draftToTitle } from '../../messages/draft-words'
import { NoteIcon } from '../../ui/icons'
import { entryDialogNames, type EntryDialogName } from './steps/entry-dialog'
import type { StepName } from '#shared/case/step-name'
import type { OpenStep } from './case-dialogs'
import { formOf, stepOfDraft } from './steps/step-dialog'

export interface CaseDraftsProps {
  readonly caseId: string
  /** The dialog that is open now: what is being written in it is not told of. */
  readonly dialog: OpenStep | undefined
  /** The entry whose correction or taking back is being written now, as its draft names it. */
  readonly entry: string | undefined
  readonly onOpen: (step: StepName, ask?: CommitRef) => void
  readonly onEntry: (name: EntryDialogName, ref: string) => void
  readonly onReply: () => void
}

/** What the person at the desk has half written about this case, each with the way back to it. */
export function CaseDrafts(props: CaseDraftsProps): ReactElement | null {
  const { caseId, dialog, entry } = props
  const { personId } = useDraftDesk()
  const { drafts } = useDrafts()
  const own = [...drafts.values()].filter(
    (draft) => draft.personId === personId && draft.about.split(' ')[0] === caseId,
  )
  const shown = own.flatMap((draft) => {
    const open = openerOf(draft, props)
    return open === undefined ||
      (dialog !== undefined && draft.form === formOf(dialog.step).draft) ||
      draft.about === entry
      ? []
      : [{ draft, open }]
  })
  if (shown.length === 0) return null
  return (
    <Paper variant="outlined" sx={{ px: 2, py: 1, flexShrink: 0 }}>
      {shown.map(({ draft, open }) => (
        <Stack
          key={`${draft.form} ${draft.about}`}
          direction="row"
          sx={{ alignItems: 'center', gap: 1, minHeight: 36 }}
        >
          <NoteIcon />
          <Typography sx={{ flex: 1, minWidth: 0 }}>
            您 {instantToMinuteText(draft.at)} 写的“{draftToTitle(draft)}”没有写完
          </Typography>
          <Button size="small" onClick={open}>
            接着写
          </Button>
        </Stack>
      ))}
    </Paper>
  )
}

function openerOf({ form, about }: Draft, { onOpen, onEntry, onReply }: CaseDraftsProps): (() => void) | undefined {
  if (form === 'reply') return onReply
  const [, ref = '', act] = about.split(' ')
  const entryName = entryDialogNames.find((one) => one === form)
  if (entryName !== undefined) return () => onEntry(entryName, act === undefined ? ref : `${ref} ${act}`)
  const step = form === 'reveal' ? 'reveal' : stepOfDraft(form)
  return step === undefined ? undefined : () => onOpen(step, commitRefSchema.safeParse(ref).data)
}
