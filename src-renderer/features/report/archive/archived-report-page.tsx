import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useMemo, useState, type ReactElement } from 'react'
import { approverOf, isInForce, reportToName, type ApprovedReport } from '#shared/approved-report/approved-report'
import { contentToPaper } from '#shared/approved-report/content-to-paper'
import { instantToMinuteText, toInstant } from '#shared/prelude/instant'
import { useDesk } from '../../../desk/desk'
import { staffToNames } from '../../../desk/staff-names'
import { usePcNames } from '../../../desk/use-pc-names'
import { useActor } from '../../../desk/use-staff'
import type { Staff } from '../../../ledger-store/read/read-office'
import { positionToWords } from '../../../messages/report-words'
import { choosePcFonts } from '../../../papers/choose-pc-fonts'
import { goTo } from '../../../routes'
import { FailureNotice } from '../../../ui/failure-notice'
import { KeyValue } from '../../../ui/key-value'
import { PageFrame } from '../../../ui/page'
import { Panel } from '../../../ui/panel'
import { ReportPage } from '../report-page'
import { useSaveReport } from '../use-save-report'
import { LaterChangesPanel } from './later-changes-panel'
import { RecountPanel } from './recount-panel'
import { mayApprove } from './use-report-consent'
import { WithdrawDialog } from './withdraw-dialog'

export interface ArchivedReportPageProps {
  readonly report: ApprovedReport
  readonly staff: Staff
  readonly isDoubled: boolean
}

/** One approved report as it was approved, to be read and saved again; what it comes to when counted again, and what changed since. */
export function ArchivedReportPage({ report, staff, isDoubled }: ArchivedReportPageProps): ReactElement {
  const { content } = report
  const { app, settings } = useDesk()
  const actor = useActor()
  const [isWithdrawing, setWithdrawing] = useState(false)
  const saving = useSaveReport({ template: content.template, period: content.period })
  const shown = useMemo(() => contentToPaper(content), [content])
  const save = (): void => {
    const fonts = choosePcFonts(app.fontFamilies, JSON.stringify(shown), settings.alwaysOfficialFonts)
    void saving.save(shown, fonts)
  }
  return (
    <PageFrame
      title={reportToName(report)}
      subtitle="审定时的样子，只读"
      scroll="fixed"
      actions={
        <>
          <Button onClick={() => goTo({ screen: 'report', about: 'archive' })}>已存档的报告</Button>
          {isInForce(report) && !report.newer && mayApprove(actor) ? (
            <Button onClick={() => setWithdrawing(true)}>撤回审定…</Button>
          ) : null}
          <Button variant="contained" loading={saving.busy} onClick={save}>
            存为 Word
          </Button>
        </>
      }
    >
      {saving.failure === undefined ? null : <FailureNotice words={saving.failure} />}
      <Box
        sx={{
          flex: 1,
          minHeight: 360,
          display: 'grid',
          gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
          gap: 2,
        }}
      >
        <Stack sx={{ gap: 1.5, minHeight: 0, overflowY: 'auto', pr: 0.5 }}>
          <ReportNotices report={report} isDoubled={isDoubled} staff={staff} />
          <FactsPanel report={report} staff={staff} />
          <RecountPanel report={report} />
          <LaterChangesPanel report={report} staff={staff} />
        </Stack>
        <ReportPage paper={shown.paper} annex={shown.annex} />
      </Box>
      {isWithdrawing && actor !== undefined ? (
        <WithdrawDialog report={report} actor={actor} staff={staff} onClose={() => setWithdrawing(false)} />
      ) : null}
    </PageFrame>
  )
}

function ReportNotices({ report, isDoubled, staff }: ArchivedReportPageProps): ReactElement {
  const { withdrawn } = report
  const names = staffToNames(staff)
  return (
    <>
      {withdrawn === undefined ? null : (
        <Alert severity="warning" variant="outlined">
          {withdrawn.on} 由{names.person(withdrawn.by)}撤回审定：{withdrawn.reason}。这一期不再由它锁定。
        </Alert>
      )}
      {isDoubled ? (
        <Alert severity="warning" variant="outlined">
          这一期另有一份审定的报告，多半是两台电脑各自审定的。请撤回其中不用的一份。
        </Alert>
      ) : null}
      {report.isWhole ? null : (
        <Alert severity="error" variant="outlined">
          与存档不符：这份报告现在的内容和审定时记下的摘要对不上，存档的内容可能被改动过。
        </Alert>
      )}
    </>
  )
}

function FactsPanel({ report, staff }: Pick<ArchivedReportPageProps, 'report' | 'staff'>): ReactElement {
  const pcs = usePcNames()
  const names = staffToNames(staff)
  const { content, approved } = report
  const { consent } = approved
  const way =
    consent === undefined ? '' : consent.way === 'self' ? '（本人审定）' : `（${names.person(consent.recordedBy)}代录）`
  return (
    <Panel title="审定">
      <KeyValue
        columns={1}
        items={[
          { label: '审定人', value: `${names.person(approverOf(report))}${way}` },
          { label: '审定时间', value: instantToMinuteText(toInstant(report.at)) },
          { label: '期间', value: `${content.period.name}（${content.period.from} 至 ${content.period.to}）` },
          { label: '台账位置', value: `截至${positionToWords(approved.position, pcs)}` },
          { label: '校验码', value: `${approved.digest.slice(0, 16)}…` },
        ]}
      />
    </Panel>
  )
}
