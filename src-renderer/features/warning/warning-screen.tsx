import Alert from '@mui/material/Alert'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import { useState, type ReactElement } from 'react'
import { mayKeepDossier } from '#shared/dossier/plan-dossier'
import { warningKinds, type Warning, type WarningKind } from '#shared/warning/warning'
import { handCases } from '../../desk/handed-cases'
import { useActor } from '../../desk/use-staff'
import { goTo } from '../../routes'
import { FailureNotice } from '../../ui/failure-notice'
import { LoadingRows } from '../../ui/loading-rows'
import { PageFrame } from '../../ui/page'
import { useDismissals } from './use-dismissals'
import { useWarnings, type Warnings } from './use-warnings'
import { WarningPanel } from './warning-panel'
import { proposedName } from './warning-words'

const spans = [
  { days: 30, words: '近 30 天' },
  { days: 90, words: '近 90 天' },
  { days: 365, words: '近一年' },
] as const

/** 苗头预警: what the cases of a span say together, before anybody has said it. */
export function WarningScreen(): ReactElement {
  const [days, setDays] = useState(90)
  const warnings = useWarnings(days)
  return (
    <PageFrame
      title="苗头预警"
      subtitle="把一段时间里的案件放在一起看：相似诉求、热点村社、上升的类别、反复来电、季节性。只供参考，已作废的不算"
      actions={
        <ToggleButtonGroup
          exclusive
          size="small"
          value={days}
          aria-label="看多长时间"
          onChange={(_event, next: number | null) => (next === null ? undefined : setDays(next))}
        >
          {spans.map((span) => (
            <ToggleButton key={span.days} value={span.days} sx={{ px: 1.5 }}>
              {span.words}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      }
    >
      {warnings === 'failed' ? (
        <FailureNotice
          words={{
            title: '苗头预警没有算出来',
            what: '后台计算没有启动，多半是内存不够。',
            safe: '台账没有改动。',
            todo: '离开这一页再进来；还是这样就重新打开程序。',
          }}
        />
      ) : warnings === undefined ? (
        <LoadingRows rows={12} />
      ) : (
        <WarningPanels warnings={warnings} />
      )}
    </PageFrame>
  )
}

function WarningPanels({ warnings }: { readonly warnings: Warnings }): ReactElement {
  const { cases: rows, counted, clusters } = warnings
  const actor = useActor()
  const dismissals = useDismissals()
  const ofKind = (kind: WarningKind): readonly Warning[] | undefined => {
    if (kind !== 'cluster') return counted.filter((warning) => warning.kind === kind)
    return clusters === 'failed' ? [] : clusters
  }
  if (dismissals === undefined) return <LoadingRows rows={12} />
  return (
    <>
      {dismissals.failure === undefined ? null : <FailureNotice words={dismissals.failure} />}
      {clusters === 'failed' ? (
        <Alert severity="warning" variant="outlined">
          “相似诉求”没有算出来。其他各项照常；请离开这一页再进来，还是这样就重新打开程序。
        </Alert>
      ) : null}
      {warningKinds.map((kind) => (
        <WarningPanel
          key={kind}
          kind={kind}
          warnings={ofKind(kind)}
          rows={rows}
          mayOpen={actor !== undefined && mayKeepDossier(actor)}
          onOpen={(warning) => {
            handCases({ caseIds: warning.ids, name: proposedName(warning, rows), opens: true })
            goTo({ screen: 'dossier', dossierId: '' })
          }}
          isDismissed={dismissals.isDismissed}
          onDismiss={(warning) => dismissals.dismiss(warning, proposedName(warning, rows))}
          onTakeBack={(warning) => dismissals.takeBack(warning, proposedName(warning, rows))}
        />
      ))}
    </>
  )
}
