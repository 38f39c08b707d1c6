import { useState } from 'react'
import { identityToGroups, recipientToDigits, typedToGroup } from '#shared/bundle/paper-key'
import { makeIdentity, toRecipient } from '#shared/codec/lock-keys'
import { instantToLocalDate } from '#shared/prelude/instant'
import { useDesk } from '../../desk/desk'
import { callHost } from '../../host/call-host'
import { commitRecovery } from '../../ledger-store/commit/commit-recovery'
import { commitFailureToWords, paperToWords } from '../../messages/host-words'
import type { FailureWords } from '../../messages/words-of'
import { renderRecoverySheet } from '../../papers/render-recovery-sheet'
import { useSnackbar } from '../../ui/use-snackbar'

/** How many groups of the sheet are typed back before it counts. */
const askedGroups = 3

export interface RecoveryMaking {
  readonly failure: FailureWords | undefined
  readonly busy: boolean
  /** The numbers, from 1, of the groups to be typed back; undefined before anything was printed. */
  readonly asked: readonly number[] | undefined
  /** Which of them were typed wrong. */
  readonly wrong: readonly number[]
  print(): Promise<void>
  /** Compares what was typed back and, when it is right, puts the public half on record. True when that was done. */
  confirm(typed: ReadonlyMap<number, string>, reason: string): Promise<boolean>
}

/**
 * Making the office's paper key. The identity lives in this hook alone, from the printing until its groups were typed
 * back; it is written nowhere, and leaving before that forgets it.
 */
export function useRecovery(officeName: string, actorName: string): RecoveryMaking {
  const { ledger, settings, clock } = useDesk()
  const tell = useSnackbar()
  const [made, setMade] = useState<{
    readonly identity: string
    readonly recipient: string
    readonly asked: readonly number[] | undefined
  }>()
  const [failure, setFailure] = useState<FailureWords>()
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<readonly number[]>([])
  const print = async (): Promise<void> => {
    setBusy(true)
    setFailure(undefined)
    const { identity, recipient } = made ?? (await makePair())
    const html = renderRecoverySheet({
      officeName,
      identity,
      digits: recipientToDigits(recipient),
      madeBy: actorName,
      madeOn: instantToLocalDate(clock.now()),
    })
    const printed = await callHost('paper.print', { html, title: '恢复密钥' })
    setBusy(false)
    if (!printed.ok) setFailure(paperToWords(printed.failure))
    else if (printed.value.outcome === 'cancelled') setFailure(notPrinted)
    setMade({
      identity,
      recipient,
      asked: made?.asked ?? (printed.ok && printed.value.outcome !== 'cancelled' ? chooseGroups() : undefined),
    })
  }
  const confirm = async (typed: ReadonlyMap<number, string>, reason: string): Promise<boolean> => {
    if (made?.asked === undefined) return false
    const groups = identityToGroups(made.identity)
    const mistyped = made.asked.filter((number) => typedToGroup(typed.get(number) ?? '') !== groups[number - 1])
    setWrong(mistyped)
    if (mistyped.length > 0) return false
    setBusy(true)
    const done = await commitRecovery(ledger, { recipient: made.recipient, reason }, settings.actorId)
    setBusy(false)
    if (!done.ok) {
      setFailure(commitFailureToWords(done.failure))
      return false
    }
    tell('恢复密钥已启用，请把打印的那张纸锁进保险柜')
    return true
  }
  return { failure, busy, asked: made?.asked, wrong, print, confirm }
}

const notPrinted: FailureWords = {
  title: '没有打印',
  what: '打印被取消了，恢复密钥还没有生效。',
  safe: '没有写入任何内容。',
  todo: '接好打印机后再按“打印”。',
}

async function makePair(): Promise<{ readonly identity: string; readonly recipient: string }> {
  const identity = await makeIdentity()
  return { identity, recipient: await toRecipient(identity) }
}

/** Which groups are asked, drawn anew each time: nobody can learn them by heart. */
function chooseGroups(): readonly number[] {
  const drawn = new Set<number>()
  // Of the whole groups only: the last one has two characters.
  while (drawn.size < askedGroups) drawn.add(1 + ((crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % 14))
  return [...drawn].sort((a, b) => a - b)
}
