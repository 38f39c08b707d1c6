import { isChinaZone } from '#shared/clock/judge-clock'
import { instantToLocalDate, instantToMinuteText } from '#shared/prelude/instant'
import Alert from '@mui/material/Alert'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState, type ReactElement } from 'react'
import { useDesk } from '../desk/desk'
import { commitDayConfirmed } from '../ledger-store/commit/commit-desk-act'
import type { DayInDoubt, DayStanding } from '../ledger-store/commit/day-keeper'
import { commitFailureToWords } from '../messages/host-words'
import type { FailureWords } from '../messages/words-of'
import { zoneMinutesWest } from '../prelude/system-clock'
import { useRoute } from '../routes'
import { ConfirmDialog } from '../ui/confirm-dialog'
import { EmptyState } from '../ui/empty-state'
import { FailureNotice } from '../ui/failure-notice'

/**
 * Stands in the place of every screen while it is in doubt which day it is, and asks for it: nothing is judged by a day that
 * nobody has confirmed, and the ledger takes no act but the confirming, which goes on record with both days.
 */
export function DayUnconfirmedScreen({
  doubt,
  again,
}: {
  readonly doubt: DayInDoubt
  readonly again: () => void
}): ReactElement {
  const { ledger, settings, recordPending } = useDesk()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<FailureWords>()
  const confirm = async (): Promise<void> => {
    setBusy(true)
    const done = await commitDayConfirmed(ledger, settings.actorId)
    setBusy(false)
    if (!done.ok) return setFailure(commitFailureToWords(done.failure))
    again()
    // What was to go on record at the start had to wait for the day, too.
    await recordPending()
  }
  return (
    <>
      <EmptyState
        title="未确认日期"
        hint="电脑日期与台账的日期相差很大。确认今天的日期以前，不编号、不登记，也不判断时限和逾期。"
      />
      <ConfirmDialog
        open
        title="请核对今天的日期"
        confirmLabel={`今天就是 ${instantToLocalDate(doubt.now)}`}
        cancelLabel="已校准时间，重新核对"
        busy={busy}
        onConfirm={() => void confirm()}
        onCancel={again}
      >
        <Stack sx={{ gap: 2 }}>
          <Typography>
            电脑时间是 {instantToMinuteText(doubt.now)}，本机上一次操作在 {instantToMinuteText(doubt.lastAt)}
            ，相差很大，电脑时间可能不对。日期不对，编号的年份、时限和逾期都会算错。请先在系统里校准时间；日期没有错的，请确认，确认会记入操作日志。
          </Typography>
          {failure === undefined ? null : <FailureNotice words={failure} />}
        </Stack>
      </ConfirmDialog>
    </>
  )
}

/** Tells on the home screen of smaller faults: a clock a little behind the last act, a PC that keeps another zone's time. */
export function ClockNotice({ day }: { readonly day: DayStanding }): ReactElement | null {
  const { screen } = useRoute()
  const { standing, now, lastAt } = day
  const told = [
    standing === 'behind' && lastAt !== undefined
      ? `电脑时间 ${instantToMinuteText(now)} 早于本机上一次操作 ${instantToMinuteText(lastAt)}，请校准电脑时间。`
      : '',
    isChinaZone(zoneMinutesWest())
      ? ''
      : '电脑的时区不是北京时间（东八区）。本程序一律按北京时间记，请核对电脑的时区和时间。',
  ].filter((line) => line !== '')
  return told.length === 0 || screen !== 'today' ? null : (
    <Alert role="status" severity="warning" variant="outlined" sx={{ py: 0, mx: 2, my: 0.5, flexShrink: 0 }}>
      {told.join('')}
    </Alert>
  )
}
