import TextField, { type TextFieldProps } from '@mui/material/TextField'
import { useEffect, useRef, useState, type ReactElement } from 'react'

export type ComposingTextFieldProps = Omit<TextFieldProps, 'value' | 'defaultValue' | 'onChange' | 'onBlur'> & {
  readonly value: string
  /** Told when the field is left or an input method finishes a word; with `instant` also after every other key. */
  readonly onCommit: (value: string) => void
  readonly instant?: boolean
}

/**
 * A text field that holds what is being written itself, so that no render comes between an input method and its word.
 * A new `value` from outside is shown unless the field is being written in.
 */
export function ComposingTextField({
  value,
  onCommit,
  instant = false,
  ...props
}: ComposingTextFieldProps): ReactElement {
  const [text, setText] = useState(value)
  const composing = useRef(false)
  const focused = useRef(false)
  const told = useRef(value)
  useEffect(() => {
    if (focused.current && value === told.current) return
    told.current = value
    setText(value)
  }, [value])
  const tell = (next: string): void => {
    if (next === told.current) return
    told.current = next
    onCommit(next)
  }
  return (
    <TextField
      {...props}
      value={text}
      onFocus={(event) => {
        focused.current = true
        props.onFocus?.(event)
      }}
      onChange={(event) => {
        setText(event.target.value)
        if (instant && !composing.current) tell(event.target.value)
      }}
      onCompositionStart={() => {
        composing.current = true
      }}
      onCompositionEnd={(event) => {
        composing.current = false
        if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) {
          setText(event.target.value)
          tell(event.target.value)
        }
      }}
      onBlur={(event) => {
        focused.current = false
        composing.current = false
        tell(event.target.value)
      }}
    />
  )
}
