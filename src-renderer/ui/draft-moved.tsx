import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import type { ReactElement } from 'react'
import { privateText } from '#shared/case/private-text'
import { useShow } from '../caller/caller-context'
import type { MovedOnScreen } from '../drafts/use-form-draft'
import { movedToWords } from '../messages/draft-words'

/** Where the ledger has changed since what stands in a form again was written; nothing where it has not. */
export function DraftMoved({ moved }: { readonly moved: readonly MovedOnScreen[] }): ReactElement | null {
  const show = useShow()
  if (moved.length === 0) return null
  return (
    <Alert
      severity="info"
      variant="outlined"
      role="note"
      aria-label="写了一半以后的改动"
      sx={{ color: 'text.primary' }}
    >
      <strong>您写了一半以后，这里有别的改动</strong>
      {movedToWords(moved).map((line) => (
        <Box key={line} sx={{ overflowWrap: 'anywhere' }}>
          {show(privateText(line))}
        </Box>
      ))}
    </Alert>
  )
}
