import type { IpcResult } from '#shared/ipc/contract'
import type { BackupTasks, JournalReader } from './backup-tasks'
import { toWorkerSchema, type BackupRequest, type FromWorker } from './backup-messages'

/** The worker's side of the talk with the window. */
export interface WorkerEnd {
  hear(message: unknown): void
}

/** Does what the window asks with `tasks`, and asks it for the journal in between. A defect is answered as `broken`. */
export function createWorkerEnd(tasks: BackupTasks, post: (message: FromWorker) => void): WorkerEnd {
  const waiting = new Map<number, (reply: unknown) => void>()
  let lastId = 0

  const journalOf = (call: number): JournalReader => ({
    read: async (from, maxBytes) => {
      lastId += 1
      const id = lastId
      const reply = await new Promise<unknown>((resolve) => {
        waiting.set(id, resolve)
        post({ say: 'journal', call, id, from, maxBytes })
      })
      // The window hands on what its host answered, which was checked there.
      if (isJournalReply(reply)) return reply
      throw new Error('the journal was answered with something else')
    },
  })

  const answer = async (call: number, request: BackupRequest): Promise<unknown> => {
    switch (request.kind) {
      case 'make':
        return tasks.make(request.order, journalOf(call))
      case 'prove':
        return tasks.prove(request.order, journalOf(call))
      case 'open':
        return tasks.open(request.sealed, request.opening)
      case 'sealFile':
        return tasks.sealFile(request.bytes, request.recipients)
      case 'unsealFile':
        return tasks.unsealFile(request.bytes, request.identities)
    }
  }

  return {
    hear: (message) => {
      const said = toWorkerSchema.safeParse(message)
      if (!said.success)
        return post({
          say: 'broken',
          call: callOf(message),
          detail: `request: ${said.error.issues[0]?.path.join('.') ?? ''}`,
        })
      if (said.data.say === 'journal') {
        const { id, reply } = said.data
        waiting.get(id)?.(reply)
        waiting.delete(id)
        return
      }
      const { call, request } = said.data
      answer(call, request).then(
        (result) => post({ say: 'done', call, result }),
        (error: unknown) =>
          post({
            say: 'broken',
            call,
            detail: error instanceof Error ? `${error.name} ${error.message}`.slice(0, 200) : 'unknown',
          }),
      )
    },
  }
}

const isJournalReply = (reply: unknown): reply is IpcResult<'journal.read'> =>
  typeof reply === 'object' && reply !== null && 'ok' in reply

function callOf(message: unknown): number {
  return typeof message === 'object' && message !== null && 'call' in message && typeof message.call === 'number'
    ? message.call
    : 0
}
