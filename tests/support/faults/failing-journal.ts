import type { JournalPort } from '#renderer/ledger-store/journal/journal-port'
import type { IpcFailure } from '#shared/ipc/contract'
import type { BorderFailure } from '#shared/ipc/border-failure'
import { fail } from '#shared/prelude/result'

// The channel's name is told to whoever is asked for help, and is no word.
const channel = 'x'

const border: readonly BorderFailure[] = [
  { type: 'IpcRequestInvalid', channel, detail: 'played' },
  { type: 'IpcReplyInvalid', channel, detail: 'played' },
  { type: 'UnexpectedFailure', channel, incident: 'E20261125-0001' },
]

const openFailures: readonly (IpcFailure<'journal.open'> | BorderFailure)[] = [
  { type: 'JournalDamaged', atByte: 12 },
  { type: 'JournalUnreadable', code: 'EIO' },
  { type: 'JournalInUse' },
  ...border,
]
const appendFailures: readonly (IpcFailure<'journal.append'> | BorderFailure)[] = [
  { type: 'JournalMoved', tail: { bytes: 12, hash: 'f'.repeat(64) } },
  { type: 'JournalSpansLost' },
  { type: 'DiskFull' },
  { type: 'JournalUnwritable', code: 'EIO' },
  ...border,
]
const readFailures: readonly (IpcFailure<'journal.read'> | BorderFailure)[] = [
  { type: 'JournalDamaged', atByte: 12 },
  { type: 'JournalUnreadable', code: 'EIO' },
  ...border,
]

/** How a call to the journal goes wrong. */
export type JournalFault =
  /** It answers its `which`th failure and does nothing. */
  | { readonly kind: 'refused'; readonly which: number }
  /** An append is on the disk, and its answer lost on the way. */
  | { readonly kind: 'answer-lost' }
  /** The same, and whoever asks the journal afterwards is refused as well. */
  | { readonly kind: 'answer-lost-and-mute' }

export interface FailingJournal extends JournalPort {
  /** The call that was made to fail, undefined when there was none to which the fault applies. */
  failed(): string | undefined
}

/** A journal whose `nth` call goes wrong; the others are the real one's. */
export function failingJournal(journal: JournalPort, nth: number, fault: JournalFault): FailingJournal {
  let calls = 0
  let failed: string | undefined
  const lost: BorderFailure = { type: 'UnexpectedFailure', channel, incident: 'E20261125-0001' }
  const pick = <F>(call: string, failures: readonly F[]): F | undefined => {
    calls += 1
    const failure = calls === nth && fault.kind === 'refused' ? failures[fault.which] : undefined
    if (failure !== undefined) failed = call
    return failure
  }
  const isMute = (): boolean => fault.kind === 'answer-lost-and-mute' && failed !== undefined
  return {
    failed: () => failed,
    open: async () => {
      const failure = pick('open', openFailures)
      return failure === undefined ? journal.open() : fail(failure)
    },
    append: async (expected, payload) => {
      const failure = pick('append', appendFailures)
      if (failure !== undefined) return fail(failure)
      const answer = await journal.append(expected, payload)
      if (calls !== nth || fault.kind === 'refused') return answer
      failed = 'append'
      return fail(lost)
    },
    read: async (from, maxBytes) => {
      const failure = pick('read', readFailures)
      if (isMute()) return fail(lost)
      return failure === undefined ? journal.read(from, maxBytes) : fail(failure)
    },
  }
}

const mostFailures = Math.max(openFailures.length, appendFailures.length, readFailures.length)

/** Every way in which a call can go wrong; those that do not apply to it let it pass. */
export const journalFaults: readonly JournalFault[] = [
  ...Array.from({ length: mostFailures }, (_, which) => ({ kind: 'refused', which }) as const),
  { kind: 'answer-lost' },
  { kind: 'answer-lost-and-mute' },
]
