import { isCorrectable, toCorrection } from '#shared/case/correctable'
import { stepLimits } from '#shared/case/step-limits'
import Alert from '@mui/material/Alert'
import { nameEntry } from '../entry-name'
import { useState, type ReactElement } from 'react'
import { actName } from '#shared/case/tell-act'
import { FormDialog } from '../../../ui/form-dialog'
import { TextRow } from '../../../ui/form-fields'
import { useStepForm } from '../use-take-step'
import { CorrectionFields } from './correction-fields'
import { readCorrectionForm } from './read-correction-form'
import type { EntryDialogProps } from './take-back-dialog'

/** 更正: what a saved entry should have said. The old words stay in the timeline beside the new ones. */
export function CorrectDialog({ one, entry, title, staff, today, onClose }: EntryDialogProps): ReactElement | null {
  const { act } = entry
  // The entry follows the ledger; the fields begin with what it said when they were opened.
  const [opened] = useState(() => (isCorrectable(act) ? toCorrection(act) : undefined))
  const form = useStepForm(one.id, (data) =>
    isCorrectable(act) ? readCorrectionForm(data, entry, act, opened) : { ok: false, failure: {} },
  )
  if (!isCorrectable(act)) return null
  const word = actName(act.act)
  const isSent = one.timeline.some((other) => other.act.act === 'exported')
  return (
    <FormDialog
      title={`更正${word}`}
      subtitle={title}
      draft={{ form: 'correct', about: `${one.id} ${nameEntry(entry, one.entries)}` }}
      submitLabel="保存更正"
      busy={form.busy}
      failure={form.failure}
      onSubmit={form.submit}
      onClose={onClose}
    >
      {isSent ? (
        <Alert severity="warning" variant="outlined">
          回复已经导出，受理中心那里还是更正前的内容，请另行告知。
        </Alert>
      ) : null}
      <CorrectionFields one={one} act={act} staff={staff} today={today} gaps={form.gaps} />
      <TextRow
        name="reason"
        label="更正理由"
        required
        lines={2}
        gap={form.gaps['reason']}
        hint="更正前后的内容和理由都记入经过和操作日志，按更正后的内容重新计算时限和统计"
        limit={stepLimits.reason}
      />
    </FormDialog>
  )
}
