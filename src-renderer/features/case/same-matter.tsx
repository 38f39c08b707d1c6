import type { ReactElement } from 'react'
import { dossierLimits } from '#shared/dossier/dossier'
import { mayKeepDossier } from '#shared/dossier/plan-dossier'
import { handCases } from '../../desk/handed-cases'
import { useMatterOfCase } from '../../desk/use-same-matter'
import { useActor } from '../../desk/use-staff'
import { goTo, routeToHash } from '../../routes'
import { SameMatterNotice } from '../../ui/same-matter-notice'

/** The like cases of the last year with which this one may be of one matter, and the way to a 集中问题专档 of them all. */
export function SameMatter({ caseId }: { readonly caseId: string }): ReactElement | null {
  const found = useMatterOfCase(caseId)
  const actor = useActor()
  if (found === undefined) return null
  const { matter, cases } = found
  const shown = matter.ids.flatMap((id) => {
    const one = cases.get(id)
    return one === undefined ? [] : [{ ...one, href: routeToHash({ screen: 'case', caseId: id }) }]
  })
  return (
    <SameMatterNotice
      cases={shown}
      words={matter.name}
      onDossier={
        actor === undefined || !mayKeepDossier(actor)
          ? undefined
          : () => {
              const name = (shown[0]?.title ?? matter.name).slice(0, dossierLimits.name)
              handCases({ caseIds: [caseId, ...matter.ids], name, opens: true })
              goTo({ screen: 'dossier', dossierId: '' })
            }
      }
    />
  )
}
