import type { Case } from '#shared/case/case'
import type { FormPaper } from '#shared/paper/form-paper'
import type { Overprint } from '#shared/paper/overprint'
import type { PaperDocument } from '#shared/paper/paper-document'
import { renderFormHtml } from '#shared/paper/render-form-html'
import { renderOverprint } from '#shared/paper/render-overprint'
import { renderPrintHtml } from '#shared/paper/render-print-html'
import { sheetToHtml } from '#shared/paper/sheet-html'
import { paperOf, type CasePaper } from '#shared/papers/case-papers'
import { linesOfPaper } from '#shared/paper/kept-paper'
import type { MadePaper as ComposedPaper } from '#shared/papers/define-paper'
import { wordsOfForm } from '#shared/paper/form-paper'
import { findToFill } from '#shared/text/to-fill'
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import FormControlLabel from '@mui/material/FormControlLabel'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useId, useMemo, useState, type ReactElement } from 'react'
import { useDesk } from '../../../desk/desk'
import { useOverprint, type OverprintDesk } from '../../../desk/use-overprint'
import type { Staff } from '../../../ledger-store/read/read-office'
import { noPaperNumberWords } from '../../../messages/paper-number-words'
import { FormPreview } from '../../../papers/form-preview'
import { PaperPreview } from '../../../papers/paper-preview'
import { FailureNotice } from '../../../ui/failure-notice'
import { DialogHeading } from '../../../ui/dialog-heading'
import { PrintIcon } from '../../../ui/icons'
import { LoadingRows } from '../../../ui/loading-rows'
import { CallerLine } from './caller-line'
import { OverprintDialog } from './overprint-dialog'
import { usePaper, type MadePaper, type PaperNumbering } from './use-paper'
import { usePrintPaper, type PrintPaper } from './use-print-paper'

export interface PaperDialogProps {
  readonly one: Case
  readonly paper: CasePaper
  readonly staff: Staff
  readonly onClose: () => void
}

/** One paper of the case: its pages as they will be printed, and what can be done with them. */
export function PaperDialog({ one, paper, staff, onClose }: PaperDialogProps): ReactElement {
  const titleId = useId()
  const made = usePaper(one, paper, staff)
  const over = useOverprint(paper.kind)
  const actions = usePrintPaper(one, paper, made, over.on ? over.overprint : undefined)
  const [pages, setPages] = useState(0)
  const [isPlacing, setPlacing] = useState(false)
  const composed = useMemo(() => made?.make(made.numbering.state === 'none' ? '' : made.numbering.text), [made])
  const form = composed?.as === 'form' ? composed.form : undefined
  const isLetter = paperOf(paper.kind).documentSeries !== undefined
  return (
    <Dialog
      open
      onClose={onClose}
      maxWidth="lg"
      fullWidth
      aria-labelledby={titleId}
      slotProps={{ paper: { sx: { height: '94vh', maxHeight: '94vh' } } }}
    >
      <DialogHeading id={titleId} form="case-paper">
        {paper.name}
        <Typography component="span" sx={{ ml: 1.5, fontSize: 13, color: 'text.secondary' }}>
          {pages === 0 ? '' : `共 ${pages} 页`}
        </Typography>
      </DialogHeading>
      <Stack sx={{ px: 3, pb: 1, gap: 1 }}>
        <Typography sx={{ fontSize: 13, color: 'text.secondary' }}>{paperOf(paper.kind).help}</Typography>
        {made === undefined ? null : <NumberLine numbering={made.numbering} />}
        {made === undefined ? null : <LeftToFill made={made} />}
        {isLetter ? null : <CallerLine one={one} />}
        {isLetter && one.sheet.confidential ? (
          <Alert severity="info">本件保密：发给其他单位的公文里一律隐去来电人。</Alert>
        ) : null}
        {isLetter ? null : <OverprintLine over={over} isReady={form !== undefined} onPlace={() => setPlacing(true)} />}
        {actions.failure === undefined ? null : <FailureNotice words={actions.failure} />}
      </Stack>
      <Box sx={{ flex: 1, minHeight: 0, overflow: 'auto' }} tabIndex={0} role="group" aria-label="打印预览，可以滚动">
        {composed === undefined ? (
          <LoadingRows rows={10} />
        ) : composed.as === 'letter' ? (
          <LetterPreview letter={composed.letter} onPageCount={setPages} />
        ) : (
          <Shown form={composed.form} overprint={over.on ? over.overprint : undefined} onPageCount={setPages} />
        )}
      </Box>
      <PaperButtons actions={actions} isReady={made !== undefined} onClose={onClose} />
      {isPlacing && form !== undefined ? (
        <OverprintDialog kind={paper.kind} form={form} onClose={() => setPlacing(false)} />
      ) : null}
    </Dialog>
  )
}

interface ShownProps {
  readonly form: FormPaper
  readonly overprint: Overprint | undefined
  readonly onPageCount: (count: number) => void
}

/** The pages; of one that goes onto a printed sheet what is on the sheet in grey. */
function Shown({ form, overprint, onPageCount }: ShownProps): ReactElement {
  const html = useMemo(
    () =>
      overprint === undefined
        ? renderFormHtml(form)
        : sheetToHtml(renderOverprint(form, overprint, { as: 'picture', marked: undefined })),
    [form, overprint],
  )
  return <FormPreview paper={form} html={html} onPageCount={onPageCount} />
}

/** 套打: whether only what is entered is printed, and the way to where it is placed. */
function OverprintLine({
  over,
  isReady,
  onPlace,
}: {
  readonly over: OverprintDesk
  readonly isReady: boolean
  readonly onPlace: () => void
}): ReactElement {
  return (
    <Stack direction="row" sx={{ alignItems: 'center', gap: 1, minHeight: 36 }}>
      <FormControlLabel
        control={<Checkbox size="small" checked={over.on} onChange={(event) => over.turn(event.target.checked)} />}
        label="套打：印在已经印好表格的纸上，只打填写的内容"
      />
      {over.on ? (
        <Button size="small" disabled={!isReady} onClick={onPlace}>
          调位置…
        </Button>
      ) : null}
    </Stack>
  )
}

function LetterPreview({
  letter,
  onPageCount,
}: {
  readonly letter: PaperDocument
  readonly onPageCount: (count: number) => void
}): ReactElement {
  const { css, body } = useMemo(() => renderPrintHtml(letter), [letter])
  return <PaperPreview css={css} body={body} onPageCount={onPageCount} />
}

const wordsOfMade = (paper: ComposedPaper): string =>
  paper.as === 'form' ? wordsOfForm(paper.form) : linesOfPaper(paper.letter).join('\n')

/** A place that a phrase left to be filled in stands on the paper as it was written. */
function LeftToFill({ made }: { readonly made: MadePaper }): ReactElement | null {
  const names = useMemo(() => findToFill(wordsOfMade(made.make(''))), [made])
  if (names.length === 0) return null
  return (
    <Alert severity="warning">
      这张单据上还有没填的：{names.map((name) => `〔待填：${name}〕`).join('、')}。请先在案件里更正，或者打印以后手写。
    </Alert>
  )
}

function NumberLine({ numbering }: { readonly numbering: PaperNumbering }): ReactElement | null {
  switch (numbering.state) {
    case 'none':
      return null
    case 'given':
      return <Typography sx={{ fontSize: 14 }}>编号 {numbering.text}，再打印还是这个号。</Typography>
    case 'next':
      return <Typography sx={{ fontSize: 14 }}>打印或存文件时取编号 {numbering.text}，记入案件，以后不变。</Typography>
    case 'not-ours':
      return <Alert severity="info">{noPaperNumberWords[numbering.why]}现在打印，编号留空手写。</Alert>
  }
}

function PaperButtons({
  actions: { busy, run },
  isReady,
  onClose,
}: {
  readonly actions: PrintPaper
  readonly isReady: boolean
  readonly onClose: () => void
}): ReactElement {
  const { app } = useDesk()
  const shut = !isReady || busy !== undefined
  return (
    <DialogActions>
      <Button onClick={onClose}>关闭</Button>
      <Box sx={{ flex: 1 }} />
      <Button variant="outlined" disabled={shut} loading={busy === 'docx'} onClick={() => void run('docx')}>
        存为 Word
      </Button>
      {app.shell === 'electron' ? (
        <Button variant="outlined" disabled={shut} loading={busy === 'pdf'} onClick={() => void run('pdf')}>
          存为 PDF
        </Button>
      ) : null}
      <Button
        variant="contained"
        startIcon={<PrintIcon />}
        disabled={shut}
        loading={busy === 'print'}
        onClick={() => void run('print')}
      >
        打印
      </Button>
    </DialogActions>
  )
}
