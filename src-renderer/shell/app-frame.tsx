import type { Person } from '#shared/office/office'
import type { LocalDate } from '#shared/prelude/local-date'
import Box from '@mui/material/Box'
import { useCallback, useMemo, useState, type ReactElement, type ReactNode } from 'react'
import { FreshStrip } from '../batch/fresh-strip'
import { useFreshDesk } from '../batch/use-fresh-desk'
import { useDesk, type Desk } from '../desk/desk'
import { FreshPrintContext } from '../desk/fresh-print'
import { FrameFactsContext } from '../desk/frame-facts'
import { useLedgerRead } from '../desk/use-ledger-read'
import { useDayStanding } from '../desk/use-day-standing'
import { StartTourContext } from '../desk/start-tour'
import { useKeepSealed } from '../desk/use-keep-sealed'
import { listPinSlots } from '../desk/use-pins'
import { useSummary } from '../desk/use-summary'
import { DigestContext, useDigest, type DigestDesk } from '../desk/use-digest'
import { useActor, useStaff } from '../desk/use-staff'
import { useToday } from '../desk/use-today'
import { ChangePersonDialog } from '../features/unlock/change-person-dialog'
import { LockCover } from '../features/unlock/lock-cover'
import { useIdleCover } from '../features/unlock/use-idle-cover'
import { toDoubt } from '../ledger-store/commit/day-keeper'
import type { LedgerDatabase } from '../ledger-store/view/ledger-database'
import {
  countToReconcile,
  frameKinds,
  readFrameRecords,
  toFrameFacts,
  type FrameFacts,
} from '../ledger-store/read/read-frame'
import { readSyncRhythm, type SyncRhythm } from '../ledger-store/read/read-sync-facts'
import { goTo, useRoute } from '../routes'
import { useShownLook } from '../look/look-provider'
import type { Notice } from '../ui/notice'
import { ClockNotice, DayUnconfirmedScreen } from './clock-gate'
import { DeskSignals } from './desk-signals'
import { NoticeArea } from '../ui/notice-area'
import { Navigation } from './navigation'
import { SearchPlace } from './search/search-place'
import { SyncMark } from './sync-mark'
import { TopBar } from './top-bar'
import { TourCallout } from './tour/tour-callout'
import { useTour } from './tour/use-tour'
import { UndoDesk } from './undo/undo-place'
import { useDigestNotice } from './use-digest-notice'
import { useDeskNotices } from './use-desk-notices'
import { useEntryKey } from './use-entry-key'
import { WhoDialog } from './who-dialog'

export interface AppFrameProps {
  readonly notices: readonly Notice[]
  readonly children: ReactNode
}

/** The frame around every screen: top bar, navigation, and what has to be said or asked before work begins. */
export const AppFrame = (props: AppFrameProps): ReactElement => (
  <UndoDesk>
    <Frame {...props} />
  </UndoDesk>
)

function Frame({ notices: given, children }: AppFrameProps): ReactElement {
  const desk = useDesk()
  const today = useToday()
  const { day, again } = useDayStanding()
  const doubt = day === undefined ? undefined : toDoubt(day)
  // Before it is certain which day it is nothing is judged by it.
  const isDay = day !== undefined && doubt === undefined
  const facts = useFrame(today)
  const staff = useStaff()
  const rhythm = useSyncRhythm(desk, today)
  const [later, setLater] = useState(false)
  const { covered, cover, uncover } = useCover(desk)
  const digest = useDigest(useActor(), staff, covered || !isDay)
  const own = useDeskNotices(facts?.office === undefined ? undefined : facts.isSample)
  const notices = [...own, ...useDigestNotice(digest), ...given]
  useShownLook(desk.settings)
  useKeepSealed()
  useEntryKey()
  const people: readonly Person[] =
    staff === undefined ? [] : [...staff.people.values()].filter((person) => person.active)
  const { actor, coming, choose, settle } = useSeat(desk, people)
  const tour = useTour(actor?.id ?? '', isDay && !covered && coming === undefined)
  const fresh = useFreshDesk()
  const sync = isDay ? syncStanding(desk, rhythm, today) : null
  return (
    <Box
      sx={{
        height: '100%',
        display: 'flex',
        flexDirection: 'column',
        containerType: 'inline-size',
        containerName: 'frame',
      }}
    >
      <TopBar
        facts={facts}
        search={covered || !isDay ? null : <SearchPlace people={people} onChoosePerson={choose} onLock={cover} />}
        sync={sync}
        actor={actor}
        people={people}
        onChoosePerson={choose}
        onLock={cover}
      />
      <Box sx={{ flex: 1, minHeight: 0, display: 'flex' }}>
        <Navigation
          screen={useRoute().screen}
          overdue={isDay ? (facts?.overdue ?? 0) : 0}
          open={facts?.open ?? 0}
          unsent={facts?.unsent ?? 0}
          syncDue={isDay ? (rhythm?.dueCount ?? 0) : 0}
          reconcile={facts?.reconcile ?? 0}
          version={desk.app.version}
          onGo={goTo}
        />
        <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
          {day === undefined ? null : <ClockNotice day={day} />}
          <NoticeArea notices={notices} />
          {covered ? null : <FreshStrip desk={fresh} />}
          <Box sx={{ flex: 1, minHeight: 0, containerType: 'inline-size', containerName: 'screen' }}>
            {doubt === undefined ? null : <DayUnconfirmedScreen doubt={doubt} again={again} />}
            {isDay ? (
              <AroundScreen facts={facts} digest={digest} printFresh={fresh.print} startTour={tour.start}>
                {children}
              </AroundScreen>
            ) : null}
          </Box>
        </Box>
      </Box>
      {isDay ? <DeskSignals covered={covered} overdue={facts?.overdue ?? 0} /> : null}
      {people.length > 0 && actor === undefined && !later ? (
        <WhoDialog people={people} onChoose={choose} onLater={() => setLater(true)} />
      ) : null}
      {coming === undefined ? null : <ChangePersonDialog key={coming.id} person={coming} onDone={settle} />}
      {covered ? null : <TourCallout tour={tour} />}
      {covered ? <LockCover people={people} onLifted={uncover} /> : null}
    </Box>
  )
}

interface AroundScreenProps {
  readonly facts: FrameFacts | undefined
  readonly digest: DigestDesk
  readonly printFresh: (caseIds: readonly string[]) => void
  readonly startTour: (() => void) | undefined
  readonly children: ReactNode
}

/** What every screen may ask the frame for. */
const AroundScreen = ({ facts, digest, printFresh, startTour, children }: AroundScreenProps): ReactElement => (
  <FrameFactsContext value={facts}>
    <DigestContext value={digest}>
      <FreshPrintContext value={printFresh}>
        <StartTourContext value={startTour}>{children}</StartTourContext>
      </FreshPrintContext>
    </DigestContext>
  </FrameFactsContext>
)

/** How the exchange with the other PCs stands; null where there is none. */
const syncStanding = ({ keys }: Desk, rhythm: SyncRhythm | undefined, today: LocalDate): ReactElement | null =>
  rhythm?.latest === undefined ? null : (
    <SyncMark peer={rhythm.latest} ownDevice={keys.deviceId} today={today} onGo={() => goTo({ screen: 'sync' })} />
  )

/** Who is at the desk. Where PINs are set, whoever is `coming` shows theirs before taking the seat. */
function useSeat(
  desk: Desk,
  people: readonly Person[],
): {
  readonly actor: Person | undefined
  readonly coming: Person | undefined
  readonly choose: (personId: string) => void
  readonly settle: () => void
} {
  const [coming, setComing] = useState<Person>()
  const actor = people.find((person) => person.id === desk.settings.actorId)
  const choose = (personId: string): void => {
    if (personId === actor?.id) return
    const hasPin = listPinSlots(desk).some((slot) => slot.personId === personId)
    if (desk.keeping.lock === undefined && !hasPin) void desk.changeSettings({ actorId: personId })
    else setComing(people.find((person) => person.id === personId))
  }
  return { actor, coming, choose, settle: () => setComing(undefined) }
}

/** The cover over the screen: put on by hand or after a while untouched, where a PIN can lift it again. */
function useCover({ keeping, settings }: Desk): {
  readonly covered: boolean
  readonly cover: (() => void) | undefined
  readonly uncover: () => void
} {
  const [covered, setCovered] = useState(false)
  const cover = useCallback(() => setCovered(true), [])
  const canLock = keeping.lock !== undefined
  useIdleCover(canLock && !covered ? settings.lockAfterMinutes : 0, cover)
  return {
    covered: covered && canLock,
    cover: canLock ? cover : undefined,
    uncover: useCallback(() => setCovered(false), []),
  }
}

/** What stands around every screen, kept true by what each act touched; undefined until it is read. */
function useFrame(today: LocalDate): FrameFacts | undefined {
  const records = useLedgerRead(readFrameRecords, frameKinds)
  const reconcile = useLedgerRead(countToReconcile)
  const summary = useSummary()
  return useMemo(
    () =>
      records === undefined || reconcile === undefined || summary === undefined
        ? undefined
        : toFrameFacts(records, reconcile, summary, today),
    [records, reconcile, summary, today],
  )
}

function useSyncRhythm({ ledger, settings }: Desk, today: LocalDate): SyncRhythm | undefined {
  const { syncEvery } = settings
  return useLedgerRead(
    useCallback(
      (database: LedgerDatabase) => readSyncRhythm(database, ledger.replica, today, syncEvery),
      [ledger, today, syncEvery],
    ),
  )
}
