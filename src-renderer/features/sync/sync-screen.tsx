import Alert from '@mui/material/Alert'
import { useMemo, useState, type ReactElement } from 'react'
import { useDesk } from '../../desk/desk'
import { useDrives } from '../../desk/use-drives'
import { useSaved } from '../../desk/use-saved'
import { useDeskPaper, type DeskPapers, type DeskPaperTask } from '../../desk/use-desk-paper'
import type { SyncReceipt } from '../../ledger-store/read/read-peers'
import type { OwnOffice } from '../../ledger-store/read/read-own-office'
import { notShownWords } from '../../messages/not-shown-words'
import type { PcNames } from '../../messages/sync-words'
import { ChooseBundle } from '../../ui/choose-bundle'
import { FailureNotice } from '../../ui/failure-notice'
import { LoadingRows } from '../../ui/loading-rows'
import { PageFrame } from '../../ui/page'
import { useSnackbar } from '../../ui/use-snackbar'
import { BrakeDialog } from './brake-dialog'
import { ExportDialog } from './export-dialog'
import { ExportProgress, ExportResult } from './export-result'
import { PeersPanel } from './peers-panel'
import { syncReceiptToPaper } from './sync-receipt-to-paper'
import type { SyncExportRequest } from './send-sync'
import { SyncHistory } from './sync-history'
import { ImportActions, Reading, Refused } from './sync-import-parts'
import { isBraked, type LookedSync, type SyncImportState } from './sync-import-state'
import { SyncPlanView } from './sync-plan-view'
import { SyncReceiptView } from './sync-receipt-view'
import { useMayExchange, useSyncDesk } from './use-sync-desk'
import { useSyncExport, type SyncSending } from './use-sync-export'
import { useSyncFacts, type SyncBackground } from './use-sync-facts'
import { useSyncImport, type SyncImportActions } from './use-sync-import'
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

interface SyncWorkProps {
  readonly facts: SyncBackground
  readonly office: OwnOffice
}

function SyncWork({ facts, office }: SyncWorkProps): ReactElement {
  const { app, settings, changeSettings } = useDesk()
  const mayAct = useMayExchange(office)
  const desk = useSyncDesk(office)
  const { ports, waiting } = useSyncPorts()
  const { state, actions } = useSyncImport(desk, ports)
  const sending = useSyncExport(desk)
  const printing = useReceiptPapers(facts, office)
  const drives = useDrives()
  const [exporting, setExporting] = useState<readonly string[]>()
  const [asking, setAsking] = useState(false)
  const { nameOf } = facts
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
          onImport={() => {
            if (state.at === 'planned' && isBraked(state.looked)) setAsking(true)
            else void actions.importNow()
          }}
          onExport={facts.peers.length === 0 ? undefined : () => setExporting(listToSendTo(facts))}
          onBack={() => {
            actions.startOver()
            sending.startOver()
          }}
          onExportBack={() => setExporting(state.at === 'done' ? [state.looked.plan.source.fromDevice] : [])}
        />
      }
    >
      {printing.failure === undefined ? null : <FailureNotice words={printing.failure} />}
      {office.joining ? <JoiningNotice name={office.name} /> : null}
      <ImportAtHand state={state} facts={facts} papers={printing} />
      <SendingAtHand sending={sending} nameOf={nameOf} />
      <WaitingPanel
        facts={facts}
        nameOf={nameOf}
        waiting={settings.waitingBundles}
        version={app.version}
        onOpenWaiting={(one) =>
          void waiting.open(one).then((file) => (file === undefined ? waiting.forget(one) : actions.openBytes(file)))
        }
        onForget={(one) => void waiting.forget(one)}
      />
      <PeersPanel
        peers={facts.peers}
        nameOf={nameOf}
        busy={sending.state.at === 'working' || !mayAct}
        onExport={(deviceId) => setExporting([deviceId])}
        onEvery={(deviceId, days) => void changeSettings({ syncEvery: { ...settings.syncEvery, [deviceId]: days } })}
      />
      {state.at === 'choosing' && facts.peers.length > 0 ? (
        <ChooseSync facts={facts} drives={drives} actions={actions} />
      ) : null}
      <SyncHistory facts={facts} nameOf={nameOf} personById={facts.personById} onPrint={printing.print} />
      {exporting === undefined ? null : (
        <AskWhereTo
          facts={facts}
          chosen={exporting}
          drives={drives}
          onExport={(request) => void sending.start(request)}
          onClose={() => setExporting(undefined)}
        />
      )}
      {state.at === 'planned' ? (
        <AskTwice
          plan={state.looked.plan}
          open={asking}
          onImport={actions.importNow}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </PageFrame>
  )
}

/** The PCs an export is first offered for: those with which one is due, or all when none is. */
function listToSendTo({ peers }: SyncBackground): readonly string[] {
  const due = peers.filter((peer) => peer.due.daysLeft <= 0 || peer.unsentCount > 0)
  return (due.length === 0 ? peers : due).map(({ card }) => card.card.deviceId)
}

interface ReceiptPapers extends Pick<DeskPapers, 'busy' | 'failure'> {
  readonly out: (task: DeskPaperTask, receipt: SyncReceipt) => void
  readonly print: (receipt: SyncReceipt) => void
}

/** 台账同步回执 on paper and as a Word file, and why the last one could not be. */
function useReceiptPapers(facts: SyncBackground, office: OwnOffice): ReceiptPapers {
  const { busy, failure, run } = useDeskPaper()
  const tell = useSnackbar()
  const out = async (task: DeskPaperTask, receipt: SyncReceipt): Promise<void> => {
    const fromName = facts.nameOf(receipt.fromDevice)
    const told = await run(task, () =>
      syncReceiptToPaper(receipt, office.name, fromName, facts.personById.get(receipt.by) ?? ''),
    )
    if (told !== undefined) tell(told)
  }
  return {
    busy,
    failure,
    out: (task, receipt) => void out(task, receipt),
    print: (receipt) => void out('print', receipt),
  }
}

interface ImportAtHandProps {
  readonly state: SyncImportState
  readonly facts: SyncBackground
  readonly papers: ReceiptPapers
}

/** The bundle that is being taken in, by how far it has come. */
function ImportAtHand({ state, facts, papers }: ImportAtHandProps): ReactElement | null {
  const { clock, ledger } = useDesk()
  const { viewStale } = useSaved()
  const { nameOf, personById } = facts
  switch (state.at) {
    case 'choosing':
      return null
    case 'reading':
      return <Reading fileName={state.fileName} stage={state.stage} />
    case 'refused':
      return <Refused fileName={state.fileName} failure={state.failure} kept={state.kept === true} />
    case 'planned':
      return (
        <SyncPlanView
          key={state.looked.bundle.tagmanifest}
          looked={state.looked}
          failure={state.failure}
          nameOf={nameOf}
          now={clock.now()}
        />
      )
    case 'done':
      if (!state.shown && viewStale)
        return <FailureNotice words={notShownWords} onRetry={() => void ledger.catchUp()} />
      return (
        <SyncReceiptView
          looked={state.looked}
          receipt={
            state.receipt ?? facts.received.find(({ bundleId }) => bundleId === state.looked.plan.source.bundleId)
          }
          nameOf={nameOf}
          personById={personById}
          busy={papers.busy}
          onPaper={papers.out}
        />
      )
  }
}

interface SendingAtHandProps {
  readonly sending: SyncSending
  readonly nameOf: PcNames
}

function SendingAtHand({ sending: { state, startOver }, nameOf }: SendingAtHandProps): ReactElement | null {
  switch (state.at) {
    case 'idle':
      return null
    case 'working':
      return <ExportProgress state={state} nameOf={nameOf} />
    case 'done':
      return <ExportResult ends={state.ends} toDrive={state.toDrive} nameOf={nameOf} onClose={startOver} />
  }
}

interface AskTwiceProps {
  readonly plan: LookedSync['plan']
  readonly open: boolean
  readonly onImport: () => Promise<void>
  readonly onClose: () => void
}

const AskTwice = ({ plan, open, onImport, onClose }: AskTwiceProps): ReactElement => (
  <BrakeDialog
    open={open}
    plan={plan}
    onImport={() => {
      onClose()
      void onImport()
    }}
    onCancel={onClose}
  />
)

interface ChooseSyncProps {
  readonly facts: SyncBackground
  readonly drives: ReturnType<typeof useDrives>
  readonly actions: SyncImportActions
}

function ChooseSync({ facts: { received, sent }, drives, actions }: ChooseSyncProps): ReactElement {
  const { app } = useDesk()
  const importedNames = useMemo(() => new Set(received.map(({ fileName }) => fileName)), [received])
  // What this PC wrote itself is not for it.
  const written = useMemo(() => new Set(sent.map(({ fileName }) => fileName)), [sent])
  const offered = drives?.map((drive) => ({
    ...drive,
    bundles: drive.bundles.filter(({ name }) => !written.has(name)),
  }))
  return (
    <ChooseBundle
      title="U 盘里的同步包"
      kind="同步包"
      drives={offered}
      seesDrives={app.shell === 'electron'}
      importedNames={importedNames}
      onFound={(file) => void actions.openFound(file)}
      onDropped={(file) => void actions.openBlob(file.name, file)}
    />
  )
}

interface AskWhereToProps {
  readonly facts: SyncBackground
  readonly drives: ReturnType<typeof useDrives>
  readonly chosen: readonly string[]
  readonly onExport: (request: SyncExportRequest) => void
  readonly onClose: () => void
}

function AskWhereTo({ facts, chosen, drives, onExport, onClose }: AskWhereToProps): ReactElement {
  const { app } = useDesk()
  return (
    <ExportDialog
      peers={facts.peers}
      chosen={chosen}
      drives={drives}
      isBrowser={app.shell === 'browser'}
      nameOf={facts.nameOf}
      onExport={(request) => {
        onClose()
        onExport(request)
      }}
      onClose={onClose}
    />
  )
}

const JoiningNotice = ({ name }: { readonly name: string }): ReactElement => (
  <Alert severity="info" variant="outlined">
    这台电脑正在等“{name}”的第一份台账。请在已有台账的那台电脑上，到“同步”里选“全部导出”，写到 U 盘；把 U
    盘插到这里，打开那个同步包导入。
  </Alert>
)
