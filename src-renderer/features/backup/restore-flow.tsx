import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState, type ReactElement } from 'react'
import { FailureNotice } from '../../ui/failure-notice'
import { PageFrame } from '../../ui/page'
import { cleanLine } from '#shared/text/clean-text'
import { PaperKeyField } from '../../ui/paper-key-field'
import { Panel } from '../../ui/panel'
import { StepBar } from '../../ui/step-bar'
import { ComposingTextField } from '../../ui/composing-text-field'
import { RestoreChoice } from './restore-choice'
import { RestoreDoneView } from './restore-done-view'
import { RestorePlanView } from './restore-plan-view'
import type { RestoreProps } from './restore-props'
import { useRestore, type RestoreActions, type RestoreState } from './use-restore'

/** What has to be typed before a ledger is replaced. */
const confirmation = '恢复'

/** 恢复台账: choose a backup, see what it holds and what would leave, confirm by typing, and have it in place. Takes all it needs by its props. */
export function RestoreFlow(props: RestoreProps): ReactElement {
  const { state, actions } = useRestore(props)
  const [typed, setTyped] = useState('')
  return (
    <PageFrame
      title="从备份恢复台账"
      help="restore"
      subtitle="用一个备份替换本机的台账。先看清楚备份里有什么、会少什么，再恢复；恢复前什么都不会改动。"
      actions={
        <Actions state={state} actions={actions} props={props} isConfirmed={cleanLine(typed) === confirmation} />
      }
    >
      {state.at === 'choosing' ? (
        <RestoreChoice places={state.places} onChoose={actions.choose} onChooseFile={() => void actions.chooseFile()} />
      ) : null}
      {state.at === 'opening' ? (
        <StepBar
          label="进度"
          step={1}
          of={3}
          words="正在解密并核对备份"
          note="现在还没有改动任何内容，可以按“换一个备份”退出。"
        />
      ) : null}
      {state.at === 'refused' ? (
        <>
          <RefusalNotice state={state} onBundle={props.onBundle} />
          {state.wantsKey ? <KeyPanel actions={actions} /> : null}
        </>
      ) : null}
      {state.at === 'planned' ? (
        <>
          {state.failure === undefined ? null : <FailureNotice words={state.failure} />}
          <RestorePlanView
            chosen={state.chosen}
            backup={state.opened.backup}
            present={props.present}
            keys={props.keys}
          />
          <Panel title="确认恢复">
            <Stack direction="row" sx={{ gap: 2, alignItems: 'center', flexWrap: 'wrap' }}>
              <Typography>看清楚以后，请在右边输入“{confirmation}”两个字，再按右上角的“恢复台账”。</Typography>
              <ComposingTextField
                instant
                label={`输入“${confirmation}”`}
                value={typed}
                onCommit={setTyped}
                sx={{ width: 180 }}
                autoComplete="off"
              />
            </Stack>
          </Panel>
        </>
      ) : null}
      {state.at === 'restoring' ? (
        <StepBar
          label="进度"
          step={state.step === 'saving' ? 2 : 3}
          of={3}
          words={state.step === 'saving' ? '正在先备份现在的台账' : '正在写入备份里的台账'}
          share={state.step === 'saving' ? 0 : state.share}
          note="正在写入，不能中断，请不要关闭程序。中途断电也不要紧：下次打开时，要么是原来的台账，要么是恢复好的台账。"
        />
      ) : null}
      {state.at === 'done' ? <RestoreDoneView done={state.done} isNewPc={state.isNewPc} /> : null}
    </PageFrame>
  )
}

function Actions({
  state,
  actions,
  props,
  isConfirmed,
}: {
  readonly state: RestoreState
  readonly actions: RestoreActions
  readonly props: RestoreProps
  readonly isConfirmed: boolean
}): ReactElement | null {
  switch (state.at) {
    case 'choosing':
      return <Button onClick={props.onCancel}>不恢复，返回</Button>
    case 'opening':
    case 'refused':
      return <Button onClick={actions.startOver}>换一个备份</Button>
    case 'planned':
      return (
        <>
          <Button onClick={props.onCancel}>不恢复，返回</Button>
          <Button onClick={actions.startOver}>换一个备份</Button>
          <Button variant="contained" disabled={!isConfirmed} onClick={() => void actions.restore()}>
            恢复台账
          </Button>
        </>
      )
    case 'restoring':
      return null
    case 'done':
      return (
        <Button variant="contained" onClick={props.onRestored}>
          打开恢复好的台账
        </Button>
      )
  }
}

function RefusalNotice({
  state: { failure, bundle },
  onBundle,
}: { readonly state: Extract<RestoreState, { at: 'refused' }> } & Pick<RestoreProps, 'onBundle'>): ReactElement {
  return (
    <FailureNotice
      words={failure}
      {...(bundle === undefined || onBundle === undefined
        ? {}
        : { onRetry: () => onBundle(bundle), retryLabel: '在“导入”里打开' })}
    />
  )
}

function KeyPanel({ actions }: { readonly actions: RestoreActions }): ReactElement {
  const [identity, setIdentity] = useState<string>()
  return (
    <Panel
      title="用别的密钥打开"
      actions={
        <Button onClick={() => void actions.openWithKeyFile()} size="small">
          导入密钥备份…
        </Button>
      }
    >
      <Stack sx={{ gap: 1.5 }}>
        <Typography>
          电脑坏了换新的，用纸面上的恢复密钥打开；手里有原来那台电脑的密钥备份文件，按右边的“导入密钥备份…”。
        </Typography>
        <PaperKeyField onKey={setIdentity} />
        <Box>
          <Button
            variant="contained"
            disabled={identity === undefined}
            onClick={() => (identity === undefined ? undefined : actions.openWithIdentity(identity))}
          >
            用恢复密钥打开
          </Button>
        </Box>
      </Stack>
    </Panel>
  )
}
