import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import type { ReactElement } from 'react'
import { routeToHash } from '../../routes'
import { DiamondIcon, TriangleIcon } from '../../ui/icons'
import type { FoldedWork } from './fold-work'

export interface FoldLineProps {
  /** What the list is called. */
  readonly list: string
  readonly folded: FoldedWork
  readonly isOpen: boolean
  readonly onToggle: () => void
}

/** What stands behind the fold of a list, in counts that open the ledger, and the way to unfold it here. */
export function FoldLine({ list, folded: { overdue, soon, other }, isOpen, onToggle }: FoldLineProps): ReactElement {
  const word = isOpen ? '只看前面的' : '在这里展开'
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 2,
        flexWrap: 'wrap',
        px: 1.5,
        py: 0.75,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      {isOpen ? null : (
        <>
          <span>其余 {overdue + soon + other} 件：</span>
          {overdue === 0 ? null : (
            <Link href={routeToHash({ screen: 'ledger', filter: 'overdue' })} sx={{ color: 'deadline.overdue' }}>
              <TriangleIcon sx={{ fontSize: 11 }} /> 逾期 {overdue} 件
            </Link>
          )}
          {soon === 0 ? null : (
            <Link href={routeToHash({ screen: 'ledger', filter: 'due-soon' })} sx={{ color: 'deadline.soon' }}>
              <DiamondIcon sx={{ fontSize: 11 }} /> 即将到期 {soon} 件
            </Link>
          )}
          {other === 0 ? null : <Link href={routeToHash({ screen: 'ledger', filter: '' })}>没到期的 {other} 件</Link>}
        </>
      )}
      <Button
        size="small"
        aria-expanded={isOpen}
        aria-label={`${word}：${list}`}
        sx={{ ml: 'auto', minHeight: 28, py: 0 }}
        onClick={onToggle}
      >
        {word}
      </Button>
    </Box>
  )
}
