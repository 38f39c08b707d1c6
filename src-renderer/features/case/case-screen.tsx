import type { Names } from '#shared/case/names'
import { listAvoiding } from '#shared/case/avoiding'
import type { Case } from '#shared/case/case'
import { isClosedBefore } from '#shared/case/imported-case'
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Chip from '@mui/material/Chip'
import IconButton from '@mui/material/IconButton'
import Paper from '@mui/material/Paper'
import Stack from '@mui/material/Stack'
import { findSentBack } from '#shared/case/sent-back'
import { startTransition, useMemo, useState, type ReactElement } from 'react'
import { CaseTextHelp } from '../../text-help/case-text-help'
import { CallerVeil } from '../../reveal/caller-veil'
import { useCaller } from '../../caller/caller-context'
import { CaseHistoryDrawer } from '../../case-history/history-drawer'
import { useHistoryBeside } from '../../case-history/use-history-beside'
import { useDeadlines } from '../../desk/use-deadlines'
import { staffToNames } from '../../desk/staff-names'
import { useActor, useStaff } from '../../desk/use-staff'
import { useToday } from '../../desk/use-today'
import type { Staff } from '../../ledger-store/read/read-office'
import { goTo } from '../../routes'
import { EmptyState } from '../../ui/empty-state'
import { BackIcon } from '../../ui/icons'
import { LoadingRows } from '../../ui/loading-rows'
import { PageFrame } from '../../ui/page'
import { KeyMark, UrgencyMark } from '../../ui/pressing-mark'
import { StageChip } from '../../ui/stage-chip'
import type { AskedStep } from './asked-step'
import { CaseActions } from './case-actions'
import { CaseBody, type CaseBodyProps } from './case-body'
import { CaseDialogs, type ChosenEntry } from './case-dialogs'
import { CaseDrafts } from './case-drafts'
import { CaseHistoryPanel } from './case-history-panel'
import { PaperMovedNotice } from '../../kept-paper/paper-moved-notice'
import { CaseNotices } from './case-notices'
import { useReplyMoved } from './use-reply-moved'
import { LockedNotice } from './locked-notice'
import { caseProgress } from './case-progress'
import { useFolderOffer } from './folder/use-folder-offer'
import { usePapers } from './papers/use-papers'
import { rowStageOf } from '#shared/case/columns/standing'
import { DeadlineLines } from './deadline-lines'
import type { EntryDialogName } from './steps/entry-dialog'
import type { CommitRef } from '#shared/record/commit'
import { ProgressStrip } from './progress-strip'
import type { StepName } from '#shared/case/step-name'
import { useAskedStep, type AskedStepState } from './use-asked-step'
import { useCase } from './use-case'

export interface CaseScreenProps {
  readonly caseId: string
  /** A step whose form opens at once, as a list's button asked for it. */
  readonly asked?: AskedStep | undefined
}

/** 案件: one case with its sheet, what the office has done, and the way on. */
export function CaseScreen({ caseId, asked }: CaseScreenProps): ReactElement {
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
      <CaseTextHelp one={one} staff={staff}>
        <OpenCase one={one} staff={staff} asked={asked} />
      </CaseTextHelp>
    </CallerVeil>
  )
}

interface OpenCaseProps {
  readonly one: Case
  readonly staff: Staff
  readonly asked: AskedStep | undefined
}

function OpenCase({ one, staff, asked }: OpenCaseProps): ReactElement {
  const actor = useActor()
  const today = useToday()
  const people = [...staff.people.values()]
  const { dialog, setDialog, refused, settle } = useAskedStep(asked, one, actor, people)
  const [entry, setEntry] = useState<ChosenEntry>()
  const folder = useFolderOffer(one)
  const papers = usePapers(one, staff)
  const names = useMemo(() => staffToNames(staff), [staff])
  const moved = useReplyMoved(one, staff)
  const { show, veil, askReveal } = useCaller()
  const { hidden } = veil
  // A form is drawn a span at a time, so that the press that opens it is answered at once.
  const openDialog = (step: StepName, ask?: CommitRef): void =>
    step === 'reveal' ? askReveal() : startTransition(() => setDialog({ step, ask }))
  // What was written is corrected as it stands: with a caller struck out of it the form would write the gaps.
  const openEntry = (name: EntryDialogName, ref: string): void =>
    hidden ? askReveal() : startTransition(() => setEntry({ name, ref }))
  const openReply = (): void => goTo({ screen: 'reply', caseId: one.id })
  return (
    <PageFrame
      title={<CaseTitle text={show(one.sheet.title)} />}
      subtitle={<CaseMarks one={one} names={names} />}
      actions={
        <CaseActions
          one={one}
          actor={actor}
          people={people}
          onOpen={openDialog}
          onReply={openReply}
          onFolder={folder.ask}
          onPaper={papers.open}
        />
      }
    >
      <RefusedNotice refused={refused} onClose={settle} />
      <CaseNotices one={one} names={names} />
      {moved === undefined ? null : <PaperMovedNotice moved={moved} />}
      <LockedNotice caseId={one.id} names={names} />
      {papers.offer}
      {folder.notice}
      <CaseDrafts
        caseId={one.id}
        dialog={dialog}
        entry={entry === undefined ? undefined : `${one.id} ${entry.ref}`}
        onOpen={openDialog}
        onEntry={openEntry}
        onReply={openReply}
      />
      <CourseStrip one={one} names={names} />
      <BodyOrHistory
        one={one}
        names={names}
        actor={actor}
        people={people}
        onOpen={openDialog}
        onReply={openReply}
        onEntry={openEntry}
      />
      <CaseDialogs
        step={dialog}
        entry={hidden ? undefined : entry}
        names={names}
        actor={actor}
        one={one}
        title={show(one.sheet.title)}
        staff={staff}
        today={today}
        onClose={() => (setDialog(undefined), setEntry(undefined), settle())}
      />
      {folder.dialog}
      {papers.dialog}
    </PageFrame>
  )
}

/** The case as it stands, or in its place its whole history; the newest of that beside either. */
function BodyOrHistory(props: Omit<CaseBodyProps, 'onHistory' | 'onBeside'>): ReactElement {
  const { one, names } = props
  const [inHistory, setInHistory] = useState(false)
  const beside = useHistoryBeside()
  return (
    <>
      {inHistory ? (
        <CaseHistoryPanel one={one} names={names} onBack={() => setInHistory(false)} />
      ) : (
        <CaseBody {...props} onHistory={() => setInHistory(true)} onBeside={beside.open} />
      )}
      {beside.isOpen ? (
        <CaseHistoryDrawer one={one} names={names} onWhole={() => setInHistory(true)} onClose={beside.close} />
      ) : null}
    </>
  )
}

/** That what a list asked for cannot be done now, and why. */
function RefusedNotice({
  refused,
  onClose,
}: {
  readonly refused: AskedStepState['refused']
  readonly onClose: () => void
}): ReactElement | null {
  if (refused === undefined) return null
  return (
    <Alert severity="warning" variant="outlined" onClose={onClose} closeText="知道了" sx={{ flexShrink: 0 }}>
      <strong>现在不能办“{refused.name}”：</strong>
      {refused.refused}
    </Alert>
  )
}

/** Where the case stands, and its limits. */
function CourseStrip({ one, names }: { readonly one: Case; readonly names: Names }): ReactElement {
  const today = useToday()
  const judge = useDeadlines()
  return (
    <Paper
      variant="outlined"
      sx={{ p: 2, pb: 1, display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: 3, flexShrink: 0 }}
    >
      {isClosedBefore(one) ? (
        <Box sx={{ color: 'text.secondary', pb: 1 }}>旧台账里已经办结，本程序里没有办理步骤。</Box>
      ) : (
        <ProgressStrip stations={caseProgress(one)} personName={(id) => (id === '' ? '' : names.person(id))} />
      )}
      <DeadlineLines one={one} today={today} judge={judge} />
    </Paper>
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

function CaseMarks({ one, names }: { readonly one: Case; readonly names: Names }): ReactElement {
  const { sheet } = one
  const inCharge = one.values.charge?.leaderId ?? ''
  const avoiding = listAvoiding(one)
  return (
    <Stack direction="row" sx={{ alignItems: 'center', gap: 1.5, mt: 0.5, flexWrap: 'wrap' }}>
      <UrgencyMark urgency={sheet.urgency} />
      {one.registration?.key === true ? <KeyMark /> : null}
      <span>{numberToText(one)}</span>
      {one.aliases.length === 0 ? null : <span>曾用号 {one.aliases.join('、')}</span>}
      {sheet.sheetNumber === '' ? null : (
        <span>
          {one.origin === 'own' ? '上级编号' : '承办单号'} {sheet.sheetNumber}
        </span>
      )}
      {one.round === 1 ? null : (
        <Chip size="small" variant="outlined" color="warning" label={`第 ${one.round} 次办理`} />
      )}
      <StageChip stage={rowStageOf(one)} />
      {one.voids.length === 0 && findSentBack(one) !== undefined ? (
        <Chip size="small" variant="outlined" color="warning" label="退回修改" />
      ) : null}
      {inCharge === '' ? null : <Chip size="small" color="primary" label={`包案 ${names.person(inCharge)}`} />}
      {avoiding.length === 0 ? null : (
        <Chip size="small" variant="outlined" label={`回避 ${avoiding.map(names.person).join('、')}`} />
      )}
      {sheet.confidential ? <Chip size="small" variant="outlined" label="保密" /> : null}
    </Stack>
  )
}

const numberToText = (one: Case): string =>
  one.ledgerNumber !== ''
    ? `台账号 ${one.ledgerNumber}`
    : one.stage === 'received'
      ? '未登记'
      : isClosedBefore(one)
        ? '旧台账'
        : '台账号待编'
