import type { IpcResult } from '#shared/ipc/contract'
import type { PayloadInSpans } from '#shared/journal/create-journal'
import type { JournalPayload, JournalTail } from '#shared/journal/journal-frame'

/** The host's two channels for adding a frame. */
export interface AppendChannels {
  handOver(at: number, bytes: Uint8Array<ArrayBuffer>): Promise<IpcResult<'journal.handOver'>>
  append(expected: JournalTail, payload: string | PayloadInSpans): Promise<IpcResult<'journal.append'>>
}

/** Has the host write one frame. A long payload goes over span by span first, so that the window has its turn in between. */
export async function appendPayload(
  host: AppendChannels,
  expected: JournalTail,
  payload: JournalPayload,
): Promise<IpcResult<'journal.append'>> {
  if (typeof payload === 'string') return host.append(expected, payload)
  let inSpans = 0
  for (const bytes of payload) {
    const handed = await host.handOver(inSpans, bytes)
    if (!handed.ok) return handed
    inSpans += bytes.length
  }
  return host.append(expected, { inSpans })
}
