import Box from '@mui/material/Box'
import type { ReactElement } from 'react'
import type { MarkName } from '../../start/ledger-desk'
import { FlagIcon, HourglassIcon, StarIcon } from '../../ui/icons'
import { markWords } from './marks'

const icons = { star: StarIcon, flag: FlagIcon, wait: HourglassIcon } as const satisfies {
  readonly [M in MarkName]: unknown
}

/** A mark by its shape, with its word for who points at it or cannot see it. */
export function Mark({ mark }: { readonly mark: MarkName }): ReactElement {
  const Icon = icons[mark]
  return (
    <Box component="span" role="img" aria-label={`标记：${markWords[mark]}`} title={markWords[mark]} className="mark">
      <Icon sx={{ fontSize: 13, color: 'primary.main' }} />
    </Box>
  )
}
