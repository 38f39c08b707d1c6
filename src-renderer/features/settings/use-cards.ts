import { useState } from 'react'
import { parseDeviceCard, type DeviceCard } from '#shared/bundle/device-card'
import type { Result } from '#shared/prelude/result'
import { useDesk } from '../../desk/desk'
import { openTextFile } from '../../desk/text-files'
import { commitCard, commitCardRevocation, type CardRefused } from '../../ledger-store/commit-card'
import type { CommitFailure } from '../../ledger-store/ledger'
import { cardFailureToWords } from '../../messages/bundle-words'
import { commitFailureToWords, fileReadToWords } from '../../messages/host-words'
import type { FailureWords } from '../../messages/words-of'
import { useSnackbar } from '../../ui/use-snackbar'

export interface Cards {
  readonly failure: FailureWords | undefined
  /** A card read and not yet compared on the telephone. */
  readonly read: DeviceCard | undefined
  readonly busy: boolean
  choose(): Promise<void>
  settle(trust: boolean): Promise<void>
  revoke(id: string): Promise<void>
}

/** Enrolling and withdrawing the cards of other offices. */
export function useCards(): Cards {
  const { ledger, settings, clock } = useDesk()
  const tell = useSnackbar()
  const [failure, setFailure] = useState<FailureWords>()
  const [read, setRead] = useState<DeviceCard>()
  const [busy, setBusy] = useState(false)
  const succeeded = (done: Result<unknown, CardRefused | CommitFailure>): boolean => {
    if (!done.ok) setFailure(isCardRefused(done.failure) ? cardFailureToWords(done.failure) : commitFailureToWords(done.failure))
    return done.ok
  }
  return {
    failure, read, busy,
    choose: async () => {
      setFailure(undefined)
      const chosen = await openTextFile('card')
      if (!chosen.ok) return setFailure(fileReadToWords(chosen.failure))
      if (chosen.value === undefined) return
      const parsed = parseDeviceCard(chosen.value.text)
      if (parsed.ok) setRead(parsed.value)
      else setFailure(cardFailureToWords(parsed.failure))
    },
    settle: async (trust) => {
      setFailure(undefined)
      if (!trust || read === undefined) return setRead(undefined)
      setBusy(true)
      const done = succeeded(await commitCard(ledger, read, settings.actorId))
      setBusy(false)
      if (!done) return
      tell(`已登记“${read.officeName}”的名片`)
      setRead(undefined)
    },
    revoke: async (id) => {
      setFailure(undefined)
      if (succeeded(await commitCardRevocation(ledger, id, clock.now(), settings.actorId))) tell('名片已停用')
    },
  }
}

const isCardRefused = (failure: CardRefused | CommitFailure): failure is CardRefused => failure.type === 'CardRevoked' || failure.type === 'CardKeysDiffer' || failure.type === 'CardUnknown'
