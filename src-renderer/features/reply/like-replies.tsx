import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useEffect, useId, useRef, useState, type ReactElement } from 'react'
import { titleOnPaper } from '#shared/reply/case-to-reply-facts'
import { useLookAlikes } from '../../desk/use-look-alikes'
import { routeToHash } from '../../routes'
import type { ReplyCase } from './use-reply-case'

export interface LikeRepliesProps {
  readonly data: ReplyCase
  /** Writes a paragraph of an earlier reply behind what stands under 处理意见. */
  readonly onTake: (paragraph: string) => void
}

/** What callers were answered in like cases, as everybody may read it, with a button beside each paragraph. */
export function LikeReplies({ data, onTake }: LikeRepliesProps): ReactElement {
  const id = useId()
  const [open, setOpen] = useState(false)
  return (
    <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'background.paper' }}>
      <Stack direction="row" sx={{ alignItems: 'center', px: 1.5, py: 0.5 }}>
        <Typography variant="h3" component="p" sx={{ flex: 1 }}>
          相似案件的回复
        </Typography>
        <Button
          size="small"
          variant="text"
          aria-label={`${open ? '收起' : '展开'}相似案件的回复`}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {open ? '收起' : '展开'}
        </Button>
      </Stack>
      {open ? (
        <Box id={id} sx={{ px: 1.5, pb: 1.5, maxHeight: 320, overflow: 'auto' }}>
          <Answers data={data} onTake={onTake} />
        </Box>
      ) : null}
    </Box>
  )
}

function Answers({ data: { one }, onTake }: LikeRepliesProps): ReactElement {
  const { found, ask } = useLookAlikes()
  const text = titleOnPaper(one)
  const newest = useRef(ask)
  useEffect(() => void (newest.current = ask))
  // Asked once: the index is filled while nobody waits, and answers when it is.
  useEffect(() => newest.current({ phone: '', place: '', text }), [text])
  const answered = found.filter(({ row, answer }) => row.id !== one.id && answer !== '')
  if (answered.length === 0)
    return <Typography sx={{ color: 'text.secondary' }}>还没有找到已经答复过的相似案件。</Typography>
  return (
    <Stack sx={{ gap: 1.5 }}>
      {answered.map(({ row, answer }) => (
        <Box key={row.id}>
          <Link href={routeToHash({ screen: 'case', caseId: row.id })}>
            {row.ledgerNumber}　{row.title}
          </Link>
          {answer
            .split('\n')
            .filter((line) => line.trim() !== '')
            .map((line, index) => (
              <Stack key={index} direction="row" sx={{ gap: 1, alignItems: 'flex-start' }}>
                <Typography sx={{ flex: 1, overflowWrap: 'anywhere' }}>{line}</Typography>
                <Button size="small" aria-label={`取用：${line.slice(0, 20)}`} onClick={() => onTake(line)}>
                  取用
                </Button>
              </Stack>
            ))}
        </Box>
      ))}
    </Stack>
  )
}
