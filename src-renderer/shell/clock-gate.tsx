import { isChinaZone, judgeClock } from '#shared/clock/judge-clock'
import { instantSchema, instantToLocalDate, instantToMinuteText, type Instant } from '#shared/prelude/instant'
import Alert from '@mui/material/Alert'
import { useEffect, useState, type ReactElement } from 'react'
import { useDesk } from '../desk/desk'
import { zoneMinutesWest } from '../prelude/system-clock'
import { useRoute } from '../routes'
import { ConfirmDialog } from '../ui/confirm-dialog'

/** When this PC wrote its last act, as it stood when the program was opened. */
function useLastAct(): Instant | undefined {
  const { ledger } = useDesk()
  const [at, setAt] = useState<Instant>()
  useEffect(() => {
    const read = async (): Promise<void> => {
      const state = await ledger.database.state.get('view')
      const seq = state?.chains[ledger.replica]?.seq
      const row =
        seq === undefined
          ? undefined
          : await ledger.database.commits.where('[replica+seq]').equals([ledger.replica, seq]).first()
      if (row !== undefined) setAt(instantSchema.parse(row.at))
    }
    void read()
  }, [ledger])
  return at
}

/**
 * Asks for the day where clock and log disagree strongly: nothing is numbered or judged overdue on the screen before a person
 * has said that the day is right. Kept for this run; the next act then agrees with the clock. Smaller faults are told on the home screen.
 */
export function ClockGate(): ReactElement | null {
  const { clock } = useDesk()
  const lastAt = useLastAct()
  const { screen } = useRoute()
  const [isConfirmed, setConfirmed] = useState(false)
  const [now, setNow] = useState(() => clock.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(clock.now()), 30_000)
    return () => clearInterval(timer)
  }, [clock])
  const standing = judgeClock(now, lastAt)
  if (lastAt !== undefined && !isConfirmed && (standing === 'far-behind' || standing === 'far-ahead')) {
    return (
      <ConfirmDialog
        open
        title="请核对今天的日期"
        confirmLabel={`今天就是 ${instantToLocalDate(now)}`}
        cancelLabel="已校准时间，重新核对"
        onConfirm={() => setConfirmed(true)}
        onCancel={() => setNow(clock.now())}
      >
        电脑时间是 {instantToMinuteText(now)}，本机上一次操作在 {instantToMinuteText(lastAt)}
        ，相差很大，电脑时间可能不对。日期不对，编号的年份、时限和逾期都会算错。请先在系统里校准时间；日期没有错的，请确认。
      </ConfirmDialog>
    )
  }
  const told = [
    lastAt !== undefined && lastAt > now
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
