import { issueDay } from '#shared/case/issue-day'
import { replyLimits } from '#shared/case/reply-draft'
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Paper from '@mui/material/Paper'
import Stack from '@mui/material/Stack'
import { useState, type ReactElement } from 'react'
import { isVeiled } from '#shared/case/veil'
import { consenterOf } from '#shared/case/consent'
import { rolesOf } from '#shared/case/step-tables'
import { stageWords } from '#shared/case/stage'
import { actsWithAny } from '#shared/office/cover'
import { judgeReviewPoints, lastContactOn } from '#shared/reply/review-points'
import { titleOnPaper } from '#shared/reply/case-to-reply-facts'
import { useCaller } from '../../caller/caller-context'
import { CaseTextHelp } from '../../text-help/case-text-help'
import { CallerVeil } from '../../reveal/caller-veil'
import { HiddenCaller } from '../../reveal/hidden-caller'
import { Told } from '../../caller/told'
import { useToday } from '../../desk/use-today'
import { useDraftDesk } from '../../drafts/drafts-context'
import { draftUnkeptToWords } from '../../messages/draft-words'
import { rolesToText } from '../../messages/role-words'
import { goTo } from '../../routes'
import { DraftOffer } from '../../ui/draft-offer'
import { ComposingTextField } from '../../ui/composing-text-field'
import { EmptyState } from '../../ui/empty-state'
import { FailureInSight } from '../../ui/failure-in-sight'
import { FailureNotice } from '../../ui/failure-notice'
import { LoadingRows } from '../../ui/loading-rows'
import { PageFrame } from '../../ui/page'
import { useSnackbar } from '../../ui/use-snackbar'
import { CaseBackground } from './case-background'
import { checkReply } from './check-reply'
import { LikeReplies } from './like-replies'
import { appendParagraphs } from './reply-draft-text'
import { ReplyVersions } from './reply-versions'
import { ReplyColumns } from './reply-columns'
import { ReplyChecklist } from './reply-checklist'
import { ReplyFactsView } from './reply-facts-view'
import { ReplyForm } from './reply-form'
import { ReplyPreviewSide } from './reply-preview-side'
import { SpotAnswer } from './spot-answer'
import { useDocumentNumber, type DocumentNumbering } from './use-document-number'
import { useReplyCase, type ReplyCase } from './use-reply-case'
import { useReplyEditor, type ReplyEditor } from './use-reply-editor'

/** 回复: the form on the left, the paper on the right; read-only once the reply has gone up for review. */
export function ReplyScreen({
  caseId,
  round,
}: {
  readonly caseId: string
  /** An earlier round, as it was; undefined for the last. */
  readonly round?: number | undefined
}): ReactElement {
  const data = useReplyCase(caseId, round)
  if (data === undefined) {
    return (
      <PageFrame title="回复">
        <LoadingRows rows={8} />
      </PageFrame>
    )
  }
  if (data === null) {
    return (
      <PageFrame title="回复">
        <EmptyState
          title="找不到这个案件"
          hint="台账里没有这个案件。"
          action={<Button onClick={() => goTo({ screen: 'ledger', filter: '' })}>打开台账</Button>}
        />
      </PageFrame>
    )
  }
  return (
    <CallerVeil one={data.one}>
      <CaseTextHelp one={data.one} staff={data}>
        <ReplyBehindVeil data={data} />
      </CaseTextHelp>
    </CallerVeil>
  )
}

/**
 * A reply is printed and edited as it is written, so nothing can be struck out of it: one that names a hidden caller stays
 * shut until the caller is uncovered. What is being written once it is open is the writer's own.
 */
function ReplyBehindVeil({ data }: { readonly data: ReplyCase }): ReactElement {
  const { veil } = useCaller()
  const { subject, investigators, findings, opinion } = data.one.reply
  const [openedAtOnce] = useState(!isVeiled([subject, investigators, findings, opinion], veil))
  // What was said on the spot is shown through the veil, as its stub is.
  if (data.one.values.answer !== undefined) return <SpotAnswer data={data} />
  return openedAtOnce || !veil.hidden ? <ReplyOfCase data={data} /> : <ShutReply data={data} />
}

function ShutReply({ data: { one } }: { readonly data: ReplyCase }): ReactElement {
  return (
    <PageFrame
      title={`${one.ledgerNumber}　回复`}
      subtitle={`${titleOnPaper(one)}${one.sheet.sheetNumber === '' ? '' : `　承办单号 ${one.sheet.sheetNumber}`}`}
      actions={<Button onClick={() => goTo({ screen: 'case', caseId: one.id })}>返回案件</Button>}
    >
      <EmptyState
        title="回复里写有来电人的信息，暂不显示"
        hint="本件保密。查看来电人要写明理由，记入案件的经过，然后才能看、改和打印这份回复。"
        action={<HiddenCaller />}
      />
    </PageFrame>
  )
}

function ReplyOfCase({ data }: { readonly data: ReplyCase }): ReactElement {
  const { one } = data
  const locked = whyLocked(data)
  const editor = useReplyEditor(data, locked === undefined)
  const numbering = useDocumentNumber(one, locked === undefined ? editor.draft : one.reply)
  const tell = useSnackbar()
  const save = async (): Promise<void> => {
    if (await editor.save()) tell('草稿已保存')
  }
  const send = async (): Promise<void> => {
    if (await editor.sendForReview()) tell('已送审')
  }
  return (
    <PageFrame
      scroll="fixed"
      title={`${one.ledgerNumber}　回复`}
      subtitle={`${titleOnPaper(one)}${one.sheet.sheetNumber === '' ? '' : `　承办单号 ${one.sheet.sheetNumber}`}`}
      actions={
        <HeaderActions
          data={data}
          editor={editor}
          locked={locked !== undefined}
          onSave={() => void save()}
          onSend={() => void send()}
        />
      }
    >
      <ReplyColumns
        isWritable={locked === undefined}
        writing={
          locked === undefined ? (
            <Writing data={data} editor={editor} numbering={numbering} />
          ) : (
            <ReplyFactsView data={data} why={locked} />
          )
        }
        preview={
          <ReplyPreviewSide
            data={data}
            draft={locked === undefined ? editor.draft : undefined}
            record={() => (locked === undefined && editor.unsaved ? editor.save() : Promise.resolve(true))}
          />
        }
      />
    </PageFrame>
  )
}

/** Why the reply may not be written now, by this person; undefined when it may. */
function whyLocked({ one, actor }: ReplyCase): string | undefined {
  if (one.voids.length > 0) return '案件已作废，回复不能再改。'
  if (one.stage !== 'handling')
    return one.stage === 'in-review'
      ? '回复已送审，等领导审阅。审阅人退回修改后才能再改。'
      : `案件目前是“${stageWords[one.stage]}”，回复只在“${stageWords.handling}”时可以修改。`
  const needed = rolesOf('draft')
  if (actor === undefined) return '还没有选定使用人。请先在右上角选定正在使用电脑的人。'
  return actor.active && actsWithAny(actor, needed)
    ? undefined
    : `写回复要有“${rolesToText(needed)}”中的一项职责，当前使用人 ${actor.name} 没有。可以查看和打印。`
}

interface HeaderActionsProps {
  readonly data: ReplyCase
  readonly editor: ReplyEditor
  readonly locked: boolean
  readonly onSave: () => void
  readonly onSend: () => void
}

function HeaderActions({ data, editor, locked, onSave, onSend }: HeaderActionsProps): ReactElement {
  const back = <Button onClick={() => goTo({ screen: 'case', caseId: data.one.id })}>返回案件</Button>
  if (locked) return back
  return (
    <>
      <Box
        role="status"
        sx={{
          alignSelf: 'center',
          color: editor.unsaved ? 'text.primary' : 'text.secondary',
          fontWeight: editor.unsaved ? 600 : 400,
        }}
      >
        {editor.offered !== undefined ? '' : editor.unsaved ? '● 有未保存的修改' : '没有未保存的修改'}
      </Box>
      {back}
      <VersionsButton data={data} editor={editor} />
      <Button
        loading={editor.busy === 'saving'}
        disabled={!editor.unsaved || editor.busy === 'sending'}
        onClick={onSave}
      >
        保存草稿
      </Button>
      <Button
        variant="contained"
        loading={editor.busy === 'sending'}
        disabled={editor.busy === 'saving' || editor.offered !== undefined}
        onClick={onSend}
      >
        送审
      </Button>
    </>
  )
}

function VersionsButton({ data, editor }: Pick<HeaderActionsProps, 'data' | 'editor'>): ReactElement {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button disabled={editor.offered !== undefined} onClick={() => setOpen(true)}>
        历次草稿…
      </Button>
      {open ? (
        <ReplyVersions
          caseId={data.one.id}
          round={data.one.round}
          draft={editor.draft}
          nameOf={(id) => data.people.get(id)?.name ?? '未知人员'}
          onTake={editor.replace}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  )
}

function Writing({
  data,
  editor,
  numbering,
}: {
  readonly data: ReplyCase
  readonly editor: ReplyEditor
  readonly numbering: DocumentNumbering
}): ReactElement {
  const { one, people } = data
  const { personName } = useDraftDesk()
  const today = useToday()
  const check = checkReply(one, editor.draft, today)
  const lastReview = one.timeline.findLast(({ act }) => act.act === 'sent-for-review' || act.act === 'sent-back')
  return (
    <Stack sx={{ gap: 2, pt: 0.5 }}>
      {lastReview?.act.act === 'sent-back' ? (
        <Alert severity="info" variant="outlined">
          {people.get(consenterOf(lastReview.act, lastReview.by))?.name ?? '审阅人'}退回修改：
          <Told text={lastReview.act.comment} />
        </Alert>
      ) : null}
      <FailureInSight words={editor.failure} />
      {editor.unkept === undefined ? null : <FailureNotice words={draftUnkeptToWords(editor.unkept)} />}
      {editor.offered === undefined ? null : (
        <DraftOffer
          draft={editor.offered.draft}
          personName={personName}
          {...(editor.offered.isOvertaken
            ? { hint: '那以后台账里的回复又改过（见右边的预览）。继续写就从留着的内容写起，保存时以它为准。' }
            : {})}
          onContinue={editor.takeUp}
          onDiscard={editor.giveUp}
        />
      )}
      <CaseBackground data={data} />
      {editor.offered === undefined ? (
        <LikeReplies
          data={data}
          onTake={(line) => editor.change({ opinion: appendParagraphs(editor.draft.opinion, line) })}
        />
      ) : null}
      {editor.offered === undefined ? (
        <>
          {editor.needsReason ? <DraftReason data={data} editor={editor} /> : null}
          <ReplyChecklist check={check} points={judgeReviewPoints(lastContactOn(one), editor.draft)} />
          <Paper variant="outlined" sx={{ p: 2 }}>
            <ReplyForm
              key={editor.round}
              draft={editor.draft}
              gaps={check.gaps}
              issuedOn={issueDay(one)}
              today={today}
              numbering={numbering}
              onChange={editor.change}
            />
          </Paper>
        </>
      ) : null}
    </Stack>
  )
}

/** 承办 writes the replies of their own cases: whoever else does says why, and the timeline tells it. */
function DraftReason({ data, editor }: { readonly data: ReplyCase; readonly editor: ReplyEditor }): ReactElement {
  const handler = data.people.get(data.one.assignment?.handlerId ?? '')?.name ?? '未知人员'
  return (
    <ComposingTextField
      label="代写理由"
      required
      value={editor.reason}
      instant
      onCommit={editor.giveReason}
      helperText={`本件的承办人是${handler}。您代写回复，要写明理由，记入案件经过，审阅时看得到`}
      limit={replyLimits.reason}
    />
  )
}
