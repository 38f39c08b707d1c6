import type { Case } from '#shared/case/case'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Chip from '@mui/material/Chip'
import IconButton from '@mui/material/IconButton'
import Paper from '@mui/material/Paper'
import Stack from '@mui/material/Stack'
import { findSentBack } from '#shared/case/sent-back'
import { useMemo, useState, type ReactElement } from 'react'
import { CallerVeil } from '../../reveal/caller-veil'
import { useCaller } from '../../caller/caller-context'
import { useDeadlines } from '../../desk/use-deadlines'
import { useActor, useStaff } from '../../desk/use-staff'
import { useToday } from '../../desk/use-today'
import type { Staff } from '../../ledger-store/read/read-office'
import type { Names } from '../../messages/act-words'
import { goTo } from '../../routes'
import { EmptyState } from '../../ui/empty-state'
import { BackIcon } from '../../ui/icons'
import { LoadingRows } from '../../ui/loading-rows'
import { PageFrame } from '../../ui/page'
import { KeyMark, UrgencyMark } from '../../ui/pressing-mark'
import { StageChip } from '../../ui/stage-chip'
import { CaseActions } from './case-actions'
import { CaseDialogs, type ChosenEntry } from './case-dialogs'
import { CaseDrafts } from './case-drafts'
import { CaseHistoryPanel } from './case-history-panel'
import { CaseNotices } from './case-notices'
import { caseProgress } from './case-progress'
import { DeadlineLines } from './deadline-lines'
import { entryRights } from './entry-rights'
import { HandlingPanel } from './handling-panel'
import type { EntryDialogName } from './steps/entry-dialog'
import { ProgressStrip } from './progress-strip'
import { SheetPanel } from './sheet-panel'
import type { CaseDialogName, StepDialogName } from './steps/step-dialog'
import { TimelinePanel } from './timeline-panel'
import { useCase } from './use-case'

/** 案件: one case with its sheet, what the office has done, and the way on. */
export function CaseScreen({ caseId }: { readonly caseId: string }): ReactElement {
  const one = useCase(caseId)
  const staff = useStaff()
  if (one === null) {
    return (
      <PageFrame title="找不到这个案件">
        <EmptyState
          title="台账里没有这个案件"
          hint="地址可能不完整，请从台账里打开。"
          action={<Button onClick={() => goTo({ screen: 'ledger', filter: '' })}>打开台账</Button>}
        />
      </PageFrame>
    )
  }
  if (one === undefined || staff === undefined) {
    return (
      <PageFrame title="案件">
        <LoadingRows rows={12} />
      </PageFrame>
    )
  }
  return (
    <CallerVeil one={one}>
      <OpenCase one={one} staff={staff} />
    </CallerVeil>
  )
}

function OpenCase({ one, staff }: { readonly one: Case; readonly staff: Staff }): ReactElement {
  const actor = useActor()
  const today = useToday()
  const judge = useDeadlines()
  const [dialog, setDialog] = useState<StepDialogName>()
  const [entry, setEntry] = useState<ChosenEntry>()
  const [inHistory, setInHistory] = useState(false)
  const names = useMemo(() => staffToNames(staff), [staff])
  const { show, veil, askReveal } = useCaller()
  const { hidden } = veil
  const openDialog = (name: CaseDialogName): void => (name === 'reveal' ? askReveal() : setDialog(name))
  // What was written is corrected as it stands: with a caller struck out of it the form would write the gaps.
  const openEntry = (name: EntryDialogName, ref: string): void => (hidden ? askReveal() : setEntry({ name, ref }))
  const openReply = (): void => goTo({ screen: 'reply', caseId: one.id })
  return (
    <PageFrame
      title={<CaseTitle text={show(one.sheet.title)} />}
      subtitle={<CaseMarks one={one} />}
      actions={
        <CaseActions
          one={one}
          actor={actor}
          people={[...staff.people.values()]}
          onOpen={setDialog}
          onReply={openReply}
        />
      }
    >
      <CaseNotices one={one} names={names} />
      <CaseDrafts
        caseId={one.id}
        dialog={dialog}
        entry={entry === undefined ? undefined : `${one.id} ${entry.ref}`}
        onOpen={openDialog}
        onEntry={openEntry}
        onReply={openReply}
      />
      <Paper variant="outlined" sx={{ p: 2, pb: 1, display: 'flex', flexWrap: 'wrap', gap: 3, flexShrink: 0 }}>
        <ProgressStrip stations={caseProgress(one)} personName={(id) => (id === '' ? '' : names.person(id))} />
        <DeadlineLines one={one} today={today} judge={judge} />
      </Paper>
      {inHistory ? (
        <CaseHistoryPanel one={one} names={names} onBack={() => setInHistory(false)} />
      ) : (
        <Box
          sx={{
            display: 'grid',
            gridTemplateColumns: 'minmax(0, 1fr) 392px',
            gap: 2,
            alignItems: 'start',
            '@container screen (max-width: 960px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
          }}
        >
          <Stack sx={{ gap: 2, minWidth: 0 }}>
            <SheetPanel caseId={one.id} sheet={one.sheet} />
            <HandlingPanel one={one} names={names} onReply={openReply} />
          </Stack>
          <TimelinePanel
            entries={one.entries.filter(({ act }) => act.act !== 'attachment-opened')}
            names={names}
            rightsOf={(other) => entryRights(other, one, hidden ? undefined : actor)}
            onEntry={openEntry}
            onHistory={() => setInHistory(true)}
          />
        </Box>
      )}
      <CaseDialogs
        step={dialog}
        entry={hidden ? undefined : entry}
        names={names}
        actor={actor}
        one={one}
        title={show(one.sheet.title)}
        staff={staff}
        today={today}
        onClose={() => (setDialog(undefined), setEntry(undefined))}
      />
    </PageFrame>
  )
}

const goBack = (): void => (window.history.length > 1 ? window.history.back() : goTo({ screen: 'ledger', filter: '' }))

function CaseTitle({ text }: { readonly text: string }): ReactElement {
  return (
    <Box component="span" sx={{ display: 'flex', alignItems: 'flex-start', gap: 0.5 }}>
      <IconButton size="small" aria-label="返回" title="返回" onClick={goBack} sx={{ ml: -1 }}>
        <BackIcon />
      </IconButton>
      {text}
    </Box>
  )
}

function CaseMarks({ one }: { readonly one: Case }): ReactElement {
  const { sheet } = one
  return (
    <Stack direction="row" sx={{ alignItems: 'center', gap: 1.5, mt: 0.5, flexWrap: 'wrap' }}>
      <UrgencyMark urgency={sheet.urgency} />
      {one.registration?.key === true ? <KeyMark /> : null}
      <span>{numberToText(one)}</span>
      {one.aliases.length === 0 ? null : <span>曾用号 {one.aliases.join('、')}</span>}
      <span>承办单号 {sheet.sheetNumber}</span>
      <StageChip stage={one.voids.length > 0 ? 'voided' : one.stage} />
      {one.voids.length === 0 && findSentBack(one) !== undefined ? (
        <Chip size="small" variant="outlined" color="warning" label="退回修改" />
      ) : null}
      {sheet.confidential ? <Chip size="small" variant="outlined" label="保密" /> : null}
    </Stack>
  )
}

const numberToText = (one: Case): string =>
  one.ledgerNumber !== '' ? `台账号 ${one.ledgerNumber}` : one.stage === 'received' ? '未登记' : '台账号待编'

const staffToNames = (staff: Staff): Names => ({
  person: (id) => staff.people.get(id)?.name ?? '未知人员',
  department: (id) => staff.departments.get(id)?.name ?? '未知部门',
})
