import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useMemo, type ReactElement } from 'react'
import { useDesk } from '../../desk/desk'
import { useDrives } from '../../desk/use-drives'
import { useSaved } from '../../desk/use-saved'
import { useDeskPaper, type DeskPaperTask } from '../../desk/use-desk-paper'
import type { InboxReceipt } from '../../ledger-store/read/read-bundles'
import { backupInsteadWords, isBackupInstead } from '../../messages/bundle-words'
import { notShownWords } from '../../messages/not-shown-words'
import { goTo } from '../../routes'
import { ChooseBundle } from '../../ui/choose-bundle'
import { FailureNotice } from '../../ui/failure-notice'
import { NoCentreNotice } from '../../ui/no-centre-notice'
import { PageFrame } from '../../ui/page'
import { StepBar } from '../../ui/step-bar'
import { useSnackbar } from '../../ui/use-snackbar'
import { IntakeHistory } from './intake-history'
import { IntakePlanView } from './intake-plan-view'
import { IntakeReceiptView } from './intake-receipt-view'
import { isWriting, writtenToText, type IntakeStage, type IntakeState } from './intake-state'
import type { ShownFailure } from '../../desk/use-bundle-import'
import { receiptToPaper } from './receipt-to-paper'
import { useIntake, type IntakeActions } from './use-intake'
import { useIntakeBackground } from './use-intake-background'

const noNames: ReadonlyMap<string, string> = new Map()

/** 导入: choose a bundle, see what it would do, import it all or not at all, keep the receipt. */
export function IntakeScreen(): ReactElement {
  const { app, ledger, settings } = useDesk()
  const { viewStale } = useSaved()
  const { state, actions } = useIntake()
  const background = useIntakeBackground()
  const drives = useDrives()
  const papers = useDeskPaper()
  const tell = useSnackbar()
  const nameById = background?.nameById ?? noNames
  const importedNames = useMemo(() => new Set(background?.history.map((receipt) => receipt.fileName)), [background])

  const out = async (task: DeskPaperTask, receipt: InboxReceipt): Promise<void> => {
    const told = await papers.run(task, ({ officeName }) =>
      receiptToPaper(receipt, officeName, nameById.get(receipt.importedBy) ?? ''),
    )
    if (told !== undefined) tell(told)
  }
  const onSample = background?.isSample === true ? () => void actions.openSample() : undefined

  return (
    <PageFrame
      title="导入"
      subtitle="把受理中心送来的交办包导入台账。先看清楚要导入什么，再写入；要么全部写入，要么一件也不写。"
      actions={<HeaderActions state={state} actions={actions} actorId={settings.actorId} />}
    >
      {background?.knowsCentre === false ? (
        <NoCentreNotice
          barred="本机无法核对签名，任何交办包都不能导入"
          onEnrol={() => goTo({ screen: 'settings', section: 'keys' })}
        />
      ) : null}
      {state.at === 'choosing' ? (
        <ChooseBundle
          title="U 盘里的交办包"
          kind="交办包"
          drives={drives}
          seesDrives={app.shell === 'electron'}
          importedNames={importedNames}
          onSample={onSample}
          onFound={(file) => void actions.openFound(file)}
          onDropped={(file) => void actions.openBlob(file.name, file)}
        />
      ) : null}
      {state.at === 'reading' ? <Reading fileName={state.fileName} stage={state.stage} /> : null}
      {state.at === 'refused' ? <Refused fileName={state.fileName} failure={state.failure} /> : null}
      {state.at === 'planned' ? (
        <IntakePlanView
          key={state.ready.bundle.tagmanifest}
          {...state}
          nameById={nameById}
          onJoin={actions.chooseJoin}
        />
      ) : null}
      {state.at === 'done' && !state.shown && viewStale ? (
        <FailureNotice words={notShownWords} onRetry={() => void ledger.catchUp()} />
      ) : null}
      {state.at === 'done' && (state.shown || !viewStale) ? (
        <IntakeReceiptView
          ready={state.ready}
          receipt={
            state.receipt ?? background?.history.find(({ bundleId }) => bundleId === state.ready.plan.source.bundleId)
          }
          nameById={nameById}
          busy={papers.busy}
          onPaper={(task, receipt) => void out(task, receipt)}
        />
      ) : null}
      {papers.failure === undefined ? null : <FailureNotice words={papers.failure} />}
      <IntakeHistory history={background?.history} nameById={nameById} />
    </PageFrame>
  )
}

function HeaderActions({
  state,
  actions,
  actorId,
}: {
  readonly state: IntakeState
  readonly actions: IntakeActions
  readonly actorId: string
}): ReactElement {
  const choose = (label: string, primary: boolean): ReactElement => (
    <Button variant={primary ? 'contained' : 'outlined'} onClick={() => void actions.choose()}>
      {label}
    </Button>
  )
  switch (state.at) {
    case 'choosing':
      return (
        <>
          <Button onClick={() => goTo({ screen: 'excel-import' })}>导入旧台账…</Button>
          {choose('选择文件…', true)}
        </>
      )
    case 'reading':
      return <Button onClick={actions.startOver}>取消</Button>
    case 'refused':
      return (
        <>
          <Button onClick={actions.startOver}>返回</Button>
          {choose('选择其他文件…', true)}
        </>
      )
    case 'planned':
      return state.ready.plan.repeat && !isWriting(state.ready.plan) ? (
        <>
          <Button onClick={actions.startOver} disabled={state.importing}>
            返回
          </Button>
          {state.ready.lost.length === 0 ? (
            <Button variant="contained" disabled>
              没有要写入的内容
            </Button>
          ) : (
            <Button variant="contained" loading={state.importing} onClick={() => void actions.restoreNow()}>
              补回附件 {state.ready.lost.length} 个
            </Button>
          )}
        </>
      ) : (
        <>
          <Button onClick={actions.startOver} disabled={state.importing}>
            不导入，返回
          </Button>
          <Button
            variant="contained"
            loading={state.importing}
            disabled={actorId === ''}
            onClick={() => void actions.importNow()}
          >
            {!isWriting(state.ready.plan) ? '登记收包，不写入案件' : `导入 ${writtenToText(state.ready.plan)}`}
          </Button>
        </>
      )
    case 'done':
      return (
        <>
          <Button onClick={actions.startOver}>继续导入</Button>
          <Button variant="contained" onClick={() => goTo({ screen: 'ledger', filter: '' })}>
            打开台账
          </Button>
        </>
      )
  }
}

const stageWords: { readonly [S in IntakeStage]: string } = {
  reading: '正在读取文件',
  opening: '正在解密、核对签名和内容',
  planning: '正在与台账比对',
}

function Reading({ fileName, stage }: { readonly fileName: string; readonly stage: IntakeStage }): ReactElement {
  return (
    <Stack sx={{ gap: 1, py: 3 }}>
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

function Refused({ fileName, failure }: { readonly fileName: string; readonly failure: ShownFailure }): ReactElement {
  return (
    <Box>
      {isBackupInstead(failure.name, fileName) ? (
        <FailureNotice
          words={backupInsteadWords}
          onRetry={() => goTo({ screen: 'backup' })}
          retryLabel="去“备份与恢复”"
        />
      ) : (
        <FailureNotice words={failure.words} />
      )}
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
