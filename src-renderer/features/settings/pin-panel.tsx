import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableRow from '@mui/material/TableRow'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useState, type ReactElement } from 'react'
import type { Person } from '#shared/office/office'
import { useDesk } from '../../desk/desk'
import { pinMeaning } from '../../messages/key-words'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { FailureNotice } from '../../ui/failure-notice'
import { FormDialog } from '../../ui/form-dialog'
import { Panel } from '../../ui/panel'
import { NewPinFields, PinField, readNewPin, type NewPinGaps } from '../../ui/pin-fields'
import { useSnackbar } from '../../ui/use-snackbar'
import { usePins, type Pins } from '../../desk/use-pins'
import { usePinTry } from '../../desk/use-pin-try'
import type { SettingsFacts } from './use-settings'

const minutesToChoose = [5, 10, 15, 30, 60] as const

/** PIN: who has one on this PC, and after how long the screen is covered. */
export function PinPanel({ facts }: { readonly facts: SettingsFacts }): ReactElement {
  const { people, actor, isSample } = facts
  const pins = usePins()
  const tell = useSnackbar()
  const [setting, setSetting] = useState<Person>()
  const [removing, setRemoving] = useState<Person>()
  const isAdmin = actor?.active === true && actor.roles.includes('admin')
  const remove = async (person: Person): Promise<void> => {
    setRemoving(undefined)
    if (await pins.remove(person.id)) tell(`${person.name}在这台电脑上的 PIN 已取消`)
  }
  return (
    <Panel title="PIN（屏幕锁）" padding="none">
      {isSample ? <Typography sx={{ p: 2 }}>样例台账不需要 PIN：里面没有真实的人和事。</Typography> : null}
      {pins.failure === undefined ? null : (
        <Stack sx={{ p: 2 }}>
          <FailureNotice words={pins.failure} />
        </Stack>
      )}
      {isSample ? null : (
        <>
          <Table size="small" aria-label="本机的 PIN">
            <TableBody>
              {people
                .filter((person) => person.active)
                .map((person) => (
                  <TableRow key={person.id}>
                    <TableCell sx={{ width: 160, pl: 2 }}>{person.name}</TableCell>
                    <TableCell>{person.post}</TableCell>
                    <TableCell sx={{ width: 160 }}>{pinStanding(person.id, pins)}</TableCell>
                    <TableCell align="right" sx={{ width: 200 }}>
                      <PinActions
                        person={person}
                        isSelf={person.id === actor?.id}
                        isAdmin={isAdmin}
                        hasPin={pins.personIds.has(person.id)}
                        onSet={setSetting}
                        onRemove={setRemoving}
                      />
                    </TableCell>
                  </TableRow>
                ))}
            </TableBody>
          </Table>
          <LockAfter />
        </>
      )}
      {setting === undefined ? null : (
        <SetPinDialog person={setting} pins={pins} onDone={() => setSetting(undefined)} />
      )}
      <ConfirmDialog
        open={removing !== undefined}
        title={`取消${removing?.name ?? ''}的 PIN？`}
        confirmLabel="取消 PIN"
        cancelLabel="不取消"
        onConfirm={() => void (removing === undefined ? undefined : remove(removing))}
        onCancel={() => setRemoving(undefined)}
      >
        {removing !== undefined && pins.unlockingIds.has(removing.id) && pins.unlockingIds.size === 1
          ? '这是这台电脑上最后一个 PIN。取消以后，打开程序不用解锁，本机密钥也不再加锁。'
          : '取消以后，可以重新设置；在此之前，换到这个人名下不用 PIN，也不能以本人名义签批。取消会记入操作日志。'}
      </ConfirmDialog>
    </Panel>
  )
}

/** Who set a PIN to sign with before this PC was locked cannot open it with that. */
function pinStanding(personId: string, { personIds, unlockingIds }: Pins): string {
  if (!personIds.has(personId)) return '没有设置'
  return unlockingIds.has(personId) ? '已设置' : '已设置，只用于签批'
}

/** After how long the screen is covered, and what a PIN is and is not. */
function LockAfter(): ReactElement {
  const { settings, changeSettings } = useDesk()
  return (
    <Stack sx={{ p: 2, gap: 1.5 }}>
      <TextField
        select
        label="无人操作多久后锁定屏幕"
        value={settings.lockAfterMinutes}
        onChange={(event) => void changeSettings({ lockAfterMinutes: Number(event.target.value) })}
        sx={{ width: 240 }}
      >
        {minutesToChoose.map((minutes) => (
          <MenuItem key={minutes} value={minutes}>
            {minutes} 分钟
          </MenuItem>
        ))}
        <MenuItem value={0}>不自动锁定</MenuItem>
      </TextField>
      <Typography sx={{ color: 'text.secondary' }}>
        {pinMeaning}各人在每台电脑上各设各的
        PIN，由本人设置；领导签批也用它。忘了的，由管理人员在这里取消后重设，设置和取消都记入操作日志。
      </Typography>
    </Stack>
  )
}

interface PinActionsProps {
  readonly person: Person
  readonly isSelf: boolean
  readonly isAdmin: boolean
  readonly hasPin: boolean
  readonly onSet: (person: Person) => void
  readonly onRemove: (person: Person) => void
}

function PinActions({ person, isSelf, isAdmin, hasPin, onSet, onRemove }: PinActionsProps): ReactElement {
  return (
    <>
      {isSelf ? (
        <Button size="small" variant="text" onClick={() => onSet(person)}>
          {hasPin ? '更改 PIN' : '设置 PIN'}
        </Button>
      ) : null}
      {hasPin && (isSelf || isAdmin) ? (
        <Button size="small" variant="text" aria-label={`取消 ${person.name} 的 PIN`} onClick={() => onRemove(person)}>
          取消
        </Button>
      ) : null}
    </>
  )
}

function SetPinDialog({
  person,
  pins,
  onDone,
}: {
  readonly person: Person
  readonly pins: Pins
  readonly onDone: () => void
}): ReactElement {
  const { keeping, settings, changeSettings } = useDesk()
  const tell = useSnackbar()
  const hasPin = pins.personIds.has(person.id)
  const isLocked = keeping.lock !== undefined
  const [gaps, setGaps] = useState<NewPinGaps>({})
  const old = usePinTry({
    slots: pins.slots,
    tries: settings.pinTries,
    saveTries: (pinTries) => changeSettings({ pinTries }),
  })
  const submit = async (form: FormData): Promise<boolean> => {
    const read = readNewPin(form)
    setGaps('gaps' in read ? read.gaps : {})
    if ('gaps' in read) return false
    if (hasPin && (await old.open(person.id, String(form.get('oldPin') ?? ''))) === undefined) return false
    const use = isLocked || form.get('locks') !== null ? 'unlocking' : 'signing'
    const done = await pins.set(person.id, read.pin, use)
    if (done) tell('PIN 已设置')
    return done
  }
  return (
    <FormDialog
      title={`${hasPin ? '更改' : '设置'}${person.name}的 PIN`}
      draft={{ notKept: 'secret', form: 'pin' }}
      submitLabel={hasPin ? '更改 PIN' : '设置 PIN'}
      width="xs"
      busy={pins.busy || old.busy}
      submitDisabled={old.waitSeconds > 0}
      failure={pins.failure}
      onSubmit={submit}
      onClose={onDone}
    >
      {hasPin ? (
        <PinField
          name="oldPin"
          label="原来的 PIN"
          gap={old.waitSeconds > 0 ? `${old.gap ?? 'PIN 连续填错。'}请等 ${old.waitSeconds} 秒再试。` : old.gap}
          autoFocus
        />
      ) : null}
      <NewPinFields gaps={gaps} autoFocus={!hasPin} />
      {isLocked ? null : (
        <FormControlLabel
          control={<Checkbox name="locks" value="1" defaultChecked={!hasPin} />}
          label="同时用它锁定本机：打开程序、换人都要 PIN，本机密钥加锁"
        />
      )}
    </FormDialog>
  )
}
