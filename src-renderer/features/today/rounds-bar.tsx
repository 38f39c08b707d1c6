import { instantToMinuteText } from '#shared/prelude/instant'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import type { ReactElement } from 'react'
import { roundHalves, type Round, type RoundHalf } from '#shared/round/round'
import { goTo } from '../../routes'
import { CheckIcon, DashIcon } from '../../ui/icons'

export const halfWords: { readonly [H in RoundHalf]: string } = { am: '上午', pm: '下午' }

export interface RoundsBarProps {
  readonly rounds: readonly Round[]
  readonly half: RoundHalf
  readonly actorId: string
  readonly personName: (id: string) => string
  readonly busy: boolean
  /** The list of what to look at stands on this screen already, or is elsewhere and so many rounds are missing in it. */
  readonly list: 'open' | { readonly missed: number }
  readonly onRecord: () => void
}

/** The office's two looks a day at what is due: who made them and when, and the button that records one. */
export function RoundsBar({ rounds, half, actorId, personName, busy, list, onRecord }: RoundsBarProps): ReactElement {
  const madeByMe = rounds.some((round) => round.half === half && round.by === actorId)
  return (
    <Stack direction="row" sx={{ alignItems: 'center', gap: 2 }}>
      {roundHalves.map((one) => (
        <HalfMark
          key={one}
          half={one}
          isNow={one === half}
          last={rounds.findLast((round) => round.half === one)}
          personName={personName}
        />
      ))}
      {list === 'open' ? null : (
        <Button variant="text" onClick={() => goTo({ screen: 'rounds' })}>
          查看清单{list.missed === 0 ? '' : `（近日缺 ${list.missed} 次）`}
        </Button>
      )}
      <Button variant="contained" disabled={madeByMe} loading={busy} onClick={onRecord}>
        {madeByMe ? `${halfWords[half]}查看已记下` : `记下${halfWords[half]}查看`}
      </Button>
    </Stack>
  )
}

function HalfMark({
  half,
  isNow,
  last,
  personName,
}: {
  readonly half: RoundHalf
  readonly isNow: boolean
  readonly last: Round | undefined
  readonly personName: (id: string) => string
}): ReactElement | null {
  // An afternoon still to come is not a gap.
  if (last === undefined && half === 'pm' && !isNow) return null
  return (
    <Box
      role="status"
      sx={{ display: 'flex', alignItems: 'center', gap: 0.5, color: 'text.secondary', whiteSpace: 'nowrap' }}
    >
      {last === undefined ? <DashIcon /> : <CheckIcon sx={{ color: 'success.main' }} />}
      {last === undefined
        ? `${halfWords[half]}${isNow ? '还没有查看' : '没有查看记录'}`
        : `${halfWords[half]}已查看 · ${personName(last.by)} ${instantToMinuteText(last.at).slice(11)}`}
    </Box>
  )
}
