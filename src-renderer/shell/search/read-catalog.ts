import { reportToName } from '#shared/approved-report/approved-report'
import type { CatalogItem } from '#shared/search/catalog'
import { helpArticles } from '../../features/help/help-articles'
import { toArchiveAbout } from '../../features/report/archive/archive-address'
import { readReportArchive } from '../../ledger-store/position/read-reports'
import { readVillages } from '../../ledger-store/read/read-arrangements'
import { readDossiers } from '../../ledger-store/read/read-dossiers'
import { readDepartments, readPeople } from '../../ledger-store/read/read-office'
import type { LedgerDatabase } from '../../ledger-store/view/ledger-database'
import type { Route } from '../../routes'
import { screenCommands } from './commands'

/** What can be found beside cases, with what is done when it is chosen. */
export interface CatalogEntry {
  readonly item: CatalogItem
  readonly run: () => void
  /** It is there to be chosen before anything is typed. */
  readonly offered: boolean
}

export interface CatalogDoors {
  readonly go: (route: Route) => void
  /** Who may sit down here. */
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly choosePerson: (personId: string) => void
  /** Undefined where no PIN could lift the cover again. */
  readonly lock: (() => void) | undefined
}

const entry = (
  item: Omit<CatalogItem, 'also'> & { readonly also?: string },
  run: () => void,
  offered = false,
): CatalogEntry => ({
  item: { also: '', ...item },
  run,
  offered,
})

/** What is at hand without the ledger: screens, acts of the desk, the manual. */
export function listOwnEntries({ go, people, choosePerson, lock }: CatalogDoors): readonly CatalogEntry[] {
  return [
    ...screenCommands.map(({ title, also, route, offered }, nth) =>
      entry({ kind: 'command', key: `screen ${nth}`, title, also }, () => go(route), offered),
    ),
    ...people.map(({ id, name }) =>
      entry({ kind: 'command', key: `sit ${id}`, title: `换人 ${name}`, also: '切换使用人 换班' }, () =>
        choosePerson(id),
      ),
    ),
    ...(lock === undefined ? [] : [entry({ kind: 'command', key: 'lock', title: '锁定屏幕', also: '锁屏' }, lock)]),
    ...helpArticles.map(({ title, group }) =>
      entry({ kind: 'help', key: title, title, also: group }, () => go({ screen: 'help', article: title })),
    ),
  ]
}

/** All of it: with the people, departments, villages, dossiers and approved reports of the ledger. */
export async function readCatalog(database: LedgerDatabase, doors: CatalogDoors): Promise<readonly CatalogEntry[]> {
  const [people, departments, villages, dossiers, archive] = await Promise.all([
    readPeople(database),
    readDepartments(database),
    readVillages(database),
    readDossiers(database),
    readReportArchive(database),
  ])
  const { go } = doors
  const toSettings = (section: string) => () => go({ screen: 'settings', section })
  return [
    ...listOwnEntries(doors),
    ...people.map(({ id, name, post }) =>
      entry({ kind: 'person', key: id, title: name, also: post }, toSettings('people')),
    ),
    ...departments.map(({ id, name }) =>
      entry({ kind: 'department', key: id, title: name }, toSettings('departments')),
    ),
    ...villages.map(({ id, name }) => entry({ kind: 'village', key: id, title: name }, toSettings('villages'))),
    ...dossiers.map(({ id, name, about }) =>
      entry({ kind: 'dossier', key: id, title: name, also: about }, () => go({ screen: 'dossier', dossierId: id })),
    ),
    ...archive.reports.map((report) =>
      entry({ kind: 'report', key: report.id, title: reportToName(report) }, () =>
        go({ screen: 'report', about: toArchiveAbout(report.id) }),
      ),
    ),
  ]
}
