import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import type { ReactElement, ReactNode } from 'react'
import type { ApprovedReport } from '#shared/approved-report/approved-report'
import { usePcNames } from '../../../desk/use-pc-names'
import { differenceToWords, recountFailureToWords } from '../../../messages/report-words'
import { FailureNotice } from '../../../ui/failure-notice'
import { goTo } from '../../../routes'
import { Panel } from '../../../ui/panel'
import { useRecount, type Recount } from './use-archive'

/** 按当时的台账重算: whether the report comes out to the digit, or what does not. */
export function RecountPanel({ report }: { readonly report: ApprovedReport }): ReactElement {
  const { recount, run } = useRecount(report)
  const isRunning = recount.state === 'running'
  return (
    <Panel
      title="按当时的台账重算"
      actions={
        <>
          <Button size="small" variant="text" onClick={() => goTo({ screen: 'figures', look: figuresThen(report) })}>
            看当时的统计
          </Button>
          <Button size="small" loading={isRunning} disabled={report.newer} onClick={() => void run()}>
            重算
          </Button>
        </>
      }
    >
      <Box role="status">
        <RecountResult recount={recount} report={report} />
      </Box>
    </Panel>
  )
}

/** The address of 统计 of the report's period, as the ledger stood then. */
function figuresThen({ id, content: { period } }: ApprovedReport): string {
  const days = period.kind === 'span' ? { from: period.from, to: period.to } : { on: period.from }
  return new URLSearchParams({ period: period.kind, ...days, until: `report:${id}` }).toString()
}

function RecountResult({
  recount,
  report,
}: {
  readonly recount: Recount
  readonly report: ApprovedReport
}): ReactElement {
  const pcs = usePcNames()
  if (report.newer) return <Quiet>这份报告里有新版本程序的内容，这台电脑不能重算。</Quiet>
  if (recount.state === 'idle') return <Quiet>从台账的操作记录里重新算出审定那一刻的数字，和存档逐个核对。</Quiet>
  if (recount.state === 'running')
    return <Quiet>正在重算…{recount.of === 0 ? '' : `改动过的 ${recount.of} 条记录，已还原 ${recount.done} 条`}</Quiet>
  const { result } = recount
  if (!result.ok) return <FailureNotice words={recountFailureToWords(result.failure, pcs)} />
  if (result.value.length === 0)
    return (
      <Alert severity="success" variant="outlined">
        可以重现：{report.content.figures.length} 项指标、{report.content.tables.length} 张表、
        {report.content.charts.length} 张图{report.content.asDrafted ? '和起草的文字' : ''}都和存档一样，一个数字不差。
        {report.content.asDrafted ? '' : '文字经过人工修改，照存档保留。'}
      </Alert>
    )
  return (
    <Alert severity="error" variant="outlined">
      与存档不符，有 {result.value.length} 处：
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {result.value.slice(0, mostShown).map((one) => (
          <li key={one.what}>{differenceToWords(one)}</li>
        ))}
      </Box>
      {result.value.length > mostShown ? `还有 ${result.value.length - mostShown} 处。` : ''}
    </Alert>
  )
}

const mostShown = 20

const Quiet = ({ children }: { readonly children: ReactNode }): ReactElement => (
  <Box sx={{ color: 'text.secondary' }}>{children}</Box>
)
