import type { IpcResult } from '#shared/ipc/contract'
import type { JournalPayload, JournalTail } from '#shared/journal/journal-frame'

/** The journal as the store needs it: opened, added to and read through the host's channels. */
export interface JournalPort {
  open(): Promise<IpcResult<'journal.open'>>
  append(expected: JournalTail, payload: JournalPayload): Promise<IpcResult<'journal.append'>>
  read(from: JournalTail, maxBytes: number): Promise<IpcResult<'journal.read'>>
}
