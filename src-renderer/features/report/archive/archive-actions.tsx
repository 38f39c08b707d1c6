import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { useState, type ReactElement } from 'react'
import { isInForce, reportToName } from '#shared/approved-report/approved-report'
import type { Correction } from '#shared/approved-report/correct-report'
import type { Period } from '#shared/figures/period'
import type { DraftedReport } from '#shared/report/draft-report'
import type { ReportSource } from '#shared/report/report-facts'
import type { ReportTemplate } from '#shared/report/report-template'
import { useActor } from '../../../desk/use-staff'
import type { FoundCorrections } from '../../../ledger-store/position/read-reports'
import type { Staff } from '../../../ledger-store/read/read-office'
import { goTo } from '../../../routes'
import { ApproveDialog } from './approve-dialog'
import { archiveAbout, toArchiveAbout } from './archive-address'
import { useReportArchive } from './use-archive'
import { mayApprove } from './use-report-consent'

export interface ArchiveActionsProps {
  readonly template: ReportTemplate
  readonly source: ReportSource
  readonly written: DraftedReport
  /** Undefined until they are found: what is not known to be told is not approved. */
  readonly corrections: readonly Correction[] | undefined
  readonly staff: Staff
  readonly isHeld: boolean
  /** What was written stands in the archive now. */
  readonly onApproved: () => void
}

/** The way to the archive, and of a report into it. */
export function ArchiveActions(props: ArchiveActionsProps): ReactElement {
  const { template, source, written, corrections, staff, isHeld, onApproved } = props
  const actor = useActor()
  const archive = useReportArchive()
  const [isApproving, setApproving] = useState(false)
  const count = archive?.reports.length ?? 0
  return (
    <>
      <Button onClick={() => goTo({ screen: 'report', about: archiveAbout })}>
        已存档的报告{count === 0 ? '' : `（${count}）`}
      </Button>
      {mayApprove(actor) ? (
        <Button disabled={isHeld || corrections === undefined} onClick={() => setApproving(true)}>
          审定并存档…
        </Button>
      ) : null}
      {isApproving && actor !== undefined && corrections !== undefined ? (
        <ApproveDialog
          template={template}
          source={source}
          written={written}
          corrections={corrections}
          actor={actor}
          staff={staff}
          onApproved={(id) => {
            onApproved()
            goTo({ screen: 'report', about: toArchiveAbout(id) })
          }}
          onClose={() => setApproving(false)}
        />
      ) : null}
    </>
  )
}

interface ArchiveNoticesProps {
  readonly archive: FoundCorrections | undefined
  readonly templateName: string
  readonly period: Period
}

/** That this period is approved already, and what of earlier reports this one corrects. */
export function ArchiveNotices({ archive: found, templateName, period }: ArchiveNoticesProps): ReactElement {
  const archive = useReportArchive()
  const same = archive?.reports.find(
    (one) =>
      isInForce(one) &&
      one.content.template.name === templateName &&
      one.content.period.from === period.from &&
      one.content.period.to === period.to,
  )
  const cases = new Set(found?.corrections.flatMap((one) => one.cases.map(({ id }) => id)))
  return (
    <>
      {same === undefined ? null : (
        <Alert
          severity="info"
          sx={{ py: 0 }}
          action={
            <Button size="small" onClick={() => goTo({ screen: 'report', about: toArchiveAbout(same.id) })}>
              看存档的
            </Button>
          }
        >
          {reportToName(same)}已经审定并存档，这一期已锁定。下面是按现在的台账起草的，只供比较。
        </Alert>
      )}
      {found === undefined || found.corrections.length === 0 ? null : (
        <Alert severity="info" sx={{ py: 0 }}>
          {found.corrections.map(({ reportName }) => reportName).join('、')}
          审定以后有 {cases.size} 件案件改变了数字，已列入附表“对已审定报告的更正”。
        </Alert>
      )}
      {found === undefined || found.untold.length === 0 ? null : (
        <Alert severity="warning" sx={{ py: 0 }}>
          {found.untold.join('、')}审定时的操作这台电脑还没有收全，它的更正没有算进来。请先同步，再审定这份报告。
        </Alert>
      )}
    </>
  )
}
