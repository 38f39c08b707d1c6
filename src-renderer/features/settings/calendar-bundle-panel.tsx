import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState, type ReactElement } from 'react'
import { listTaken, type ArrangementItem } from '#shared/calendar/plan-arrangements'
import { arrangementGap } from '../../messages/notice-words'
import { FailureNotice } from '../../ui/failure-notice'
import { Panel } from '../../ui/panel'
import { StepBar } from '../../ui/step-bar'
import type { CalendarPanelProps } from './arrangements-panel'
import { CalendarExportDialog } from './calendar-export-dialog'
import { FestivalTable } from './festival-table'
import { PreviewDialog } from './preview-dialog'
import { useCalendarBundle, type CalendarBundleActions, type CalendarBundleState } from './use-calendar-bundle'

/** 放假安排包: a signed file with years' arrangements, taken in from another office or made for one. */
export function CalendarBundlePanel({ facts, mayChange }: CalendarPanelProps): ReactElement {
  const { state, actions } = useCalendarBundle()
  const [exporting, setExporting] = useState(false)
  return (
    <Panel
      title="放假安排包"
      actions={
        <>
          <Button onClick={() => setExporting(true)}>导出放假安排包…</Button>
          <Button onClick={() => void actions.choose()} disabled={state.at === 'reading'}>
            导入放假安排包…
          </Button>
        </>
      }
    >
      <Typography sx={{ color: 'text.secondary' }}>
        上级单位可以把年度安排做成签名的包发下来，导入前先核对签名、放假和补班是否相抵，并列出剩余天数会变的案件。也可以把本机的安排做成包，发给名片已登记的单位。
      </Typography>
      {state.at === 'reading' ? (
        <StepBar
          label="正在核对放假安排包"
          step={1}
          of={2}
          words={`正在读取、核对 ${state.fileName}`}
          note="还没有写入任何内容。"
        />
      ) : null}
      {state.at === 'refused' ? (
        <Box sx={{ mt: 1.5 }}>
          <FailureNotice words={state.failure.words} />
          <Typography
            variant="caption"
            component="p"
            data-reason={state.failure.name}
            sx={{ mt: 0.5, color: 'text.secondary', overflowWrap: 'anywhere' }}
          >
            文件：{state.fileName}
          </Typography>
        </Box>
      ) : null}
      {state.at === 'planned' ? <BundlePreview state={state} actions={actions} mayChange={mayChange} /> : null}
      {exporting ? <CalendarExportDialog facts={facts} onClose={() => setExporting(false)} /> : null}
    </Panel>
  )
}

interface BundlePreviewProps {
  readonly state: Extract<CalendarBundleState, { at: 'planned' }>
  readonly actions: CalendarBundleActions
  readonly mayChange: boolean
}

function BundlePreview({ state, actions, mayChange }: BundlePreviewProps): ReactElement {
  const { ready, busy, failure } = state
  const { items, fromName, fileName, isRepeat, openCases, changes, source } = ready
  const years = listTaken(items).map(({ year }) => year)
  const barred = !mayChange
    ? '日历要由有“管理”职责的人采用。'
    : isRepeat
      ? '这个包以前导入过，没有要写入的内容。'
      : undefined
  return (
    <PreviewDialog
      title={`${fromName}发来的放假安排`}
      confirmLabel={years.length === 0 ? '登记收包，日历不变' : `采用 ${years.join('、')} 年安排`}
      cancelLabel={barred === undefined ? '不采用' : '关闭'}
      barred={barred}
      busy={busy}
      failure={failure?.words}
      preview={{
        planned: items,
        openCases,
        changes,
        answer: (confirmed) => (confirmed ? void actions.takeIn() : actions.startOver()),
      }}
    >
      <Typography sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
        第 {source.seq} 号包，签名已核对　文件：{fileName}
      </Typography>
      {items.map((item) => (
        <YearOfBundle key={item.arrangement.year} item={item} />
      ))}
    </PreviewDialog>
  )
}

/** One year of the bundle: its days, or why they are not taken. */
function YearOfBundle({ item }: { readonly item: ArrangementItem }): ReactElement {
  const { year, source, issuedOn, festivals } = item.arrangement
  return (
    <Stack sx={{ gap: 0.5 }}>
      <Typography sx={{ fontWeight: 600 }}>
        {year} 年　{outcomeToText(item)}
      </Typography>
      <Typography sx={{ color: 'text.secondary' }}>
        {source}　发文日期 {issuedOn}
      </Typography>
      {item.kind === 'refused' ? (
        <Alert severity="warning" variant="outlined" sx={{ py: 0.25, whiteSpace: 'pre-line' }}>
          {(['content', 'source', 'issuedOn'] as const)
            .flatMap((field) => arrangementGap(item.refused, field) ?? [])
            .join('\n')}
          {'\n'}请发送单位核对原通知，改好后重新发一个包；也可以把通知全文粘贴到“录入年度安排”。
        </Alert>
      ) : null}
      {item.kind === 'taken' ? <FestivalTable festivals={festivals} /> : null}
    </Stack>
  )
}

function outcomeToText(item: ArrangementItem): string {
  switch (item.kind) {
    case 'taken':
      return item.before === undefined ? '新增' : `代替 ${item.before.issuedOn} 发文的安排`
    case 'kept':
      return item.standing === 'same' ? '与现有的相同，不变' : `本机已有 ${item.standing} 发文的较新安排，不变`
    case 'refused':
      return '不能用，不采用'
  }
}
