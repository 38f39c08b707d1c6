import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import type { ReactElement } from 'react'
import { LockIcon } from '../ui/icons'
import { useCaller } from '../caller/caller-context'

/** In the caller's place while hidden: that they are, and the way to have them uncovered. */
export function HiddenCaller(): ReactElement {
  const { askReveal } = useCaller()
  return (
    <Stack direction="row" sx={{ alignItems: 'center', gap: 1 }}>
      <LockIcon />
      已隐去（本件保密）
      <Button size="small" onClick={askReveal} sx={{ minHeight: 28, py: 0 }}>
        查看来电人
      </Button>
    </Stack>
  )
}
