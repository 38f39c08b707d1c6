import { useState, type ReactElement } from 'react'
import { dossierFieldWords, dossierLimits, type Dossier } from '#shared/dossier/dossier'
import { parseLocalDate } from '#shared/prelude/local-date'
import { handCases, type HandedCases } from '../../desk/handed-cases'
import { useStaff } from '../../desk/use-staff'
import { useToday } from '../../desk/use-today'
import { goTo } from '../../routes'
import { DayField } from '../../ui/day-field'
import { FieldPair } from '../../ui/field-pair'
import { FormDialog } from '../../ui/form-dialog'
import { SelectRow, TextRow } from '../../ui/form-fields'
import { useSnackbar } from '../../ui/use-snackbar'
import { personChoices } from './person-choices'
import { readBasics, readText } from './read-dossier-form'
import { useDossierAct } from './use-dossiers'

export interface DossierDialogProps {
  /** The one that is changed; a new one where left out. */
  readonly dossier?: Dossier
  /** What goes into a new one. */
  readonly handed?: HandedCases | undefined
  readonly onClose: () => void
}

/** Opens a dossier, or changes what it says of the issue and who answers for it. */
export function DossierDialog({ dossier, handed, onClose }: DossierDialogProps): ReactElement {
  const today = useToday()
  const { busy, gaps, failure, act, refuse } = useDossierAct()
  const tell = useSnackbar()
  // The dossier follows the ledger; the fields begin with what stood there when they were opened.
  const [opened] = useState(dossier)
  const submit = async (form: FormData): Promise<boolean> => {
    const dueText = readText(form, 'dueOn')
    if (dueText !== '' && parseLocalDate(dueText) === undefined) return refuse({ dueOn: '请填写完整的日期，或者空着' })
    const basics = readBasics(form)
    if (opened !== undefined) return act(opened.id, { want: 'amend', basics, opened })
    const id = crypto.randomUUID()
    const done = await act(id, { want: 'open', basics, caseIds: handed?.caseIds ?? [], on: today })
    if (!done) return false
    tell(`已立专档“${basics.name}”`)
    handCases(undefined)
    goTo({ screen: 'dossier', dossierId: id })
    return true
  }
  return (
    <FormDialog
      title={dossier === undefined ? '新建集中问题专档' : '修改专档'}
      subtitle={dossier?.name ?? (handed === undefined ? undefined : `列入案件 ${handed.caseIds.length} 件`)}
      draft={{ form: 'dossier', about: dossier?.id ?? '' }}
      submitLabel={dossier === undefined ? '立档' : '保存'}
      width="md"
      busy={busy}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <BasicRows start={dossier} name={handed?.name ?? ''} gaps={gaps} />
    </FormDialog>
  )
}

/** The fields, as they stand in the dossier or are proposed for a new one. */
function BasicRows({
  start,
  name,
  gaps,
}: {
  readonly start: Dossier | undefined
  readonly name: string
  readonly gaps: Readonly<Record<string, string>>
}): ReactElement {
  const staff = useStaff()
  const choices = (id: string): ReturnType<typeof personChoices> => personChoices(staff, id)
  return (
    <>
      <TextRow
        name="name"
        label={dossierFieldWords.name}
        required
        autoFocus
        defaultValue={start?.name ?? name}
        limit={dossierLimits.name}
        gap={gaps['name']}
        hint="地方和问题，例如：石桥村路灯损坏"
      />
      <TextRow
        name="about"
        label={dossierFieldWords.about}
        lines={3}
        defaultValue={start?.about ?? ''}
        limit={dossierLimits.text}
        gap={gaps['about']}
        hint="反映了什么、从什么时候起、涉及多少户。专档人人可看，不写来电人的姓名、电话"
      />
      <TextRow
        name="cause"
        label={dossierFieldWords.cause}
        lines={3}
        defaultValue={start?.cause ?? ''}
        limit={dossierLimits.text}
        gap={gaps['cause']}
        hint="为什么反复发生。立档时可以先空着，销号前要写"
      />
      <FieldPair>
        <SelectRow
          name="leaderId"
          label={dossierFieldWords.leaderId}
          choices={choices(start?.leaderId ?? '')}
          defaultValue={start?.leaderId ?? ''}
          gap={gaps['leaderId']}
        />
        <SelectRow
          name="ownerId"
          label={dossierFieldWords.ownerId}
          choices={choices(start?.ownerId ?? '')}
          defaultValue={start?.ownerId ?? ''}
          gap={gaps['ownerId']}
        />
      </FieldPair>
      <FieldPair>
        <DayField
          name="dueOn"
          label={dossierFieldWords.dueOn}
          defaultValue={start?.dueOn ?? ''}
          error={gaps['dueOn'] !== undefined}
          helperText={gaps['dueOn'] ?? '计划到哪一天整治好，可以空着'}
        />
      </FieldPair>
    </>
  )
}
