import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import type { ReactElement } from 'react'

export interface NoCentreNoticeProps {
  /** What cannot be done without a card, as a clause. */
  readonly barred: string
  readonly onEnrol: () => void
}

/** Said where no centre's card is enrolled: no bundle could be believed, and none sealed for it. */
export function NoCentreNotice({ barred, onEnrol }: NoCentreNoticeProps): ReactElement {
  return (
    <Alert
      severity="warning"
      variant="outlined"
      action={
        <Button color="inherit" onClick={onEnrol}>
          去登记名片
        </Button>
      }
    >
      没有可用的受理中心名片，{barred}。请先向受理中心要来名片文件，电话核对八位校验码后登记。
    </Alert>
  )
}
