import { dayOfAct } from '#shared/case/act'
import type { TimelineEntry } from '#shared/case/case'
import { instantToLocalDate, instantToMinuteText } from '#shared/prelude/instant'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import type { ReactElement } from 'react'
import { actToText, type Names } from '../../messages/act-words'
import { Panel } from '../../ui/panel'

export interface TimelinePanelProps {
  readonly timeline: readonly TimelineEntry[]
  readonly names: Names
  /** Strikes a hidden caller out of what was written. */
  readonly shown: (text: string) => string
  readonly onHistory: () => void
}

/** Everything done to the case, newest first: who, when, what. */
export function TimelinePanel({ timeline, names, shown, onHistory }: TimelinePanelProps): ReactElement {
  return (
    <Panel
      title={`经过（${timeline.length} 条）`}
      actions={
        <Button size="small" variant="text" onClick={onHistory}>
          修改历史
        </Button>
      }
    >
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {timeline.toReversed().map((entry, index) => (
          <Entry
            key={timeline.length - index}
            entry={entry}
            names={names}
            shown={shown}
            isLast={index === timeline.length - 1}
          />
        ))}
      </Box>
    </Panel>
  )
}

function Entry({
  entry,
  names,
  shown,
  isLast,
}: {
  readonly entry: TimelineEntry
  readonly names: Names
  readonly shown: (text: string) => string
  readonly isLast: boolean
}): ReactElement {
  const { title, detail } = actToText(entry.act, names)
  const day = dayOfAct(entry.act)
  const happened = day === undefined || day === instantToLocalDate(entry.at) ? '' : `　事情发生在 ${day}`
  return (
    <Box
      component="li"
      sx={{
        position: 'relative',
        pl: 2.5,
        pb: isLast ? 0 : 1.75,
        '&::before': {
          content: '""',
          position: 'absolute',
          left: 3,
          top: 8,
          width: 9,
          height: 9,
          borderRadius: '50%',
          border: 2,
          borderColor: 'primary.main',
          bgcolor: 'background.paper',
          boxSizing: 'border-box',
        },
        '&::after': isLast
          ? {}
          : { content: '""', position: 'absolute', left: 7, top: 20, bottom: -6, width: '1px', bgcolor: 'divider' },
      }}
    >
      <Box sx={{ fontSize: 12, color: 'text.secondary' }}>
        {instantToMinuteText(entry.at)}　{entry.by === 'system' ? '系统' : names.person(entry.by)}
        {happened}
      </Box>
      <Box sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{title}</Box>
      {detail === '' ? null : (
        <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', color: 'text.secondary' }}>{shown(detail)}</Box>
      )}
    </Box>
  )
}
