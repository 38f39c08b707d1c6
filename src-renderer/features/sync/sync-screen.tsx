import Alert from '@mui/material/Alert'
import { useMemo, useState, type ReactElement } from 'react'
import { useDesk } from '../../desk/desk'
import { useDrives } from '../../desk/use-drives'
import { useRecordedPrint } from '../../desk/use-recorded-print'
import type { SyncReceipt } from '../../ledger-store/read/read-peers'
import type { FailureWords } from '../../messages/words-of'
import { goTo } from '../../routes'
import { ChooseBundle } from '../../ui/choose-bundle'
import { FailureNotice } from '../../ui/failure-notice'
import { LoadingRows } from '../../ui/loading-rows'
import { PageFrame } from '../../ui/page'
import { BrakeDialog } from './brake-dialog'
import { ExportDialog } from './export-dialog'
import { ExportProgress, ExportResult } from './export-result'
import { PeersPanel } from './peers-panel'
import { renderSyncReceipt } from './render-sync-receipt'
import type { SyncExportRequest } from './send-sync'
import { SyncHistory } from './sync-history'
import { ImportActions, Reading, Refused } from './sync-import-parts'
import { isBraked } from './sync-import-state'
import { SyncPlanView } from './sync-plan-view'
import { SyncReceiptView } from './sync-receipt-view'
import { useMayExchange, useSyncDesk } from './use-sync-desk'
import { useSyncExport } from './use-sync-export'
import { useSyncFacts, type SyncBackground } from './use-sync-facts'
import { useSyncImport } from './use-sync-import'
import { useSyncPorts } from './use-sync-ports'
import { WaitingPanel } from './waiting-panel'

const subtitle =
  '把本单位几台电脑上的台账合到一起：导入对方的同步包，再导出给对方。两台电脑改了同一处，两个值都留着，由人来定。'

/** 同步: how the exchange with the office's other PCs stands, and both ways of it. */
export function SyncScreen(): ReactElement {
  const facts = useSyncFacts()
  if (facts?.office === undefined) {
    return (
      <PageFrame title="同步" subtitle={subtitle}>
        <LoadingRows rows={4} />
      </PageFrame>
    )
  }
  return <SyncWork facts={facts} office={facts.office} />
}

function SyncWork({
  facts,
  office,
}: {
  readonly facts: SyncBackground
  readonly office: NonNullable<SyncBackground['office']>
}): ReactElement {
  const { app, clock, settings, changeSettings } = useDesk()
  const printRecorded = useRecordedPrint()
  const mayAct = useMayExchange(office)
  const desk = useSyncDesk(office)
  const { ports, waiting } = useSyncPorts()
  const { state, actions } = useSyncImport(desk, ports)
  const sending = useSyncExport(desk)
  const drives = useDrives()
  const [exporting, setExporting] = useState<readonly string[]>()
  const [asking, setAsking] = useState(false)
  const [failure, setFailure] = useState<FailureWords>()
  const importedNames = useMemo(() => new Set(facts.received.map(({ fileName }) => fileName)), [facts.received])
  // What this PC wrote itself is not for it.
  const written = useMemo(() => new Set(facts.sent.map(({ fileName }) => fileName)), [facts.sent])
  const offered = drives?.map((drive) => ({
    ...drive,
    bundles: drive.bundles.filter(({ name }) => !written.has(name)),
  }))
  const { nameOf } = facts
  const isWorking = sending.state.at === 'working'
  const due = facts.peers
    .filter((peer) => peer.due.daysLeft <= 0 || peer.unsentCount > 0)
    .map(({ card }) => card.card.deviceId)

  const print = async (receipt: SyncReceipt): Promise<void> => {
    setFailure(undefined)
    const fromName = nameOf(receipt.fromDevice)
    const html = renderSyncReceipt(receipt, office.name, fromName, facts.personById.get(receipt.by) ?? '')
    setFailure(
      await printRecorded(
        { html, title: '台账同步回执' },
        { act: 'sync-receipt-printed', bundleId: receipt.bundleId, fromName },
      ),
    )
  }
  const send = (request: SyncExportRequest): void => {
    setExporting(undefined)
    void sending.start(request)
  }
  const importNow = (): void => {
    if (state.at === 'planned' && isBraked(state.looked)) setAsking(true)
    else void actions.importNow()
  }
  const importBraked = (): void => {
    setAsking(false)
    void actions.importNow()
  }
  return (
    <PageFrame
      title="同步"
      subtitle={subtitle}
      actions={
        <ImportActions
          state={state}
          actions={actions}
          mayAct={mayAct}
          sending={sending.state.at}
          onImport={importNow}
          onExport={
            facts.peers.length === 0
              ? undefined
              : () => setExporting(due.length === 0 ? facts.peers.map(({ card }) => card.card.deviceId) : due)
          }
          onBack={() => {
            actions.startOver()
            sending.startOver()
          }}
          onExportBack={() => setExporting(state.at === 'done' ? [state.looked.plan.source.fromDevice] : [])}
        />
      }
    >
      {failure === undefined ? null : <FailureNotice words={failure} />}
      {office.joining ? <JoiningNotice name={office.name} /> : null}
      {state.at === 'reading' ? <Reading fileName={state.fileName} stage={state.stage} /> : null}
      {state.at === 'refused' ? <Refused fileName={state.fileName} failure={state.failure} kept={state.kept} /> : null}
      {state.at === 'planned' ? (
        <SyncPlanView
          key={state.looked.bundle.tagmanifest}
          looked={state.looked}
          failure={state.failure}
          nameOf={nameOf}
          now={clock.now()}
        />
      ) : null}
      {state.at === 'done' ? (
        <SyncReceiptView
          receipt={state.receipt}
          nameOf={nameOf}
          personById={facts.personById}
          onPrint={(receipt) => void print(receipt)}
        />
      ) : null}
      {sending.state.at === 'working' ? <ExportProgress state={sending.state} nameOf={nameOf} /> : null}
      {sending.state.at === 'done' ? (
        <ExportResult
          ends={sending.state.ends}
          toDrive={sending.state.toDrive}
          nameOf={nameOf}
          onClose={sending.startOver}
        />
      ) : null}
      <WaitingPanel
        facts={facts}
        nameOf={nameOf}
        waiting={settings.waitingBundles}
        version={app.version}
        onReconcile={() => goTo({ screen: 'reconcile', section: '' })}
        onOpenWaiting={(one) =>
          void waiting.open(one).then((file) => (file === undefined ? waiting.forget(one) : actions.openBytes(file)))
        }
        onForget={(one) => void waiting.forget(one)}
      />
      <PeersPanel
        peers={facts.peers}
        nameOf={nameOf}
        busy={isWorking || !mayAct}
        onExport={(deviceId) => setExporting([deviceId])}
        onEvery={(deviceId, days) => void changeSettings({ syncEvery: { ...settings.syncEvery, [deviceId]: days } })}
      />
      {state.at === 'choosing' && facts.peers.length > 0 ? (
        <ChooseBundle
          title="U 盘里的同步包"
          kind="同步包"
          drives={offered}
          seesDrives={app.shell === 'electron'}
          importedNames={importedNames}
          onFound={(file) => void actions.openFound(file)}
          onDropped={(file) => void actions.openBlob(file.name, file)}
        />
      ) : null}
      <SyncHistory
        facts={facts}
        nameOf={nameOf}
        personById={facts.personById}
        onPrint={(receipt) => void print(receipt)}
      />
      {exporting === undefined ? null : (
        <ExportDialog
          peers={facts.peers}
          chosen={exporting}
          drives={drives}
          isBrowser={app.shell === 'browser'}
          nameOf={nameOf}
          onExport={send}
          onClose={() => setExporting(undefined)}
        />
      )}
      {state.at === 'planned' ? (
        <BrakeDialog open={asking} plan={state.looked.plan} onImport={importBraked} onCancel={() => setAsking(false)} />
      ) : null}
    </PageFrame>
  )
}

const JoiningNotice = ({ name }: { readonly name: string }): ReactElement => (
  <Alert severity="info" variant="outlined">
    这台电脑正在等“{name}”的第一份台账。请在已有台账的那台电脑上，到“同步”里选“全部导出”，写到 U 盘；把 U
    盘插到这里，打开那个同步包导入。
  </Alert>
)
