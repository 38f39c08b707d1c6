import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import type { ReactElement } from 'react'
import type { Incident } from './defects'
import { FullPage } from '../ui/full-page'

/** Shown after a defect: the number to tell support, what is safe, and the way back. */
export function IncidentPage({ incident }: { readonly incident: Incident }): ReactElement {
  return (
    <FullPage
      title="程序出错，已经停下"
      help="program-stopped"
      actions={
        <Button variant="contained" autoFocus onClick={() => window.location.reload()}>
          重新载入
        </Button>
      }
    >
      <Typography role="alert">
        {incident.number === '' ? '发生了意料之外的错误。' : `发生了意料之外的错误，记录编号 ${incident.number}。`}
        为避免写错内容，程序没有继续。
      </Typography>
      <Typography sx={{ mt: 1 }}>显示过“已保存”的内容都在。正在填写、还没有保存的内容可能需要重新填写。</Typography>
      <Typography sx={{ mt: 1 }}>
        请按“重新载入”继续工作。再次出现时，请把记录编号告诉技术人员；记录里没有姓名和电话。
      </Typography>
    </FullPage>
  )
}
