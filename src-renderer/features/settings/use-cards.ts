import { useState } from 'react'
import { parseDeviceCard, type DeviceCard } from '#shared/bundle/device-card'
import type { Result } from '#shared/prelude/result'
import { useDesk } from '../../desk/desk'
import { openTextFile } from '../../host/text-files'
import {
  commitCard,
  commitCardName,
  commitCardRevocation,
  type CardRefused,
} from '../../ledger-store/commit/commit-card'
import type { CommitFailure } from '../../ledger-store/commit/ledger'
import { readOffice } from '../../ledger-store/read/read-office'
import { cardFailureToWords } from '../../messages/bundle-words'
import { commitFailureToWords, fileReadToWords } from '../../messages/host-words'
import type { FailureWords } from '../../messages/words-of'
import { useSnackbar } from '../../ui/use-snackbar'

export interface Cards {
  readonly failure: FailureWords | undefined
  /** A card read and not yet compared. */
  readonly read: DeviceCard | undefined
  readonly busy: boolean
  choose(): Promise<void>
  /** True when the card was enrolled. */
  settle(trust: boolean): Promise<boolean>
  revoke(id: string): Promise<void>
  rename(card: DeviceCard, name: string): Promise<boolean>
}

const untouched = '台账没有任何改动。'
const wrongPlace: { readonly [K in 'own-office' | 'others' | 'this-pc']: FailureWords } = {
  'own-office': {
    title: '这不是本单位电脑的名片',
    what: '名片上写的是别的单位。这里只登记本单位的电脑。',
    safe: untouched,
    todo: '受理中心的名片，请在下面“受理中心”一栏导入。',
  },
  others: {
    title: '这是本单位电脑的名片',
    what: '名片上写的是本单位。',
    safe: untouched,
    todo: '请在上面“本单位电脑”一栏登记。',
  },
  'this-pc': {
    title: '这是本机自己的名片',
    what: '所选的名片就是这台电脑的，不用登记。',
    safe: untouched,
    todo: '请选另一台电脑的名片文件，看文件名里的编号。',
  },
}

/** Enrolling, naming and withdrawing cards: of this office's own PCs, or of other offices. */
export function useCards(whose: 'own-office' | 'others'): Cards {
  const { ledger, settings, clock, keys } = useDesk()
  const tell = useSnackbar()
  const [failure, setFailure] = useState<FailureWords>()
  const [read, setRead] = useState<DeviceCard>()
  const [busy, setBusy] = useState(false)
  const succeeded = (done: Result<unknown, CardRefused | CommitFailure>): boolean => {
    if (!done.ok)
      setFailure(isCardRefused(done.failure) ? cardFailureToWords(done.failure) : commitFailureToWords(done.failure))
    return done.ok
  }
  const commit = async (work: () => Promise<Result<unknown, CardRefused | CommitFailure>>): Promise<boolean> => {
    setFailure(undefined)
    setBusy(true)
    const done = succeeded(await work())
    setBusy(false)
    return done
  }
  return {
    failure,
    read,
    busy,
    choose: async () => {
      setFailure(undefined)
      const chosen = await openTextFile('card')
      if (!chosen.ok) return setFailure(fileReadToWords(chosen.failure))
      if (chosen.value === undefined) return
      const parsed = parseDeviceCard(chosen.value.text)
      if (!parsed.ok) return setFailure(cardFailureToWords(parsed.failure))
      const card = parsed.value
      const isOwnOffice = card.role === 'unit' && card.officeCode === (await readOffice(ledger.database))?.code
      if (isOwnOffice && card.deviceId === keys.deviceId) return setFailure(wrongPlace['this-pc'])
      if (isOwnOffice !== (whose === 'own-office')) return setFailure(wrongPlace[whose])
      setRead(card)
    },
    settle: async (trust) => {
      setFailure(undefined)
      const card = read
      if (!trust || card === undefined) {
        setRead(undefined)
        return false
      }
      if (!(await commit(() => commitCard(ledger, card, settings.actorId)))) return false
      tell(`已登记“${card.officeName}”的名片`)
      setRead(undefined)
      return true
    },
    revoke: async (id) => {
      if (await commit(() => commitCardRevocation(ledger, id, clock.now(), settings.actorId))) tell('已停用')
    },
    rename: async (card, name) => {
      const done = await commit(() => commitCardName(ledger, card, name, settings.actorId))
      if (done) tell(`已起名“${name}”`)
      return done
    },
  }
}

const isCardRefused = (failure: CardRefused | CommitFailure): failure is CardRefused =>
  failure.type === 'CardRevoked' || failure.type === 'CardKeysDiffer' || failure.type === 'CardUnknown'
