import type { Person } from '#shared/office/office'
import Box from '@mui/material/Box'
import { useCallback, useEffect, useState, type ReactElement, type ReactNode } from 'react'
import { useDesk, type Desk } from '../desk/desk'
import { settleReplicaTold } from '../desk/own-replica'
import { useLedgerRead } from '../desk/use-ledger-read'
import { useSaved } from '../desk/use-saved'
import { useStaff } from '../desk/use-staff'
import { useToday } from '../desk/use-today'
import type { LedgerDatabase } from '../ledger-store/ledger-database'
import { readFrameFacts } from '../ledger-store/read-frame'
import { openingToNotice } from '../messages/open-words'
import { replicaToNotice } from '../messages/replica-words'
import { goTo, useRoute } from '../routes'
import { screenScale } from '../theme'
import { Navigation } from './navigation'
import { OpeningNotice } from './opening-notice'
import { TopBar } from './top-bar'
import { WhoDialog } from './who-dialog'

/** The frame around every screen: top bar, navigation, and what has to be said or asked before work begins. */
export function AppFrame({ children }: { readonly children: ReactNode }): ReactElement {
  const desk = useDesk()
  const today = useToday()
  const facts = useLedgerRead(useCallback((database: LedgerDatabase) => readFrameFacts(database, today), [today]))
  const staff = useStaff()
  const [notice, setNotice] = useState(() => startToNotice(desk))
  const [later, setLater] = useState(false)
  useZoom(desk.settings.zoom)
  const people: readonly Person[] = staff === undefined ? [] : [...staff.people.values()].filter((person) => person.active)
  const actor = people.find((person) => person.id === desk.settings.actorId)
  const close = (): void => {
    setNotice(undefined)
    if (desk.ownReplica.stored) void settleReplicaTold(desk.ownReplica.file)
  }
  const choose = (personId: string): void => void desk.changeSettings({ actorId: personId })
  return (
    <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column', containerType: 'inline-size', containerName: 'frame' }}>
      <TopBar facts={facts} saved={useSaved()} actor={actor} people={people} onChoosePerson={choose} />
      <Box sx={{ flex: 1, minHeight: 0, display: 'flex' }}>
        <Navigation screen={useRoute().screen} overdue={facts?.overdue ?? 0} open={facts?.open ?? 0} unsent={facts?.unsent ?? 0} version={desk.app.version} onGo={goTo} />
        <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
          {notice === undefined ? null : <OpeningNotice text={notice} onClose={close} />}
          <Box sx={{ flex: 1, minHeight: 0, containerType: 'inline-size', containerName: 'screen' }}>{children}</Box>
        </Box>
      </Box>
      {people.length > 0 && actor === undefined && !later ? <WhoDialog people={people} onChoose={choose} onLater={() => setLater(true)} /> : null}
    </Box>
  )
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
