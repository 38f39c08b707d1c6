import { withCovers, type Actor } from '#shared/office/cover'
import type { LocalDate } from '#shared/prelude/local-date'
import { readStaff, staffKinds, type Staff } from '../ledger-store/read/read-office'
import { useDesk } from './desk'
import { shareRead } from './share-read'
import { useToday } from './use-today'

const useBareStaff = shareRead(readStaff, staffKinds)

/** Everybody and every department by id, with whom each covers today; the same until one changes or the day does; undefined until read. */
export function useStaff(): Staff | undefined {
  const today = useToday()
  const staff = useBareStaff()
  return staff === undefined ? undefined : staffOn(staff, today)
}

const knownByStaff = new WeakMap<Staff, { readonly day: LocalDate; readonly staff: Staff }>()

/** Worked out once a day for everybody who asks. */
function staffOn(staff: Staff, day: LocalDate): Staff {
  const known = knownByStaff.get(staff)
  if (known?.day === day) return known.staff
  const made = { ...staff, people: withCovers(staff.people, staff.covers, day) }
  knownByStaff.set(staff, { day, staff: made })
  return made
}

/** Who sits at this desk, of those who still have a place here; undefined while nobody is chosen or the staff is not yet read. */
export function useActor(): Actor | undefined {
  const { settings } = useDesk()
  const person = useStaff()?.people.get(settings.actorId)
  return person?.active === true ? person : undefined
}
