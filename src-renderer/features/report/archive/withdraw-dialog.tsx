import type { ReactElement } from 'react'
import { reportToName, type ApprovedReport } from '#shared/approved-report/approved-report'
import { longestReportReason } from '#shared/approved-report/plan-report'
import type { Actor } from '#shared/office/cover'
import { ConsentFields } from '../../../consent/consent-fields'
import { commitReportWithdrawal } from '../../../ledger-store/commit/commit-report'
import type { Staff } from '../../../ledger-store/read/read-office'
import { FormDialog } from '../../../ui/form-dialog'
import { TextRow } from '../../../ui/form-fields'
import { useReportAct } from './use-archive'
import { useReportConsent } from './use-report-consent'

export interface WithdrawDialogProps {
  readonly report: ApprovedReport
  readonly actor: Actor
  readonly staff: Staff
  readonly onClose: () => void
}

/** 撤回审定: the report stays in the archive as withdrawn, and locks nothing any more. */
export function WithdrawDialog({ report, actor, staff, onClose }: WithdrawDialogProps): ReactElement {
  const consent = useReportConsent(actor, staff)
  const { busy, gaps, failure, act, refuse } = useReportAct()
  const submit = async (form: FormData): Promise<boolean> => {
    const given = await consent.take(form)
    if (!given.ok) return refuse(given.failure)
    const wish = { reason: String(form.get('reason') ?? ''), given: given.value }
    return act((ledger, desk) => commitReportWithdrawal(ledger, report.id, wish, desk))
  }
  return (
    <FormDialog
      title="撤回审定"
      subtitle={reportToName(report)}
      draft={{ form: 'report-withdrawal', about: report.id }}
      submitLabel="撤回审定"
      busy={busy}
      submitDisabled={consent.way === 'self' && consent.hand.waitSeconds > 0}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextRow
        name="reason"
        label="撤回的理由"
        required
        lines={2}
        autoFocus
        limit={longestReportReason}
        gap={gaps['reason']}
        hint="这份报告留在存档里，标为已撤回，不再锁定这一期"
      />
      <ConsentFields
        consent={consent}
        gaps={gaps}
        proposed={consent.signers.length === 1 ? (consent.signers[0]?.id ?? '') : ''}
      />
    </FormDialog>
  )
}
