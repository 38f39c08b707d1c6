import { useClassChoices } from '../../desk/use-class-table'
import { useDesk } from '../../desk/desk'
import { useToday } from '../../desk/use-today'
import { parseBlock, type PasteFailure, type PasteReading } from '#shared/paste/parse-block'
import type { PasteField, PastePart } from '#shared/paste/paste-fields'
import { readingToFields, type FilledFields } from '#shared/paste/reading-to-fields'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useId, useState, type KeyboardEvent, type ReactElement } from 'react'
import { partDoubtWords, pasteFailureToWords, pasteFieldWords, pasteTextToWords } from '../../messages/paste-words'
import { FailureNotice } from '../../ui/failure-notice'
import { ComposingTextField } from '../../ui/composing-text-field'
import { isPressed, keys } from '../../ui/keys'
import { DialogHeading } from '../../ui/dialog-heading'

export interface PasteDialogProps {
  readonly onFill: (fields: FilledFields) => void
  readonly onClose: () => void
}

const turned = (before: ReadonlySet<PasteField>, field: PasteField): ReadonlySet<PasteField> =>
  new Set(before.has(field) ? [...before].filter((one) => one !== field) : [...before, field])

/** 粘贴整段: a block is split into fields, which are confirmed one by one before any of them stands in the form. */
export function PasteDialog({ onFill, onClose }: PasteDialogProps): ReactElement {
  const titleId = useId()
  const { settings } = useDesk()
  const today = useToday()
  const { offered } = useClassChoices()
  const [text, setText] = useState('')
  const [failure, setFailure] = useState<PasteFailure>()
  const [reading, setReading] = useState<PasteReading>()
  const [left, setLeft] = useState<ReadonlySet<PasteField>>(new Set())
  const read = (pasted: string, layoutId?: string): void => {
    const parsed = parseBlock(pasted, { off: new Set(settings.pasteLayoutsOff), today, layoutId, classes: offered })
    setFailure(parsed.ok ? undefined : parsed.failure)
    setReading(parsed.ok ? parsed.value : parsed.failure.type === 'NumberMissing' ? parsed.failure.reading : undefined)
    setLeft(new Set())
  }
  const fill = (fields: FilledFields): void => {
    onFill(fields)
    onClose()
  }
  const confirm = (): void => {
    if (reading !== undefined) fill(readingToFields(reading.parts.filter(({ field }) => !left.has(field))))
  }
  const turn = (field: PasteField): void => setLeft((before) => turned(before, field))
  const press = (event: KeyboardEvent): void => {
    if (!isPressed(event, keys.submit)) return
    event.preventDefault()
    event.stopPropagation()
    if (reading === undefined) read(text)
    else confirm()
  }
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-labelledby={titleId} onKeyDown={press}>
      <DialogHeading id={titleId} form="paste">
        粘贴整段
      </DialogHeading>
      <DialogContent>
        <Stack sx={{ gap: 2, pt: 1 }}>
          <BlockField
            text={text}
            onText={(typed) => {
              setText(typed)
              setReading(undefined)
              setFailure(undefined)
            }}
            onPasted={(pasted) => {
              setText(pasted)
              read(pasted)
            }}
          />
          {failure === undefined ? null : <FailureNotice words={pasteFailureToWords(failure)} />}
          {failure?.type === 'LayoutsAmbiguous' ? (
            <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
              {failure.layouts.map(({ id, name }) => (
                <Button key={id} size="small" onClick={() => read(text, id)}>
                  按“{name}”读
                </Button>
              ))}
            </Stack>
          ) : null}
          {reading === undefined ? null : <Parts reading={reading} left={left} onTurn={turn} />}
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>取消</Button>
        <Button disabled={text.trim() === ''} onClick={() => fill({ content: [text.trim()] })}>
          整段作为反映内容
        </Button>
        {reading === undefined ? (
          <Button variant="contained" disabled={text.trim() === ''} onClick={() => read(text)} title="Ctrl+回车">
            识别
          </Button>
        ) : (
          <Button variant="contained" onClick={confirm} title="Ctrl+回车">
            {failure === undefined ? '填入表单' : '没有编号，照样填入'}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  )
}

interface BlockFieldProps {
  readonly text: string
  readonly onText: (typed: string) => void
  /** Told of a whole block that was pasted where nothing stood. */
  readonly onPasted: (pasted: string) => void
}

const BlockField = ({ text, onText, onPasted }: BlockFieldProps): ReactElement => (
  <ComposingTextField
    instant
    label="短信、聊天记录或邮件里的整段文字"
    multiline
    minRows={4}
    maxRows={10}
    autoFocus
    value={text}
    onCommit={onText}
    onPaste={(event) => {
      const pasted = event.clipboardData.getData('text/plain')
      if (text !== '' || pasted === '') return
      event.preventDefault()
      onPasted(pasted)
    }}
    slotProps={{ inputLabel: { shrink: true } }}
  />
)

interface PartsProps {
  readonly reading: PasteReading
  /** Parts that are not to be taken over. */
  readonly left: ReadonlySet<PasteField>
  readonly onTurn: (field: PasteField) => void
}

const Parts = ({ reading, left, onTurn }: PartsProps): ReactElement => (
  <Box>
    <Typography sx={{ mb: 0.5, color: 'text.secondary' }}>
      按“{reading.layout.name}”读出 {reading.parts.length} 项。不对的，去掉勾选；填入后还可以改。
    </Typography>
    <Stack component="ul" aria-label="读出的各项" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {reading.parts.map((part) => (
        <PartLine key={part.field} part={part} taken={!left.has(part.field)} onTurn={() => onTurn(part.field)} />
      ))}
    </Stack>
  </Box>
)

function PartLine({
  part,
  taken,
  onTurn,
}: {
  readonly part: PastePart
  readonly taken: boolean
  readonly onTurn: () => void
}): ReactElement {
  const { field, text, told, doubt } = part
  const words = pasteTextToWords(field, text)
  return (
    <Box
      component="li"
      sx={{ display: 'flex', alignItems: 'flex-start', gap: 1, borderBottom: 1, borderColor: 'divider', py: 0.25 }}
    >
      <Checkbox
        size="small"
        checked={taken && text !== ''}
        disabled={text === ''}
        onChange={onTurn}
        slotProps={{ input: { 'aria-label': `填入${pasteFieldWords[field]}` } }}
        sx={{ py: 0.25 }}
      />
      <Box sx={{ width: 96, flexShrink: 0, color: 'text.secondary', pt: 0.25 }}>{pasteFieldWords[field]}</Box>
      <Box sx={{ flex: 1, minWidth: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', pt: 0.25 }}>
        {words === '' ? '（没有填入）' : words}
        {doubt === undefined && (words === told || field === 'remark') ? null : (
          <Typography
            component="div"
            variant="caption"
            sx={{ color: doubt === undefined ? 'text.secondary' : 'warning.main' }}
          >
            {doubt === undefined ? `原文：${told}` : `${partDoubtWords[doubt]}（原文：${told}）`}
          </Typography>
        )}
      </Box>
    </Box>
  )
}
