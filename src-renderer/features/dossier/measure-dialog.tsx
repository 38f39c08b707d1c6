import { useState, type ReactElement } from 'react'
import { dossierLimits, measureStateWords, type Dossier, type Measure, type Named } from '#shared/dossier/dossier'
import { useDesk } from '../../desk/desk'
import { useStaff } from '../../desk/use-staff'
import { useToday } from '../../desk/use-today'
import { DayField } from '../../ui/day-field'
import { FieldPair } from '../../ui/field-pair'
import { FormDialog } from '../../ui/form-dialog'
import { ChoiceRow, SelectRow, TextRow } from '../../ui/form-fields'
import { personChoices } from './person-choices'
import { measureStates, newPartId, readMeasure } from './read-dossier-form'
import { useDossierAct } from './use-dossiers'

interface MeasureDialogProps {
  readonly dossier: Dossier
  readonly measure: Named<Measure> | undefined
  readonly onClose: () => void
}

/** Adds a measure, or says how one stands now. */
export function MeasureDialog({ dossier, measure, onClose }: MeasureDialogProps): ReactElement {
  const staff = useStaff()
  const { clock } = useDesk()
  const { busy, gaps, failure, act, refuse } = useDossierAct()
  const submit = async (form: FormData): Promise<boolean> => {
    const read = readMeasure(form)
    return read.ok
      ? act(dossier.id, {
          want: 'measure',
          id: measure?.id ?? newPartId(clock.now()),
          measure: read.value,
          ...(measure === undefined ? {} : { opened: measure }),
        })
      : refuse(read.failure)
  }
  return (
    <FormDialog
      title={measure === undefined ? '添加整治措施' : '修改整治措施'}
      subtitle={dossier.name}
      draft={{ form: 'dossier-measure', about: measure === undefined ? dossier.id : `${dossier.id} ${measure.id}` }}
      submitLabel={measure === undefined ? '添加' : '保存'}
      width="md"
      busy={busy}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextRow
        name="text"
        label="措施内容"
        required
        autoFocus
        lines={2}
        defaultValue={measure?.text ?? ''}
        limit={dossierLimits.measure}
        gap={gaps['text']}
      />
      <FieldPair>
        <SelectRow
          name="ownerId"
          label="责任人"
          required
          choices={personChoices(staff, measure?.ownerId ?? '', '请选择')}
          defaultValue={measure?.ownerId ?? dossier.ownerId}
          gap={gaps['ownerId']}
        />
        <DayField
          name="dueOn"
          label="完成期限"
          defaultValue={measure?.dueOn ?? ''}
          error={gaps['dueOn'] !== undefined}
          helperText={gaps['dueOn'] ?? '可以空着'}
        />
      </FieldPair>
      <StateRows measure={measure} gaps={gaps} />
    </FormDialog>
  )
}

/** How it stands, since when, and what came of it: needed once it is done. */
function StateRows({
  measure,
  gaps,
}: {
  readonly measure: Named<Measure> | undefined
  readonly gaps: Readonly<Record<string, string>>
}): ReactElement {
  const today = useToday()
  const [state, setState] = useState<string>(measure?.state ?? 'planned')
  return (
    <>
      <ChoiceRow
        name="state"
        label="进展"
        required
        choices={measureStates.map((value) => ({ value, label: measureStateWords[value] }))}
        defaultValue={state}
        onPick={setState}
        gap={gaps['state']}
      />
      <FieldPair>
        <DayField
          name="on"
          label={state === 'done' ? '完成日期' : '进展日期'}
          required
          defaultValue={measure?.state === state ? (measure?.on ?? today) : today}
          key={state}
          max={today}
          error={gaps['on'] !== undefined}
          helperText={gaps['on'] ?? '从这一天起是这样'}
        />
      </FieldPair>
      <TextRow
        name="result"
        label="落实情况"
        required={state === 'done'}
        lines={2}
        defaultValue={measure?.result ?? ''}
        limit={dossierLimits.measure}
        gap={gaps['result']}
        hint={state === 'done' ? '做了什么，效果怎么样' : '可以空着'}
      />
    </>
  )
}
