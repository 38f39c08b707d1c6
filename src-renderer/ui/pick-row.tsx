import Autocomplete from '@mui/material/Autocomplete'
import TextField from '@mui/material/TextField'
import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react'
import { useRestoredValue } from '../drafts/restored-fields'
import type { Choice } from './form-fields'
import { useGap } from './use-gap'

export interface PickRowProps {
  readonly name: string
  readonly label: string
  readonly choices: readonly Choice[]
  readonly defaultValue?: string
  readonly required?: boolean
  readonly gap?: string | undefined
  readonly hint?: string
  /** What is in no list may be written too: a village that nobody has entered yet. */
  readonly free?: boolean
  readonly onPick?: (value: string) => void
  /** What was chosen for the field elsewhere: each new object is taken as if it had been picked here. */
  readonly taken?: { readonly value: string } | undefined
}

/**
 * One of many, found by typing a part of it: for lists too long to fold out, and for who keeps the hands on the keys. Enter takes
 * what is marked.
 */
export function PickRow({
  name,
  label,
  choices,
  defaultValue = '',
  required = false,
  gap,
  hint,
  free = false,
  onPick,
  taken,
}: PickRowProps): ReactElement {
  const shown = useGap(gap)
  const restored = useRestoredValue(name)
  const [value, setValue] = useState(restored ?? defaultValue)
  const pick = (next: string): void => {
    setValue(next)
    shown.fill(next)
    onPick?.(next)
  }
  const newest = useRef(pick)
  useEffect(() => void (newest.current = pick))
  useEffect(() => {
    if (taken !== undefined) newest.current(taken.value)
  }, [taken])
  const chosen = choices.find((choice) => choice.value === value)?.label ?? (free && value !== '' ? value : undefined)
  // The same object while the same is chosen: another one would have the field write its word over what is being typed.
  const option = useMemo(() => (chosen === undefined ? null : { value, label: chosen }), [value, chosen])
  return (
    <>
      <Autocomplete<Choice, false, false, boolean>
        size="small"
        freeSolo={free}
        autoHighlight={!free}
        openOnFocus={!free}
        handleHomeEndKeys={false}
        options={[...choices]}
        value={option}
        getOptionLabel={(option) => (typeof option === 'string' ? option : option.label)}
        isOptionEqualToValue={(option, other) => typeof other !== 'string' && option.value === other.value}
        noOptionsText="没有这一项：换个字找，或清空看全部"
        clearText="清除"
        openText="展开"
        closeText="收起"
        onChange={(_event, next) => pick(next === null ? '' : typeof next === 'string' ? next.trim() : next.value)}
        onInputChange={(_event, typed, reason) => (free && reason === 'input' ? pick(typed.trim()) : undefined)}
        renderInput={(props) => (
          <TextField
            {...props}
            label={label}
            required={required}
            error={shown.gap !== undefined}
            helperText={shown.gap ?? hint}
            slotProps={{ ...props.slotProps, inputLabel: { ...props.slotProps.inputLabel, shrink: true } }}
          />
        )}
      />
      <input type="hidden" name={name} value={value} />
    </>
  )
}
