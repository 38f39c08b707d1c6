import type { ReactElement } from 'react'
import { dossierLimits, visitViewWords, type Dossier, type Named, type Visit } from '#shared/dossier/dossier'
import { useDesk } from '../../desk/desk'
import { useActor, useStaff } from '../../desk/use-staff'
import { useToday } from '../../desk/use-today'
import { DayField } from '../../ui/day-field'
import { FieldPair } from '../../ui/field-pair'
import { FormDialog } from '../../ui/form-dialog'
import { ChoiceRow, SelectRow, TextRow } from '../../ui/form-fields'
import { personChoices } from './person-choices'
import { newPartId, readVisit, visitViews } from './read-dossier-form'
import { useDossierAct } from './use-dossiers'

interface VisitDialogProps {
  readonly dossier: Dossier
  readonly visit: Named<Visit> | undefined
  readonly onClose: () => void
}

/** Writes a return visit down, or mends one. */
export function VisitDialog({ dossier, visit, onClose }: VisitDialogProps): ReactElement {
  const staff = useStaff()
  const actor = useActor()
  const today = useToday()
  const { clock } = useDesk()
  const { busy, gaps, failure, act, refuse } = useDossierAct()
  const submit = async (form: FormData): Promise<boolean> => {
    const read = readVisit(form)
    return read.ok
      ? act(dossier.id, {
          want: 'visit',
          id: visit?.id ?? newPartId(clock.now()),
          visit: read.value,
          ...(visit === undefined ? {} : { opened: visit }),
        })
      : refuse(read.failure)
  }
  return (
    <FormDialog
      title={visit === undefined ? '登记回访' : '修改回访'}
      subtitle={dossier.name}
      draft={{ form: 'dossier-visit', about: visit === undefined ? dossier.id : `${dossier.id} ${visit.id}` }}
      submitLabel={visit === undefined ? '登记' : '保存'}
      width="md"
      busy={busy}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <FieldPair>
        <DayField
          name="on"
          label="回访日期"
          required
          defaultValue={visit?.on ?? today}
          min={dossier.openedOn}
          max={today}
          error={gaps['on'] !== undefined}
          helperText={gaps['on']}
        />
        <SelectRow
          name="byId"
          label="回访人"
          required
          choices={personChoices(staff, visit?.byId ?? '', '请选择')}
          defaultValue={visit?.byId ?? actor?.id ?? ''}
          gap={gaps['byId']}
        />
      </FieldPair>
      <TextRow
        name="whom"
        label="回访对象"
        required
        autoFocus
        defaultValue={visit?.whom ?? ''}
        limit={dossierLimits.whom}
        gap={gaps['whom']}
        hint="例如：石桥村委会、反映过的 5 户"
      />
      <TextRow
        name="found"
        label="回访情况"
        required
        lines={3}
        defaultValue={visit?.found ?? ''}
        limit={dossierLimits.text}
        gap={gaps['found']}
      />
      <ChoiceRow
        name="view"
        label="结果"
        required
        choices={visitViews.map((value) => ({ value, label: visitViewWords[value] }))}
        defaultValue={visit?.view ?? ''}
        gap={gaps['view']}
      />
    </FormDialog>
  )
}
