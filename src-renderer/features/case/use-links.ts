import type { Case } from '#shared/case/case'
import type { CaseRow } from '#shared/case/case-row'
import { listLinks } from '#shared/entry/plan-link'
import { useLive } from '../../desk/use-live'
import { useDesk } from '../../desk/desk'

/** A case that this one is tied to, as every list shows it. */
export interface ShownLink {
  readonly row: CaseRow
  readonly merged: boolean
}

/** The cases that this one is tied to; undefined while they are read. */
export function useLinks(one: Case): readonly ShownLink[] | undefined {
  const { ledger } = useDesk()
  const links = listLinks(one)
  const key = links.map(({ caseId, merged }) => `${caseId} ${merged}`).join(',')
  return useLive(async () => {
    const rows = await ledger.database.cases.bulkGet(links.map(({ caseId }) => caseId))
    return links.flatMap(({ merged }, at) => {
      const row = rows[at]
      return row === undefined ? [] : [{ row, merged }]
    })
  }, [ledger, key])
}
