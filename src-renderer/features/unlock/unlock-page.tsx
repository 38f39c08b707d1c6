import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useEffect, useState, type ReactElement } from 'react'
import type { KeyFile } from '#shared/bundle/key-file'
import type { PinTries } from '#shared/bundle/pin'
import { openSealedKeys } from '#shared/codec/lock-keys'
import type { Person } from '#shared/office/office'
import { readingToLock, type KeyKeeping } from '../../start/key-hold'
import type { LocalSettings } from '../../start/local-settings'
import { writeLocalSettings } from '../../start/settings-file'
import type { Started } from '../../start/start-desk'
import { readOffice, readPeople } from '../../ledger-store/read/read-office'
import { FailureNotice } from '../../ui/failure-notice'
import { FullPage } from '../../ui/full-page'
import { unopenedToWords } from '../../messages/key-words'
import type { FailureWords } from '../../messages/words-of'
import { RescueWays } from './rescue-ways'
import { UnlockForm } from './unlock-form'

export interface Unlocked {
  readonly keys: KeyFile
  readonly keeping: KeyKeeping
  readonly settings: LocalSettings
}

export interface UnlockPageProps {
  readonly started: Extract<Started, { state: 'locked' }>
  readonly onUnlocked: (unlocked: Unlocked) => void
  /** After the keys were brought back another way. */
  readonly onRestart: () => void
}

/** Stands in the program's place until somebody's PIN has opened this PC's keys. */
export function UnlockPage({ started, onUnlocked, onRestart }: UnlockPageProps): ReactElement | null {
  const { locked, keeping } = started
  const [settings, setSettings] = useState(started.settings)
  const [facts, setFacts] = useState<{ readonly people: readonly Person[]; readonly officeName: string }>()
  const [forgotten, setForgotten] = useState(false)
  const [failure, setFailure] = useState<FailureWords>()
  useEffect(() => {
    const { database } = started.ledger
    void Promise.all([readPeople(database), readOffice(database)]).then(([people, office]) =>
      setFacts({
        people: people.filter((person) => person.active && locked.pins.some((pin) => pin.personId === person.id)),
        officeName: office?.name ?? '',
      }),
    )
  }, [started, locked])
  const saveTries = async (pinTries: PinTries | undefined): Promise<void> => {
    const { pinTries: _, ...rest } = settings
    const next = pinTries === undefined ? rest : { ...rest, pinTries }
    setSettings(next)
    await writeLocalSettings(next)
  }
  const enter = async (wrap: string, personId: string): Promise<void> => {
    const keys = await openSealedKeys(locked, wrap)
    if (!keys.ok) return setFailure(unopenedToWords(keys.failure))
    const { pinTries: _, ...rest } = settings
    const next = { ...rest, actorId: personId }
    await writeLocalSettings(next)
    onUnlocked({ keys: keys.value, keeping: readingToLock(keeping, locked, wrap), settings: next })
  }
  if (facts === undefined) return null
  const { people, officeName } = facts
  const ways = <RescueWays sealed={locked} hasPaperKey={locked.recovery !== null} onStored={onRestart} />
  if (people.length === 0) {
    return (
      <FullPage title="没有人能解锁">
        <Stack sx={{ gap: 2 }}>
          <Typography>在这台电脑上设过 PIN 的人员都已停用。</Typography>
          {ways}
        </Stack>
      </FullPage>
    )
  }
  return (
    <FullPage title={forgotten ? '忘记 PIN' : `解锁${officeName}台账`}>
      <Stack sx={{ gap: 2 }}>
        {failure === undefined ? null : <FailureNotice words={failure} />}
        {forgotten ? (
          <>
            <Alert severity="info" variant="outlined">
              本单位别的人在这台电脑上设过 PIN 的，请他先解锁，在“设置—密钥”里取消您的
              PIN，您再重新设置。没有别人的，可以用下面的办法。
            </Alert>
            {ways}
            <Stack direction="row" sx={{ justifyContent: 'flex-end' }}>
              <Button onClick={() => setForgotten(false)}>返回解锁</Button>
            </Stack>
          </>
        ) : (
          <UnlockForm
            people={people}
            firstPersonId={settings.actorId}
            slots={locked.pins}
            tries={settings.pinTries}
            saveTries={saveTries}
            submitLabel="解锁"
            onOpened={enter}
            moreActions={
              <Button variant="text" onClick={() => setForgotten(true)}>
                忘记 PIN…
              </Button>
            }
          />
        )}
      </Stack>
    </FullPage>
  )
}
