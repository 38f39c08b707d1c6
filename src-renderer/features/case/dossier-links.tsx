import Link from '@mui/material/Link'
import Paper from '@mui/material/Paper'
import { useCallback, type ReactElement } from 'react'
import { isDossierOpen } from '#shared/dossier/dossier'
import { useLedgerRead } from '../../desk/use-ledger-read'
import { dossierKinds, readDossiers } from '../../ledger-store/read/read-dossiers'
import type { LedgerDatabase } from '../../ledger-store/view/ledger-database'
import { routeToHash } from '../../routes'

/** The 集中问题专档 in which the case stands, each with the way to it; nothing where it is in none. */
export function DossierLinks({ caseId }: { readonly caseId: string }): ReactElement | null {
  const read = useCallback(
    async (database: LedgerDatabase) =>
      (await readDossiers(database)).filter(({ caseIds }) => caseIds.includes(caseId)),
    [caseId],
  )
  const dossiers = useLedgerRead(read, dossierKinds)
  if (dossiers === undefined || dossiers.length === 0) return null
  return (
    <Paper variant="outlined" sx={{ px: 2, py: 1, flexShrink: 0 }}>
      已列入集中问题专档：
      {dossiers.map((dossier, index) => (
        <span key={dossier.id}>
          {index === 0 ? '' : '、'}
          <Link href={routeToHash({ screen: 'dossier', dossierId: dossier.id })}>{dossier.name}</Link>
          {isDossierOpen(dossier) ? '' : '（已销号）'}
        </span>
      ))}
    </Paper>
  )
}
