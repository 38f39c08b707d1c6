import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useMemo, useState, type ReactElement } from 'react'
import { dossierFieldWords, isDossierOpen, type Dossier } from '#shared/dossier/dossier'
import { mayKeepDossier } from '#shared/dossier/plan-dossier'
import { staffToNames } from '../../desk/staff-names'
import { useDeskPaper, type DeskPaperTask } from '../../desk/use-desk-paper'
import { useActor, useStaff } from '../../desk/use-staff'
import type { WholeDossier } from '../../ledger-store/read/read-dossiers'
import type { Staff } from '../../ledger-store/read/read-office'
import { standingToText } from '../../messages/dossier-words'
import { goTo } from '../../routes'
import { EmptyState } from '../../ui/empty-state'
import { FailureNotice } from '../../ui/failure-notice'
import { KeyValue } from '../../ui/key-value'
import { LoadingRows } from '../../ui/loading-rows'
import { PageFrame } from '../../ui/page'
import { PaperButtons } from '../../ui/paper-buttons'
import { Panel } from '../../ui/panel'
import { useSnackbar } from '../../ui/use-snackbar'
import { DossierCases } from './dossier-cases'
import { DossierChip } from './dossier-chip'
import { DossierDialogs, type OpenDialog } from './dossier-dialogs'
import { DossierMeasures } from './dossier-measures'
import { DossierNotices } from './dossier-notices'
import { dossierToPaper } from './dossier-to-paper'
import { DossierTimeline } from './dossier-timeline'
import { DossierVisits } from './dossier-visits'
import { useDossier } from './use-dossiers'

/** One dossier: what the issue is, its cases, what is done about it by whom, who went to see, and everything done to it. */
export function DossierPage({ dossierId }: { readonly dossierId: string }): ReactElement {
  const whole = useDossier(dossierId)
  const staff = useStaff()
  if (whole === 'missing')
    return (
      <PageFrame title="找不到这个专档">
        <EmptyState
          title="台账里没有这个专档"
          hint="地址可能不完整，请从专档列表里打开。"
          action={<Button onClick={() => goTo({ screen: 'dossier', dossierId: '' })}>打开专档列表</Button>}
        />
      </PageFrame>
    )
  if (whole === undefined || staff === undefined)
    return (
      <PageFrame title="集中问题专档">
        <LoadingRows rows={10} />
      </PageFrame>
    )
  return <OneDossier whole={whole} staff={staff} />
}

function OneDossier({ whole, staff }: { readonly whole: WholeDossier; readonly staff: Staff }): ReactElement {
  const { dossier, rows, history } = whole
  const names = useMemo(() => staffToNames(staff), [staff])
  const actor = useActor()
  const [dialog, setDialog] = useState<OpenDialog>()
  const printing = useDeskPaper()
  const tell = useSnackbar()
  const isOpen = isDossierOpen(dossier)
  const may = actor !== undefined && mayKeepDossier(actor, dossier) && !dossier.newer
  const canWrite = may && isOpen
  const out = async (task: DeskPaperTask): Promise<void> => {
    const told = await printing.run(task, (ground) => dossierToPaper(whole, names, ground))
    if (told !== undefined) tell(told)
  }
  return (
    <PageFrame
      title={dossier.name}
      subtitle={
        <Stack direction="row" sx={{ gap: 1, alignItems: 'center' }}>
          集中问题专档　{dossier.openedOn} 立档
          <DossierChip dossier={dossier} />
        </Stack>
      }
      actions={
        <>
          <Button onClick={() => goTo({ screen: 'dossier', dossierId: '' })}>全部专档</Button>
          <PaperButtons busy={printing.busy} printLabel="打印（A4）" onRun={(task) => void out(task)} />
          {canWrite ? <Button onClick={() => setDialog({ form: 'basics' })}>修改</Button> : null}
          {may ? (
            <Button variant="contained" onClick={() => setDialog({ form: 'standing' })}>
              {isOpen ? '销号' : '重新整治'}
            </Button>
          ) : null}
        </>
      }
    >
      {printing.failure === undefined ? null : <FailureNotice words={printing.failure} />}
      <DossierNotices dossier={dossier} may={actor !== undefined && mayKeepDossier(actor, dossier)} />
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: 'minmax(0, 1fr) 340px',
          gap: 2,
          alignItems: 'start',
          '@container screen (max-width: 960px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
        }}
      >
        <Stack sx={{ gap: 2, minWidth: 0 }}>
          <Panel title="基本情况">
            <Facts dossier={dossier} person={(id) => (id === '' ? '' : names.person(id))} />
          </Panel>
          <DossierCases dossier={dossier} rows={rows} canWrite={canWrite} onOpen={setDialog} />
          <DossierMeasures dossier={dossier} names={names} canWrite={canWrite} onOpen={setDialog} />
          <DossierVisits dossier={dossier} names={names} canWrite={canWrite} onOpen={setDialog} />
        </Stack>
        <DossierTimeline history={history} rows={rows} names={names} />
      </Box>
      <DossierDialogs dossier={dossier} dialog={dialog} onClose={() => setDialog(undefined)} />
    </PageFrame>
  )
}

function Facts({
  dossier,
  person,
}: {
  readonly dossier: Dossier
  readonly person: (id: string) => string
}): ReactElement {
  const { standing } = dossier
  return (
    <KeyValue
      items={[
        { label: dossierFieldWords.leaderId, value: person(dossier.leaderId) },
        { label: dossierFieldWords.ownerId, value: person(dossier.ownerId) },
        { label: dossierFieldWords.dueOn, value: dossier.dueOn },
        { label: '状态', value: standingToText({ ...standing, words: '' }) },
        { label: dossierFieldWords.about, value: dossier.about, wide: true },
        { label: dossierFieldWords.cause, value: dossier.cause, wide: true },
        ...(standing.words === ''
          ? []
          : [{ label: isDossierOpen(dossier) ? '重新整治' : '销号理由', value: standing.words, wide: true }]),
      ]}
    />
  )
}
