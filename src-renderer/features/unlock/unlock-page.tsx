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

interface UnlockFacts {
  readonly people: readonly Person[]
  /** The ledger names nobody: it is lost, or has not come yet. */
  readonly isNobodyKnown: boolean
  readonly officeName: string
}

/** Stands in the program's place until somebody's PIN has opened this PC's keys. */
export function UnlockPage({ started, onUnlocked, onRestart }: UnlockPageProps): ReactElement | null {
  const { locked, keeping } = started
  const [settings, setSettings] = useState(started.settings)
  const facts = useUnlockFacts(started)
  const [forgotten, setForgotten] = useState(false)
  const [failure, setFailure] = useState<FailureWords>()
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
  const { people, officeName, isNobodyKnown } = facts
  const ways = <RescueWays sealed={locked} hasPaperKey={locked.recovery !== null} onStored={onRestart} />
  if (people.length === 0 && !isNobodyKnown) {
    return (
      <FullPage help="pin" title="没有人能解锁">
        <Stack sx={{ gap: 2 }}>
          <Typography>在这台电脑上设过 PIN 的人员都已停用。</Typography>
          {ways}
        </Stack>
      </FullPage>
    )
  }
  return (
    <FullPage help="pin" title={forgotten ? '忘记 PIN' : isNobodyKnown ? '解锁本机密钥' : `解锁${officeName}台账`}>
      <Stack sx={{ gap: 2 }}>
        {failure === undefined ? null : <FailureNotice words={failure} />}
        {isNobodyKnown && !forgotten ? (
          <Typography>
            这台电脑的台账里现在没有人员名单。请填在这台电脑上设过的任何一个 PIN，先打开本机密钥，再看台账怎样找回。
          </Typography>
        ) : null}
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
            isAnybodys={isNobodyKnown}
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

function useUnlockFacts(started: UnlockPageProps['started']): UnlockFacts | undefined {
  const { locked } = started
  const [facts, setFacts] = useState<UnlockFacts>()
  useEffect(() => {
    const { database } = started.ledger
    void Promise.all([readPeople(database), readOffice(database)]).then(([people, office]) =>
      setFacts({
        isNobodyKnown: people.length === 0,
        people: people.filter((person) => person.active && locked.pins.some((pin) => pin.personId === person.id)),
        officeName: office?.name ?? '',
      }),
    )
  }, [started, locked])
  return facts
}
