import type { Case } from '#shared/case/case'
import { latestInnerDue } from '#shared/case/refusals/refuse-day'
import type { LocalDate } from '#shared/prelude/local-date'
import { useState, type ReactElement } from 'react'
import { useDesk } from '../../../desk/desk'
import { useLedgerRead } from '../../../desk/use-ledger-read'
import { readOffice } from '../../../ledger-store/read/read-office'
import type { OfficeRules } from '#shared/rules/office-rules'
import { DayField } from '../../../ui/day-field'
import { suggestInnerDue } from '#shared/case/propose-inner-due'
import { dayOffHint, ruleInnerDue } from './suggest-step'

export interface InnerDueFieldProps {
  readonly one: Case
  readonly today: LocalDate
  /** The day of 交办, as it stands in the form. */
  readonly orderedOn: LocalDate
  readonly rules: OfficeRules
  readonly gap: string | undefined
}

/** 内部时限: proposed by the office's rules where it keeps any, and said by which. */
export function InnerDueField({ one, today, orderedOn, rules, gap }: InnerDueFieldProps): ReactElement {
  const { calendar } = useDesk()
  const office = useLedgerRead(readOffice)
  const ruled = ruleInnerDue(one, today, calendar, rules)
  const suggested = ruled?.dueOn ?? suggestInnerDue(one, today, calendar)
  const [dueOn, setDueOn] = useState<string>(suggested)
  const latest = latestInnerDue(one, today, office?.lateDays)
  const hint =
    one.dueOn < today
      ? `办结时限 ${one.dueOn} 已过，最晚可定到 ${latest}`
      : `办结时限是 ${one.dueOn}，${ruled === undefined ? '建议提前一个工作日' : `按时限规则：${ruled.words}`}`
  return (
    <DayField
      name="dueOn"
      label="内部时限"
      required
      defaultValue={suggested}
      min={orderedOn < today ? orderedOn : today}
      max={latest}
      onPick={setDueOn}
      error={gap !== undefined}
      helperText={gap ?? dayOffHint(dueOn, calendar) ?? hint}
    />
  )
}
