import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import type { ReactElement } from 'react'
import { useDesk } from '../desk/desk'
import { goTo } from '../routes'
import { InfoIcon } from '../ui/icons'

/** Asks for a PIN on a PC that has none, until it is set or put aside. The sample ledger needs none. */
export function PinNotice({ isSample }: { readonly isSample: boolean }): ReactElement | null {
  const { keeping, settings, changeSettings } = useDesk()
  if (isSample || keeping.lock !== undefined || settings.pinDeclined) return null
  return (
    <Box role="status" sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 3, py: 0.5, bgcolor: 'primary.light', borderBottom: 1, borderColor: 'divider', flexShrink: 0 }}>
      <InfoIcon />
      <Box sx={{ flex: 1 }}>这台电脑还没有设置 PIN：打开程序的人都能以任何人的名义操作，本机密钥也没有加锁。</Box>
      <Button variant="text" onClick={() => goTo({ screen: 'settings', section: 'keys' })}>
        去设置
      </Button>
      <Button variant="text" onClick={() => void changeSettings({ pinDeclined: true })}>
        以后再说
      </Button>
    </Box>
  )
}
