import 'fake-indexeddb/auto'
import { commitOffice } from '#renderer/ledger-store/commit/commit-office'
import { createLedger, type Ledger } from '#renderer/ledger-store/commit/ledger'
import { openLedger, type OpenedLedger } from '#renderer/ledger-store/opening/open-ledger'
import type { JournalPort } from '#renderer/ledger-store/journal/journal-port'
import type { Clock } from '#shared/prelude/ports'
import { instant, mondayMorning, replica, staffOfFive, twoDepartments } from './builders'

let names = 0

/** A database name no other test uses. */
export const freshName = (): string => `test-ledger-${process.pid}-${(names += 1)}`

/** A clock that moves a second with every look. */
export function tickingClock(): Clock {
  let now: number = mondayMorning
  return {
    now: () => {
      now += 1000
      return instant(now)
    },
  }
}

export async function open(journal: JournalPort, name: string): Promise<OpenedLedger> {
  const opened = await openLedger(journal, () => undefined, name)
  if (!opened.ok) throw new Error(`ledger did not open: ${opened.failure.type}`)
  return opened.value
}

export async function openTestLedger(journal: JournalPort, name = freshName()): Promise<Ledger> {
  return createLedger(await open(journal, name), journal, replica('testpc'), tickingClock())
}

/** An open ledger of an office with five people and two departments. */
export async function openStaffedLedger(journal: JournalPort, name = freshName()): Promise<Ledger> {
  const ledger = await openTestLedger(journal, name)
  const done = await commitOffice(
    ledger,
    {
      office: { code: 'qingshan', name: '青山镇人民政府', shortName: '青山镇', telephone: '' },
      people: staffOfFive,
      departments: twoDepartments,
    },
    'system',
  )
  if (!done.ok) throw new Error(done.failure.type)
  return ledger
}
