import type { ReactElement } from 'react'
import type { SyncPlan } from '../../ledger-store/read/read-sync-plan'
import { brakeToWords } from '../../messages/sync-words'
import { ConfirmDialog } from '../../ui/confirm-dialog'

export interface BrakeDialogProps {
  readonly open: boolean
  readonly plan: SyncPlan
  readonly onImport: () => void
  readonly onCancel: () => void
}

/** The second question before an import that changes much of what is being worked on. */
export function BrakeDialog({ open, plan, onImport, onCancel }: BrakeDialogProps): ReactElement {
  const { brake } = plan.outcome
  return (
    <ConfirmDialog
      open={open}
      title="这次导入改动较大，确定导入吗？"
      confirmLabel="先备份，再导入"
      cancelLabel="先不导入"
      onConfirm={onImport}
      onCancel={onCancel}
    >
      {brakeToWords(brake)}如果与对方说的情况对不上，请先不要导入，打电话问清楚。
    </ConfirmDialog>
  )
}
