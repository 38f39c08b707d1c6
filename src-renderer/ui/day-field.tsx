import type { LocalDate } from '#shared/prelude/local-date'
import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import InputAdornment from '@mui/material/InputAdornment'
import TextField from '@mui/material/TextField'
import { useEffect, useRef, useState, type ReactElement, type ReactNode } from 'react'
import { useRestoredValue } from '../drafts/restored-fields'
import { TodayIcon } from './icons'
import { parseTypedDay } from './parse-typed-day'

export interface DayFieldProps {
  readonly label: string
  /** Its name in the form's data; the value there is `YYYY-MM-DD`, or '' for no day. */
  readonly name?: string
  readonly defaultValue?: LocalDate | ''
  readonly min?: LocalDate | undefined
  /** What the day is not to be earlier than: 审阅日期. */
  readonly minName?: string
  readonly max?: LocalDate | undefined
  readonly error?: boolean
  readonly helperText?: ReactNode
  readonly required?: boolean
  readonly disabled?: boolean
  readonly autoFocus?: boolean
  /** `YYYY-MM-DD` as typed or picked, '' while it is no day. */
  readonly onPick?: (day: string) => void
}

/**
 * A day, typed or picked from the browser's calendar, always shown as 2026-11-23: the browser's own date field would
 * show it in the order of the system's language.
 */
export function DayField({
  label,
  name,
  defaultValue = '',
  min,
  minName = '',
  max,
  error = false,
  helperText,
  required = false,
  disabled = false,
  autoFocus = false,
  onPick,
}: DayFieldProps): ReactElement {
  const restored = useRestoredValue(name ?? '')
  const [text, setText] = useState<string>((name === undefined ? undefined : restored) ?? defaultValue)
  const calendar = useRef<HTMLInputElement>(null)
  useToldDay(text === defaultValue ? undefined : text, onPick)
  const day = parseTypedDay(text)
  const write = (next: string): void => {
    setText(next)
    const before: string = day ?? ''
    const after: string = parseTypedDay(next) ?? ''
    if (after !== before) onPick?.(after)
  }
  const fault = dayFault(text, day, { min, minName, max })
  return (
    <Box sx={{ position: 'relative', minWidth: 0 }}>
      <TextField
        label={label}
        value={text}
        error={error || fault !== undefined}
        helperText={fault ?? helperText}
        required={required}
        disabled={disabled}
        autoFocus={autoFocus}
        autoComplete="off"
        placeholder="年-月-日"
        onChange={(event) => write(event.target.value)}
        onBlur={() => setText(day ?? text)}
        slotProps={{
          inputLabel: { shrink: true },
          input: {
            sx: { bgcolor: 'background.paper' },
            endAdornment: <PickButton disabled={disabled} onPress={() => calendar.current?.showPicker()} />,
          },
        }}
      />
      {name === undefined ? null : <input type="hidden" name={name} value={day ?? ''} />}
      <input
        ref={calendar}
        type="date"
        tabIndex={-1}
        aria-hidden
        value={day ?? ''}
        min={min}
        max={max}
        disabled={disabled}
        onChange={(event) => write(event.target.value)}
        style={outOfSight}
      />
    </Box>
  )
}

/** Whoever follows the day knows the default, not what comes back in its place when the form is drawn. */
function useToldDay(first: string | undefined, onPick: DayFieldProps['onPick']): void {
  const told = useRef(false)
  useEffect(() => {
    if (!told.current && first !== undefined) onPick?.(first)
    told.current = true
  }, [first, onPick])
}

function PickButton({ disabled, onPress }: { readonly disabled: boolean; readonly onPress: () => void }): ReactElement {
  return (
    <InputAdornment position="end">
      <IconButton size="small" edge="end" aria-label="打开日历" disabled={disabled} onClick={onPress}>
        <TodayIcon />
      </IconButton>
    </InputAdornment>
  )
}

// Where the calendar folds out; seen and reached by nobody.
const outOfSight = {
  position: 'absolute',
  right: 0,
  top: 36,
  width: 1,
  height: 1,
  padding: 0,
  border: 0,
  opacity: 0,
  pointerEvents: 'none',
} as const

/** What is wrong with what stands in the field, once a whole day could stand there. */
function dayFault(
  text: string,
  day: LocalDate | undefined,
  { min, minName, max }: { readonly minName: string } & Pick<DayFieldProps, 'min' | 'max'>,
): string | undefined {
  if (day === undefined) return text.trim().length < 8 ? undefined : '写法不对，例如 2026-11-23'
  if (min !== undefined && day < min) return `不能早于${minName} ${min}`
  return max !== undefined && day > max ? `不能晚于 ${max}` : undefined
}
