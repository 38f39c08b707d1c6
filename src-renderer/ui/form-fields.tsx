import Box from '@mui/material/Box'
import Checkbox from '@mui/material/Checkbox'
import FormControl from '@mui/material/FormControl'
import FormControlLabel from '@mui/material/FormControlLabel'
import FormHelperText from '@mui/material/FormHelperText'
import FormLabel from '@mui/material/FormLabel'
import MenuItem from '@mui/material/MenuItem'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import TextField from '@mui/material/TextField'
import { useEffect, useId, useRef, useState, type ReactElement, type ReactNode } from 'react'
import { useRestoredValue, useRestoredValues } from '../drafts/restored-fields'
import { overlongToText } from './limit-words'
import { useTextHelp } from './text-help'
import { useGap } from './use-gap'
import { limitAttribute } from './read-form'

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
  /** How many characters it takes. More are kept, counted and said; the form is not saved with them. */
  readonly limit?: number
  readonly autoFocus?: boolean
  /** When what is wrong with it has been put right; where not given, once anything stands there. */
  readonly isRight?: (value: string) => boolean
  /** What is to be said of what stands there, though nothing is wrong with it; takes the place of the hint. */
  readonly remark?: (value: string) => string | undefined
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
  limit,
  autoFocus = false,
  isRight,
  remark,
}: TextRowProps): ReactElement {
  const shown = useGap(gap, isRight)
  const restored = useRestoredValue(name)
  const [overlong, setOverlong] = useState(() => overlongToText(restored ?? defaultValue, limit))
  const [remarked, setRemarked] = useState(() => remark?.(restored ?? defaultValue))
  const help = useTextHelp<HTMLTextAreaElement>(label)
  const helped = lines > 1 ? help : undefined
  const field = (
    <TextField
      name={name}
      label={label}
      required={required}
      defaultValue={restored ?? defaultValue}
      error={shown.gap !== undefined || overlong !== undefined}
      helperText={overlong ?? shown.gap ?? remarked ?? hint}
      onChange={(event) => {
        shown.fill(event.target.value)
        setOverlong(overlongToText(event.target.value, limit))
        setRemarked(remark?.(event.target.value))
      }}
      autoFocus={autoFocus}
      autoComplete="off"
      {...(lines > 1 ? { multiline: true, minRows: lines, maxRows: 14 } : {})}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: limit === undefined ? {} : { [limitAttribute]: limit } }}
      {...(helped === undefined ? {} : { inputRef: helped.ref, onKeyDown: helped.press })}
    />
  )
  return helped === undefined ? (
    field
  ) : (
    <Box sx={{ position: 'relative' }}>
      {field}
      {helped.bar}
    </Box>
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
  /** Said when there is nothing to choose from, also in place of a gap: nobody can choose from an empty list. */
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
  const shown = useGap(gap)
  const first = useFirstChoice(name, defaultValue, choices, onPick)
  return (
    <TextField
      select
      name={name}
      label={label}
      required={required}
      defaultValue={first}
      error={shown.gap !== undefined}
      helperText={choices.length === 0 && emptyHint !== undefined ? emptyHint : (shown.gap ?? hint)}
      onChange={(event) => {
        shown.fill(event.target.value)
        onPick?.(event.target.value)
      }}
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
  const shown = useGap(gap)
  const first = useFirstChoice(name, defaultValue, choices, onPick)
  return (
    <FormControl error={shown.gap !== undefined} required={required}>
      <FormLabel id={labelId} sx={{ fontSize: 13 }}>
        {label}
      </FormLabel>
      <RadioGroup
        row
        name={name}
        defaultValue={first}
        aria-labelledby={labelId}
        onChange={(_event, value) => {
          shown.fill(value)
          onPick?.(value)
        }}
      >
        {choices.map(({ value, label: word }) => (
          <FormControlLabel key={value} value={value} label={word} control={<Radio />} />
        ))}
      </RadioGroup>
      {(shown.gap ?? hint) === undefined ? null : <FormHelperText>{shown.gap ?? hint}</FormHelperText>}
    </FormControl>
  )
}

export interface ManyRowProps extends Omit<FieldProps, 'required' | 'gap'> {
  readonly choices: readonly Choice[]
  readonly defaultChosen: readonly string[]
}

/** Any number of a list that folds out; in the form's data each chosen one stands under the name. */
export function ManyRow({ name, label, hint, choices, defaultChosen }: ManyRowProps): ReactElement {
  const restored = useRestoredValues(name)
  const [chosen, setChosen] = useState<readonly string[]>(restored ?? defaultChosen)
  // What is no choice any more is not among the chosen.
  const shown = choices.filter((choice) => chosen.includes(choice.value))
  const pick = (value: unknown): void =>
    setChosen(
      choices.filter((choice) => Array.isArray(value) && value.includes(choice.value)).map((choice) => choice.value),
    )
  return (
    <>
      <TextField
        select
        label={label}
        helperText={hint}
        value={shown.map(({ value }) => value)}
        onChange={(event) => pick(event.target.value)}
        slotProps={{
          inputLabel: { shrink: true },
          select: {
            multiple: true,
            displayEmpty: true,
            renderValue: () => (shown.length === 0 ? '无' : shown.map((choice) => choice.label).join('、')),
            MenuProps: { slotProps: { paper: { sx: { maxHeight: 360 } } } },
          },
        }}
      >
        {choices.map(({ value, label: word }) => (
          <MenuItem key={value} value={value}>
            {word}
          </MenuItem>
        ))}
      </TextField>
      {shown.map(({ value }) => (
        <input key={value} type="hidden" name={name} value={value} />
      ))}
    </>
  )
}

export interface CheckRowProps {
  readonly name: string
  readonly label: string
  readonly defaultChecked?: boolean
  /** Why it may not be as it is; said below it. */
  readonly gap?: string | undefined
}

/** A box to tick. In the form's data it is there while it is ticked. */
export function CheckRow({ name, label, defaultChecked = false, gap }: CheckRowProps): ReactElement {
  const restored = useRestoredValues(name)
  const checked = restored === undefined ? defaultChecked : restored.length > 0
  return (
    <>
      <FormControlLabel control={<Checkbox name={name} value="1" defaultChecked={checked} />} label={label} />
      {gap === undefined ? null : <FormHelperText error>{gap}</FormHelperText>}
    </>
  )
}

/** What a choice starts with: what was chosen when the form was left half written, or the default, where it may be chosen at all. */
function useFirstChoice(
  name: string,
  defaultValue: string,
  choices: readonly Choice[],
  onPick: ((value: string) => void) | undefined,
): string {
  const restored = useRestoredValue(name)
  const isChoice = (value: string): boolean => choices.some((choice) => choice.value === value)
  const first = restored !== undefined && isChoice(restored) ? restored : isChoice(defaultValue) ? defaultValue : ''
  const told = useRef(false)
  useEffect(() => {
    // Whoever follows the choice knows the default, not what comes back in its place.
    if (!told.current && first !== defaultValue && first !== '') onPick?.(first)
    told.current = true
  }, [first, defaultValue, onPick])
  return first
}
