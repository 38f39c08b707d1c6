import type { IpcResult } from '#shared/ipc/contract'
import { QuestionMalformed, type WorkerTask } from '../worker/worker-end'
import { backupRequestSchema, type BackupRequest } from './backup-messages'
import type { BackupTasks, JournalReader } from './backup-tasks'

/** What the worker for backups does: `tasks`, with the journal read through the window. */
export function createBackupTask(tasks: BackupTasks): WorkerTask {
  const answer = async (request: BackupRequest, journal: JournalReader): Promise<unknown> => {
    switch (request.kind) {
      case 'make':
        return tasks.make(request.order, journal)
      case 'prove':
        return tasks.prove(request.order, journal)
      case 'open':
        return tasks.open(request.sealed, request.opening)
      case 'sealFile':
        return tasks.sealFile(request.bytes, request.recipients)
      case 'unsealFile':
        return tasks.unsealFile(request.bytes, request.identities)
    }
  }
  return async (question, _ahead, want) => {
    const request = backupRequestSchema.safeParse(question)
    if (!request.success) throw new QuestionMalformed(request.error.issues[0]?.path.join('.') ?? '')
    const journal: JournalReader = {
      // Nobody is waited for.
      tell: (share) => void want({ share }),
      read: async (from, maxBytes) => {
        const reply = await want({ from, maxBytes })
        // The window hands on what its host answered, which was checked there.
        if (isJournalReply(reply)) return reply
        throw new Error('the journal was answered with something else')
      },
    }
    return { answer: await answer(request.data, journal) }
  }
}

/** How a defect is told: what backups are made of is named by counts and places, never by what people wrote. */
export const tellBackupDefect = (error: unknown): string =>
  error instanceof Error ? `${error.name} ${error.message}`.slice(0, 200) : 'unknown'

const isJournalReply = (reply: unknown): reply is IpcResult<'journal.read'> =>
  typeof reply === 'object' && reply !== null && 'ok' in reply
