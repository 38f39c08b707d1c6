import { z } from 'zod'
import { ipcContract, type IpcFailure, type IpcRequest, type IpcValue } from '#shared/ipc/contract'
import type { Result } from '#shared/prelude/result'
import { createWorkerClient } from '../../worker/worker-client'
import type { StoreChannel, StoreQuestion } from './store-messages'

/** The window's end of the store worker. */
export interface StoreClient {
  ask<C extends StoreChannel>(channel: C, request: IpcRequest<C>): Promise<Result<IpcValue<C>, IpcFailure<C>>>
}

/** Starts the worker that alone may write to the browser's own storage and know that it is on the disk. */
export function startStoreWorker(): StoreClient {
  // It holds the journal open: a second one beside it could not, and a file may take any time to be flushed.
  const client = createWorkerClient(
    () => new Worker(new URL('./store-worker.ts', import.meta.url), { type: 'module', name: 'store' }),
    { outlives: true },
  )
  client.prepare()
  return {
    ask: async (channel, request) => {
      const question: StoreQuestion = { channel, request }
      const asked = await client.ask({
        request: question,
        read: (reply) => (isStoreReply(channel, reply) ? reply : undefined),
      })
      if (asked.ok) return asked.value
      throw new Error(`the store worker broke over ${channel}: ${asked.failure.detail}`)
    },
  }
}

function isStoreReply<C extends StoreChannel>(channel: C, reply: unknown): reply is Result<IpcValue<C>, IpcFailure<C>> {
  const { value, failure } = ipcContract[channel]
  return z
    .union([z.strictObject({ ok: z.literal(true), value }), z.strictObject({ ok: z.literal(false), failure })])
    .safeParse(reply).success
}
