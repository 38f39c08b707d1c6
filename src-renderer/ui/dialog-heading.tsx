import type { FormName } from '#shared/draft/draft-forms'
import Box from '@mui/material/Box'
import DialogTitle from '@mui/material/DialogTitle'
import type { ReactElement, ReactNode } from 'react'
import { HelpButton, useHelpOf } from './help-door'

export interface DialogHeadingProps {
  /** Names the dialog to who cannot see it. */
  readonly id: string
  /** What the dialog is, for its help. */
  readonly form: FormName
  readonly children: ReactNode
}

/** The heading of a dialog with the way to its help: every dialog but a mere question has it. */
export function DialogHeading({ id, form, children }: DialogHeadingProps): ReactElement {
  useHelpOf(form)
  return (
    <DialogTitle component="div" sx={{ display: 'flex', alignItems: 'flex-start', gap: 1 }}>
      <Box id={id} component="h2" sx={{ m: 0, font: 'inherit', flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
        {children}
      </Box>
      <HelpButton form={form} />
    </DialogTitle>
  )
}
