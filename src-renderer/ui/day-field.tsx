import type { LocalDate } from '#shared/prelude/local-date'
import TextField from '@mui/material/TextField'
import { useRef, type ReactElement, type ReactNode } from 'react'

export interface DayFieldProps {
  readonly label: string
  /** Its name in the form's data; the value there is `YYYY-MM-DD` or ''. */
  readonly name?: string
  readonly defaultValue?: LocalDate | ''
  readonly min?: LocalDate | undefined
  readonly max?: LocalDate | undefined
  readonly error?: boolean
  readonly helperText?: ReactNode
  readonly required?: boolean
  readonly disabled?: boolean
  readonly autoFocus?: boolean
  /** `YYYY-MM-DD` as picked, '' while the day is incomplete. */
  readonly onPick?: (day: string) => void
}

/** A day, by the browser's own date input: typed in digits or picked from its calendar. Uncontrolled. */
export function DayField({ label, name, defaultValue = '', min, max, error = false, helperText, required = false, disabled = false, autoFocus = false, onPick }: DayFieldProps): ReactElement {
  const last = useRef<string>(defaultValue)
  const tell = (value: string): void => {
    if (value === last.current) return
    last.current = value
    onPick?.(value)
  }
  return (
    <TextField
      type="date"
      label={label}
      defaultValue={defaultValue}
      error={error}
      helperText={helperText}
      required={required}
      disabled={disabled}
      autoFocus={autoFocus}
      onChange={(event) => tell(event.target.value)}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { min, max, ...(name === undefined ? {} : { name }) } }}
    />
  )
}
