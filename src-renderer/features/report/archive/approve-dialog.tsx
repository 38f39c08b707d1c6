import Alert from '@mui/material/Alert'
import Typography from '@mui/material/Typography'
import { useMemo, useState, type ReactElement } from 'react'
import { digestReport } from '#shared/approved-report/approved-report'
import { composeContent } from '#shared/approved-report/compose-content'
import type { Correction } from '#shared/approved-report/correct-report'
import type { Actor } from '#shared/office/cover'
import type { DraftedReport } from '#shared/report/draft-report'
import type { ReportSource } from '#shared/report/report-facts'
import type { ReportTemplate } from '#shared/report/report-template'
import { ConsentFields } from '../../../consent/consent-fields'
import { commitReportApproval } from '../../../ledger-store/commit/commit-report'
import type { Staff } from '../../../ledger-store/read/read-office'
import { FormDialog } from '../../../ui/form-dialog'
import { useSnackbar } from '../../../ui/use-snackbar'
import { useReportAct } from './use-archive'
import { useReportConsent } from './use-report-consent'

export interface ApproveDialogProps {
  readonly template: ReportTemplate
  readonly source: ReportSource
  readonly written: DraftedReport
  readonly corrections: readonly Correction[]
  readonly actor: Actor
  readonly staff: Staff
  readonly onApproved: (id: string) => void
  readonly onClose: () => void
}

/** 审定并存档: the report as it stands on the screen becomes the office's, and its period is locked. */
export function ApproveDialog(props: ApproveDialogProps): ReactElement {
  const { template, source, written, corrections, actor, staff, onApproved, onClose } = props
  const tell = useSnackbar()
  const [id] = useState(() => crypto.randomUUID())
  const consent = useReportConsent(actor, staff)
  const { busy, gaps, failure, act, refuse } = useReportAct()
  const { period } = source
  // What was on the screen when the window opened: figures that move meanwhile are not approved unseen.
  const [content] = useState(() => composeContent(template, source, corrections, written))
  const seenDigest = useMemo(() => digestReport(content), [content])
  const submit = async (form: FormData): Promise<boolean> => {
    const given = await consent.take(form)
    if (!given.ok) return refuse(given.failure)
    const mergesClasses = source.classes?.merges ?? false
    const request = { id, template, period, mergesClasses, written, seenDigest, given: given.value }
    const done = await act((ledger, desk) => commitReportApproval(ledger, request, desk))
    if (!done) return false
    tell(`${period.name}${template.word}已审定并存档`)
    onApproved(id)
    return true
  }
  const own = consent.way === 'self'
  return (
    <FormDialog
      title={own ? '审定并存档' : '代录审定'}
      subtitle={`${period.name}${template.word}`}
      draft={{ notKept: own ? 'secret' : 'nothing-written', form: 'approve-report' }}
      submitLabel={own ? '审定并存档' : '代录审定并存档'}
      busy={busy}
      submitDisabled={own && consent.hand.waitSeconds > 0}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <Typography>
        文字、数字、{content.tables.length} 张表、{content.charts.length}{' '}
        张图按现在的样子存档，并记下台账此刻的位置，以后在任何一台同步过的电脑上都能按当时的台账重算。
      </Typography>
      <Alert severity="info" variant="outlined">
        存档以后这一期就锁定了：案件照常可以更正，但改变这一期数字的，会标出来，列在这份报告下面，并写进下一期
        {template.word}的更正。
      </Alert>
      <ConsentFields
        consent={consent}
        gaps={gaps}
        proposed={consent.signers.length === 1 ? (consent.signers[0]?.id ?? '') : ''}
      />
    </FormDialog>
  )
}
