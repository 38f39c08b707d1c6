import { parseLocalDate } from '#shared/prelude/local-date'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useState, type ReactElement } from 'react'
import { useDesk } from '../../../desk/desk'
import { DayField } from '../../../ui/day-field'
import { FieldPair } from '../../../ui/field-pair'
import { FormDialog } from '../../../ui/form-dialog'
import { SelectRow, TextRow, type Choice } from '../../../ui/form-fields'
import { KeyValue } from '../../../ui/key-value'
import { useStepForm } from '../use-take-step'
import { readAssignForm } from './read-step-form'
import { StepDayRow } from './step-day-row'
import type { StepDialogProps } from './step-dialog-props'
import { departmentChoices, handlerChoices, latestInnerDue, suggestHandler, suggestInnerDue } from './suggest-step'

/** 交办: to a lead department and person, with the office's own limit; a case being handled can be given to others. */
export function AssignDialog({ one, title, staff, today, onClose }: StepDialogProps): ReactElement {
  const { calendar } = useDesk()
  const [departmentId, setDepartmentId] = useState(one.assignment?.departmentId ?? '')
  const [assisting, setAssisting] = useState<readonly string[]>(one.assignment?.assistingDepartmentIds ?? [])
  const [orderedOn, setOrderedOn] = useState(today)
  const form = useStepForm(one.id, (data) => readAssignForm(data, assisting), onClose)
  const people = [...staff.people.values()]
  const departments = departmentChoices(staff.departments.values())
  const again = one.stage === 'handling'
  const pickOrderedOn = (text: string): void => setOrderedOn(parseLocalDate(text) ?? today)
  const pickLead = (id: string): void => {
    setDepartmentId(id)
    setAssisting(assisting.filter((other) => other !== id))
  }
  return (
    <FormDialog
      title={again ? '改派' : '交办'}
      subtitle={title}
      submitLabel={again ? '改派' : '交办'}
      busy={form.busy}
      failure={form.failure}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <KeyValue columns={1} items={[{ label: '批示', value: one.instruction?.text ?? '' }]} />
      <FieldPair>
        <SelectRow
          name="departmentId"
          label="主办部门"
          required
          choices={departments}
          defaultValue={departmentId}
          onPick={pickLead}
          gap={form.gaps['departmentId']}
          emptyHint="还没有部门，请先到“设置”里添加。"
        />
        <SelectRow
          key={departmentId}
          name="handlerId"
          label="承办人"
          required
          choices={handlerChoices(people, departmentId, (id) => staff.departments.get(id)?.name ?? '')}
          defaultValue={suggestHandler(one, people, departmentId)}
          gap={form.gaps['handlerId']}
          emptyHint="没有“承办”职责的人，请先到“设置”里添加。"
        />
      </FieldPair>
      <AssistingField
        choices={departments.filter((choice) => choice.value !== departmentId)}
        chosen={assisting}
        onChange={setAssisting}
      />
      <FieldPair>
        <StepDayRow step="assign" one={one} today={today} name="on" gap={form.gaps['on']} onPick={pickOrderedOn} />
        <DayField
          name="dueOn"
          label="内部时限"
          required
          defaultValue={suggestInnerDue(one.sheet, today, calendar)}
          min={orderedOn < today ? orderedOn : today}
          max={latestInnerDue(one.sheet, today)}
          error={form.gaps['dueOn'] !== undefined}
          helperText={form.gaps['dueOn'] ?? `受理中心的办结时限是 ${one.sheet.dueOn}，建议提前一个工作日`}
        />
      </FieldPair>
      <TextRow
        name="requirement"
        label="办理要求"
        lines={3}
        defaultValue={one.assignment?.requirement ?? one.instruction?.text ?? ''}
        maxLength={2000}
      />
    </FormDialog>
  )
}

function AssistingField({
  choices,
  chosen,
  onChange,
}: {
  readonly choices: readonly Choice[]
  readonly chosen: readonly string[]
  readonly onChange: (ids: readonly string[]) => void
}): ReactElement {
  const pick = (value: unknown): void =>
    onChange(
      choices.filter((choice) => Array.isArray(value) && value.includes(choice.value)).map((choice) => choice.value),
    )
  const text = choices
    .filter((choice) => chosen.includes(choice.value))
    .map((choice) => choice.label)
    .join('、')
  return (
    <TextField
      select
      label="协办部门"
      helperText="联合办理时选，可以选几个"
      value={chosen}
      onChange={(event) => pick(event.target.value)}
      slotProps={{
        inputLabel: { shrink: true },
        select: {
          multiple: true,
          displayEmpty: true,
          renderValue: () => (text === '' ? '无' : text),
          MenuProps: { slotProps: { paper: { sx: { maxHeight: 360 } } } },
        },
      }}
    >
      {choices.map(({ value, label }) => (
        <MenuItem key={value} value={value}>
          {label}
        </MenuItem>
      ))}
    </TextField>
  )
}
