import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { ReactElement, ReactNode } from 'react'
import { CheckIcon, InfoIcon, StopIcon } from '../../ui/icons'
import type { JudgedPoint } from '#shared/reply/review-points'
import type { ReplyCheck } from './check-reply'
import { ReviewPointsList } from './review-points-list'
import { concernToWords, gapWords } from './reply-words'

/** What is still missing before review, and what a reviewer would ask about. */
export function ReplyChecklist({
  check,
  points,
}: {
  readonly check: ReplyCheck
  readonly points: readonly JudgedPoint[]
}): ReactElement {
  const { gaps, concerns } = check
  return (
    <Stack
      sx={{
        p: 1.5,
        gap: 1,
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        bgcolor: 'background.paper',
      }}
    >
      <ReviewPointsList points={points} />
      <Stack component="ul" aria-label="送审前核对" sx={{ m: 0, p: 0, gap: 0.5, listStyle: 'none' }}>
        {gaps.length === 0 ? (
          <Line icon={<CheckIcon fontSize="small" />}>必填项都已填写，可以送审。</Line>
        ) : (
          <Line icon={<StopIcon fontSize="small" />}>还缺：{gaps.map((gap) => gapWords[gap]).join('、')}。</Line>
        )}
        {concerns.map((concern) => (
          <Line
            key={`${concern.type}${'field' in concern ? concern.field : ''}`}
            icon={<InfoIcon fontSize="small" />}
            strong={concern.type === 'CallerRevealed' || concern.type === 'LeftToFill'}
          >
            {concernToWords(concern)}
          </Line>
        ))}
      </Stack>
    </Stack>
  )
}

function Line({
  icon,
  strong = false,
  children,
}: {
  readonly icon: ReactElement
  readonly strong?: boolean
  readonly children: ReactNode
}): ReactElement {
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
      <Box sx={{ pt: '1px', color: 'text.secondary' }}>{icon}</Box>
      <Typography sx={strong ? { fontWeight: 600 } : {}}>{children}</Typography>
    </Box>
  )
}
