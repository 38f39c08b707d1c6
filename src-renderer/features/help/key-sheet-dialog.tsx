import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import Typography from '@mui/material/Typography'
import { useId, type ReactElement } from 'react'
import { DialogHeading } from '../../ui/dialog-heading'
import { keySheet, type KeyGroup } from './key-sheet'

/** 快捷键: every key in one sheet. */
export function KeySheetDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const titleId = useId()
  return (
    <Dialog open onClose={onClose} maxWidth="lg" fullWidth aria-labelledby={titleId}>
      <DialogHeading id={titleId} form="key-sheet">
        快捷键
      </DialogHeading>
      <DialogContent>
        <Box sx={{ columns: '2 420px', columnGap: 4, fontSize: 13 }}>
          {keySheet.map((group) => (
            <Group key={group.where} group={group} />
          ))}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onClose} autoFocus>
          关闭
        </Button>
      </DialogActions>
    </Dialog>
  )
}

function Group({ group: { where, lines } }: { readonly group: KeyGroup }): ReactElement {
  const headId = useId()
  return (
    <Box component="section" aria-labelledby={headId} sx={{ breakInside: 'avoid', mb: 1.5 }}>
      <Typography id={headId} variant="h3" sx={{ mb: 0.5 }}>
        {where}
      </Typography>
      <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: '150px 1fr' }}>
        {lines.map(({ keys, does }) => (
          <Box key={keys} sx={{ display: 'contents' }}>
            <Box component="dt" sx={{ fontWeight: 600, borderTop: 1, borderColor: 'divider', py: 0.25 }}>
              {keys}
            </Box>
            <Box component="dd" sx={{ m: 0, borderTop: 1, borderColor: 'divider', py: 0.25 }}>
              {does}
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  )
}
