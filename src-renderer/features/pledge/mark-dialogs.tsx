import Alert from '@mui/material/Alert'
import type { ReactElement } from 'react'
import { pledgeLimits, type Pledge } from '#shared/pledge/pledge'
import { useToday } from '../../desk/use-today'
import { DayField } from '../../ui/day-field'
import { FormDialog } from '../../ui/form-dialog'
import { ManyRow, TextRow } from '../../ui/form-fields'
import { readDay, readMany, readText } from './read-pledge-form'
import { usePledgeAct } from './use-pledges'

interface PledgeDialogProps {
  readonly pledge: Pledge
  readonly onClose: () => void
}

/** Puts on record when it was signed on paper. */
export function SignDialog({ pledge, onClose }: PledgeDialogProps): ReactElement {
  const today = useToday()
  const { busy, gaps, failure, act, refuse } = usePledgeAct()
  const submit = async (form: FormData): Promise<boolean> => {
    const on = readDay(form, 'on')
    return on === undefined
      ? refuse({ on: '请填写完整的日期' })
      : act([{ id: pledge.id, request: { want: 'sign', on } }])
  }
  return (
    <FormDialog
      title="登记签订"
      subtitle={`${pledge.year} 年　${pledge.unit.name}`}
      draft={{ form: 'pledge-mark', about: `${pledge.id}|sign` }}
      submitLabel="登记签订"
      busy={busy}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <Alert severity="info" variant="outlined">
        三方在纸上签字、盖章以后，在这里记下日期。签订以后内容不能改，要改先“退回草拟”。
      </Alert>
      <DayField
        name="on"
        label="签订日期"
        required
        defaultValue={today}
        max={today}
        error={gaps['on'] !== undefined}
        helperText={gaps['on']}
      />
    </FormDialog>
  )
}

/** Puts on record that several were signed on paper on one day. */
export function SignManyDialog({
  drafts,
  onClose,
}: {
  readonly drafts: readonly Pledge[]
  readonly onClose: () => void
}): ReactElement {
  const today = useToday()
  const { busy, gaps, failure, act, refuse } = usePledgeAct()
  const submit = async (form: FormData): Promise<boolean> => {
    const on = readDay(form, 'on')
    const chosen = readMany(form, 'signed')
    if (on === undefined) return refuse({ on: '请填写完整的日期' })
    if (chosen.length === 0) return refuse({ on: '请选已经签订的单位' })
    return act(chosen.map((id) => ({ id, request: { want: 'sign', on } })))
  }
  return (
    <FormDialog
      title="批量登记签订"
      subtitle="同一天签订的，一次记下"
      draft={{ notKept: 'nothing-written', form: 'pledge-sign' }}
      submitLabel="登记签订"
      busy={busy}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <ManyRow
        name="signed"
        label="已经签订的单位"
        choices={drafts.map(({ id, unit }) => ({ value: id, label: unit.name }))}
        defaultChosen={drafts.map(({ id }) => id)}
        hint="签订以后内容不能改"
      />
      <DayField
        name="on"
        label="签订日期"
        required
        defaultValue={today}
        max={today}
        error={gaps['on'] !== undefined}
        helperText={gaps['on']}
      />
    </FormDialog>
  )
}

export type Marking = 'unsign' | 'void' | 'restore'
const markWords: { readonly [M in Marking]: { readonly word: string; readonly hint: string } } = {
  unsign: { word: '退回草拟', hint: '为什么要重新签' },
  void: { word: '作废', hint: '作废的责任书还能看、能恢复，不参加考核评比' },
  restore: { word: '恢复', hint: '为什么要恢复' },
}

/** 退回草拟, 作废 or 恢复, with its reason. */
export function MarkDialog({ pledge, want, onClose }: PledgeDialogProps & { readonly want: Marking }): ReactElement {
  const { busy, gaps, failure, act } = usePledgeAct()
  const { word, hint } = markWords[want]
  return (
    <FormDialog
      title={`责任书${word}`}
      subtitle={`${pledge.year} 年　${pledge.unit.name}`}
      draft={{ form: 'pledge-mark', about: `${pledge.id}|${want}` }}
      submitLabel={word}
      busy={busy}
      failure={failure}
      onSubmit={(form) => act([{ id: pledge.id, request: { want, reason: readText(form, 'reason') } }])}
      onClose={onClose}
    >
      <TextRow
        name="reason"
        label="理由"
        required
        autoFocus
        lines={2}
        limit={pledgeLimits.reason}
        gap={gaps['reason']}
        hint={hint}
      />
    </FormDialog>
  )
}
