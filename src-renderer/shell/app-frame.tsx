import type { Person } from '#shared/office/office'
import type { LocalDate } from '#shared/prelude/local-date'
import Box from '@mui/material/Box'
import { useCallback, useEffect, useState, type ReactElement, type ReactNode } from 'react'
import { useDesk, type Desk } from '../desk/desk'
import { settleReplicaTold } from '../desk/own-replica'
import { useLedgerRead } from '../desk/use-ledger-read'
import { useKeepSealed } from '../desk/use-keep-sealed'
import { useSaved } from '../desk/use-saved'
import { useStaff } from '../desk/use-staff'
import { useToday } from '../desk/use-today'
import { ChangePersonDialog } from '../features/unlock/change-person-dialog'
import { LockCover } from '../features/unlock/lock-cover'
import { useIdleCover } from '../features/unlock/use-idle-cover'
import type { LedgerDatabase } from '../ledger-store/ledger-database'
import { readFrameFacts } from '../ledger-store/read-frame'
import { countSyncDue } from '../ledger-store/read-sync-facts'
import { openingToNotice } from '../messages/open-words'
import { replicaToNotice } from '../messages/replica-words'
import { goTo, useRoute } from '../routes'
import { screenScale } from '../theme'
import { BackupNotice } from './backup-notice'
import { Navigation } from './navigation'
import { OpeningNotice } from './opening-notice'
import { PinNotice } from './pin-notice'
import { TopBar } from './top-bar'
import { WhoDialog } from './who-dialog'

/** The frame around every screen: top bar, navigation, and what has to be said or asked before work begins. */
export function AppFrame({ notice: standing, children }: { readonly notice: ReactNode; readonly children: ReactNode }): ReactElement {
  const desk = useDesk()
  const today = useToday()
  const facts = useLedgerRead(useCallback((database: LedgerDatabase) => readFrameFacts(database, today), [today]))
  const staff = useStaff()
  const [notice, setNotice] = useState(() => startToNotice(desk))
  const [later, setLater] = useState(false)
  const { covered, cover, uncover } = useCover(desk)
  const [coming, setComing] = useState<Person>()
  useZoom(desk.settings.zoom)
  useKeepSealed()
  const people: readonly Person[] = staff === undefined ? [] : [...staff.people.values()].filter((person) => person.active)
  const actor = people.find((person) => person.id === desk.settings.actorId)
  const close = (): void => {
    setNotice(undefined)
    if (desk.ownReplica.stored) void settleReplicaTold(desk.ownReplica.file)
  }
  const choose = (personId: string): void => {
    if (personId === actor?.id) return
    if (desk.keeping.lock === undefined) void desk.changeSettings({ actorId: personId })
    else setComing(people.find((person) => person.id === personId))
  }
  return (
    <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column', containerType: 'inline-size', containerName: 'frame' }}>
      <TopBar facts={facts} saved={useSaved()} actor={actor} people={people} onChoosePerson={choose} onLock={cover} />
      <Box sx={{ flex: 1, minHeight: 0, display: 'flex' }}>
        <Navigation screen={useRoute().screen} overdue={facts?.overdue ?? 0} open={facts?.open ?? 0} unsent={facts?.unsent ?? 0} syncDue={useSyncDue(desk, today)} reconcile={facts?.reconcile ?? 0} version={desk.app.version} onGo={goTo} />
        <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
          {notice === undefined ? null : <OpeningNotice text={notice} onClose={close} />}
          {facts === undefined || facts.office === undefined ? null : <PinNotice isSample={facts.isSample} />}
          {standing}
          <BackupNotice />
          <Box sx={{ flex: 1, minHeight: 0, containerType: 'inline-size', containerName: 'screen' }}>{children}</Box>
        </Box>
      </Box>
      {people.length > 0 && actor === undefined && !later ? <WhoDialog people={people} onChoose={choose} onLater={() => setLater(true)} /> : null}
      {coming === undefined ? null : <ChangePersonDialog key={coming.id} person={coming} onDone={() => setComing(undefined)} />}
      {covered ? <LockCover people={people} onLifted={uncover} /> : null}
    </Box>
  )
}

/** The cover over the screen: put on by hand or after a while untouched, where a PIN can lift it again. */
function useCover({ keeping, settings }: Desk): { readonly covered: boolean; readonly cover: (() => void) | undefined; readonly uncover: () => void } {
  const [covered, setCovered] = useState(false)
  const cover = useCallback(() => setCovered(true), [])
  const canLock = keeping.lock !== undefined
  useIdleCover(canLock && !covered ? settings.lockAfterMinutes : 0, cover)
  return { covered: covered && canLock, cover: canLock ? cover : undefined, uncover: useCallback(() => setCovered(false), []) }
}

/** With how many PCs of the office an exchange is due. */
function useSyncDue({ ledger, settings }: Desk, today: LocalDate): number {
  const { syncEvery } = settings
  const read = useCallback((database: LedgerDatabase) => countSyncDue(database, ledger.replica, today, syncEvery), [ledger, today, syncEvery])
  return useLedgerRead(read) ?? 0
}

/** What the start-up check did and what became of this PC's number, in one text; undefined when there is nothing to say. */
function startToNotice({ opening, ownReplica }: Desk): string | undefined {
  const { file, stored } = ownReplica
  const parts = [openingToNotice(opening), replicaToNotice(file.told, file.reason, stored)].filter((part) => part !== undefined)
  return parts.length === 0 ? undefined : parts.join('')
}

/** This PC's scale of the screen, for eyes and monitors that want it larger. */
function useZoom(percent: number): void {
  useEffect(() => {
    document.documentElement.style.setProperty(screenScale, String(percent / 100))
    return () => void document.documentElement.style.removeProperty(screenScale)
  }, [percent])
}
