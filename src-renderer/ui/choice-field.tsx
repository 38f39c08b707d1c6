import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import type { ReactElement } from 'react'

export interface ChoiceFieldProps {
  readonly label: string
  /** Nothing is chosen where no choice is called so. */
  readonly value: string
  readonly choices: readonly (readonly [value: string, words: string])[]
  readonly onChoose: (value: string) => void
  /** What stands where all of them are meant, which is the value ''; without it one of them has to be chosen. */
  readonly all?: string
  /** In CSS pixels; as wide as there is room where it is left out. */
  readonly width?: number
}

/** One of a few words. */
export function ChoiceField({ label, value, choices, onChoose, all, width }: ChoiceFieldProps): ReactElement {
  return (
    <TextField
      select
      size="small"
      label={label}
      value={choices.some(([one]) => one === value) ? value : ''}
      onChange={({ target }) => onChoose(target.value)}
      slotProps={all === undefined ? {} : { inputLabel: { shrink: true }, select: { displayEmpty: true } }}
      sx={width === undefined ? { flex: 1 } : { width }}
    >
      {all === undefined ? null : <MenuItem value="">{all}</MenuItem>}
      {choices.map(([one, words]) => (
        <MenuItem key={one} value={one}>
          {words}
        </MenuItem>
      ))}
    </TextField>
  )
}
