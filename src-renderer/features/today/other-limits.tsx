import type { CaseRow } from '#shared/case/case-row'
import { columns } from '#shared/case/columns/columns'
import type { DeadlineState, JudgedCase } from '#shared/case/deadline'
import type { LocalDate } from '#shared/prelude/local-date'
import { momentToText } from '#shared/rules/moment'
import Box from '@mui/material/Box'
import type { ReactElement } from 'react'
import { useSigningLimits } from '../../desk/use-signing-limits'
import { DeadlineMark } from '../../ui/deadline-mark'

export interface OtherLimitsProps {
  readonly row: CaseRow
  readonly today: LocalDate
  readonly judge: (judged: JudgedCase) => DeadlineState
}

/** Under the limit of a case, each with its own light: the office's own, and that of signing for a sheet that just came in. */
export function OtherLimits({ row, today, judge }: OtherLimitsProps): ReactElement | null {
  const { innerDueOn, unsignedSince } = row
  if (unsignedSince !== '') return <SigningLimitLine row={row} />
  if (innerDueOn === '' || row.open === 0) return null
  return (
    <LimitLine
      word={columns.innerDueOn.head}
      until={innerDueOn}
      state={judge({ ...row, dueOn: innerDueOn })}
      isToday={innerDueOn === today}
    />
  )
}

function SigningLimitLine({ row }: { readonly row: CaseRow }): ReactElement | null {
  const signing = useSigningLimits()
  const { demand, urgency, channel, unsignedSince, issuedOn } = row
  if (unsignedSince === '') return null
  const limit = signing({ matter: { demand, urgency, channel }, received: unsignedSince, issuedOn })
  return limit === undefined ? null : (
    <LimitLine word="签收时限" until={momentToText(limit.due)} state={limit.state} isToday={limit.isToday} />
  )
}

function LimitLine({
  word,
  until,
  state,
  isToday,
}: {
  readonly word: string
  readonly until: string
  readonly state: DeadlineState
  readonly isToday: boolean
}): ReactElement {
  return (
    <Box sx={{ fontSize: 12, color: 'text.secondary', whiteSpace: 'nowrap' }}>
      {word} {until} <DeadlineMark state={state} dueToday={isToday} compact />
    </Box>
  )
}
