import type { Case } from '#shared/case/case'
import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import type { ReactElement } from 'react'
import { useCaller } from '../../../caller/caller-context'

/** What a confidential case's paper shows of its caller. */
export function CallerLine({ one }: { readonly one: Case }): ReactElement | null {
  const { veil, askReveal } = useCaller()
  if (!one.sheet.confidential) return null
  return veil.hidden ? (
    <Alert
      severity="info"
      action={
        <Button size="small" onClick={askReveal}>
          查看来电人
        </Button>
      }
    >
      本件保密：单据里隐去来电人，页首写明保密、谁打印、什么时候。要写来电人的，请先查看来电人，写明理由，记入经过。
    </Alert>
  ) : (
    <Alert severity="warning">本件保密，来电人已经查看：单据里写有来电人，请妥善保管。</Alert>
  )
}
