import type { Case } from '#shared/case/case'
import { rowStageOf } from '#shared/case/columns/standing'
import { closedBeforeOn, knowsLimit } from '#shared/case/imported-case'
import { isBeyondKnownStages } from '#shared/case/newer'
import type { DeadlineState, JudgedCase } from '#shared/case/deadline'
import type { LocalDate } from '#shared/prelude/local-date'
import { columns } from '#shared/case/columns/columns'
import Box from '@mui/material/Box'
import type { ReactElement } from 'react'
import { matterOf } from '#shared/case/ruled-matter'
import { receiptToText } from '#shared/rules/count-limit'
import { momentToText } from '#shared/rules/moment'
import { useSigningLimits } from '../../desk/use-signing-limits'
import { DeadlineMark } from '../../ui/deadline-mark'

export interface DeadlineLinesProps {
  readonly one: Case
  readonly today: LocalDate
  readonly judge: (judged: JudgedCase) => DeadlineState
}

/** The limit of the case as it stands and, once the case is assigned, the office's own. */
export function DeadlineLines({ one, today, judge }: DeadlineLinesProps): ReactElement {
  const stage = rowStageOf(one)
  const paused = one.pausedSince === undefined ? 0 : 1
  const judgedBy = columns.judgedBy.read(one)
  const closedOn = isBeyondKnownStages(one) ? '' : (one.feedback?.on ?? closedBeforeOn(one))
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: 'auto auto',
        columnGap: 2,
        rowGap: 0.5,
        alignContent: 'start',
        flexShrink: 0,
      }}
    >
      <SigningLine one={one} />
      {knowsLimit(one) ? (
        <Line
          word="办结时限"
          dueOn={one.dueOn}
          isToday={one.dueOn === today}
          state={judge({ stage, dueOn: one.dueOn, closedOn, paused, judgedBy })}
        />
      ) : null}
      {one.dueOn === one.givenDueOn ? null : (
        <Box sx={{ gridColumn: '1 / -1', fontSize: 12, color: 'text.secondary' }}>原定 {one.givenDueOn}</Box>
      )}
      {one.innerDueOn === '' ? null : (
        <Line
          word="内部时限"
          dueOn={one.innerDueOn}
          isToday={one.innerDueOn === today}
          state={judge({ stage, dueOn: one.innerDueOn, closedOn, paused, judgedBy })}
        />
      )}
    </Box>
  )
}

/** By when a sheet that came in has to be signed for, while nobody has and the rules of the office say so. */
function SigningLine({ one }: { readonly one: Case }): ReactElement | null {
  const signing = useSigningLimits()
  const received = columns.unsignedSince.read(one)
  if (received === '') return null
  const limit = signing({ matter: matterOf(one), received, issuedOn: one.sheet.issuedOn })
  if (limit === undefined) return null
  return (
    <>
      <Line word="签收时限" dueOn={momentToText(limit.due)} isToday={limit.isToday} state={limit.state} />
      <Box sx={{ gridColumn: '1 / -1', fontSize: 12, color: 'text.secondary' }}>
        {receiptToText(received)} 收到，按时限规则：{limit.words}
      </Box>
    </>
  )
}

function Line({
  word,
  dueOn,
  isToday,
  state,
}: {
  readonly word: string
  readonly dueOn: string
  readonly isToday: boolean
  readonly state: DeadlineState
}): ReactElement {
  return (
    <>
      <Box sx={{ whiteSpace: 'nowrap' }}>
        <Box component="span" sx={{ color: 'text.secondary', mr: 1 }}>
          {word}
        </Box>
        {dueOn}
      </Box>
      <DeadlineMark state={state} dueToday={isToday} />
    </>
  )
}
