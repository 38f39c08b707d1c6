import { listUnanswered } from '#shared/case/assists'
import type { Case } from '#shared/case/case'
import Alert from '@mui/material/Alert'
import type { ReactElement } from 'react'
import type { Staff } from '../../../ledger-store/read/read-office'

/** Said where a reply goes up: departments that assist and have not answered yet. It may go up all the same. */
export function AssistNotice({ one, staff }: { readonly one: Case; readonly staff: Staff }): ReactElement | null {
  const waiting = listUnanswered(one)
  if (waiting.length === 0) return null
  const names = waiting.map(
    ({ departmentId, dueOn }) => `${staff.departments.get(departmentId)?.name ?? '未知部门'}（${dueOn} 前）`,
  )
  return (
    <Alert severity="warning" variant="outlined">
      还没有协办答复：{names.join('、')}。回复里写到协办情况的，请先核对。
    </Alert>
  )
}
