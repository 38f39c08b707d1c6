import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReactElement } from 'react'
import type { RefusedCase } from '../../ledger-store/commit/commit-many-steps'
import { groupRefused } from './group-refused'
import type { LitRow } from './ledger-filter'

/** Numbers named of each reason. */
const namedAtMost = 5

export interface RefusedReasonsProps {
  readonly word: string
  readonly refused: readonly RefusedCase[]
  readonly rows: readonly LitRow[]
}

/** Why the step cannot be taken of some of the cases: by reason, each with how many and the first of them by number. */
export function RefusedReasons({ word, refused, rows }: RefusedReasonsProps): ReactElement | null {
  if (refused.length === 0) return null
  const numbers = new Map(rows.map(({ row }) => [row.id, row.ledgerNumber || row.sheetNumber]))
  return (
    <Box>
      <Typography sx={{ fontWeight: 600 }}>
        {refused.length} 件不能{word}，不会改动：
      </Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5, maxHeight: 220, overflow: 'auto' }}>
        {groupRefused(refused).map(({ why, ids }) => (
          <li key={why}>
            {ids.length} 件：{why}
            <Typography component="div" sx={{ color: 'text.secondary', fontSize: 13 }}>
              {ids
                .slice(0, namedAtMost)
                .map((id) => numbers.get(id) ?? '')
                .join('、')}
              {ids.length > namedAtMost ? ' 等' : ''}
            </Typography>
          </li>
        ))}
      </Box>
    </Box>
  )
}
