import Alert from '@mui/material/Alert'
import type { ReactElement } from 'react'
import { classLimits, lastName } from '#shared/class-table/class-entry'
import { classHeadWords } from '#shared/class-table/class-heads'
import type { ClassTable, ContentClass } from '#shared/class-table/class-table'
import type { ClassForm } from '#shared/class-table/plan-classes'
import { parseLocalDate } from '#shared/prelude/local-date'
import { cleanLine } from '#shared/text/clean-text'
import type { ClassFailure } from '../../../ledger-store/commit/commit-classes'
import { classGapToText } from '../../../messages/class-words'
import { DayField } from '../../../ui/day-field'
import { FieldPair } from '../../../ui/field-pair'
import { FormDialog } from '../../../ui/form-dialog'
import { TextRow } from '../../../ui/form-fields'
import { PickRow } from '../../../ui/pick-row'
import { useSnackbar } from '../../../ui/use-snackbar'
import { useChangeClasses } from './use-change-classes'

export interface ClassDialogProps {
  readonly table: ClassTable
  /** The class that is changed; undefined for a new one. */
  readonly one: ContentClass | undefined
  /** How many cases stand under it. */
  readonly count: number
  readonly onClose: () => void
}

function readClassForm(form: FormData): ClassForm {
  const text = (name: string): string => cleanLine(String(form.get(name) ?? ''))
  return {
    name: text('name'),
    code: text('code'),
    aliases: [
      ...new Set(
        text('aliases')
          .split(/[\s、，,；;]+/u)
          .filter(Boolean),
      ),
    ],
    from: parseLocalDate(text('from')) ?? '',
    to: parseLocalDate(text('to')) ?? '',
    becomes: text('becomes'),
  }
}

/** Adds a class, renames it, ends it, or maps it to a new one. Cases keep the class they were filed under. */
export function ClassDialog({ table, one, count, onClose }: ClassDialogProps): ReactElement {
  const { busy, failure, refused, change } = useChangeClasses()
  const tell = useSnackbar()
  const submit = async (form: FormData): Promise<boolean> => {
    const read = readClassForm(form)
    const parent = String(form.get('parent') ?? '')
    const done = await change(
      one === undefined ? { want: 'add', parent, form: read } : { want: 'change', path: one.path, form: read },
    )
    if (done) tell(one === undefined ? `已新增“${read.name}”` : `已保存“${read.name}”`)
    return done
  }
  const gap = (field: string): string | undefined => gapOf(refused, field)
  return (
    <FormDialog
      title={one === undefined ? '新增分类' : `修改分类“${one.path}”`}
      draft={{ form: 'class', about: one?.path ?? '' }}
      submitLabel="保存"
      busy={busy}
      failure={refused !== undefined && 'field' in refused ? undefined : failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <ClassFields table={table} one={one} count={count} gap={gap} />
    </FormDialog>
  )
}

interface ClassFieldsProps extends Omit<ClassDialogProps, 'onClose'> {
  readonly gap: (field: string) => string | undefined
}

function ClassFields({ table, one, count, gap }: ClassFieldsProps): ReactElement {
  const targets = table.classes
    .filter(({ path }) => path !== one?.path)
    .map(({ path }) => ({ value: path, label: path }))
  return (
    <>
      {count === 0 ? null : (
        <Alert severity="info" variant="outlined">
          台账里有 {count} 件在这一类（连同下级）。改名、停用以后，它们仍按登记时的分类显示和统计；要并到新分类里看，填“
          {classHeadWords.becomes}”。
        </Alert>
      )}
      {one === undefined ? <ParentRow table={table} gap={gap('parent')} /> : null}
      <FieldPair>
        <TextRow
          name="name"
          label="名称"
          required
          defaultValue={one === undefined ? '' : lastName(one.path)}
          limit={classLimits.name}
          gap={gap('name')}
          {...(one === undefined ? {} : { hint: '改名：原名停用，新名今天启用' })}
        />
        <TextRow
          name="code"
          label={classHeadWords.code}
          defaultValue={one?.code ?? ''}
          limit={classLimits.codeLength}
          gap={gap('code')}
        />
      </FieldPair>
      <TextRow
        name="aliases"
        label={classHeadWords.aliases}
        defaultValue={one?.aliases.join('、') ?? ''}
        lines={2}
        gap={gap('aliases')}
        hint="来电人常用的说法，用顿号隔开；粘贴整段和推荐分类时用来认"
      />
      <FieldPair>
        <DayField
          name="from"
          label={classHeadWords.from}
          defaultValue={one?.from ?? ''}
          helperText="不填就是一直有效"
        />
        <DayField
          name="to"
          label={classHeadWords.to}
          defaultValue={one?.to ?? ''}
          error={gap('to') !== undefined}
          helperText={gap('to') ?? '最后一天；连同下级一起停用'}
        />
      </FieldPair>
      <PickRow
        name="becomes"
        label={classHeadWords.becomes}
        choices={targets}
        defaultValue={one?.becomes ?? ''}
        gap={gap('becomes')}
        hint="统计选“按新分类归并”时，这一类的案件算到那里；案件本身不改"
      />
    </>
  )
}

const ParentRow = ({ table, gap }: { readonly table: ClassTable; readonly gap: string | undefined }): ReactElement => (
  <PickRow
    name="parent"
    label="上级分类"
    choices={table.classes
      .filter(({ names }) => names.length < classLimits.levels)
      .map(({ path }) => ({ value: path, label: path }))}
    gap={gap}
    hint="不选就是一级分类"
  />
)

function gapOf(refused: ClassFailure | undefined, field: string): string | undefined {
  return refused !== undefined && 'field' in refused && refused.field === field ? classGapToText(refused) : undefined
}
