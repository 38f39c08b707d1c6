import { feedbackMethods } from '#shared/case/act'
import { parseSerialNumber } from '#shared/case/serial-number'
import { parseLocalDate, yearOf } from '#shared/prelude/local-date'
import { useState, type ReactElement } from 'react'
import { feedbackMethodWords } from '../../../messages/choice-words'
import { FieldPair } from '../../../ui/field-pair'
import { FormDialog } from '../../../ui/form-dialog'
import { ChoiceRow, TextRow } from '../../../ui/form-fields'
import { useNextStubNumber } from '../use-case'
import { useStepForm } from '../use-take-step'
import { readFeedbackForm } from './read-step-form'
import { StepDayRow } from './step-day-row'
import { skippedNumbersToText } from './skipped-numbers'
import type { StepDialogProps } from './step-dialog-props'
import { isNumberOfYear } from './is-number-of-year'

/** 反馈: the reply leaves the office under a numbered stub. */
export function FeedbackDialog({ one, title, today, onClose }: StepDialogProps): ReactElement | null {
  const [year, setYear] = useState(yearOf(today))
  const next = useNextStubNumber(year)
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
      submitLabel="反馈并办结"
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
        choices={feedbackMethods.map((method) => ({ value: method, label: feedbackMethodWords[method] }))}
        defaultValue="both"
        gap={form.gaps['method']}
        hint="选了回复包的，反馈后请到“导出”把回复写到 U 盘。"
      />
    </FormDialog>
  )
}
