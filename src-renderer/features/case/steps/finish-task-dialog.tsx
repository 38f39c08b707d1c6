import { listTasks, type GivenTask } from '#shared/case/meeting-tasks'
import { stepLimits } from '#shared/case/step-limits'
import type { Names } from '#shared/case/names'
import { issueDay } from '#shared/case/issue-day'
import type { Case } from '#shared/case/case'
import type { ReactElement } from 'react'
import { useCaller } from '../../../caller/caller-context'
import { ScanFields } from '../../../consent/consent-fields'
import { useScans } from '../../../consent/use-scans'
import { DayField } from '../../../ui/day-field'
import { FormDialog } from '../../../ui/form-dialog'
import { SelectRow, TextRow } from '../../../ui/form-fields'
import { useStepForm } from '../use-take-step'
import { FormReader, type StepReading } from './form-reader'
import { defineForm } from './step-form'
import type { StepDialogProps } from './step-dialog-props'

const draft = 'step-finish-task'

/** 议定事项完成: which task of a 联合办公 was done, when and how. */
function FinishTaskDialog({ one, title, staff, today, onClose }: StepDialogProps): ReactElement {
  const { show } = useCaller()
  const scans = useScans('attachment')
  const open = listTasks(one).filter(({ done }) => done === undefined)
  const form = useStepForm(one.id, (data) => readFinishTaskForm(data, one, scans.files))
  const personName: Names['person'] = (id) => staff.people.get(id)?.name ?? '未知人员'
  return (
    <FormDialog
      title="议定事项完成"
      subtitle={title}
      draft={{ form: draft, about: one.id }}
      submitLabel="记为完成"
      busy={form.busy}
      failure={form.failure}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <SelectRow
        name="task"
        label="哪一项"
        required
        choices={open.map((task) => ({
          value: taskKey(task),
          label: show(task.what),
          detail: `${personName(task.personId)}，${task.dueOn} 前`,
        }))}
        defaultValue={open[0] === undefined ? '' : taskKey(open[0])}
        gap={form.gaps['task']}
      />
      <DayField
        name="on"
        label="完成日期"
        required
        defaultValue={today}
        min={issueDay(one)}
        max={today}
        error={form.gaps['on'] !== undefined}
        helperText={form.gaps['on']}
      />
      <TextRow
        name="text"
        label="完成情况"
        required
        autoFocus
        lines={3}
        gap={form.gaps['text']}
        limit={stepLimits.record}
      />
      <ScanFields scans={scans} />
    </FormDialog>
  )
}

const taskKey = ({ meeting, index }: Pick<GivenTask, 'meeting' | 'index'>): string => `${meeting} ${index}`

function readFinishTaskForm(data: FormData, one: Case, attachments: ReturnType<typeof useScans>['files']): StepReading {
  const read = new FormReader(data)
  const key = read.needed('task', '请选择完成了哪一项')
  const task = listTasks(one).find((given) => taskKey(given) === key)
  const on = read.day('on')
  const text = read.needed('text', '请写明怎么完成的')
  return read.finish(
    task === undefined || on === undefined
      ? undefined
      : { step: 'finish-task', meeting: task.meeting, index: task.index, on, text, attachments },
  )
}

export const finishTaskForm = defineForm({ step: 'finish-task', Dialog: FinishTaskDialog, draft })
