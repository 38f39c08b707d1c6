import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useId, type ReactElement } from 'react'
import { notShownWords } from '../../messages/not-shown-words'
import type { PcNames } from '../../messages/sync-words'
import { FailureNotice } from '../../ui/failure-notice'
import { StepBar } from '../../ui/step-bar'
import { ExportResult } from './export-result'
import type { StickLook, StickRun } from './run-stick'
import type { LookedSync } from './sync-import-state'
import type { OfferedStick } from './use-stick-offer'
import { useMayExchange } from './use-sync-desk'
import { useStickRun, type StickActions, type StickState } from './use-stick-run'
import { DialogHeading } from '../../ui/dialog-heading'

export interface StickDialogProps {
  readonly offered: OfferedStick
  /** `isDone`: the stick was dealt with, or somebody decided against it. */
  readonly onClose: (isDone: boolean) => void
}

/** Everything a stick is good for, in one step: what will be done, then one button, then what came of it. */
export function StickDialog({ offered, onClose }: StickDialogProps): ReactElement {
  const titleId = useId()
  const { state, actions } = useStickRun(offered, () => onClose(true))
  const mayAct = useMayExchange(offered.office)
  const isBusy = state.at === 'looking' || state.at === 'running'
  return (
    <Dialog
      open
      onClose={(_event, reason) => (isBusy || reason === 'backdropClick' ? undefined : onClose(state.at !== 'ready'))}
      maxWidth="sm"
      fullWidth
      aria-labelledby={titleId}
    >
      <DialogHeading id={titleId} form="stick">
        U 盘“{offered.drive.label}”
      </DialogHeading>
      <DialogContent>
        <Stack sx={{ gap: 2 }}>
          {state.at === 'looking' ? (
            <StepBar
              label="进度"
              step={state.done + 1}
              of={Math.max(1, state.of)}
              words="正在打开 U 盘里的同步包"
              note="还没有写入任何内容，可以取消。"
            />
          ) : null}
          {state.at === 'ready' ? (
            <Steps looks={state.looks} offered={offered} onIntake={actions.openAssignment} />
          ) : null}
          {state.at === 'running' ? <StepBar label="进度" step={state.step} of={state.of} words={state.words} /> : null}
          {state.at === 'done' ? <Outcome run={state.run} nameOf={offered.nameOf} /> : null}
          {state.at === 'ready' && !mayAct ? <Typography>请先在右上角选定使用人。</Typography> : null}
        </Stack>
      </DialogContent>
      <DialogActions>
        <StickButtons state={state} actions={actions} offered={offered} mayAct={mayAct} onClose={onClose} />
      </DialogActions>
    </Dialog>
  )
}

function StickButtons({
  state,
  actions,
  offered,
  mayAct,
  onClose,
}: StickDialogProps & {
  readonly state: StickState
  readonly actions: StickActions
  readonly mayAct: boolean
}): ReactElement | null {
  if (state.at === 'running') return null
  if (state.at === 'looking') return <Button onClick={() => onClose(false)}>取消</Button>
  if (state.at === 'done') {
    const { stoppedAt } = state.run
    return (
      <>
        <Button variant={stoppedAt === undefined ? 'contained' : 'outlined'} onClick={() => onClose(true)}>
          关闭
        </Button>
        {stoppedAt === undefined ? null : (
          <Button variant="contained" onClick={actions.openStopped}>
            打开这个包核对
          </Button>
        )}
      </>
    )
  }
  const imports = state.looks.filter((look) => look.at === 'planned').length
  const exports = offered.offer.exportTo.length
  return (
    <>
      <Button onClick={() => onClose(true)}>先不做</Button>
      <Button variant="contained" disabled={!mayAct || imports + exports === 0} onClick={() => void actions.run()}>
        {imports === 0
          ? exports === 0
            ? '没有可以一步做的'
            : `导出给 ${exports} 台电脑`
          : exports === 0
            ? `导入 ${imports} 个包`
            : `导入 ${imports} 个包，再导出给 ${exports} 台电脑`}
      </Button>
    </>
  )
}

function Steps({
  looks,
  offered,
  onIntake,
}: {
  readonly looks: readonly StickLook[]
  readonly offered: OfferedStick
  readonly onIntake: () => void
}): ReactElement {
  const { offer, nameOf } = offered
  return (
    <>
      {offer.assignments.length === 0 ? null : (
        <Stack direction="row" sx={{ alignItems: 'center', gap: 2 }}>
          <Typography sx={{ flex: 1 }}>
            受理中心交办包 {offer.assignments.length}{' '}
            个，要逐件看过再导入。建议先办这一步，交办的案件就能一并带给其他电脑。
          </Typography>
          <Button onClick={onIntake}>先去导入交办包</Button>
        </Stack>
      )}
      <ol style={{ margin: 0, paddingLeft: 20, lineHeight: 1.9 }}>
        {looks.map((look) => (
          <li key={look.file.token}>
            {look.at === 'planned'
              ? `导入${nameOf(look.looked.plan.source.fromDevice)}的同步包：${planToWords(look.looked)}`
              : `不能导入 ${look.file.name}：${look.words.what}`}
          </li>
        ))}
        {offer.exportTo.map((deviceId) => (
          <li key={deviceId}>导出给{nameOf(deviceId)}，带上回执，写到 U 盘的“市长热线”文件夹，读回核对</li>
        ))}
      </ol>
    </>
  )
}

function planToWords({ plan: { outcome, repeat }, ownUsed }: LookedSync): string {
  if (repeat) return '以前导入过'
  const parts = [
    outcome.fresh === 0
      ? '没有新内容'
      : `${outcome.fresh} 条操作，新增 ${outcome.newCaseIds.length} 件，变更 ${outcome.changedCaseIds.length} 件，作废 ${outcome.voidedCaseIds.length} 件`,
    outcome.conflicts.length === 0 ? undefined : `导入后需要核对 ${outcome.conflicts.length} 项`,
    outcome.held === 0 ? undefined : `${outcome.held} 条要等前面的操作`,
    outcome.brake.pulled ? '改动较大，要单独确认' : undefined,
    ownUsed > 0 ? '本机编号在别处用过，要先处理' : undefined,
  ]
  return parts.filter((part) => part !== undefined).join('，')
}

function Outcome({ run, nameOf }: { readonly run: StickRun; readonly nameOf: PcNames }): ReactElement {
  const { imported, notShown, stoppedAt, ends } = run
  const conflicts = imported.reduce((sum, { plan }) => sum + plan.outcome.conflicts.length, 0)
  return (
    <>
      {imported.map(({ bundle, plan }) => (
        <Typography key={bundle.tagmanifest}>
          已导入{nameOf(plan.source.fromDevice)}的同步包：
          {plan.outcome.fresh === 0
            ? '没有新内容'
            : `${plan.outcome.fresh} 条操作，新增 ${plan.outcome.newCaseIds.length} 件，变更 ${plan.outcome.changedCaseIds.length} 件`}
          。
        </Typography>
      ))}
      {conflicts === 0 ? null : <Typography>需要核对 {conflicts} 项：两台电脑各写了一个值，都已保留。</Typography>}
      {notShown ? <FailureNotice words={notShownWords} /> : null}
      {stoppedAt === undefined ? null : stoppedAt.words === undefined ? (
        <Typography>
          停在 {stoppedAt.file.name}：
          {stoppedAt.why === 'brake' ? '这个包改动较大，要先看过再决定。' : '本机编号在别处用过，要先换新编号。'}
          后面的步骤都还没有做。
        </Typography>
      ) : (
        <FailureNotice words={stoppedAt.words} />
      )}
      {ends.length === 0 ? null : <ExportResult ends={ends} toDrive nameOf={nameOf} />}
    </>
  )
}
