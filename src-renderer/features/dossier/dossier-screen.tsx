import type { ReactElement } from 'react'
import { DossierList } from './dossier-list'
import { DossierPage } from './dossier-page'

/** 集中问题专档: all of them, or one. */
export const DossierScreen = ({ dossierId }: { readonly dossierId: string }): ReactElement =>
  dossierId === '' ? <DossierList /> : <DossierPage key={dossierId} dossierId={dossierId} />
