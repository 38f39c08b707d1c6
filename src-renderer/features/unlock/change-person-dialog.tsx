import Button from '@mui/material/Button'
import { useState, type ReactElement } from 'react'
import type { Person } from '#shared/office/office'
import { useDesk } from '../../desk/desk'
import { lockWithPin } from '../../desk/key-hold'
import { fileWriteToWords } from '../../messages/host-words'
import type { FailureWords } from '../../messages/words-of'
import { FormDialog } from '../../ui/form-dialog'
import { NewPinFields, PinField, readNewPin, type NewPinGaps } from '../../ui/pin-fields'
import { usePinTry } from './use-pin-try'

export interface ChangePersonDialogProps {
  readonly person: Person
  readonly onDone: () => void
}

/** Sits another person down at the desk: by that person's PIN, or by letting one be set where there is none yet. */
export function ChangePersonDialog({ person, onDone }: ChangePersonDialogProps): ReactElement {
  const hasPin = useDesk().keeping.lock?.pins.some((pin) => pin.personId === person.id) === true
  return hasPin ? <EnterPin person={person} onDone={onDone} /> : <SetPin person={person} onDone={onDone} />
}

function EnterPin({ person, onDone }: ChangePersonDialogProps): ReactElement {
  const { keeping, settings, changeSettings } = useDesk()
  const { busy, waitSeconds, gap, open } = usePinTry({
    slots: keeping.lock?.pins ?? [],
    tries: settings.pinTries,
    saveTries: (pinTries) => changeSettings({ pinTries }),
  })
  const submit = async (form: FormData): Promise<boolean> => {
    if ((await open(person.id, String(form.get('pin') ?? ''))) === undefined) return false
    await changeSettings({ actorId: person.id })
    return true
  }
  return (
    <FormDialog
      title={`换为 ${person.name}`}
      subtitle={person.post}
      draft={{ notKept: 'secret' }}
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
  const { keeping, changeKeeping, changeSettings } = useDesk()
  const [gaps, setGaps] = useState<NewPinGaps>({})
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<FailureWords>()
  const change = (): Promise<void> => changeSettings({ actorId: person.id })
  const submit = async (form: FormData): Promise<boolean> => {
    const read = readNewPin(form)
    setGaps('gaps' in read ? read.gaps : {})
    if ('gaps' in read) return false
    setBusy(true)
    const stored = await changeKeeping({ lock: await lockWithPin(keeping.lock, person.id, read.pin) })
    setBusy(false)
    if (stored.ok) await change()
    else setFailure({ ...fileWriteToWords(stored.failure), title: 'PIN 没有设上' })
    return stored.ok
  }
  return (
    <FormDialog
      title={`${person.name} 还没有 PIN`}
      subtitle="请本人设置，以后换到自己名下、解锁屏幕都用它。"
      draft={{ notKept: 'secret' }}
      submitLabel="设置并换人"
      width="xs"
      busy={busy}
      failure={failure}
      onSubmit={submit}
      onClose={onDone}
      moreActions={
        <Button disabled={busy} onClick={() => void change().then(onDone)}>
          暂不设置，直接换人
        </Button>
      }
    >
      <NewPinFields gaps={gaps} autoFocus />
    </FormDialog>
  )
}
