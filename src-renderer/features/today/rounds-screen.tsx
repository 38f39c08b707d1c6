import Alert from '@mui/material/Alert'
import type { ReactElement } from 'react'
import type { LocalDate } from '#shared/prelude/local-date'
import type { MissedRound } from '#shared/round/missed-rounds'
import { useDesk } from '../../desk/desk'
import { useSoonDays } from '../../desk/use-deadlines'
import { useActor, useStaff } from '../../desk/use-staff'
import { useToday } from '../../desk/use-today'
import { calendarUnknown, provisionalCount } from '../../messages/stage-words'
import { FailureNotice } from '../../ui/failure-notice'
import { LoadingRows } from '../../ui/loading-rows'
import { PageFrame } from '../../ui/page'
import { CheckSheetPanel } from './check-sheet-panel'
import { RoundLists } from './round-lists'
import { halfWords, RoundsBar } from './rounds-bar'
import { useRecordRound } from './use-record-round'
import { missedWorkdays, useMissedRounds, useRoundWork } from './use-rounds'
import { useRounds } from './use-today-work'

/** 每日查看: what to look at twice a day, the key that puts the look on record, and the month's check sheet. */
export function RoundsScreen(): ReactElement {
  const { calendar } = useDesk()
  const today = useToday()
  const actor = useActor()
  const people = useStaff()?.people
  const work = useRoundWork(today, useSoonDays())
  const rounds = useRounds(today) ?? []
  const { half, busy, failure, record } = useRecordRound(today)
  const missed = useMissedRounds(today, half)
  const first = missed?.[0]?.on
  const years = first === undefined ? [] : calendar.missingYears(first, today)
  const guessed = years.length === 0 ? '' : `${years.join('、')} 年${calendarUnknown}，哪天该查${provisionalCount}。`
  const personName = (id: string): string => people?.get(id)?.name ?? ''
  return (
    <PageFrame
      title="每日查看"
      subtitle={`${today}　每天上午、下午各看一遍：新来的、快到期的、逾期的，各件在等谁`}
      actions={
        <RoundsBar
          rounds={rounds}
          half={half}
          actorId={actor?.id ?? ''}
          personName={personName}
          busy={busy}
          list="open"
          onRecord={record}
        />
      }
    >
      {failure === undefined ? null : <FailureNotice words={failure} onRetry={record} />}
      {missed === undefined || missed.length === 0 ? null : (
        <Alert severity="info" variant="outlined" sx={{ py: 0 }}>
          近 {missedWorkdays} 个工作日有 {missed.length} 次没有查看记录：{missedToText(missed, today)}
          。过了时间不能补记。{guessed}
        </Alert>
      )}
      {work === undefined || people === undefined ? (
        <LoadingRows rows={8} />
      ) : (
        <RoundLists work={work} people={people} today={today} personName={personName} />
      )}
      <CheckSheetPanel today={today} half={half} personName={personName} />
    </PageFrame>
  )
}

/** `11-26 下午、11-27 上午和下午`, a day once. */
function missedToText(missed: readonly MissedRound[], today: LocalDate): string {
  const halvesByDay = new Map<LocalDate, string[]>()
  for (const { on, half } of missed) halvesByDay.set(on, [...(halvesByDay.get(on) ?? []), halfWords[half]])
  return [...halvesByDay]
    .map(([on, halves]) => `${on === today ? '今天' : on.slice(5)} ${halves.join('和')}`)
    .join('、')
}
