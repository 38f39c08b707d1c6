import { useLive } from '../../desk/use-live'
import type { Cover } from '#shared/office/cover'
import { holdsAny, settingsRoles, type Department, type Office, type Person } from '#shared/office/office'
import type { RotaWeek } from '#shared/office/rota'
import type { Village } from '#shared/office/village'
import { useDesk } from '../../desk/desk'
import { readCovers, readRota, readVillages } from '../../ledger-store/read/read-arrangements'
import { readCards, type EnrolledCard } from '../../ledger-store/read/read-cards'
import { readRecovery, type OfficeRecovery } from '../../ledger-store/read/read-recovery'
import { readDepartments, readIsSample, readOffice, readPeople } from '../../ledger-store/read/read-office'

/** What the settings are about, and whether the person at the desk may change it. */
export interface SettingsFacts {
  readonly office: Office
  readonly people: readonly Person[]
  readonly departments: readonly Department[]
  readonly villages: readonly Village[]
  readonly covers: readonly Cover[]
  readonly rota: readonly RotaWeek[]
  readonly cards: readonly EnrolledCard[]
  /** The office's paper key, once it has one. */
  readonly recovery: OfficeRecovery | undefined
  readonly isSample: boolean
  readonly actor: Person | undefined
  readonly mayChange: boolean
}

/** The office's data, kept true; undefined while it is being read. */
export function useSettings(): SettingsFacts | undefined {
  const { ledger, settings } = useDesk()
  return useLive(async () => {
    const { database } = ledger
    const [office, people, departments, villages, covers, rota, cards, recovery, isSample] = await Promise.all([
      readOffice(database),
      readPeople(database),
      readDepartments(database),
      readVillages(database),
      readCovers(database),
      readRota(database),
      readCards(database),
      readRecovery(database),
      readIsSample(database),
    ])
    if (office === undefined) return undefined
    const actor = people.find((person) => person.id === settings.actorId)
    const mayChange = actor?.active === true && holdsAny(actor, settingsRoles)
    return { office, people, departments, villages, covers, rota, cards, recovery, isSample, actor, mayChange }
  }, [ledger, settings.actorId])
}
