import type { Urgency } from '#shared/case/sheet'
import { urgencyWords } from '#shared/case/taxonomy'
import type { Open } from '#shared/prelude/open-choice'
import { sayWord } from '#shared/text/say-word'
import Box from '@mui/material/Box'
import type { ReactElement } from 'react'
import { StarIcon } from './icons'

/** 特急 and 紧急: told apart by filling as well as by word, and never red, which belongs to what is overdue. 一般 is no mark. */
export function UrgencyMark({ urgency }: { readonly urgency: Open<Urgency> }): ReactElement | null {
  if (urgency === 'normal') return null
  return (
    <Box
      component="span"
      className="urgency"
      sx={{
        ...pill,
        borderColor: 'primary.dark',
        ...(urgency === 'critical'
          ? { bgcolor: 'primary.dark', color: 'primary.contrastText' }
          : { color: 'primary.dark' }),
      }}
    >
      {sayWord(urgencyWords, urgency)}
    </Box>
  )
}

/** 重点案件: under a leader's own eye. */
export function KeyMark(): ReactElement {
  return (
    <Box component="span" sx={{ ...pill, borderColor: 'divider', color: 'text.primary' }}>
      <StarIcon sx={{ fontSize: 12, color: 'primary.main' }} />
      重点
    </Box>
  )
}

const pill = {
  display: 'inline-flex',
  alignItems: 'center',
  verticalAlign: 'middle',
  gap: 0.25,
  border: 1,
  borderRadius: 0.5,
  px: 0.5,
  fontSize: 12,
  lineHeight: '18px',
  fontWeight: 600,
  whiteSpace: 'nowrap',
} as const
