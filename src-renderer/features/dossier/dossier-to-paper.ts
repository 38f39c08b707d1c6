import type { Names } from '#shared/case/names'
import { composeDossier } from '#shared/dossier/compose-dossier'
import { composeDossierPaper } from '#shared/paper/compose-dossier-paper'
import type { DeskPaper } from '../../desk/use-desk-paper'
import type { PageGround } from '../../desk/use-print-page'
import type { WholeDossier } from '../../ledger-store/read/read-dossiers'

/** A dossier as it stands, on A4. */
export function dossierToPaper({ dossier, rows }: WholeDossier, names: Names, ground: PageGround): DeskPaper {
  const printed = composeDossier(dossier, { rows, names, ...ground })
  const { title } = printed
  return {
    paper: composeDossierPaper(printed),
    title,
    printed: { act: 'list-printed', list: title, lines: rows.length },
    saved: (file) => ({ act: 'list-saved', list: title, lines: rows.length, of: '', file }),
  }
}
