import { useRef, type KeyboardEvent, type ReactElement } from 'react'
import { markLevel, type MarkedLevel } from '#shared/reply/mark-level'
import { ComposingTextField, type ComposingTextFieldProps } from '../../ui/composing-text-field'
import { isComposing } from '../../ui/is-composing'

const levelOfKey: ReadonlyMap<string, MarkedLevel> = new Map([
  ['Digit1', 1],
  ['Digit2', 2],
  ['Digit3', 3],
  ['Digit4', 4],
])

interface ReplyTextFieldProps extends ComposingTextFieldProps {
  readonly minRows: number
  readonly maxRows: number
}

/** A long text of a reply: Ctrl+1 … Ctrl+4 number the line at hand as 一、（一） 1. or （1）. */
export function ReplyTextField({ minRows, maxRows, ...props }: ReplyTextFieldProps): ReactElement {
  const field = useRef<HTMLTextAreaElement>(null)
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const level = levelOfKey.get(event.code)
    if (level === undefined || !event.ctrlKey || event.altKey || event.shiftKey || isComposing(event)) return
    if (field.current === null) return
    event.preventDefault()
    const { value, selectionStart } = field.current
    const { from, to, line } = markLevel(value, selectionStart, level)
    writeInto(field.current, line, from, to)
  }
  return (
    <ComposingTextField
      {...props}
      multiline
      inputRef={field}
      onKeyDown={press}
      // As high as its text by the browser itself: the library's own way lays the whole text out twice more at every key.
      slotProps={{ ...props.slotProps, input: { inputComponent: 'textarea' }, htmlInput: { rows: minRows } }}
      sx={{
        '& textarea': { fieldSizing: 'content', minHeight: `${minRows}lh`, maxHeight: `${maxRows}lh`, resize: 'none' },
      }}
    />
  )
}

/** Writes as if it were typed: the field hears of it, and its caret stands behind. */
function writeInto(field: HTMLTextAreaElement, words: string, from: number, to: number): void {
  field.setRangeText(words, from, to, 'end')
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
