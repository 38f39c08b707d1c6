import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import type { ReactElement } from 'react'
import { findPinGap, pinLength, typedToPin } from '#shared/bundle/pin'
import { pinGapWords, pinMeaning } from '../messages/key-words'

export interface PinFieldProps {
  readonly name: string
  readonly label: string
  readonly gap?: string | undefined
  readonly hint?: string
  readonly autoFocus?: boolean
  readonly disabled?: boolean
}

/** One PIN, never shown, uncontrolled like every field of a form. */
export function PinField({ name, label, gap, hint, autoFocus = false, disabled = false }: PinFieldProps): ReactElement {
  return (
    <TextField
      name={name}
      label={label}
      type="password"
      error={gap !== undefined}
      helperText={gap ?? hint}
      autoFocus={autoFocus}
      disabled={disabled}
      autoComplete="off"
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { inputMode: 'numeric' } }}
    />
  )
}

export interface NewPinGaps {
  readonly pin?: string
  readonly again?: string
}

/** The new PIN of a form with `NewPinFields`, or what is wrong with it, by field. */
export function readNewPin(form: FormData): { readonly pin: string } | { readonly gaps: NewPinGaps } {
  const [pin, again] = ['newPin', 'newPinAgain'].map((name) => typedToPin(String(form.get(name) ?? '')))
  const gap = findPinGap(pin ?? '')
  if (gap !== undefined) return { gaps: { pin: pinGapWords[gap] } }
  return pin === undefined || pin !== again ? { gaps: { again: '两次填的不一样，请重新填写。' } } : { pin }
}

/** A new PIN, twice, with what it is good for. */
export function NewPinFields({
  gaps,
  autoFocus = false,
}: {
  readonly gaps: NewPinGaps
  readonly autoFocus?: boolean
}): ReactElement {
  return (
    <>
      <PinField
        name="newPin"
        label="新 PIN"
        gap={gaps.pin}
        hint={`${pinLength.least} 至 ${pinLength.most} 位数字`}
        autoFocus={autoFocus}
      />
      <PinField name="newPinAgain" label="再填一次" gap={gaps.again} />
      <Typography sx={{ color: 'text.secondary' }}>{pinMeaning}</Typography>
    </>
  )
}
