import FormControl from '@mui/material/FormControl'
import FormControlLabel from '@mui/material/FormControlLabel'
import FormHelperText from '@mui/material/FormHelperText'
import FormLabel from '@mui/material/FormLabel'
import MenuItem from '@mui/material/MenuItem'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import TextField from '@mui/material/TextField'
import { useId, type ReactElement, type ReactNode } from 'react'

interface FieldProps {
  readonly name: string
  readonly label: string
  readonly required?: boolean
  /** What is wrong with it, in a sentence; takes the place of the hint. */
  readonly gap?: string | undefined
  readonly hint?: ReactNode
}

export interface TextRowProps extends FieldProps {
  readonly defaultValue?: string
  /** More than 1 makes it an area that grows. */
  readonly lines?: number
  readonly maxLength?: number
  readonly autoFocus?: boolean
}

/** A text of a form. Uncontrolled: an input method is never disturbed. */
export function TextRow({
  name,
  label,
  required = false,
  gap,
  hint,
  defaultValue = '',
  lines = 1,
  maxLength,
  autoFocus = false,
}: TextRowProps): ReactElement {
  return (
    <TextField
      name={name}
      label={label}
      required={required}
      defaultValue={defaultValue}
      error={gap !== undefined}
      helperText={gap ?? hint}
      autoFocus={autoFocus}
      autoComplete="off"
      {...(lines > 1 ? { multiline: true, minRows: lines, maxRows: 14 } : {})}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: maxLength === undefined ? {} : { maxLength } }}
    />
  )
}

export interface Choice {
  readonly value: string
  readonly label: string
  readonly detail?: string
}

export interface SelectRowProps extends FieldProps {
  readonly choices: readonly Choice[]
  readonly defaultValue?: string
  readonly onPick?: (value: string) => void
  /** Said in place of the list when there is nothing to choose from. */
  readonly emptyHint?: string
}

/** One of several, from a list that folds out. */
export function SelectRow({
  name,
  label,
  required = false,
  gap,
  hint,
  choices,
  defaultValue = '',
  onPick,
  emptyHint,
}: SelectRowProps): ReactElement {
  return (
    <TextField
      select
      name={name}
      label={label}
      required={required}
      defaultValue={choices.some((choice) => choice.value === defaultValue) ? defaultValue : ''}
      error={gap !== undefined}
      helperText={gap ?? (choices.length === 0 ? emptyHint : hint)}
      onChange={(event) => onPick?.(event.target.value)}
      slotProps={{
        inputLabel: { shrink: true },
        select: { displayEmpty: true, MenuProps: { slotProps: { paper: { sx: { maxHeight: 360 } } } } },
      }}
    >
      {choices.map(({ value, label: word, detail }) => (
        <MenuItem key={value} value={value}>
          {word}
          {detail === undefined || detail === '' ? null : `（${detail}）`}
        </MenuItem>
      ))}
    </TextField>
  )
}

export interface ChoiceRowProps extends FieldProps {
  readonly choices: readonly Choice[]
  readonly defaultValue?: string
  readonly onPick?: (value: string) => void
}

/** One of a few, all to be seen. */
export function ChoiceRow({
  name,
  label,
  required = false,
  gap,
  hint,
  choices,
  defaultValue = '',
  onPick,
}: ChoiceRowProps): ReactElement {
  const labelId = useId()
  return (
    <FormControl error={gap !== undefined} required={required}>
      <FormLabel id={labelId} sx={{ fontSize: 13 }}>
        {label}
      </FormLabel>
      <RadioGroup
        row
        name={name}
        defaultValue={defaultValue}
        aria-labelledby={labelId}
        onChange={(_event, value) => onPick?.(value)}
      >
        {choices.map(({ value, label: word }) => (
          <FormControlLabel key={value} value={value} label={word} control={<Radio />} />
        ))}
      </RadioGroup>
      {(gap ?? hint) === undefined ? null : <FormHelperText>{gap ?? hint}</FormHelperText>}
    </FormControl>
  )
}
