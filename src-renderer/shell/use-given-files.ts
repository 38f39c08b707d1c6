import { useEffect, useState } from 'react'
import { defaultBundleLimits } from '#shared/bundle/limits'
import type { FoundFile } from '#shared/ipc/contract'
import { handBackup } from '../desk/handed-backup'
import { handBundle, type BundleScreen } from '../desk/handed-bundle'
import { callHost, onHostEvent } from '../host/call-host'
import { fileReadToWords } from '../messages/host-words'
import type { FailureWords } from '../messages/words-of'
import { goTo } from '../routes'

/** The screens to which a file is given from outside; what belongs to another they hand on. */
export type GivenScreen = Exclude<BundleScreen, 'calendar' | 'excel-import'>

/** A file that the system gave and that could not be read. */
export interface GivenUnread {
  readonly name: string
  readonly words: FailureWords
}

/**
 * Takes the files that the system gives the program, as by a double click, to the screens that open them: bundles to `screen`, backups
 * to where one is restored. Files wait in the host while `screen` is undefined. Answers one that could not be read, until `forget`.
 */
export function useGivenFiles(screen: GivenScreen | undefined): {
  readonly unread: GivenUnread | undefined
  readonly forget: () => void
} {
  const [unread, setUnread] = useState<GivenUnread>()
  useEffect(() => {
    if (screen === undefined) return undefined
    const look = (): void => void takeGiven(screen).then(setUnread)
    look()
    return onHostEvent('file.given', look)
  }, [screen])
  return { unread, forget: () => setUnread(undefined) }
}

async function takeGiven(screen: GivenScreen): Promise<GivenUnread | undefined> {
  const taken = await callHost('file.takeGiven', {})
  if (!taken.ok || taken.value.given === null) return undefined
  const { given } = taken.value
  switch (given.kind) {
    case 'missing':
      return { name: given.name, words: fileReadToWords({ type: 'FileGone' }) }
    case 'backup':
      handBackup(given)
      goTo({ screen: 'backup' })
      return undefined
    case 'bundle':
      return takeBundle(given.file, screen)
  }
}

async function takeBundle({ token, name }: FoundFile, screen: GivenScreen): Promise<GivenUnread | undefined> {
  const read = await callHost('file.read', { token, maxBytes: defaultBundleLimits.sealedBytes })
  if (!read.ok) return { name, words: fileReadToWords(read.failure) }
  handBundle(screen, { name, bytes: read.value.bytes })
  goTo({ screen })
  return undefined
}
