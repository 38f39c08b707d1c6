import Alert from '@mui/material/Alert'
import type { ReactElement } from 'react'
import { dossierLimits, isDossierOpen, openMeasures, type Dossier } from '#shared/dossier/dossier'
import { parseLocalDate } from '#shared/prelude/local-date'
import { useToday } from '../../desk/use-today'
import { DayField } from '../../ui/day-field'
import { FormDialog } from '../../ui/form-dialog'
import { TextRow } from '../../ui/form-fields'
import { readText } from './read-dossier-form'
import { useDossierAct } from './use-dossiers'

/** 销号, or 重新整治 of one that was closed. */
export function StandingDialog({
  dossier,
  onClose,
}: {
  readonly dossier: Dossier
  readonly onClose: () => void
}): ReactElement {
  const today = useToday()
  const { busy, gaps, failure, act, refuse } = useDossierAct()
  const isOpen = isDossierOpen(dossier)
  const word = isOpen ? '销号' : '重新整治'
  const submit = async (form: FormData): Promise<boolean> => {
    const on = parseLocalDate(readText(form, 'on'))
    if (on === undefined) return refuse({ on: '请填写完整的日期' })
    return act(dossier.id, { want: isOpen ? 'close' : 'reopen', on, words: readText(form, 'words') })
  }
  return (
    <FormDialog
      title={word}
      subtitle={dossier.name}
      draft={{ form: 'dossier-standing', about: dossier.id }}
      submitLabel={word}
      busy={busy}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      {isOpen ? (
        <Alert severity="info" variant="outlined">
          销号要写过成因、措施都已完成（或不再采取）、至少回访过一次。现在：
          {dossier.cause === '' ? '没有写成因' : '写了成因'}，措施 {dossier.measures.length} 条、
          {openMeasures(dossier).length} 条没有完成，回访 {dossier.visits.length} 次。
        </Alert>
      ) : null}
      <DayField
        name="on"
        label={`${word}日期`}
        required
        defaultValue={today}
        min={dossier.standing.on}
        max={today}
        error={gaps['on'] !== undefined}
        helperText={gaps['on']}
      />
      <TextRow
        name="words"
        label={isOpen ? '销号理由' : '重新整治的理由'}
        required
        lines={3}
        autoFocus
        limit={dossierLimits.text}
        gap={gaps['words']}
        hint={isOpen ? '问题怎样解决的，谁确认的' : '又出现了什么情况'}
      />
    </FormDialog>
  )
}
