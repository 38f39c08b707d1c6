import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useRef, useState, type FormEvent, type ReactElement, type ReactNode } from 'react'
import type { Person } from '#shared/office/office'
import { PinField } from '../../ui/pin-fields'
import { readForm } from '../../ui/read-form'
import { usePinTry, type OpenedPin, type PinTryPorts } from '../../desk/use-pin-try'

export interface UnlockFormProps extends PinTryPorts {
  /** Those who may unlock: at work here, and with a PIN on this PC. */
  readonly people: readonly Person[]
  /** The ledger names nobody: whoever's PIN it is opens. */
  readonly isAnybodys?: boolean
  readonly firstPersonId: string
  readonly submitLabel: string
  /** Further ways out, at the left of the primary button. */
  readonly moreActions?: ReactNode
  /** `wrap` is secret: what every PIN of this PC opens. */
  readonly onOpened: (wrap: string, personId: string) => Promise<void>
}

/** Who is at the desk, and that person's PIN. */
export function UnlockForm({
  people,
  isAnybodys = false,
  firstPersonId,
  submitLabel,
  moreActions,
  onOpened,
  ...ports
}: UnlockFormProps): ReactElement {
  const [personId, setPersonId] = useState(
    () => (people.find((person) => person.id === firstPersonId) ?? people[0])?.id ?? '',
  )
  const formRef = useRef<HTMLFormElement>(null)
  const { busy, waitSeconds, gap, open, openAny } = usePinTry(ports)
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const typed = String(readForm(event.currentTarget)?.get('pin') ?? '')
    const opened = isAnybodys ? await openAny(typed) : withPerson(personId, await open(personId, typed))
    if (opened !== undefined) return onOpened(opened.wrap, opened.personId)
    const field = formRef.current?.elements.namedItem('pin')
    if (!(field instanceof HTMLInputElement)) return undefined
    field.value = ''
    field.focus()
    return undefined
  }
  return (
    <form ref={formRef} noValidate onSubmit={(event) => void submit(event)}>
      <Stack sx={{ gap: 2.5 }}>
        {isAnybodys ? null : (
          <TextField select label="使用人" value={personId} onChange={(event) => setPersonId(event.target.value)}>
            {people.map((person) => (
              <MenuItem key={person.id} value={person.id}>
                {person.name}　{person.post}
              </MenuItem>
            ))}
          </TextField>
        )}
        <PinField
          name="pin"
          label="PIN"
          gap={waitSeconds > 0 ? `${gap ?? 'PIN 连续填错。'}请等 ${waitSeconds} 秒再试。` : gap}
          autoFocus
        />
        <Stack direction="row" sx={{ gap: 1, justifyContent: 'flex-end', flexWrap: 'wrap' }}>
          {moreActions}
          <Button type="submit" variant="contained" loading={busy} disabled={waitSeconds > 0}>
            {submitLabel}
          </Button>
        </Stack>
      </Stack>
    </form>
  )
}

const withPerson = (personId: string, wrap: string | undefined): OpenedPin | undefined =>
  wrap === undefined ? undefined : { wrap, personId }
