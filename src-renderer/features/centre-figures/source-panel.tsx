import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useEffect, useRef, useState, type ReactElement } from 'react'
import { Panel } from '../../ui/panel'
import { ComposingTextField } from '../../ui/composing-text-field'

export interface SourcePanelProps {
  readonly busy: boolean
  readonly onPaste: (text: string) => void
  readonly onOpen: () => void
}

/** Where their table comes from: the clipboard, anywhere on this page, or a file. */
export function SourcePanel({ busy, onPaste, onOpen }: SourcePanelProps): ReactElement {
  const [typed, setTyped] = useState('')
  const newest = useRef(onPaste)
  useEffect(() => void (newest.current = onPaste))
  useEffect(() => {
    const take = (event: ClipboardEvent): void => {
      const text = event.clipboardData?.getData('text/plain') ?? ''
      // What is pasted into the search of the frame is meant for it.
      if (text.trim() === '' || event.target instanceof HTMLInputElement) return
      // A whole table goes past the field: what is in it is shown as a table, not as a text.
      event.preventDefault()
      newest.current(text)
    }
    document.addEventListener('paste', take)
    return () => document.removeEventListener('paste', take)
  }, [])
  return (
    <Panel
      title="上级的表"
      actions={
        <Button variant="contained" loading={busy} onClick={onOpen}>
          打开文件…
        </Button>
      }
    >
      <Stack sx={{ gap: 1.5 }}>
        <Typography>
          在 Excel 或 WPS 里连表头一起选中、复制，到这里按 Ctrl+V；也可以打开 Excel、WPS 工作簿或逗号分隔的文本（最大 10
          MB）。两种表都认：
        </Typography>
        <Typography component="ul" sx={{ m: 0, pl: 3 }}>
          <li>
            <strong>逐件清单</strong>
            ：一行一件，有工单编号；有派单时间、办结时限、办结时间、是否按期、满意度的一起核对。
          </li>
          <li>
            <strong>汇总表</strong>
            ：一行一个单位或只有一行，有受理、办结、按期办结率等数；先看表里合计对不对，再逐项核对，不同的试出是哪种口径。
          </li>
        </Typography>
        <ComposingTextField
          instant
          label="粘贴在这里"
          multiline
          minRows={4}
          maxRows={8}
          value={typed}
          onCommit={setTyped}
          helperText="台账里的案件不会因此改动"
        />
        {typed.trim() === '' ? null : (
          <Button sx={{ alignSelf: 'flex-start' }} onClick={() => onPaste(typed)}>
            核对
          </Button>
        )}
      </Stack>
    </Panel>
  )
}
