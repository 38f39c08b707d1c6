import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useId, useState, type ReactElement } from 'react'
import { isBlank, joinTold, tell, type PrivateText } from '#shared/case/private-text'
import { useCaller } from '../../caller/caller-context'
import { HiddenCaller } from '../../reveal/hidden-caller'
import { KeyValue } from '../../ui/key-value'
import type { ReplyCase } from './use-reply-case'

/** What the reply answers to: the sheet, the leader's word, the order and the notes so far; a hidden caller is struck out of it. */
export function CaseBackground({ data }: { readonly data: ReplyCase }): ReactElement {
  const { veil, show } = useCaller()
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'background.paper' }}>
      <Stack direction="row" sx={{ alignItems: 'center', px: 1.5, py: 0.5 }}>
        <Typography variant="h3" component="p" sx={{ flex: 1 }}>
          承办单和办理记录
        </Typography>
        <Button
          size="small"
          variant="text"
          aria-label={`${open ? '收起' : '展开'}承办单和办理记录`}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {open ? '收起' : '展开'}
        </Button>
      </Stack>
      {open ? (
        <Box id={id} sx={{ px: 1.5, pb: 1.5 }}>
          <KeyValue
            columns={1}
            items={[
              ...(veil.hidden ? [{ label: '来电人', value: <HiddenCaller /> }] : []),
              ...listItems(data).map(({ label, value }) => ({ label, value: show(value) })),
            ]}
          />
        </Box>
      ) : null}
    </Box>
  )
}

const orNone = (text: PrivateText | undefined): PrivateText => (text === undefined || isBlank(text) ? tell`无` : text)

function listItems({ one, people }: ReplyCase): readonly { readonly label: string; readonly value: PrivateText }[] {
  const { sheet, instruction, assignment, timeline } = one
  const nameOf = (id: string): string => people.get(id)?.name ?? ''
  const notes = timeline.flatMap(({ act, by }) => {
    if (act.act === 'noted') return [tell`${act.on} ${nameOf(by)}：${act.text}`]
    return act.act === 'contacted' ? [tell`${act.on} ${nameOf(by)}联系来电人：${act.said}`] : []
  })
  return [
    { label: '反映内容', value: sheet.content },
    { label: '交办意见', value: orNone(sheet.remark) },
    {
      label: '领导批示',
      value: instruction === undefined ? tell`无` : tell`${nameOf(instruction.leaderId)}：${instruction.text}`,
    },
    { label: '办理要求', value: orNone(assignment?.requirement) },
    { label: '办理记录', value: notes.length === 0 ? tell`还没有` : joinTold(notes) },
  ]
}
