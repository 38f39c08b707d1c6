import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useId, useState, type ReactElement } from 'react'
import { KeyValue } from '../../ui/key-value'
import type { ReplyCase } from './use-reply-case'

/** What the reply answers to: the sheet, the leader's word, the order and the notes so far. The caller is not in it. */
export function CaseBackground({ data }: { readonly data: ReplyCase }): ReactElement {
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'background.paper' }}>
      <Stack direction="row" sx={{ alignItems: 'center', px: 1.5, py: 0.5 }}>
        <Typography variant="h3" component="p" sx={{ flex: 1 }}>
          承办单和办理记录
        </Typography>
        <Button size="small" variant="text" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          {open ? '收起' : '展开'}
        </Button>
      </Stack>
      {open ? (
        <Box id={id} sx={{ px: 1.5, pb: 1.5 }}>
          <KeyValue columns={1} items={listItems(data)} />
        </Box>
      ) : null}
    </Box>
  )
}

function listItems({ one, people }: ReplyCase): readonly { readonly label: string; readonly value: string }[] {
  const { sheet, instruction, assignment, timeline } = one
  const nameOf = (id: string): string => people.get(id)?.name ?? ''
  const notes = timeline.flatMap(({ act, by }) => {
    if (act.act === 'noted') return [`${act.on} ${nameOf(by)}：${act.text}`]
    return act.act === 'contacted' ? [`${act.on} ${nameOf(by)}联系来电人：${act.said}`] : []
  })
  return [
    { label: '反映内容', value: sheet.content },
    { label: '交办意见', value: sheet.remark === '' ? '无' : sheet.remark },
    {
      label: '领导批示',
      value: instruction === undefined ? '无' : `${nameOf(instruction.leaderId)}：${instruction.text}`,
    },
    {
      label: '办理要求',
      value: assignment?.requirement === undefined || assignment.requirement === '' ? '无' : assignment.requirement,
    },
    { label: '办理记录', value: notes.length === 0 ? '还没有' : notes.join('\n') },
  ]
}
