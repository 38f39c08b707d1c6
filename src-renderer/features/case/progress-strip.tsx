import Box from '@mui/material/Box'
import type { ReactElement } from 'react'
import { CheckIcon, DotIcon } from '../../ui/icons'
import type { ProgressStation } from './case-progress'

/** The way of a case from 登记 to 反馈: what is done, where it stands, what lies ahead. */
export function ProgressStrip({
  stations,
  personName,
}: {
  readonly stations: readonly ProgressStation[]
  readonly personName: (id: string) => string
}): ReactElement {
  return (
    <Box
      component="ol"
      aria-label="办理进度"
      sx={{
        display: 'grid',
        gridTemplateColumns: `repeat(${stations.length}, 1fr)`,
        listStyle: 'none',
        m: 0,
        p: 0,
        flex: 1,
        minWidth: Math.min(560, stations.length * 140),
        // A short way is not drawn out over the whole width.
        maxWidth: stations.length * 180,
      }}
    >
      {stations.map((station) => (
        <Box
          component="li"
          key={station.word}
          aria-current={station.state === 'now' ? 'step' : undefined}
          sx={{
            position: 'relative',
            textAlign: 'center',
            minWidth: 0,
            '&:not(:first-of-type)::before': {
              content: '""',
              position: 'absolute',
              top: 11,
              left: 'calc(-50% + 16px)',
              width: 'calc(100% - 32px)',
              height: 2,
              bgcolor: station.state === 'later' ? 'divider' : 'primary.main',
            },
          }}
        >
          <Box
            sx={{
              width: 24,
              height: 24,
              borderRadius: '50%',
              mx: 'auto',
              display: 'grid',
              placeItems: 'center',
              border: 2,
              ...looks[station.state],
            }}
          >
            {station.state === 'done' ? (
              <CheckIcon sx={{ fontSize: 16 }} />
            ) : station.state === 'now' ? (
              <DotIcon sx={{ fontSize: 18 }} />
            ) : null}
          </Box>
          <Box
            sx={{
              fontWeight: station.state === 'now' ? 600 : 400,
              color: station.state === 'later' ? 'text.secondary' : 'text.primary',
            }}
          >
            {station.word}
          </Box>
          <Box sx={{ fontSize: 12, lineHeight: 1.5, color: 'text.secondary', minHeight: 36, overflow: 'hidden' }}>
            <div>{station.on}</div>
            <div>{personName(station.personId)}</div>
          </Box>
        </Box>
      ))}
    </Box>
  )
}

const looks = {
  done: { bgcolor: 'primary.main', borderColor: 'primary.main', color: 'primary.contrastText' },
  now: { bgcolor: 'background.paper', borderColor: 'primary.main', color: 'primary.main' },
  later: { bgcolor: 'background.paper', borderColor: 'divider', color: 'text.disabled' },
} as const
