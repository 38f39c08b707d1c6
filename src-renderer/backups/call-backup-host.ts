import type { Channel } from '#shared/ipc/channel-names'
import type { IpcRequest, IpcResult } from '#shared/ipc/contract'

/** The host as backups need it; the window's own in the program, folders of the disk in tests. */
export type CallBackupHost = <C extends Channel>(channel: C, request: IpcRequest<C>) => Promise<IpcResult<C>>
