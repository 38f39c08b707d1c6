import type { BundleFile } from '#shared/bundle/payload'
import type { IpcResult } from '#shared/ipc/contract'
import { callHost } from '../host/call-host'

/** Where the files of bundles are kept. */
export interface AttachmentStore {
  put(file: BundleFile): Promise<IpcResult<'attachment.put'>>
  read(sha256: string): Promise<IpcResult<'attachment.read'>>
  /** The names of all kept files. */
  list(): Promise<IpcResult<'attachment.list'>>
}

export const hostAttachments: AttachmentStore = {
  put: ({ sha256, bytes }) => callHost('attachment.put', { sha256, bytes }),
  read: (sha256) => callHost('attachment.read', { sha256 }),
  list: () => callHost('attachment.list', {}),
}
