import Box from '@mui/material/Box'
import { useRef, type KeyboardEvent, type ReactElement } from 'react'
import { markLevel, type MarkedLevel } from '#shared/reply/mark-level'
import { ComposingTextField, type ComposingTextFieldProps } from '../../ui/composing-text-field'
import { insertText } from '../../ui/insert-text'
import { useTextHelp } from '../../ui/text-help'
import { isComposing } from '../../ui/is-composing'

const levelOfKey: ReadonlyMap<string, MarkedLevel> = new Map([
  ['Digit1', 1],
  ['Digit2', 2],
  ['Digit3', 3],
  ['Digit4', 4],
])

interface ReplyTextFieldProps extends Omit<ComposingTextFieldProps, 'label'> {
  readonly label: string
  readonly minRows: number
  readonly maxRows: number
}

/** A long text of a reply: Ctrl+1 … Ctrl+4 number the line at hand as 一、（一） 1. or （1）; 常用语 and laws are written at its caret. */
export function ReplyTextField({ label, minRows, maxRows, ...props }: ReplyTextFieldProps): ReactElement {
  const own = useRef<HTMLTextAreaElement>(null)
  const help = useTextHelp<HTMLTextAreaElement>(label)
  const field = help?.ref ?? own
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    if (help?.press(event) === true) return
    const level = levelOfKey.get(event.code)
    if (level === undefined || !event.ctrlKey || event.altKey || event.shiftKey || isComposing(event)) return
    if (field.current === null) return
    event.preventDefault()
    const { value, selectionStart } = field.current
    const { from, to, line } = markLevel(value, selectionStart, level)
    insertText({ field: field.current, from, to }, line)
  }
  return (
    <Box sx={{ position: 'relative' }}>
      <ComposingTextField
        {...props}
        label={label}
        multiline
        inputRef={field}
        onKeyDown={press}
        // As high as its text by the browser itself: the library's own way lays the whole text out twice more at every key.
        slotProps={{ ...props.slotProps, input: { inputComponent: 'textarea' }, htmlInput: { rows: minRows } }}
        sx={{
          '& textarea': {
            fieldSizing: 'content',
            minHeight: `${minRows}lh`,
            maxHeight: `${maxRows}lh`,
            resize: 'none',
          },
        }}
      />
      {help?.bar}
    </Box>
  )
}
