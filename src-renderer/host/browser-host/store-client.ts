import { z } from 'zod'
import { ipcContract, type IpcFailure, type IpcRequest, type IpcValue } from '#shared/ipc/contract'
import type { Result } from '#shared/prelude/result'
import type { StoreChannel, StoreQuestion } from './store-messages'

/** The window's end of the store worker. */
export interface StoreClient {
  ask<C extends StoreChannel>(channel: C, request: IpcRequest<C>): Promise<Result<IpcValue<C>, IpcFailure<C>>>
}

interface Asked {
  resolve(reply: unknown): void
  reject(error: Error): void
}

const answerSchema = z.union([
  z.object({ id: z.number(), error: z.string() }),
  z.object({ id: z.number(), reply: z.unknown() }),
])

/** Starts the worker that alone may write to the browser's own storage and know that it is on the disk. */
export function startStoreWorker(): StoreClient {
  const worker = new Worker(new URL('./store-worker.ts', import.meta.url), { type: 'module', name: 'store' })
  const asked = new Map<number, Asked>()
  let lastId = 0
  worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const answer = answerSchema.parse(data)
    const waiting = asked.get(answer.id)
    asked.delete(answer.id)
    if ('error' in answer) waiting?.reject(new Error(answer.error))
    else waiting?.resolve(answer.reply)
  })
  worker.addEventListener('error', (event) => {
    for (const waiting of asked.values()) waiting.reject(new Error(event.message || 'the store worker failed to start'))
    asked.clear()
  })
  return {
    ask: async (channel, request) => {
      lastId += 1
      const question: StoreQuestion = { id: lastId, channel, request }
      const reply = await new Promise<unknown>((resolve, reject) => {
        asked.set(question.id, { resolve, reject })
        worker.postMessage(question, { transfer: [] })
      })
      if (isStoreReply(channel, reply)) return reply
      throw new Error(`the store worker answered ${channel} with something else`)
    },
  }
}

function isStoreReply<C extends StoreChannel>(channel: C, reply: unknown): reply is Result<IpcValue<C>, IpcFailure<C>> {
  const { value, failure } = ipcContract[channel]
  return z
    .union([z.strictObject({ ok: z.literal(true), value }), z.strictObject({ ok: z.literal(false), failure })])
    .safeParse(reply).success
}
