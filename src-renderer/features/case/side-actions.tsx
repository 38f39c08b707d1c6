import type { Case } from '#shared/case/case'
import { sideGroupWords, type SideGroup } from '#shared/case/steps/define-step'
import { dossierLimits } from '#shared/dossier/dossier'
import { valuesOf } from '#shared/case/choices'
import type { StepName } from '#shared/case/step-name'
import { stepNames, stepOf } from '#shared/case/step-tables'
import type { ReactElement } from 'react'
import { handCases } from '../../desk/handed-cases'
import { goTo } from '../../routes'
import { GroupedMenu, type MenuGroup } from '../../ui/grouped-menu'
import { formOf } from './steps/step-dialog'

export interface SideActionsProps {
  readonly one: Case
  /** Why a step cannot be taken now; undefined where it can. */
  readonly shut: (step: StepName) => string | undefined
  readonly onOpen: (step: StepName) => void
}

/** 其他办理: the ways beside the main line (退单、延期、督办 …) by what they are about; those that are shut say why when pointed at. */
export function SideActions({ one, shut, onOpen }: SideActionsProps): ReactElement | null {
  const sides = listGroups(one)
  if (sides.length === 0) return null
  const groups = sides.map(({ group, steps }): MenuGroup => ({
    head: sideGroupWords[group],
    entries: steps.map((step) => ({
      id: step,
      words: formOf(step).label?.(one, undefined) ?? stepOf(step).name,
      why: shut(step),
      onPick: () => onOpen(step),
    })),
  }))
  const dossiers: MenuGroup = {
    head: '集中问题',
    entries: [{ id: 'dossier', words: '列入集中问题专档…', onPick: () => toDossiers(one) }],
  }
  return <GroupedMenu label="其他办理" width={560} groups={[...groups, dossiers]} />
}

/** The case goes to the special files: into one that there is, or a new one named after its place and category. */
function toDossiers({ id, sheet, entry }: Case): void {
  const name = [entry?.village ?? '', sheet.category].filter((part) => part !== '').join(' ')
  handCases({ caseIds: [id], name: name.slice(0, dossierLimits.name) })
  goTo({ screen: 'dossier', dossierId: '' })
}

interface GroupedSteps {
  readonly group: SideGroup
  readonly steps: readonly StepName[]
}

/** The steps that belong to the case's stage, under their heads; heads under which nothing stands are left out. */
function listGroups(one: Case): GroupedSteps[] {
  const sides = stepNames.filter((name) => {
    const { place, from, applies } = stepOf(name)
    return place === 'side' && from.includes(one.stage) && applies?.(one) !== false
  })
  return groupNames
    .map((group) => ({ group, steps: inUsualOrder(sides.filter((step) => stepOf(step).group === group)) }))
    .filter(({ steps }) => steps.length > 0)
}

/** What is done one after the other once a case was fed back; other steps stand behind, as they come. */
const usualOrder: readonly StepName[] = ['tell-caller', 'visit', 'conclude', 'archive']

const placeOf = (step: StepName): number => (usualOrder.includes(step) ? usualOrder.indexOf(step) : usualOrder.length)
const inUsualOrder = (steps: readonly StepName[]): readonly StepName[] =>
  steps.toSorted((a, b) => placeOf(a) - placeOf(b))

const groupNames = valuesOf(sideGroupWords)
