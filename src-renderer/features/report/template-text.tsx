import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useDeferredValue, useMemo, type ReactElement } from 'react'
import type { ReportFacts } from '#shared/report/report-facts'
import { tellTemplateFault } from '#shared/report/template-fault-words'
import { isInUse } from '#shared/template/office-template'
import { templateFieldWords, templatePartLimits } from '#shared/template/template-record'
import { replaceRoute } from '../../routes'
import { ComposingTextField } from '../../ui/composing-text-field'
import { findWritingFault, placeToRange } from './template-writing'
import type { ReportGround } from './use-report-ground'
import type { TemplateTextHold } from './use-template-text'
import type { TemplateEditing } from './use-template-writing'

export interface TemplateTextProps {
  readonly ground: ReportGround
  readonly facts: ReportFacts
  readonly editing: TemplateEditing
  readonly hold: TemplateTextHold
  readonly mayChange: boolean
}

// White on the page's grey, like a sheet.
const onPaper = { bgcolor: 'background.paper' }

/** The words of a template, with the first fault in them while they are written. */
export function TemplateText({ ground, facts, editing, hold, mayChange }: TemplateTextProps): ReactElement {
  const { written, offered, write } = editing
  const isClosed = !mayChange || offered !== undefined
  return (
    <Stack sx={{ gap: 1.5, minHeight: 0, pt: 1 }}>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: 1.5 }}>
        <KindChoice ground={ground} />
        <ComposingTextField
          label="称谓（没有的不填）"
          size="small"
          instant
          limit={templatePartLimits.addressee}
          value={written.addressee}
          disabled={isClosed}
          slotProps={{ input: { sx: onPaper } }}
          onCommit={(addressee) => write({ addressee })}
        />
      </Box>
      <ComposingTextField
        label="标题"
        size="small"
        instant
        limit={templatePartLimits.title}
        value={written.title}
        disabled={isClosed}
        inputRef={hold.title}
        slotProps={{ input: { sx: onPaper } }}
        onFocus={() => hold.noteFocus('title')}
        onCommit={(title) => write({ title })}
      />
      <ComposingTextField
        label="正文（一段一行）"
        multiline
        instant
        limit={templatePartLimits.text}
        value={written.text}
        disabled={isClosed}
        inputRef={hold.text}
        // The area fills what is left of the screen, and scrolls in itself.
        sx={{ flex: 1, minHeight: 160, '& textarea': { height: '100% !important', overflowY: 'auto !important' } }}
        slotProps={{
          input: { sx: { ...onPaper, height: '100%', alignItems: 'stretch' } },
          htmlInput: { spellCheck: false },
        }}
        onFocus={() => hold.noteFocus('text')}
        onCommit={(text) => write({ text })}
      />
      <FaultNotice facts={facts} editing={editing} hold={hold} />
    </Stack>
  )
}

function KindChoice({ ground }: Pick<TemplateTextProps, 'ground'>): ReactElement {
  const { templates, choice } = ground
  return (
    <TextField
      select
      size="small"
      label="报告种类"
      value={choice.template.name}
      slotProps={{ input: { sx: onPaper } }}
      onChange={(event) => replaceRoute({ screen: 'template', about: event.target.value })}
    >
      {templates.map((kind) => (
        <MenuItem key={kind.template.name} value={kind.template.name}>
          {kind.template.word}
          {isInUse(kind) ? '' : '（已停用）'}
        </MenuItem>
      ))}
    </TextField>
  )
}

function FaultNotice({ facts, editing, hold }: Pick<TemplateTextProps, 'facts' | 'editing' | 'hold'>): ReactElement {
  const settled = useDeferredValue(editing.written)
  const fault = useMemo(() => findWritingFault(settled, facts), [settled, facts])
  return (
    <Box role="status" aria-label="模板检查" sx={{ flexShrink: 0 }}>
      {fault === undefined ? null : 'why' in fault ? (
        <Alert severity="error" variant="outlined">
          {templateFieldWords[fault.part]}
          {fault.why === 'empty' ? '没有填写。' : '太长了。'}
        </Alert>
      ) : (
        <Alert
          severity="error"
          variant="outlined"
          action={
            <Button
              size="small"
              onClick={() => {
                const [at, length] = placeToRange(editing.written[fault.part], fault.fault.place)
                hold.mark(fault.part, at, length)
              }}
            >
              找到
            </Button>
          }
        >
          {templateFieldWords[fault.part]}：{tellTemplateFault(fault.fault)}
        </Alert>
      )}
    </Box>
  )
}
