import type { Person } from '#shared/office/office'
import { readStaff, type Staff } from '../ledger-store/read/read-office'
import { useDesk } from './desk'
import { useLedgerRead } from './use-ledger-read'

/** Everybody and every department of the office by id; undefined until read. */
export function useStaff(): Staff | undefined {
  return useLedgerRead(readStaff)
}

/** Who sits at this desk, of those who still have a place here; undefined while nobody is chosen or the staff is not yet read. */
export function useActor(): Person | undefined {
  const { settings } = useDesk()
  const person = useStaff()?.people.get(settings.actorId)
  return person?.active === true ? person : undefined
}
