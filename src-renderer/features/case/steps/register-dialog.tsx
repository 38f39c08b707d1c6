import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import type { ReactElement } from 'react'
import { DayField } from '../../../ui/day-field'
import { FieldPair } from '../../../ui/field-pair'
import { FormDialog } from '../../../ui/form-dialog'
import { TextRow } from '../../../ui/form-fields'
import { useNextLedgerNumber } from '../use-case'
import { useStepForm } from '../use-take-step'
import { readRegisterForm } from './read-step-form'
import type { StepDialogProps } from './step-dialog-props'
import { suggestSummary } from './suggest-step'

/** 登记: gives the case its ledger number. */
export function RegisterDialog({ one, today, onClose }: StepDialogProps): ReactElement | null {
  const next = useNextLedgerNumber(Number(today.slice(0, 4)))
  const form = useStepForm(one.id, readRegisterForm, onClose)
  if (next === undefined) return null
  return (
    <FormDialog title="登记" subtitle={`承办单号 ${one.sheet.sheetNumber}`} submitLabel="登记" busy={form.busy} failure={form.failure} onSubmit={form.submit} onClose={onClose}>
      <FieldPair>
        <TextRow name="ledgerNumber" label="台账号" required autoFocus defaultValue={next} gap={form.gaps['ledgerNumber']} hint="今年的下一个号" maxLength={12} />
        <DayField name="registeredOn" label="登记日期" required defaultValue={today} min={one.sheet.issuedOn} max={today} error={form.gaps['registeredOn'] !== undefined} helperText={form.gaps['registeredOn']} />
      </FieldPair>
      <TextRow name="summary" label="内容摘要" required lines={5} defaultValue={suggestSummary(one.sheet)} gap={form.gaps['summary']} hint="呈报领导时用，可以精简" maxLength={2000} />
      <FormControlLabel control={<Checkbox name="key" value="1" />} label="列为重点案件" />
    </FormDialog>
  )
}
