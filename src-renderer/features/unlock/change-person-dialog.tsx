import Button from '@mui/material/Button'
import { useState, type ReactElement } from 'react'
import { typedToPin } from '#shared/bundle/pin'
import type { Person } from '#shared/office/office'
import { useDesk } from '../../desk/desk'
import { usePins } from '../../desk/use-pins'
import { FormDialog } from '../../ui/form-dialog'
import { NewPinFields, PinField, readNewPin, type NewPinGaps } from '../../ui/pin-fields'
import { usePinTry } from '../../desk/use-pin-try'

export interface ChangePersonDialogProps {
  readonly person: Person
  readonly onDone: () => void
}

/** Sits another person down at the desk: by that person's PIN, or by letting one be set where there is none yet. */
export function ChangePersonDialog({ person, onDone }: ChangePersonDialogProps): ReactElement {
  const hasPin = usePins().personIds.has(person.id)
  return hasPin ? <EnterPin person={person} onDone={onDone} /> : <SetPin person={person} onDone={onDone} />
}

function EnterPin({ person, onDone }: ChangePersonDialogProps): ReactElement {
  const { settings, changeSettings } = useDesk()
  const pins = usePins()
  const { busy, waitSeconds, gap, open } = usePinTry({
    slots: pins.slots,
    tries: settings.pinTries,
    saveTries: (pinTries) => changeSettings({ pinTries }),
  })
  const submit = async (form: FormData): Promise<boolean> => {
    const typed = String(form.get('pin') ?? '')
    if ((await open(person.id, typed)) === undefined) return false
    await pins.adopt(person.id, typedToPin(typed))
    await changeSettings({ actorId: person.id })
    return true
  }
  return (
    <FormDialog
      title={`换为 ${person.name}`}
      subtitle={person.post}
      draft={{ notKept: 'secret', form: 'change-person' }}
      submitLabel={`换为 ${person.name}`}
      width="xs"
      busy={busy}
      submitDisabled={waitSeconds > 0}
      onSubmit={submit}
      onClose={onDone}
    >
      <PinField
        name="pin"
        label={`${person.name}的 PIN`}
        gap={waitSeconds > 0 ? `${gap ?? 'PIN 连续填错。'}请等 ${waitSeconds} 秒再试。` : gap}
        autoFocus
      />
    </FormDialog>
  )
}

function SetPin({ person, onDone }: ChangePersonDialogProps): ReactElement {
  const { changeSettings } = useDesk()
  const pins = usePins()
  const [gaps, setGaps] = useState<NewPinGaps>({})
  const change = (): Promise<void> => changeSettings({ actorId: person.id })
  const submit = async (form: FormData): Promise<boolean> => {
    const read = readNewPin(form)
    setGaps('gaps' in read ? read.gaps : {})
    if ('gaps' in read || !(await pins.set(person.id, read.pin, 'unlocking'))) return false
    await change()
    return true
  }
  return (
    <FormDialog
      title={`${person.name} 还没有 PIN`}
      subtitle="请本人设置，以后换到自己名下、解锁屏幕、签批都用它。没有 PIN 的，不能以本人名义签批。"
      draft={{ notKept: 'secret', form: 'change-person' }}
      submitLabel="设置并换人"
      width="xs"
      busy={pins.busy}
      failure={pins.failure}
      onSubmit={submit}
      onClose={onDone}
      moreActions={
        <Button disabled={pins.busy} onClick={() => void change().then(onDone)}>
          暂不设置，直接换人
        </Button>
      }
    >
      <NewPinFields gaps={gaps} autoFocus />
    </FormDialog>
  )
}
