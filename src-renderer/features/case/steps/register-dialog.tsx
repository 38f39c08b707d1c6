import { parseLocalDate, yearOf } from '#shared/prelude/local-date'
import { stepLimits } from '#shared/case/step-limits'
import { serialNumberToText } from '#shared/case/serial-number'
import { useState, type ReactElement } from 'react'
import type { NumberOffer } from '../../../ledger-store/read/read-numbering'
import { FieldPair } from '../../../ui/field-pair'
import { FormDialog } from '../../../ui/form-dialog'
import { CheckRow, SelectRow, TextRow } from '../../../ui/form-fields'
import { useNumberOffer } from '../../../desk/use-number-offer'
import { useStepForm } from '../use-take-step'
import { waitingChoice } from './form-reader'
import { isNumberOfYear } from './is-number-of-year'
import { readRegisterForm } from './read-step-form'
import { skippedNumbersToText } from './skipped-numbers'
import { defineForm } from './step-form'
import type { StepDialogProps } from './step-dialog-props'
import { StepDayRow } from './step-day-row'
import { suggestSummary } from './suggest-step'

/** 登记: gives the case its ledger number. */
function RegisterDialog({ one, today, onClose }: StepDialogProps): ReactElement | null {
  const [year, setYear] = useState(yearOf(today))
  const offer = useNumberOffer(year, today)
  const form = useStepForm(one.id, readRegisterForm)
  if (offer === undefined) return null
  const pickDay = (text: string): void => {
    const day = parseLocalDate(text)
    if (day !== undefined) setYear(yearOf(day))
  }
  return (
    <FormDialog
      title="登记"
      subtitle={`承办单号 ${one.sheet.sheetNumber}`}
      draft={{ form: 'register', about: one.id }}
      submitLabel="登记"
      busy={form.busy}
      failure={form.failure}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <FieldPair>
        <NumberRow
          key={offer.year}
          offer={offer}
          own={isNumberOfYear(one.ledgerNumber, offer.year) ? one.ledgerNumber : ''}
          isThisYear={offer.year === yearOf(today)}
          gap={form.gaps['ledgerNumber']}
        />
        <StepDayRow
          step="register"
          one={one}
          today={today}
          name="registeredOn"
          gap={form.gaps['registeredOn']}
          onPick={pickDay}
        />
      </FieldPair>
      <TextRow
        name="summary"
        label="内容摘要"
        required
        lines={5}
        defaultValue={suggestSummary(one)}
        gap={form.gaps['summary']}
        hint="呈报领导时用，可以精简"
        limit={stepLimits.opinion}
      />
      <CheckRow name="key" label="列为重点案件" />
    </FormDialog>
  )
}

/** The next number where this PC gives one; else a choice between waiting for it and a provisional one. */
function NumberRow({
  offer,
  own,
  isThisYear,
  gap,
}: {
  readonly offer: NumberOffer
  /** The number that the case has from a registration taken back, '' where it has none of that year. */
  readonly own: string
  readonly isThisYear: boolean
  readonly gap: string | undefined
}): ReactElement {
  const { right, provisional, year } = offer
  const isRight = (text: string): boolean => isNumberOfYear(text, year)
  if (own !== '') {
    const hint = '撤回登记以前的号码，仍归这个案件，一般沿用'
    return (
      <TextRow name="ledgerNumber" label="台账号" required defaultValue={own} gap={gap} hint={hint} isRight={isRight} />
    )
  }
  if (right.right === 'none') {
    const choices = [
      { value: waitingChoice, label: '待编号' },
      { value: provisional, label: `先用临时号 ${provisional}` },
    ]
    return (
      <SelectRow
        name="ledgerNumber"
        label="台账号"
        choices={choices}
        defaultValue={waitingChoice}
        gap={gap}
        hint={`${right.why === 'holders-disagree' ? '编号电脑还没有核对清楚' : '本机不编台账号'}：待编号的，号码随台账交换传来；急用时先用临时号，以后一直可以搜到。`}
      />
    )
  }
  const hint =
    right.right === 'lease'
      ? `借用号段，还剩 ${right.left} 个，用到 ${right.until}`
      : isThisYear
        ? '今年的下一个号'
        : `登记日期在 ${year} 年，这是 ${year} 年的下一个号`
  const next = serialNumberToText({ year, serial: right.next })
  return (
    <TextRow
      name="ledgerNumber"
      label="台账号"
      required
      autoFocus
      defaultValue={next}
      gap={gap}
      hint={hint}
      isRight={isRight}
      remark={(text) => skippedNumbersToText(text, next)}
    />
  )
}

export const registerForm = defineForm({
  step: 'register',
  Dialog: RegisterDialog,
  draft: 'register',
})
