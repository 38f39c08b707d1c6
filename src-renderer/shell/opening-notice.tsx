import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import type { ReactElement } from 'react'
import { InfoIcon } from '../ui/icons'

/** What the start-up check did, said once above the screen until it has been read. */
export function OpeningNotice({ text, onClose }: { readonly text: string; readonly onClose: () => void }): ReactElement {
  return (
    <Box role="status" sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 3, py: 0.5, bgcolor: 'primary.light', borderBottom: 1, borderColor: 'divider', flexShrink: 0 }}>
      <InfoIcon />
      <Box sx={{ flex: 1 }}>{text}</Box>
      <Button variant="text" onClick={onClose}>
        知道了
      </Button>
    </Box>
  )
}
