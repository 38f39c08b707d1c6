import type { ReactElement } from 'react'
import { addWorkdays } from '#shared/calendar/work-calendar'
import { sourceWords } from '#shared/case/sides/side-parts'
import { stepLimits } from '#shared/case/step-limits'
import type { StepOf } from '#shared/case/case-step'
import { parseLocalDate, type LocalDate } from '#shared/prelude/local-date'
import { fail, ok } from '#shared/prelude/result'
import { useDesk } from '../../desk/desk'
import { useStaff } from '../../desk/use-staff'
import { useToday } from '../../desk/use-today'
import type { Staff } from '../../ledger-store/read/read-office'
import { DayField } from '../../ui/day-field'
import { ChoiceRow, TextRow } from '../../ui/form-fields'
import type { ManyDialogProps } from './assign-many-dialog'
import { textIn } from './form-text'
import { ManyStepsDialog, type ManyReading } from './many-steps-dialog'

type From = StepOf<'urge'>['from']
const sources: readonly (readonly [From, string])[] = [
  ['clerk', sourceWords.clerk],
  ['leader', sourceWords.leader],
  ['centre', sourceWords.centre],
]

function readUrgeMany(form: FormData, today: LocalDate, staff: Staff): ManyReading {
  const what = textIn(form, 'what')
  const from = sources.find(([source]) => source === textIn(form, 'from'))?.[0]
  const answerBy = parseLocalDate(textIn(form, 'answerBy'))
  const gaps = {
    ...(what === '' ? { what: '请填写催办内容' } : {}),
    ...(from === undefined ? { from: '请选择谁催办' } : {}),
    ...(answerBy === undefined ? { answerBy: '请填写要求回应日期' } : {}),
  }
  if (from === undefined || answerBy === undefined || what === '') return fail(gaps)
  return ok(({ assignment }) => {
    const department = staff.departments.get(assignment?.departmentId ?? '')?.name ?? ''
    const handler = staff.people.get(assignment?.handlerId ?? '')?.name ?? ''
    // Before 交办 nobody outside the office's own desk has it.
    const whom = `${department}${handler}` === '' ? '本单位经办' : `${department} ${handler}`.trim()
    return { step: 'urge', on: today, from, whom: whom.slice(0, 60), what, answerBy }
  })
}

/** 催办 of many cases, each of its own handler. */
export function UrgeManyDialog({ rows, onClose, onDone }: ManyDialogProps): ReactElement | null {
  const { calendar } = useDesk()
  const today = useToday()
  const staff = useStaff()
  if (staff === undefined) return null
  return (
    <ManyStepsDialog
      word="催办"
      draft="many-urge"
      rows={rows}
      read={(form) => readUrgeMany(form, today, staff)}
      onClose={onClose}
      onDone={onDone}
    >
      {(gaps) => (
        <>
          <ChoiceRow
            name="from"
            label="谁催办"
            required
            choices={sources.map(([value, label]) => ({ value, label }))}
            defaultValue="clerk"
            hint="催办对象按各件的承办部门和承办人填写"
            gap={gaps['from']}
          />
          <TextRow
            name="what"
            label="催办内容"
            required
            lines={3}
            defaultValue="请抓紧办理，按时答复来电人。"
            limit={stepLimits.opinion}
            gap={gaps['what']}
          />
          <DayField
            name="answerBy"
            label="要求回应日期"
            required
            defaultValue={addWorkdays(today, 2, calendar).day}
            min={today}
            error={gaps['answerBy'] !== undefined}
            helperText={gaps['answerBy']}
          />
        </>
      )}
    </ManyStepsDialog>
  )
}
