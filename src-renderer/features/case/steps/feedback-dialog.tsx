import { conclusionKindOf, conclusionWayWords, type ConclusionWay } from '#shared/case/conclusion-ways'
import { stepLimits } from '#shared/case/step-limits'
import { isConcludedInSubstance } from '#shared/case/steps/conclude'
import { feedbackMethodWords, valuesOf } from '#shared/case/choices'
import { feedbackMethodsOf } from '#shared/case/refusals/refuse-way'
import { parseSerialNumber } from '#shared/case/serial-number'
import { parseLocalDate, yearOf, type LocalDate } from '#shared/prelude/local-date'
import { useState, type ReactElement } from 'react'
import { FieldPair } from '../../../ui/field-pair'
import { FormDialog } from '../../../ui/form-dialog'
import { DayField } from '../../../ui/day-field'
import { ChoiceRow, SelectRow, TextRow } from '../../../ui/form-fields'
import { useNextStubNumber } from '../use-case'
import { useStepForm } from '../use-take-step'
import { feedBackLabel, onlyFeedBack } from './feedback-words'
import type { FormGaps } from './form-reader'
import { readFeedbackForm } from './read-step-form'
import { StepDayRow } from './step-day-row'
import { skippedNumbersToText } from './skipped-numbers'
import { defineForm } from './step-form'
import type { StepDialogProps } from './step-dialog-props'
import { isNumberOfYear } from './is-number-of-year'

/** 反馈: the reply leaves the office under a numbered stub. */
function FeedbackDialog({ one, title, today, onClose }: StepDialogProps): ReactElement | null {
  const [year, setYear] = useState(yearOf(today))
  const next = useNextStubNumber(year)
  const [way, setWay] = useState<ConclusionWay>()
  const form = useStepForm(one.id, readFeedbackForm)
  if (next === undefined) return null
  const own = one.stubAliases.findLast((number) => parseSerialNumber(number)?.year === year)
  const pickDay = (text: string): void => {
    const day = parseLocalDate(text)
    if (day !== undefined) setYear(yearOf(day))
  }
  return (
    <FormDialog
      title="反馈"
      subtitle={title}
      draft={{ form: 'feed-back', about: one.id }}
      submitLabel={feedBackLabel(way)}
      busy={form.busy}
      failure={form.failure}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <FieldPair>
        <TextRow
          key={own ?? next}
          name="stubNumber"
          label="存根号"
          required
          autoFocus
          defaultValue={own ?? next}
          gap={form.gaps['stubNumber']}
          isRight={(text) => isNumberOfYear(text, year)}
          remark={(text) => (text === own ? undefined : skippedNumbersToText(text, next))}
          hint={
            own !== undefined
              ? '撤回反馈以前的存根号，仍归这个案件，一般沿用'
              : year === yearOf(today)
                ? '今年的下一个号'
                : `反馈日期在 ${year} 年，这是 ${year} 年的下一个号`
          }
        />
        <StepDayRow step="feed-back" one={one} today={today} name="on" gap={form.gaps['on']} onPick={pickDay} />
      </FieldPair>
      <ChoiceRow
        name="method"
        label="反馈方式"
        required
        choices={feedbackMethodsOf(one).map((method) => ({ value: method, label: feedbackMethodWords[method] }))}
        defaultValue={one.origin === 'own' ? 'paper' : 'both'}
        gap={form.gaps['method']}
        hint={
          one.origin === 'own'
            ? '本单位自己登记的件，直接答复来电人。'
            : '选了回复包的，反馈后请到“导出”把回复写到 U 盘。'
        }
      />
      {isConcludedInSubstance(one) ? null : <ConclusionRows today={today} gaps={form.gaps} way={way} onWay={setWay} />}
    </FormDialog>
  )
}

interface ConclusionRowsProps {
  readonly today: LocalDate
  readonly gaps: FormGaps
  /** Undefined while it is left for later. */
  readonly way: ConclusionWay | undefined
  readonly onWay: (way: ConclusionWay | undefined) => void
}

/** 办结 in the same save, where the office knows how the case is closed. */
function ConclusionRows({ today, gaps, way, onWay }: ConclusionRowsProps): ReactElement {
  const isLeft = way === undefined
  const isPhased = way !== undefined && conclusionKindOf(way) === 'phased'
  return (
    <>
      <FieldPair>
        <SelectRow
          name="way"
          label="办结方式"
          choices={[
            { value: '', label: onlyFeedBack },
            ...valuesOf(conclusionWayWords).map((value) => ({ value, label: conclusionWayWords[value] })),
          ]}
          onPick={(picked) => onWay(valuesOf(conclusionWayWords).find((one) => one === picked))}
          gap={gaps['way']}
          hint={
            isLeft ? '反馈后不再计时限，案件是“已反馈”；以后在案件页“反馈以后还要办的”里办结' : '反馈和办结一次记下'
          }
        />
        {isPhased ? (
          <DayField
            name="againOn"
            label="下次跟进日期"
            required
            min={today}
            error={gaps['againOn'] !== undefined}
            helperText={gaps['againOn'] ?? '阶段性办结的，到这一天会列出来'}
          />
        ) : null}
      </FieldPair>
      {isLeft ? null : <TextRow name="conclusionText" label="办结说明" lines={2} limit={stepLimits.opinion} />}
    </>
  )
}

export const feedBackForm = defineForm({
  step: 'feed-back',
  Dialog: FeedbackDialog,
  draft: 'feed-back',
})
