import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { ComponentType, ReactElement } from 'react'
import type { RecoverySurvey } from '../ledger-store/opening/survey-recovery'
import { rewriteToWords, salvageToWords } from '../messages/recovery-words'
import { FailureNotice } from '../ui/failure-notice'
import { StepBar } from '../ui/step-bar'
import { WayPanel } from '../ui/way-panel'
import { useRecovery } from './use-recovery'

/** Restoring a backup, as the part that does it offers it here: what it leads to in words, and its button with all that follows. */
export interface RestoreOffer {
  readonly consequence: string
  readonly Action: ComponentType<{ readonly onRestored: () => void }>
}

export interface RecoveryChoicesProps {
  readonly restore: RestoreOffer | undefined
  readonly onDone: () => void
}

/** For a journal that is damaged or tells another history: the ways on, the one that keeps most first, each with what it leads to. */
export function RecoveryChoices({ restore, onDone }: RecoveryChoicesProps): ReactElement {
  const recovery = useRecovery(onDone)
  const { survey, failure, busy } = recovery
  return (
    <Stack sx={{ gap: 1, mt: 2 }}>
      <Typography variant="h3" component="h2">
        可选的办法
      </Typography>
      {failure === undefined ? null : <FailureNotice words={failure} />}
      {busy ? (
        <StepBar
          label="正在写新日志"
          step={2}
          of={2}
          words="正在写新日志"
          note="正在写入，不能中断，请不要关闭程序。"
        />
      ) : null}
      {survey === undefined && failure === undefined ? (
        <StepBar
          label="正在核对还剩下哪些内容"
          step={1}
          of={2}
          words="正在核对还剩下哪些内容"
          note="还没有改动任何内容。"
        />
      ) : null}
      {survey === undefined ? null : (
        <Ways
          survey={survey}
          busy={busy}
          onRewrite={() => void recovery.rewrite()}
          onSalvage={() => void recovery.salvage()}
        />
      )}
      {restore === undefined ? null : (
        <WayPanel title="用备份恢复" consequence={restore.consequence}>
          <restore.Action onRestored={onDone} />
        </WayPanel>
      )}
    </Stack>
  )
}

interface WaysProps {
  readonly survey: RecoverySurvey
  readonly busy: boolean
  readonly onRewrite: () => void
  readonly onSalvage: () => void
}

function Ways({ survey, busy, onRewrite, onSalvage }: WaysProps): ReactElement {
  const { fromView } = survey.plan
  const salvage = salvageToWords(survey)
  return (
    <>
      {fromView === undefined ? null : (
        <WayPanel title="按台账数据库重写日志（建议）" consequence={rewriteToWords(fromView.folded.length)}>
          <Button variant="contained" disabled={busy} onClick={onRewrite}>
            重写日志
          </Button>
        </WayPanel>
      )}
      <WayPanel title={salvage.title} consequence={salvage.consequence}>
        <Button variant={fromView === undefined ? 'contained' : 'outlined'} disabled={busy} onClick={onSalvage}>
          保全并打开
        </Button>
      </WayPanel>
    </>
  )
}
