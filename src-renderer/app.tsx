import { useMemo, useState, type ReactElement } from 'react'
import { useDesk } from './desk/desk'
import { useStaff } from './desk/use-staff'
import { DraftsContext, useDraftDesk, type DraftDesk } from './drafts/drafts-context'
import { ActivityScreen } from './features/activity/activity-screen'
import { BackupScreen } from './features/backup/backup-screen'
import { CentreFiguresScreen } from './features/centre-figures/centre-figures-screen'
import { CaseScreen } from './features/case/case-screen'
import { AmendScreen } from './features/entry/amend-screen'
import { EntryScreen } from './features/entry/entry-screen'
import { FiguresScreen } from './features/figures/figures-screen'
import { HelpScreen } from './features/help/help-screen'
import { ExcelImportScreen } from './features/excel-import/excel-import-screen'
import { IntakeScreen } from './features/intake/intake-screen'
import { LedgerScreen } from './features/ledger/ledger-screen'
import { OutgoingScreen } from './features/outgoing/outgoing-screen'
import { RecycleBinScreen } from './features/recycle-bin/recycle-bin-screen'
import { ReconcileScreen } from './features/reconcile/reconcile-screen'
import { ReplyScreen } from './features/reply/reply-screen'
import { ReportScreen } from './features/report/report-screen'
import { TemplateScreen } from './features/report/template-screen'
import { SettingsScreen } from './features/settings/settings-screen'
import { DossierScreen } from './features/dossier/dossier-screen'
import { PledgeScreen } from './features/pledge/pledge-screen'
import { SubLedgerScreen } from './features/sub-ledger/sub-ledger-screen'
import { StatementScreen } from './features/figures/statement/statement-screen'
import { SyncScreen } from './features/sync/sync-screen'
import { useStickNotice } from './features/sync/use-stick-notice'
import { RoundsScreen } from './features/today/rounds-screen'
import { TodayScreen } from './features/today/today-screen'
import { WarningScreen } from './features/warning/warning-screen'
import { useRoute, type Route } from './routes'
import { AppFrame } from './shell/app-frame'
import { SnackbarProvider } from './ui/use-snackbar'

/** The program at work: the frame, and the screen that the address names. */
export function App(): ReactElement {
  return (
    <SnackbarProvider>
      <Work />
    </SnackbarProvider>
  )
}

function Work(): ReactElement {
  const stick = useStickNotice()
  const drafts = useOwnDrafts()
  return (
    <DraftsContext value={drafts}>
      <AppFrame notices={stick.notices}>
        <Screen key={useSitting(drafts.personId)} route={useRoute()} />
        {stick.dialog}
      </AppFrame>
    </DraftsContext>
  )
}

/**
 * Counts who sat at this desk: whoever sits down next begins anew, because what the person before them has half written is
 * kept, and not theirs to see. Who says their name only now has been sitting there all along.
 */
function useSitting(personId: string): number {
  const [sitting, setSitting] = useState({ personId, nth: 0 })
  if (sitting.personId !== personId)
    setSitting({ personId, nth: sitting.personId === '' ? sitting.nth : sitting.nth + 1 })
  return sitting.nth
}

/** The keeping of drafts for the person at the desk. */
function useOwnDrafts(): DraftDesk {
  const { store } = useDraftDesk()
  const { actorId } = useDesk().settings
  const name = useStaff()?.people.get(actorId)?.name ?? ''
  return useMemo(() => ({ store, personId: actorId, personName: name }), [store, actorId, name])
}

function Screen({ route }: { readonly route: Route }): ReactElement {
  switch (route.screen) {
    case 'today':
      return <TodayScreen />
    case 'rounds':
      return <RoundsScreen />
    case 'ledger':
      return <LedgerScreen key={route.filter} filter={route.filter} />
    case 'sub-ledger':
      return <SubLedgerScreen name={route.name} />
    case 'figures':
      return <FiguresScreen look={route.look} />
    case 'statement':
      return <StatementScreen look={route.look} />
    case 'dossier':
      return <DossierScreen dossierId={route.dossierId} />
    case 'pledge':
      return <PledgeScreen place={route.place} />
    case 'case':
      return (
        <CaseScreen
          key={route.caseId}
          caseId={route.caseId}
          asked={route.step === undefined ? undefined : { step: route.step, ask: route.ask }}
        />
      )
    case 'reply':
      return <ReplyScreen key={`${route.caseId} ${route.round ?? ''}`} caseId={route.caseId} round={route.round} />
    case 'entry':
      return <EntryScreen />
    case 'amend':
      return <AmendScreen key={route.caseId} caseId={route.caseId} />
    case 'intake':
      return <IntakeScreen />
    case 'excel-import':
      return <ExcelImportScreen />
    case 'outgoing':
      return <OutgoingScreen />
    case 'report':
      return <ReportScreen about={route.about} />
    case 'template':
      return <TemplateScreen about={route.about} />
    case 'sync':
      return <SyncScreen />
    case 'activity':
      return <ActivityScreen view={route.view} />
    case 'backup':
      return <BackupScreen />
    case 'settings':
      return <SettingsScreen section={route.section} />
    case 'reconcile':
      return <ReconcileScreen section={route.section} />
    case 'recycle-bin':
      return <RecycleBinScreen />
    case 'centre-figures':
      return <CentreFiguresScreen />
    case 'warning':
      return <WarningScreen />
    case 'help':
      return <HelpScreen key={route.article} article={route.article} />
  }
}
