import { useState, type ReactElement } from 'react'
import { ruledInnerDue, suggestInnerDue } from '#shared/case/propose-inner-due'
import { stepLimits } from '#shared/case/step-limits'
import { parseLocalDate, type LocalDate } from '#shared/prelude/local-date'
import { fail, ok } from '#shared/prelude/result'
import type { WorkCalendar } from '#shared/calendar/work-calendar'
import { useDesk } from '../../desk/desk'
import { useStaff } from '../../desk/use-staff'
import { useToday } from '../../desk/use-today'
import { DayField } from '../../ui/day-field'
import { FieldPair } from '../../ui/field-pair'
import { ChoiceRow, SelectRow, TextRow } from '../../ui/form-fields'
import { textIn } from './form-text'
import type { LitRow } from './ledger-filter'
import { ManyStepsDialog, type ManyReading } from './many-steps-dialog'

export interface ManyDialogProps {
  readonly rows: readonly LitRow[]
  readonly onClose: () => void
  readonly onDone: () => void
}

/** What of each case its own limit is: proposed as for one alone, or one day for all. */
const limitChoices = [
  { value: 'each', label: '各件按时限规则推算' },
  { value: 'day', label: '统一定一天' },
]

function readAssignMany(form: FormData, today: LocalDate, calendar: WorkCalendar): ManyReading {
  const departmentId = textIn(form, 'departmentId')
  const handlerId = textIn(form, 'handlerId')
  const isDay = textIn(form, 'limit') === 'day'
  const day = parseLocalDate(textIn(form, 'dueOn'))
  const gaps = {
    ...(departmentId === '' ? { departmentId: '请选择主办部门' } : {}),
    ...(handlerId === '' ? { handlerId: '请选择承办人' } : {}),
    ...(isDay && day === undefined ? { dueOn: '请填写内部时限' } : {}),
  }
  if (Object.keys(gaps).length > 0) return fail(gaps)
  return ok((one, rules) => ({
    step: 'assign',
    departmentId,
    handlerId,
    assistingDepartmentIds: [],
    dueOn:
      isDay && day !== undefined
        ? day
        : (ruledInnerDue(one, today, calendar, rules)?.dueOn ?? suggestInnerDue(one, today, calendar)),
    requirement: textIn(form, 'requirement'),
    on: today,
  }))
}

/** 交办 of many cases to one department and person; of what is being handled it is 改派. */
export function AssignManyDialog({ rows, onClose, onDone }: ManyDialogProps): ReactElement | null {
  const { calendar } = useDesk()
  const today = useToday()
  const staff = useStaff()
  const [departmentId, setDepartmentId] = useState('')
  const [limit, setLimit] = useState('each')
  if (staff === undefined) return null
  const handlers = [...staff.people.values()]
    .filter(({ active, roles }) => active && roles.includes('handler'))
    .toSorted((a, b) => Number(b.departmentId === departmentId) - Number(a.departmentId === departmentId))
  return (
    <ManyStepsDialog
      word="交办"
      draft="many-assign"
      rows={rows}
      read={(form) => readAssignMany(form, today, calendar)}
      onClose={onClose}
      onDone={onDone}
    >
      {(gaps) => (
        <>
          <FieldPair>
            <SelectRow
              name="departmentId"
              label="主办部门"
              required
              choices={[...staff.departments.values()]
                .filter(({ active }) => active)
                .map(({ id, name }) => ({ value: id, label: name }))}
              onPick={setDepartmentId}
              gap={gaps['departmentId']}
            />
            <SelectRow
              name="handlerId"
              label="承办人"
              required
              choices={handlers.map((person) => ({
                value: person.id,
                label: person.name,
                detail: staff.departments.get(person.departmentId)?.name ?? '',
              }))}
              gap={gaps['handlerId']}
              emptyHint="没有“承办”职责的人，请先到“设置”里添加。"
            />
          </FieldPair>
          <ChoiceRow name="limit" label="内部时限" choices={limitChoices} defaultValue="each" onPick={setLimit} />
          {limit === 'day' ? (
            <DayField
              name="dueOn"
              label="统一的内部时限"
              required
              error={gaps['dueOn'] !== undefined}
              helperText={gaps['dueOn'] ?? '比办结时限晚的案件不会交办，核对时列出'}
            />
          ) : null}
          <TextRow name="requirement" label="办理要求" lines={3} limit={stepLimits.opinion} />
        </>
      )}
    </ManyStepsDialog>
  )
}
