import Button from '@mui/material/Button'
import { useEffect, useRef, useState, type ReactElement } from 'react'
import type { BackupPlace } from '#shared/ipc/backup-contract'
import { isOffPc } from '../../backups/backup-places'
import type { BackupState } from '../../backups/backup-store'
import { useDesk } from '../../desk/desk'
import { useHandedBackup } from '../../desk/handed-backup'
import { handBundle, type HandedBundle } from '../../desk/handed-bundle'
import { useBackups } from '../../desk/use-backups'
import { backupFailureToWords, proofFailureToWords } from '../../messages/backup-words'
import { fileWriteToWords } from '../../messages/host-words'
import type { FailureWords } from '../../messages/words-of'
import { goTo } from '../../routes'
import { FailureNotice } from '../../ui/failure-notice'
import { PageFrame } from '../../ui/page'
import { StepBar } from '../../ui/step-bar'
import { useSnackbar } from '../../ui/use-snackbar'
import { BackupStanding } from './backup-standing'
import { BackupTable } from './backup-table'
import { placeToText } from './place-words'
import { readRestoreFacts } from './read-restore-facts'
import { RestoreFlow } from './restore-flow'
import type { RestoreProps } from './restore-props'

/** 备份与恢复: how safe the ledger is, every backup there is, and the way back from one. */
export function BackupScreen(): ReactElement {
  const desk = useDesk()
  const [facts, setFacts] = useState<Pick<RestoreProps, 'opening' | 'present' | 'replicas'>>()
  const letGo = useRef<() => void>(() => undefined)
  const isHanded = useHandedBackup() !== undefined
  useEffect(() => {
    if (isHanded) void readRestoreFacts(desk).then(setFacts)
  }, [isHanded, desk])
  if (facts === undefined) return <BackupOverview onRestore={() => void readRestoreFacts(desk).then(setFacts)} />
  const leave = (): void => {
    letGo.current()
    setFacts(undefined)
  }
  const backUpFirst = async (): ReturnType<typeof desk.backups.before> => {
    const done = await desk.backups.before('restore')
    if (done.ok) letGo.current = await desk.backups.hold()
    return done
  }
  return (
    <RestoreFlow
      keys={desk.keys}
      standingDevice={desk.keys.deviceId}
      machine={desk.app.machine}
      {...facts}
      backUpFirst={backUpFirst}
      onBundle={openBundle}
      note={desk.noteForLater}
      onCancel={leave}
      onRestored={desk.startOver}
    />
  )
}

/** The import screen hands a bundle of another PC of the office on to the exchange. */
function openBundle(file: HandedBundle): void {
  handBundle('intake', file)
  goTo({ screen: 'intake' })
}

function BackupOverview({ onRestore }: { readonly onRestore: () => void }): ReactElement {
  const { backups, app, clock, keys } = useDesk()
  const tell = useSnackbar()
  const state = useBackups()
  const [failure, setFailure] = useState<FailureWords>()
  const places = state.places?.map(({ place }) => place) ?? []
  const stick = places.find((place) => place.kind === 'stick')
  const isBusy = state.writing !== undefined

  const backUp = async (targets: readonly BackupPlace[], said: string): Promise<void> => {
    setFailure(undefined)
    const done = await backups.backUp('manual', targets)
    if (done.ok) tell(said)
  }
  const prove = async (place: BackupPlace, name: string): Promise<void> => {
    setFailure(undefined)
    const proved = await backups.prove(place, name)
    if (!proved.ok) setFailure(proofFailureToWords(proved.failure))
  }
  const choosePlace = async (): Promise<void> => {
    setFailure(undefined)
    const chosen = await backups.choosePlace()
    if (!chosen.ok) setFailure(fileWriteToWords(chosen.failure))
  }
  const steady = places.filter(
    (place) =>
      place.kind === 'own' || place.kind === 'download' || (place.kind === 'folder' && place.state !== 'missing'),
  )
  return (
    <PageFrame
      title="备份与恢复"
      subtitle="每天第一次打开时自动备份；导入、升级、恢复以前也先备份。每个备份都会试恢复一次，对得上才算已验证。"
      actions={
        <>
          <Button onClick={onRestore} disabled={isBusy}>
            恢复台账…
          </Button>
          {stick === undefined ? null : (
            <Button disabled={isBusy} onClick={() => void backUp([stick], `已备份到 ${placeToText(stick)}`)}>
              备份到这个 U 盘
            </Button>
          )}
          <Button
            variant="contained"
            loading={isBusy}
            onClick={() => void backUp(steady, steady.some((place) => isOffPc(place)) ? '已备份' : '已备份到本机')}
          >
            立即备份
          </Button>
        </>
      }
    >
      {state.failure === undefined ? null : <FailureNotice words={backupFailureToWords(state.failure)} />}
      {failure === undefined ? null : <FailureNotice words={failure} />}
      <Busy state={state} />
      <BackupStanding
        state={state}
        now={clock.now()}
        isDesktop={app.shell === 'electron'}
        onChoose={() => void choosePlace()}
        onForget={() => void backups.forgetPlace()}
      />
      <BackupTable
        places={state.places}
        onProve={(place, name) => void prove(place, name)}
        isProving={state.proving !== undefined}
        deviceId={keys.deviceId}
        now={clock.now()}
      />
    </PageFrame>
  )
}

function Busy({ state: { writing, proving, share } }: { readonly state: BackupState }): ReactElement | null {
  if (writing === undefined && proving === undefined) return null
  const [step, words, note] =
    writing === undefined
      ? [3, `正在验证：把“${proving ?? ''}”上的备份试恢复到临时台账，与现在的台账比对`, '可以照常工作。']
      : writing === ''
        ? [1, '正在制作备份', '可以照常工作。']
        : [2, `正在写入“${writing}”`, '请不要拔出。']
  return <StepBar label="备份进度" step={step} of={3} words={words} share={share} note={note} />
}
