import type { MovingStep } from '#shared/case/step-tables'
import type { Case } from '#shared/case/case'
import { floorOf } from '#shared/case/step-days'
import type { LocalDate } from '#shared/prelude/local-date'
import type { ReactElement } from 'react'
import { stepDayName } from '../../../messages/step-day-name'
import { DayField } from '../../../ui/day-field'

export interface StepDayRowProps {
  readonly step: MovingStep
  readonly one: Case
  readonly today: LocalDate
  readonly name: string
  readonly gap: string | undefined
  readonly hint?: string
  readonly onPick?: (day: string) => void
}

/** The day of a step of the main line: today, or an earlier one that is not before what the step rests on. */
export function StepDayRow({ step, one, today, name, gap, hint, onPick }: StepDayRowProps): ReactElement {
  const floor = floorOf(step, one)
  return (
    <DayField
      name={name}
      label={stepDayName(step)}
      required
      defaultValue={today}
      min={floor.on}
      minName={stepDayName(floor.step)}
      max={today}
      error={gap !== undefined}
      helperText={gap ?? hint}
      {...(onPick === undefined ? {} : { onPick })}
    />
  )
}
