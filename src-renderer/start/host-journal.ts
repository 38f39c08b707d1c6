import { appendPayload, type AppendChannels } from '../ledger-store/journal/append-payload'
import type { ReplacementPort } from '../ledger-store/commit/commit-replacement'
import type { JournalPort } from '../ledger-store/journal/journal-port'
import { callHost } from '../host/call-host'

const appendChannels: AppendChannels = {
  handOver: (at, bytes) => callHost('journal.handOver', { at, bytes }),
  append: (expected, payload) => callHost('journal.append', { expected, payload }),
}

/** The host's journal channels as the ledger store's port. */
export const hostJournal: JournalPort = {
  open: () => callHost('journal.open', {}),
  append: (expected, payload) => appendPayload(appendChannels, expected, payload),
  read: (from, maxBytes) => callHost('journal.read', { from, maxBytes }),
}

/** The host's channels for putting another journal in place. */
export const hostReplacement: ReplacementPort = {
  begin: () => callHost('replacement.begin', {}),
  append: (expected, payload) => callHost('replacement.append', { expected, payload }),
  finish: (expected) => callHost('replacement.finish', { expected }),
  drop: () => callHost('replacement.drop', {}),
}
