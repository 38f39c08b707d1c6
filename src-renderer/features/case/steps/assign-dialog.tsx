import type { PrivateText } from '#shared/case/private-text'
import { stepLimits } from '#shared/case/step-limits'
import { parseLocalDate } from '#shared/prelude/local-date'
import { useState, type ReactElement } from 'react'
import { useCaller } from '../../../caller/caller-context'
import { useDesk } from '../../../desk/desk'
import { useRestoredValue } from '../../../drafts/restored-fields'
import { DayField } from '../../../ui/day-field'
import { FieldPair } from '../../../ui/field-pair'
import { FormDialog } from '../../../ui/form-dialog'
import { ManyRow, SelectRow, TextRow } from '../../../ui/form-fields'
import { KeyValue } from '../../../ui/key-value'
import { useStepForm } from '../use-take-step'
import type { FormGaps } from './form-reader'
import { readAssignForm } from './read-step-form'
import { StepDayRow } from './step-day-row'
import type { StepDialogProps } from './step-dialog-props'
import { latestInnerDue } from '#shared/case/step-refusals'
import { useLedgerRead } from '../../../desk/use-ledger-read'
import { readOffice } from '../../../ledger-store/read/read-office'
import { dayOffHint, departmentChoices, handlerChoices, suggestHandler, suggestInnerDue } from './suggest-step'

/** 交办: to a lead department and person, with the office's own limit; a case being handled can be given to others. */
export function AssignDialog(props: StepDialogProps): ReactElement {
  const { one, title, onClose } = props
  const form = useStepForm(one.id, readAssignForm)
  const again = one.stage === 'handling'
  return (
    <FormDialog
      title={again ? '改派' : '交办'}
      subtitle={title}
      draft={{ form: 'assign', about: one.id }}
      submitLabel={again ? '改派' : '交办'}
      busy={form.busy}
      failure={form.failure}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <AssignFields {...props} gaps={form.gaps} />
    </FormDialog>
  )
}

function AssignFields({ one, staff, today, gaps }: StepDialogProps & { readonly gaps: FormGaps }): ReactElement {
  const { calendar } = useDesk()
  const { show } = useCaller()
  const showOr = (text: PrivateText | undefined): string => (text === undefined ? '' : show(text))
  const restored = useRestoredValue('departmentId')
  const [departmentId, setDepartmentId] = useState(restored ?? one.assignment?.departmentId ?? '')
  const [orderedOn, setOrderedOn] = useState(today)
  const office = useLedgerRead(readOffice)
  const [dueOn, setDueOn] = useState<string>(() => suggestInnerDue(one.sheet, today, calendar))
  const latest = latestInnerDue(one.sheet, today, office?.lateDays)
  const limitHint =
    one.sheet.dueOn >= today
      ? `受理中心的办结时限是 ${one.sheet.dueOn}，建议提前一个工作日`
      : `办结时限 ${one.sheet.dueOn} 已过，最晚可定到 ${latest}`
  const people = [...staff.people.values()]
  const departments = departmentChoices(staff.departments.values())
  return (
    <>
      <KeyValue columns={1} items={[{ label: '批示', value: showOr(one.instruction?.text) }]} />
      <FieldPair>
        <SelectRow
          name="departmentId"
          label="主办部门"
          required
          choices={departments}
          defaultValue={departmentId}
          onPick={setDepartmentId}
          gap={gaps['departmentId']}
          emptyHint="还没有部门，请先到“设置”里添加。"
        />
        <SelectRow
          key={departmentId}
          name="handlerId"
          label="承办人"
          required
          choices={handlerChoices(people, departmentId, (id) => staff.departments.get(id)?.name ?? '')}
          defaultValue={suggestHandler(one, people, departmentId)}
          gap={gaps['handlerId']}
          emptyHint="没有“承办”职责的人，请先到“设置”里添加。"
        />
      </FieldPair>
      <ManyRow
        name="assistingDepartmentIds"
        label="协办部门"
        hint="联合办理时选，可以选几个"
        choices={departments.filter((choice) => choice.value !== departmentId)}
        defaultChosen={one.assignment?.assistingDepartmentIds ?? []}
      />
      <FieldPair>
        <StepDayRow
          step="assign"
          one={one}
          today={today}
          name="on"
          gap={gaps['on']}
          onPick={(text) => setOrderedOn(parseLocalDate(text) ?? today)}
        />
        <DayField
          name="dueOn"
          label="内部时限"
          required
          defaultValue={suggestInnerDue(one.sheet, today, calendar)}
          min={orderedOn < today ? orderedOn : today}
          max={latest}
          onPick={setDueOn}
          error={gaps['dueOn'] !== undefined}
          helperText={gaps['dueOn'] ?? dayOffHint(dueOn, calendar) ?? limitHint}
        />
      </FieldPair>
      <TextRow
        name="requirement"
        label="办理要求"
        lines={3}
        defaultValue={showOr(one.assignment?.requirement ?? one.instruction?.text)}
        limit={stepLimits.opinion}
      />
    </>
  )
}
