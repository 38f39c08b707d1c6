import { useEffect, useMemo, type ReactElement } from 'react'
import type { Actor } from '#shared/office/cover'
import { instantToMinuteOfDay } from '#shared/prelude/instant'
import { decideNotice } from '#shared/signal/decide-notice'
import { useDesk } from '../desk/desk'
import { useSoonDays } from '../desk/use-deadlines'
import { useActor } from '../desk/use-staff'
import { useToday } from '../desk/use-today'
import { useDecisions } from '../features/today/use-role-work'
import { useOwnWork, useRounds } from '../features/today/use-today-work'
import { callHost, onHostEvent } from '../host/call-host'
import { goTo } from '../routes'

const plainTitle = '市长热线台账'

export interface DeskSignalsProps {
  /** The screen is covered: counts may still be told, numbers of cases not. */
  readonly covered: boolean
  /** How many of the whole office are overdue. */
  readonly overdue: number
}

/** Tells outside the page what waits for whoever is at the desk: in the title, and in the desktop shell by badge, tray and notification. */
export function DeskSignals(props: DeskSignalsProps): ReactElement | null {
  const actor = useActor()
  return actor === undefined ? null : <Signals actor={actor} {...props} />
}

type SignalsProps = DeskSignalsProps & { readonly actor: Actor }

function Signals({ actor, covered, overdue }: SignalsProps): null {
  const waiting = useWaiting(actor)
  const count = covered ? 0 : (waiting?.length ?? 0)
  useTitle(count)
  useDesktop(count)
  useNotices({ actor, covered, overdue, waiting })
  return null
}

interface Waiting {
  readonly id: string
  readonly number: string
  readonly isDue: boolean
  readonly isOverdue: boolean
}

/** What waits for them: of the main line, and to approve or press beside it; undefined until read. */
function useWaiting(actor: Actor): readonly Waiting[] | undefined {
  const today = useToday()
  const own = useOwnWork(actor, useSoonDays())
  const { rows: decisions } = useDecisions(actor, today)
  return useMemo(() => {
    if (own === undefined || decisions === undefined) return undefined
    const rows = new Map([...own, ...decisions].map((row) => [row.id, row]))
    return [...rows.values()].map(({ id, ledgerNumber, open, paused, dueOn }) => {
      const runs = open === 1 && paused === 0
      return { id, number: ledgerNumber, isDue: runs && dueOn === today, isOverdue: runs && dueOn < today }
    })
  }, [own, decisions, today])
}

function useTitle(count: number): void {
  useEffect(() => {
    document.title = count === 0 ? plainTitle : `(${count}) ${plainTitle}`
    return () => void (document.title = plainTitle)
  }, [count])
}

/** Badge and tray; nothing where the shell is a browser, which has neither. */
function useDesktop(count: number): void {
  const { app, settings, changeSettings } = useDesk()
  const { closesToTray, trayExplained } = settings
  const isDesktop = app.shell === 'electron'
  useEffect(() => {
    if (isDesktop) void callHost('signal.badge', { count })
  }, [isDesktop, count])
  useEffect(() => {
    if (isDesktop) void callHost('signal.tray', { closesToTray, explained: trayExplained })
  }, [isDesktop, closesToTray, trayExplained])
  useEffect(() => onHostEvent('today.requested', () => goTo({ screen: 'today' })), [])
  useEffect(() => onHostEvent('tray.explained', () => void changeSettings({ trayExplained: true })), [changeSettings])
}

const lookEveryMs = 60_000

interface NoticeProps extends SignalsProps {
  readonly waiting: readonly Waiting[] | undefined
}

/** Looks once a minute whether there is something to be notified of. */
function useNotices({ actor, covered, overdue, waiting }: NoticeProps): void {
  const { app, settings, changeSettings, calendar, clock } = useDesk()
  const { notifies, noticesTold } = settings
  const today = useToday()
  const rounds = useRounds(today)
  useEffect(() => {
    if (app.shell !== 'electron' || !notifies || waiting === undefined || rounds === undefined) return undefined
    const look = (): void => {
      const minute = instantToMinuteOfDay(clock.now())
      const half = minute < 12 * 60 ? 'am' : 'pm'
      const decided = decideNotice({
        today,
        minute,
        isWorkday: calendar.isWorkday(today).workday,
        isLooked: rounds.some((round) => round.half === half),
        waiting: waiting.length,
        overdue: actor.roles.includes('registrar') ? overdue : waiting.filter(({ isOverdue }) => isOverdue).length,
        due: waiting.filter(({ isDue }) => isDue).map(({ id, number }) => ({ id, number: covered ? '' : number })),
        told: noticesTold.personId === actor.id ? noticesTold : { half: '', day: '', due: [] },
      })
      if (decided === undefined) return
      // Noted first: told twice is worse than told once less.
      void changeSettings({ noticesTold: { ...decided.told, due: [...decided.told.due], personId: actor.id } })
      void callHost('signal.notify', { notice: decided.notice })
    }
    look()
    const timer = setInterval(look, lookEveryMs)
    return () => clearInterval(timer)
  }, [
    app.shell,
    notifies,
    noticesTold,
    waiting,
    rounds,
    actor,
    covered,
    overdue,
    today,
    calendar,
    clock,
    changeSettings,
  ])
}
