import type { Names } from '#shared/case/names'
import { composeDossier } from '#shared/dossier/compose-dossier'
import { renderDossier } from '#shared/paper/render-dossier'
import type { PageGround, PageToPrint } from '../../desk/use-print-page'
import type { WholeDossier } from '../../ledger-store/read/read-dossiers'

/** A dossier as it stands, on A4. */
export function dossierToPrint({ dossier, rows }: WholeDossier, names: Names, ground: PageGround): PageToPrint {
  const paper = composeDossier(dossier, { rows, names, ...ground })
  const { title } = paper
  return { html: renderDossier(paper), title, act: { act: 'list-printed', list: title, lines: rows.length } }
}
