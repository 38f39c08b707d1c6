import type { PrivateText } from '#shared/case/private-text'
import { assistsPart } from '#shared/case/fields/assignment'
import { stepLimits } from '#shared/case/step-limits'
import { parseLocalDate } from '#shared/prelude/local-date'
import { useState, type ReactElement } from 'react'
import { useCaller } from '../../../caller/caller-context'
import { useRestoredValue } from '../../../drafts/restored-fields'
import { FieldPair } from '../../../ui/field-pair'
import { FormDialog } from '../../../ui/form-dialog'
import { ManyRow, SelectRow, TextRow } from '../../../ui/form-fields'
import { KeyValue } from '../../../ui/key-value'
import { useStepForm } from '../use-take-step'
import type { FormGaps } from './form-reader'
import { readAssignForm } from './read-step-form'
import { PartRow } from './part-row'
import { StepDayRow } from './step-day-row'
import { defineForm } from './step-form'
import type { StepDialogProps } from './step-dialog-props'
import { useLedgerRead } from '../../../desk/use-ledger-read'
import type { OfficeRules } from '#shared/rules/office-rules'
import { readRules } from '../../../ledger-store/read/read-rules'
import { InnerDueField } from './inner-due-field'
import { assistRows, departmentChoices, handlerChoices, suggestHandler } from './suggest-step'

/** 交办: to a lead department and person, with the office's own limit; a case being handled can be given to others. */
function AssignDialog(props: StepDialogProps): ReactElement | null {
  const { one, title, onClose } = props
  const form = useStepForm(one.id, readAssignForm)
  const again = one.stage === 'handling'
  const rules = useLedgerRead(readRules)
  // The limit proposed is what the form begins with: it is drawn once the rules are read.
  if (rules === undefined) return null
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
      <AssignFields {...props} rules={rules} gaps={form.gaps} />
    </FormDialog>
  )
}

interface AssignFieldsProps extends StepDialogProps {
  readonly rules: OfficeRules
  readonly gaps: FormGaps
}

function AssignFields({ one, staff, today, rules, gaps }: AssignFieldsProps): ReactElement {
  const { show } = useCaller()
  const showOr = (text: PrivateText | undefined): string => (text === undefined ? '' : show(text))
  const restored = useRestoredValue('departmentId')
  const [departmentId, setDepartmentId] = useState(restored ?? one.assignment?.departmentId ?? '')
  const [orderedOn, setOrderedOn] = useState(today)
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
      <PartRow
        name="assists"
        part={assistsPart}
        one={one}
        staff={staff}
        today={today}
        gap={gaps['assists']}
        gaps={gaps}
        about={{
          hint: '协办部门各有办理人、时限或要求的，一个部门一行',
          rows: assistRows(one.assignment?.assists, show),
        }}
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
        <InnerDueField one={one} today={today} orderedOn={orderedOn} rules={rules} gap={gaps['dueOn']} />
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

export const assignForm = defineForm({
  step: 'assign',
  Dialog: AssignDialog,
  draft: 'assign',
  label: (one) => (one.stage === 'handling' ? '改派' : '交办'),
})
