import { lawLimits } from '#shared/law/law-record'
import type { ReadLaw } from '#shared/law/plan-law-import'
import { fail, ok, type Result } from '#shared/prelude/result'
import { createWorkerClient, type WorkerLike } from '../worker/worker-client'
import { lawAnswerSchema } from './law-messages'

/** A file as the window has it: its bytes are read when it is its turn. */
export interface LawFile {
  readonly path: string
  readonly size: number
  bytes(): Promise<Uint8Array<ArrayBuffer>>
}

/** More was chosen than one import takes; nothing was read. */
export interface LawFilesTooMany {
  readonly type: 'LawFilesTooMany'
  readonly of: 'files' | 'bytes'
  readonly most: number
  readonly found: number
}

/** A file that takes longer than this is not waited for. */
const patienceMs = 20_000

const startLawWorker = (): WorkerLike =>
  new Worker(new URL('./law-worker.ts', import.meta.url), { type: 'module', name: 'laws' })

/** Reads files of laws one after the other in a worker. One that cannot be read is told of as such, and costs no other. Never throws. */
export async function readLawFiles(
  files: readonly LawFile[],
  tell: (done: number) => void = () => {},
  start: () => WorkerLike = startLawWorker,
): Promise<Result<readonly ReadLaw[], LawFilesTooMany>> {
  const bytes = files.reduce((sum, { size }) => sum + size, 0)
  if (files.length > lawLimits.files)
    return fail({ type: 'LawFilesTooMany', of: 'files', most: lawLimits.files, found: files.length })
  if (bytes > lawLimits.importBytes)
    return fail({ type: 'LawFilesTooMany', of: 'bytes', most: lawLimits.importBytes, found: bytes })
  const client = createWorkerClient(start, { patienceMs })
  const read: ReadLaw[] = []
  for (const file of files) {
    read.push({ path: file.path, read: await readOne(file, client) })
    tell(read.length)
  }
  client.end()
  return ok(read)
}

async function readOne(file: LawFile, client: ReturnType<typeof createWorkerClient>): Promise<ReadLaw['read']> {
  if (file.size > lawLimits.fileBytes)
    return fail({ type: 'LawFileTooLarge', most: lawLimits.fileBytes, found: file.size })
  const bytes = await file.bytes().catch(() => undefined)
  if (bytes === undefined) return fail({ type: 'LawFileUnread' })
  const answered = await client.ask({
    request: { bytes, path: file.path },
    read: (answer) => lawAnswerSchema.safeParse(answer).data,
  })
  return answered.ok ? answered.value : fail({ type: 'LawReaderBroken' })
}
