import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import type { ReactElement } from 'react'
import { goTo } from '../../routes'

/** Said as long as no centre's card is enrolled: no bundle could be believed. */
export function NoCentreNotice(): ReactElement {
  return (
    <Alert
      severity="warning"
      variant="outlined"
      action={
        <Button color="inherit" onClick={() => goTo({ screen: 'settings', section: 'keys' })}>
          去登记名片
        </Button>
      }
    >
      没有可用的受理中心名片，本机无法核对签名，任何交办包都不能导入。请先向受理中心要来名片文件，电话核对八位校验码后登记。
    </Alert>
  )
}
