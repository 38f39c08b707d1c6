import Typography from '@mui/material/Typography'
import { useState, type ReactElement } from 'react'
import { makeCalendar, type OwnLocalDays } from '#shared/calendar/calendar-record'
import { localDaysKinds, localDaysLimits } from '#shared/calendar/local-days'
import { planLocalDays, type LocalDaysRefused } from '#shared/calendar/plan-calendar'
import { localDaysKindWords, spanToText } from '../../messages/calendar-words'
import { localDaysGap } from '../../messages/notice-words'
import { DayField } from '../../ui/day-field'
import { FieldPair } from '../../ui/field-pair'
import { FormDialog } from '../../ui/form-dialog'
import { ChoiceRow, TextRow } from '../../ui/form-fields'
import { useSnackbar } from '../../ui/use-snackbar'
import { PreviewDialog } from './preview-dialog'
import { useChangeCalendar, type CalendarFacts } from './use-calendar-facts'
import { usePreview } from './use-preview'

export interface LocalDaysDialogProps {
  readonly facts: CalendarFacts
  readonly onClose: () => void
}

/** Days that the place arranged for itself: from, to, which of the two, and why. */
export function LocalDaysDialog({ facts, onClose }: LocalDaysDialogProps): ReactElement {
  const { busy, failure, change } = useChangeCalendar()
  const tell = useSnackbar()
  const [refused, setRefused] = useState<readonly LocalDaysRefused[]>([])
  const { preview, ask } = usePreview<OwnLocalDays>(facts)
  const submit = async (form: FormData): Promise<boolean> => {
    const text = (name: string): string => String(form.get(name) ?? '').trim()
    const kind = localDaysKinds.find((one) => one === text('kind')) ?? 'worked'
    const entry = { from: text('from'), to: text('to'), kind, why: text('why') }
    const planned = planLocalDays(entry, crypto.randomUUID(), makeCalendar(facts.shipped, facts.own), facts.own)
    setRefused(planned.ok ? [] : planned.failure)
    if (!planned.ok) return false
    const next = { ...facts.own, local: [...facts.own.local, planned.value] }
    if (!(await ask(planned.value, next))) return false
    const done = await change({ local: [planned.value] })
    if (done) tell(`${spanToText(planned.value.days)} ${localDaysKindWords[kind]}已保存`)
    return done
  }
  const gap = (field: LocalDaysRefused['field']): string | undefined => localDaysGap(refused, field)
  return (
    <>
      <FormDialog
        title="添加本地放假、补班"
        draft={{ form: 'calendar-days', about: '' }}
        submitLabel="核对并预览"
        busy={busy}
        failure={failure}
        onSubmit={submit}
        onClose={onClose}
      >
        <ChoiceRow
          name="kind"
          label="类别"
          required
          choices={localDaysKinds.map((kind) => ({ value: kind, label: localDaysKindWords[kind] }))}
          defaultValue="worked"
        />
        <FieldPair>
          <DayField
            name="from"
            label="从"
            required
            error={gap('from') !== undefined}
            helperText={gap('from') ?? '第一天'}
          />
          <DayField
            name="to"
            label="到"
            error={gap('to') !== undefined}
            helperText={gap('to') ?? '只有一天的可以不填'}
          />
        </FieldPair>
        <TextRow
          name="why"
          label="缘由"
          required
          limit={localDaysLimits.why}
          gap={gap('why')}
          hint="例如 防汛值守，按县防指通知"
        />
      </FormDialog>
      {preview === undefined ? null : (
        <PreviewDialog title="保存本地放假、补班？" confirmLabel="保存" preview={preview}>
          <Typography>
            {localDaysKindWords[preview.planned.days.kind]}：{spanToText(preview.planned.days)}（
            {preview.planned.days.why}）
          </Typography>
        </PreviewDialog>
      )}
    </>
  )
}
