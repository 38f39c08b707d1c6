import type { ReactElement } from 'react'
import type { Dossier, Measure, Named, Visit } from '#shared/dossier/dossier'
import { CasesDialog, RemoveCaseDialog } from './case-dialogs'
import { DossierDialog } from './dossier-dialog'
import { MeasureDialog } from './measure-dialog'
import { StandingDialog } from './standing-dialog'
import { VisitDialog } from './visit-dialog'

/** The form that is open over a dossier. */
export type OpenDialog =
  | { readonly form: 'basics' | 'cases' | 'standing' }
  | { readonly form: 'remove'; readonly caseId: string; readonly number: string }
  | { readonly form: 'measure'; readonly measure?: Named<Measure> }
  | { readonly form: 'visit'; readonly visit?: Named<Visit> }

export interface DossierDialogsProps {
  readonly dossier: Dossier
  readonly dialog: OpenDialog | undefined
  readonly onClose: () => void
}

/** The form that is open, if any. */
export function DossierDialogs({ dossier, dialog, onClose }: DossierDialogsProps): ReactElement | null {
  switch (dialog?.form) {
    case undefined:
      return null
    case 'basics':
      return <DossierDialog dossier={dossier} onClose={onClose} />
    case 'cases':
      return <CasesDialog dossier={dossier} onClose={onClose} />
    case 'remove':
      return <RemoveCaseDialog dossier={dossier} caseId={dialog.caseId} number={dialog.number} onClose={onClose} />
    case 'measure':
      return <MeasureDialog dossier={dossier} measure={dialog.measure} onClose={onClose} />
    case 'visit':
      return <VisitDialog dossier={dossier} visit={dialog.visit} onClose={onClose} />
    case 'standing':
      return <StandingDialog dossier={dossier} onClose={onClose} />
  }
}

export interface DossierFormProps {
  readonly dossier: Dossier
  readonly onClose: () => void
}
