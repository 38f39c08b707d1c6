import { leadersOf, listFirstInstructions, nextLeader } from '#shared/case/leader-turns'
import { issueDay } from '#shared/case/issue-day'
import { stepLimits } from '#shared/case/step-limits'
import type { ReactElement } from 'react'
import { useCaller } from '../../../caller/caller-context'
import { ConsentFields } from '../../../consent/consent-fields'
import { useConsent } from '../../../consent/use-consent'
import { DayField } from '../../../ui/day-field'
import { FormDialog } from '../../../ui/form-dialog'
import { TextRow } from '../../../ui/form-fields'
import { KeyValue } from '../../../ui/key-value'
import { useStepForm } from '../use-take-step'
import { FormReader, type FormGaps } from './form-reader'
import { signStep } from './read-step-form'
import { defineForm } from './step-form'
import { mayThemself } from './may-themself'
import type { ConsentDialogProps } from './step-dialog-props'
import { fail, ok, type Result } from '#shared/prelude/result'
import type { LocalDate } from '#shared/prelude/local-date'

const draft = 'step-instruct-first'

/** 逐级批示: the 批示 of a leader before the last, by their own hand or recorded from paper. */
function InstructFirstDialog({ one, title, staff, actor, today, onClose }: ConsentDialogProps): ReactElement {
  const { show } = useCaller()
  const consent = useConsent('instruct-first', one, actor, staff.people.values())
  const form = useStepForm(one.id, (data) => signStep(data, readForm(data), consent))
  const own = consent.way === 'self'
  const nameOf = (id: string): string => staff.people.get(id)?.name ?? '未知人员'
  const given = listFirstInstructions(one).map(({ leaderId, on, text }) => `${nameOf(leaderId)} ${on}：${show(text)}`)
  return (
    <FormDialog
      title={own ? '逐级批示' : '代录逐级批示'}
      subtitle={title}
      draft={{ form: draft, about: one.id }}
      submitLabel={own ? '批示' : '保存代录的批示'}
      busy={form.busy}
      submitDisabled={own && consent.hand.waitSeconds > 0}
      failure={form.failure}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <KeyValue
        columns={1}
        items={[
          { label: '呈报次序', value: leadersOf(one).map(nameOf).join(' → ') },
          { label: '已有批示', value: given.length === 0 ? '无' : given.join('\n') },
          { label: '拟办意见', value: one.submission === undefined ? '' : show(one.submission.opinion) },
        ]}
      />
      <TextRow
        name="text"
        label="批示内容"
        required
        autoFocus
        lines={3}
        gap={form.gaps['text']}
        hint={own ? '' : '照纸面上的批示原文录入'}
        limit={stepLimits.opinion}
      />
      <DayField
        name="on"
        label="批示日期"
        required
        defaultValue={today}
        min={one.submission?.on ?? issueDay(one)}
        max={today}
        error={form.gaps['on'] !== undefined}
        helperText={form.gaps['on']}
      />
      <ConsentFields consent={consent} gaps={form.gaps} proposed={nextLeader(one) ?? ''} />
    </FormDialog>
  )
}

interface Unsigned {
  readonly step: 'instruct-first'
  readonly text: string
  readonly on: LocalDate
}

function readForm(data: FormData): Result<Unsigned, FormGaps> {
  const read = new FormReader(data)
  const text = read.needed('text', '请填写批示内容')
  const on = read.day('on')
  return on === undefined || Object.keys(read.gaps).length > 0
    ? fail({ ...read.gaps })
    : ok({ step: 'instruct-first', text, on })
}

export const instructFirstForm = defineForm({
  step: 'instruct-first',
  Dialog: InstructFirstDialog,
  draft,
  label: (one, actor) => (mayThemself('instruct-first', one, actor) ? '逐级批示' : '代录逐级批示'),
})
