import TextField, { type TextFieldProps } from '@mui/material/TextField'
import { useEffect, useRef, useState, type ReactElement } from 'react'
import { cleanLine, cleanText } from '#shared/text/clean-text'
import { overlongToText } from './limit-words'

export type ComposingTextFieldProps = Omit<TextFieldProps, 'value' | 'defaultValue' | 'onChange' | 'onBlur'> & {
  readonly value: string
  /**
   * Told when the field is left or an input method finishes a word; with `instant` also after every other key. Never in the
   * middle of a word, and always past the border of text.
   */
  readonly onCommit: (value: string) => void
  readonly instant?: boolean
  /** How many characters it takes. More are kept, counted and said; who saves has to refuse them. */
  readonly limit?: number
  /** The value that stands for what was typed, where that is more than the border of text does: a code in small letters. */
  readonly toValue?: (typed: string) => string
}

/**
 * A text field that holds what is being written itself, so that no render comes between an input method and its word.
 * A new `value` from outside is shown unless the field is being written in; its own value is shown as it is saved once the
 * field is left.
 */
export function ComposingTextField({
  value,
  onCommit,
  instant = false,
  limit,
  toValue,
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
  const read = toValue ?? (props.multiline === true ? cleanText : cleanLine)
  const tell = (typed: string): string => {
    const next = read(typed)
    if (next !== told.current) {
      told.current = next
      onCommit(next)
    }
    return next
  }
  const overlong = overlongToText(text, limit)
  return (
    <TextField
      {...props}
      value={text}
      error={props.error === true || overlong !== undefined}
      helperText={overlong ?? props.helperText}
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
        setText(tell(event.target.value))
      }}
    />
  )
}
