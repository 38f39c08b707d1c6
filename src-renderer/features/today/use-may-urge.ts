import type { CaseRow } from '#shared/case/case-row'
import { stepOf } from '#shared/case/step-tables'
import { actsWithAny } from '#shared/office/cover'
import { useActor } from '../../desk/use-staff'

/** The steps by which a case that stands still is pressed, each open from a list's line. */
export const urgingSteps = ['urge', 'supervise'] as const
export type UrgingStep = (typeof urgingSteps)[number]

/** Whether whoever is at the desk may press a case in this way, as its line tells; the case's page decides it for good. */
export type MayUrge = (step: UrgingStep, row: CaseRow) => boolean

export function useMayUrge(): MayUrge {
  const actor = useActor()
  return (name, { open, stage }) => {
    const { roles, from } = stepOf(name)
    return actor !== undefined && open === 1 && actsWithAny(actor, roles) && from.some((known) => known === stage)
  }
}
