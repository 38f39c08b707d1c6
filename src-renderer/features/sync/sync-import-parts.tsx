import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { ReactElement } from 'react'
import { backupInsteadWords, isBackupInstead } from '../../messages/bundle-words'
import { goTo } from '../../routes'
import { FailureNotice } from '../../ui/failure-notice'
import { StepBar } from '../../ui/step-bar'
import type { ShownFailure } from '../../desk/use-bundle-import'
import { isNews, type SyncImportState, type SyncStage } from './sync-import-state'
import type { SyncExportState } from './use-sync-export'
import type { SyncImportActions } from './use-sync-import'

export interface ImportActionsProps {
  readonly state: SyncImportState
  readonly actions: SyncImportActions
  /** Whether somebody sits at the desk in whose name it can be done. */
  readonly mayAct: boolean
  readonly sending: SyncExportState['at']
  readonly onImport: () => void
  /** Absent while there is nobody to export for. */
  readonly onExport: (() => void) | undefined
  readonly onBack: () => void
  /** Writes for the PC whose bundle was just taken in, so that it hears that it came. */
  readonly onExportBack: () => void
}

/** The buttons at the top right, by where the import stands. */
export function ImportActions({
  state,
  actions,
  mayAct,
  sending,
  onImport,
  onExport,
  onBack,
  onExportBack,
}: ImportActionsProps): ReactElement {
  const isSending = sending === 'working'
  switch (state.at) {
    case 'choosing':
      return (
        <>
          {onExport === undefined ? null : (
            <Button disabled={isSending || !mayAct} onClick={onExport}>
              导出同步包…
            </Button>
          )}
          <Button variant="contained" disabled={isSending} onClick={() => void actions.choose()}>
            选择文件导入…
          </Button>
        </>
      )
    case 'reading':
      return <Button onClick={actions.startOver}>取消</Button>
    case 'refused':
      return (
        <>
          <Button onClick={actions.startOver}>返回</Button>
          <Button variant="contained" onClick={() => void actions.choose()}>
            选择其他文件…
          </Button>
        </>
      )
    case 'planned':
      return <PlannedActions state={state} actions={actions} mayAct={mayAct} onImport={onImport} />
    case 'done':
      return (
        <>
          <Button variant={sending === 'done' ? 'contained' : 'outlined'} disabled={isSending} onClick={onBack}>
            返回
          </Button>
          {state.looked.plan.outcome.conflicts.length === 0 ? null : (
            <Button onClick={() => goTo({ screen: 'reconcile', section: '' })}>
              核对 {state.looked.plan.outcome.conflicts.length} 项
            </Button>
          )}
          {sending === 'done' ? null : (
            <Button variant="contained" disabled={isSending || !mayAct} onClick={onExportBack}>
              导出给对方…
            </Button>
          )}
        </>
      )
  }
}

function PlannedActions({
  state,
  actions,
  mayAct,
  onImport,
}: { readonly state: Extract<SyncImportState, { at: 'planned' }> } & Pick<
  ImportActionsProps,
  'actions' | 'mayAct' | 'onImport'
>): ReactElement {
  const { looked, busy } = state
  const { fresh, held, quarantined } = looked.plan.outcome
  return (
    <>
      <Button onClick={actions.startOver} disabled={busy}>
        不导入，返回
      </Button>
      {looked.ownUsed > 0 ? (
        <Button variant="contained" loading={busy} onClick={() => void actions.renewNow()}>
          换新编号并继续
        </Button>
      ) : looked.plan.repeat ? (
        <Button variant="contained" disabled>
          没有要写入的内容
        </Button>
      ) : (
        <Button variant="contained" loading={busy} disabled={!mayAct} onClick={onImport}>
          {isNews(looked)
            ? fresh > 0
              ? `导入 ${fresh} 条操作`
              : held > 0
                ? `先存下 ${held} 条`
                : `隔离 ${quarantined} 条`
            : '登记收包'}
        </Button>
      )}
    </>
  )
}

const stageWords: { readonly [S in SyncStage]: string } = {
  reading: '正在读取文件',
  opening: '正在解密、核对签名和内容',
  planning: '正在与台账比对',
}

export function Reading({ fileName, stage }: { readonly fileName: string; readonly stage: SyncStage }): ReactElement {
  return (
    <Stack sx={{ gap: 1, py: 2 }}>
      <Typography variant="h3" component="p">
        {fileName}
      </Typography>
      <StepBar
        label={stageWords[stage]}
        step={Object.keys(stageWords).indexOf(stage) + 1}
        of={Object.keys(stageWords).length}
        words={stageWords[stage]}
        note="现在还没有写入任何内容，可以随时取消。"
      />
    </Stack>
  )
}

export function Refused({
  fileName,
  failure,
  kept,
}: {
  readonly fileName: string
  readonly failure: ShownFailure
  readonly kept: boolean
}): ReactElement {
  return (
    <Box>
      <RefusalNotice fileName={fileName} failure={failure} kept={kept} />
      <Typography
        variant="caption"
        component="p"
        data-reason={failure.name}
        sx={{ mt: 0.5, color: 'text.secondary', overflowWrap: 'anywhere' }}
      >
        文件：{fileName}
      </Typography>
    </Box>
  )
}

function RefusalNotice({ fileName, failure: { name, words }, kept }: Parameters<typeof Refused>[0]): ReactElement {
  if (isBackupInstead(name, fileName))
    return (
      <FailureNotice
        words={backupInsteadWords}
        onRetry={() => goTo({ screen: 'backup' })}
        retryLabel="去“备份与恢复”"
      />
    )
  return (
    <FailureNotice
      words={
        kept
          ? {
              ...words,
              todo: '文件已经存进本机，列在下面“等待升级”里。升级本机程序后，从那里打开即可，不用再找这个 U 盘。',
            }
          : words
      }
    />
  )
}
