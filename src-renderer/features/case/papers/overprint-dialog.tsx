import type { FormPaperKind } from '#shared/case/form-paper-words'
import { formPaperWords } from '#shared/case/form-paper-words'
import type { FormPaper } from '#shared/paper/form-paper'
import { listEntries, noShift, shiftStepMm } from '#shared/paper/overprint'
import { renderOverprint } from '#shared/paper/render-overprint'
import { renderOverprintTest } from '#shared/paper/render-overprint-test'
import { renderPrintPage } from '#shared/paper/render-print-page'
import { sheetToHtml } from '#shared/paper/sheet-html'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import Divider from '@mui/material/Divider'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useId, useMemo, useState, type KeyboardEvent, type ReactElement } from 'react'
import { useDesk } from '../../../desk/desk'
import { printPaper } from '../../../desk/print-paper'
import { useOverprint, type OverprintDesk } from '../../../desk/use-overprint'
import { paperToWords } from '../../../messages/host-words'
import { printedWords } from '../../../messages/print-words'
import type { FailureWords } from '../../../messages/words-of'
import { FormPreview } from '../../../papers/form-preview'
import { ChoiceField } from '../../../ui/choice-field'
import { DialogHeading } from '../../../ui/dialog-heading'
import { FailureNotice } from '../../../ui/failure-notice'
import { useSnackbar } from '../../../ui/use-snackbar'
import { ShiftPad, shiftToText } from './shift-pad'

export interface OverprintDialogProps {
  readonly kind: FormPaperKind
  /** As it would be printed now. */
  readonly form: FormPaper
  readonly onClose: () => void
}

const arrows: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
}

/** How many steps an arrow goes with Shift. */
const longStep = 10

/** 套打位置: the sheet with its entries, each to be moved until it stands where the sheet has its room. Kept on this PC at once. */
export function OverprintDialog({ kind, form, onClose }: OverprintDialogProps): ReactElement {
  const titleId = useId()
  const desk = useOverprint(kind)
  const entries = useMemo(() => listEntries(form), [form])
  const [chosen, setChosen] = useState(entries[0] ?? '')
  const { overprint, move } = desk
  const shift = overprint.entries[chosen] ?? noShift
  const html = useMemo(
    () => sheetToHtml(renderOverprint(form, overprint, { as: 'picture', marked: chosen })),
    [form, overprint, chosen],
  )
  const press = (event: KeyboardEvent): void => {
    const way = arrows[event.key]
    if (way === undefined) return
    event.preventDefault()
    const step = shiftStepMm * (event.shiftKey ? longStep : 1)
    move(chosen, { x: shift.x + way[0] * step, y: shift.y + way[1] * step })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      maxWidth="lg"
      fullWidth
      aria-labelledby={titleId}
      slotProps={{ paper: { sx: { height: '94vh', maxHeight: '94vh' } } }}
    >
      <DialogHeading id={titleId} form="overprint">
        套打位置：{formPaperWords[kind]}
      </DialogHeading>
      <Stack direction="row" sx={{ flex: 1, minHeight: 0, px: 3, gap: 2 }}>
        <Box
          tabIndex={0}
          role="group"
          aria-label="纸样：点一处内容选中，方向键移动"
          onKeyDown={press}
          sx={{ flex: 1, minWidth: 0, overflow: 'auto' }}
        >
          <FormPreview
            paper={form}
            html={html}
            onPageCount={ignore}
            onPick={(nth) => setChosen(entries[nth] ?? chosen)}
          />
        </Box>
        <Stack sx={{ width: 320, gap: 2, overflow: 'auto', pt: 1 }}>
          <Typography sx={{ fontSize: 13, color: 'text.secondary' }}>
            灰色的是纸上已经印好的，黑色的是要打上去的。点一处选中，用按钮、方向键（Shift 一次 {shiftStepMm * longStep}
            毫米）或填数移动，马上记在这台电脑上。
          </Typography>
          <ChoiceField
            label="要移动的内容"
            width={320}
            value={chosen}
            choices={entries.map((name) => [name, withShift(name, desk)])}
            onChoose={setChosen}
          />
          <ShiftPad of={chosen} shift={shift} onMove={(to) => move(chosen, to)} />
          <Divider />
          <Typography sx={{ fontWeight: 600 }}>整张纸</Typography>
          <Typography sx={{ fontSize: 13, color: 'text.secondary' }}>
            {desk.printer === '' ? '在打印窗口里选的打印机' : `打印机“${desk.printer}”`}
            ：所有单据、红头纸都一起移。
          </Typography>
          <ShiftPad of="整张纸" shift={overprint.sheet} onMove={desk.moveSheet} />
        </Stack>
      </Stack>
      <TestAndClose kind={kind} form={form} desk={desk} onClose={onClose} />
    </Dialog>
  )
}

const ignore = (): void => undefined

const withShift = (name: string, { overprint }: OverprintDesk): string => {
  const moved = shiftToText(overprint.entries[name] ?? noShift)
  return moved === '' ? name : `${name}（${moved}）`
}

function TestAndClose({
  kind,
  form,
  desk,
  onClose,
}: OverprintDialogProps & { readonly desk: OverprintDesk }): ReactElement {
  const { settings } = useDesk()
  const tell = useSnackbar()
  const [failure, setFailure] = useState<FailureWords>()
  const [busy, setBusy] = useState(false)
  const test = async (): Promise<void> => {
    setBusy(true)
    const title = `套打测试页 ${formPaperWords[kind]}`
    const html = renderPrintPage({ ...renderOverprintTest(form, desk.overprint), title })
    const printed = await printPaper(settings, { html, title })
    setFailure(printed.ok ? undefined : paperToWords(printed.failure))
    if (printed.ok && printed.value.outcome !== 'cancelled') tell(printedWords[printed.value.outcome])
    setBusy(false)
  }
  return (
    <>
      {failure === undefined ? null : (
        <Box sx={{ px: 3, pt: 1 }}>
          <FailureNotice words={failure} />
        </Box>
      )}
      <DialogActions>
        <Button loading={busy} title="厘米格和各处内容的名称，叠在红单上对着光看" onClick={() => void test()}>
          打印测试页
        </Button>
        <Button disabled={Object.keys(desk.overprint.entries).length === 0} onClick={desk.putBack}>
          各处归位
        </Button>
        <Box sx={{ flex: 1 }} />
        <Button variant="contained" onClick={onClose}>
          完成
        </Button>
      </DialogActions>
    </>
  )
}
