import { stageWords, waitingStages } from '#shared/case/stage'
import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import Skeleton from '@mui/material/Skeleton'
import type { ReactElement, ReactNode } from 'react'
import type { TodaysWork } from '../../ledger-store/read/read-cases'
import { HeardOnly } from '../../ui/heard-only'
import { DiamondIcon, TriangleIcon } from '../../ui/icons'
import { tourMark } from '../../ui/tour-mark'

export interface WorkCardsProps {
  readonly work: TodaysWork | undefined
  readonly overdue: number | undefined
  /** Opens the ledger with this filter. */
  readonly onOpen: (filter: string) => void
}

/** The day in nine numbers, each the way to its cases. */
export function WorkCards({ work, overdue, onOpen }: WorkCardsProps): ReactElement {
  return (
    <CardRow columns="1.2fr 1.5fr repeat(7, 1fr)">
      <WorkCard word="逾期" count={overdue} tone="overdue" onOpen={() => onOpen('overdue')} />
      <WorkCard word="即将到期" count={work?.dueSoonCount} tone="soon" onOpen={() => onOpen('due-soon')} />
      {waitingStages.map((stage) => (
        <WorkCard
          key={stage}
          word={stageWords[stage]}
          count={work?.countsByStage[stage]}
          onOpen={() => onOpen(stage)}
        />
      ))}
    </CardRow>
  )
}

/** The row that the day's numbers stand in; in a narrow window five to a line. */
export function CardRow({
  columns,
  children,
}: {
  readonly columns: string
  readonly children: ReactNode
}): ReactElement {
  return (
    <Box
      role="group"
      aria-label="今日数字"
      {...tourMark('work')}
      sx={{
        display: 'grid',
        gridTemplateColumns: columns,
        gap: 1,
        flexShrink: 0,
        '@container screen (max-width: 960px)': { gridTemplateColumns: 'repeat(5, 1fr)' },
      }}
    >
      {children}
    </Box>
  )
}

interface WorkCardProps {
  readonly word: string
  readonly count: number | undefined
  readonly tone?: 'overdue' | 'soon'
  readonly onOpen: () => void
}

/** One number with its word; pressed, it opens its cases. */
export function WorkCard({ word, count, tone, onOpen }: WorkCardProps): ReactElement {
  const pressing = tone !== undefined && (count ?? 0) > 0
  const colour = pressing
    ? tone === 'overdue'
      ? 'deadline.overdue'
      : 'deadline.soon'
    : (count ?? 0) > 0
      ? 'text.primary'
      : 'text.disabled'
  const Shape = tone === 'overdue' ? TriangleIcon : DiamondIcon
  return (
    <ButtonBase
      onClick={onOpen}
      sx={{
        display: 'flex',
        position: 'relative',
        // Read as word and number, seen with the number on top.
        flexDirection: 'column-reverse',
        alignItems: 'flex-start',
        justifyContent: 'flex-end',
        textAlign: 'left',
        p: 1.5,
        pb: 1,
        bgcolor: 'background.paper',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        '&:hover': { borderColor: 'primary.main' },
      }}
    >
      <Box sx={{ fontSize: 13, color: 'text.secondary', lineHeight: 1.5 }}>{word}</Box>
      <Box
        sx={{
          fontSize: 24,
          lineHeight: 1.3,
          fontWeight: 600,
          color: colour,
          display: 'flex',
          alignItems: 'center',
          gap: 0.75,
          height: 32,
        }}
      >
        {pressing ? <Shape sx={{ fontSize: 14 }} /> : null}
        {count ?? <Skeleton width={28} animation={false} />}
        <HeardOnly> 件</HeardOnly>
      </Box>
    </ButtonBase>
  )
}
