import Alert from '@mui/material/Alert'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Tooltip from '@mui/material/Tooltip'
import Typography from '@mui/material/Typography'
import { headRefusals } from '#shared/case/reply-head'
import type { PaperMoved } from '#shared/case/paper-kept'
import { isTypeEnlarged } from '#shared/paper/smallest-type'
import { useState, type ReactElement } from 'react'
import { leastTypePlace, typeEnlargedText } from '../../messages/host-words'
import { PaperMovedNotice } from '../../kept-paper/paper-moved-notice'
import { PaperPreview } from '../../papers/paper-preview'
import { FailureNotice } from '../../ui/failure-notice'
import { PrintIcon } from '../../ui/icons'
import { SectionTabs } from '../../ui/section-tabs'
import { useHeadedSheets } from '../../desk/use-overprint'
import { factWords } from '../../messages/reply-fact-words'
import { unreadableToText } from './reply-words'
import { useLeastType } from './use-least-type'
import type { PaperActions, PaperTask } from './use-paper-actions'
import type { ReplyPapers } from './use-reply-preview'

type ShownPaper = 'reply' | 'stub'

export interface ReplyPreviewPaneProps {
  readonly papers: ReplyPapers
  readonly actions: PaperActions
  /** That the reply reads otherwise than what was printed of it. */
  readonly moved?: PaperMoved | undefined
}

/** The papers page by page as they will come out of the printer, with what can be done with them. */
export function ReplyPreviewPane({ papers, actions, moved }: ReplyPreviewPaneProps): ReactElement {
  const { reply, stub, isStubAlone } = papers
  const [chosen, setShown] = useState<ShownPaper>('reply')
  const [pages, setPages] = useState(0)
  const shown = isStubAlone ? 'stub' : chosen
  return (
    <Box
      component="section"
      aria-label="纸面预览"
      sx={{
        display: 'flex',
        flexDirection: 'column',
        minHeight: 0,
        minWidth: 0,
        height: '100%',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        bgcolor: 'background.paper',
        overflow: 'hidden',
      }}
    >
      <Stack
        direction="row"
        sx={{ alignItems: 'center', gap: 1, px: 1, minHeight: 48, borderBottom: 1, borderColor: 'divider' }}
      >
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <SectionTabs
            label="文书"
            value={shown}
            tabs={[
              ...(isStubAlone
                ? []
                : [{ value: 'reply' as const, label: pages === 0 ? '回复' : `回复（${pages} 页）` }]),
              { value: 'stub' as const, label: '存根', disabled: stub === undefined },
            ]}
            onChange={setShown}
          />
        </Box>
        {shown === 'reply' ? (
          <ReplyButtons
            missing={reply.missing.length + reply.open.length > 0 || reply.refusal !== undefined}
            actions={actions}
          />
        ) : (
          <>
            <TaskButton task="stub-docx" label="存为 Word" actions={actions} />
            <TaskButton task="stub" label="打印存根" actions={actions} />
          </>
        )}
      </Stack>
      {shown === 'reply' && reply.paper.head !== undefined ? <HeadedSheets /> : null}
      {moved === undefined || shown === 'stub' ? null : <PaperMovedNotice moved={moved} />}
      {actions.failure === undefined ? null : (
        <Box sx={{ p: 1 }}>
          <FailureNotice words={actions.failure} />
        </Box>
      )}
      <Box sx={{ flex: 1, minHeight: 0, overflow: 'auto' }} tabIndex={0} role="group" aria-label="打印预览，可以滚动">
        {shown === 'stub' && stub !== undefined ? (
          <PaperPreview css={stub.css} body={stub.body} sheet="single" />
        ) : (
          <PaperPreview css={reply.html.css} body={reply.html.body} onPageCount={setPages} />
        )}
      </Box>
      <LeastTypeNotice css={shown === 'stub' && stub !== undefined ? stub.css : reply.html.css} />
      <Remarks papers={papers} shown={shown} />
    </Box>
  )
}

/** 套打红头纸: kept on this PC for every reply with a red head. */
function HeadedSheets(): ReactElement {
  const [on, turn] = useHeadedSheets()
  return (
    <FormControlLabel
      control={<Checkbox size="small" checked={on} onChange={(event) => turn(event.target.checked)} />}
      label={on ? '套打红头纸：打印时单位名称和红线不打，位置空着' : '套打红头纸'}
      sx={{ px: 1 }}
    />
  )
}

/** Said while the browser draws the paper's type larger than it is: what the preview shows is not what it ought to be. */
function LeastTypeNotice({ css }: { readonly css: string }): ReactElement | null {
  const leastPx = useLeastType()
  if (!isTypeEnlarged(css, leastPx)) return null
  return (
    <Alert severity="warning" variant="outlined" role="alert" sx={{ m: 1, py: 0, fontSize: 13 }}>
      {typeEnlargedText(leastPx)}
      {leastTypePlace}。
    </Alert>
  )
}

function ReplyButtons({
  missing,
  actions,
}: {
  readonly missing: boolean
  readonly actions: PaperActions
}): ReactElement {
  return (
    <>
      <TaskButton task="docx" label="存为 Word" actions={actions} disabled={missing} />
      <TaskButton task="pdf" label="存为 PDF" actions={actions} disabled={missing} />
      <TaskButton task="print" label="打印回复" actions={actions} disabled={missing} />
    </>
  )
}

interface TaskButtonProps {
  readonly task: PaperTask
  readonly label: string
  readonly actions: PaperActions
  readonly disabled?: boolean
}

function TaskButton({ task, label, actions, disabled = false }: TaskButtonProps): ReactElement {
  const isPrint = task === 'print' || task === 'stub'
  return (
    <Tooltip title={disabled ? '补齐“×××”和〔待填〕处的内容、改好版头以后才能打印和存文件' : ''}>
      <span>
        <Button
          size="small"
          disabled={disabled || (actions.busy !== undefined && actions.busy !== task)}
          loading={actions.busy === task}
          startIcon={isPrint ? <PrintIcon /> : undefined}
          onClick={() => void actions.run(task)}
        >
          {label}
        </Button>
      </span>
    </Tooltip>
  )
}

function Remarks({ papers, shown }: { readonly papers: ReplyPapers; readonly shown: ShownPaper }): ReactElement | null {
  const missing = shown === 'stub' ? [] : papers.reply.missing
  const open = shown === 'stub' ? [] : papers.reply.open
  const unreadable = (shown === 'stub' ? papers.stub : papers.reply)?.unreadable ?? []
  const fonts = papers.fonts.missing
  const refusal = shown === 'stub' ? undefined : papers.reply.refusal
  const lacks = missing.length + open.length + unreadable.length + fonts.length > 0
  if (!lacks && refusal === undefined) return null
  return (
    <Stack sx={{ gap: 0.5, p: 1, borderTop: 1, borderColor: 'divider' }}>
      {missing.length === 0 ? null : (
        <Typography variant="caption">
          “×××”处还没有内容：{missing.map((name) => factWords[name]).join('、')}。
        </Typography>
      )}
      {open.length === 0 ? null : (
        <Typography variant="caption">〔待填〕还没有填：{open.map((name) => factWords[name]).join('、')}。</Typography>
      )}
      {refusal === undefined ? null : (
        <Alert severity="warning" variant="outlined" sx={{ py: 0, fontSize: 12 }}>
          {headRefusals[refusal].what}
          {headRefusals[refusal].todo}
        </Alert>
      )}
      {unreadable.length === 0 ? null : (
        <Alert severity="warning" variant="outlined" sx={{ py: 0, fontSize: 12 }}>
          {unreadableToText(unreadable)}
        </Alert>
      )}
      {fonts.length === 0 ? null : (
        <Alert severity="warning" variant="outlined" sx={{ py: 0, fontSize: 12 }}>
          本机没有公文字体{fonts.map((font) => font.faceName).join('、')}，这里和打印件用相近的字体代替。
          {shown === 'stub' ? '' : '正式行文请存为 Word，拿到装有公文字体的电脑上打印。'}
        </Alert>
      )}
    </Stack>
  )
}
