import type { Draft } from '#shared/draft/draft'
import { instantToMinuteText } from '#shared/prelude/instant'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { ReactElement, ReactNode } from 'react'
import { privateText } from '#shared/case/private-text'
import { useShow } from '../caller/caller-context'
import { NoteIcon } from './icons'

export interface DraftOfferProps {
  readonly draft: Pick<Draft, 'at' | 'text'>
  /** Who wrote it. */
  readonly personName: string
  /** What has changed since, to be known before going on. */
  readonly hint?: ReactNode
  readonly onContinue: () => void
  readonly onDiscard: () => void
}

/** What was left half written here: when, by whom, and its words. Nothing else is drawn in its place before it is decided on. */
export function DraftOffer({ draft, personName, hint, onContinue, onDiscard }: DraftOfferProps): ReactElement {
  const words = useShow()(privateText(draft.text))
  return (
    <Box
      role="group"
      aria-label="没写完的内容"
      sx={{ p: 2, border: 1, borderColor: 'primary.main', borderRadius: 1, bgcolor: 'primary.light' }}
    >
      <Stack direction="row" sx={{ gap: 1, alignItems: 'center' }}>
        <NoteIcon />
        <Typography variant="h3" component="p">
          {`${personName} ${instantToMinuteText(draft.at)} 在这里写过，没有保存`.trim()}
        </Typography>
      </Stack>
      {words === '' ? null : (
        <Typography
          component="div"
          sx={{
            mt: 1,
            p: 1.5,
            maxHeight: 220,
            overflowY: 'auto',
            whiteSpace: 'pre-wrap',
            overflowWrap: 'anywhere',
            bgcolor: 'background.paper',
            borderRadius: 1,
          }}
        >
          {words}
        </Typography>
      )}
      {hint === undefined ? null : <Typography sx={{ mt: 1 }}>{hint}</Typography>}
      <Stack direction="row" sx={{ gap: 1, mt: 1.5 }}>
        <Button variant="contained" onClick={onContinue} autoFocus>
          继续写
        </Button>
        <Button onClick={onDiscard}>丢弃</Button>
      </Stack>
    </Box>
  )
}
