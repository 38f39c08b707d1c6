import { fail, ok, type Result } from '#shared/prelude/result'
import type { TableFileFailure } from '#shared/workbook/table-file-failure'
import { tableLimits, type TableLimits } from '#shared/workbook/table-limits'
import type { Workbook } from '#shared/workbook/workbook'
import type { TableProgress } from '../tables/table-progress'
import { createPace } from '../prelude/breathe'
import { createWorkerClient, type WorkerBroken, type WorkerLike } from '../worker/worker-client'
import { WorkbookUnpacker } from './pack-lines'
import { tableAnswerSchema, tableProgressSchema } from './table-messages'

export type { TableProgress } from '../tables/table-progress'

/** Reads spreadsheets outside the window's thread. */
export interface TableReader {
  /** The workbook that a file is. `tell` hears how far it is, some hundred times over a large one. Never throws. */
  read(
    bytes: Uint8Array<ArrayBuffer>,
    tell?: (progress: TableProgress) => void,
  ): Promise<Result<Workbook, TableFileFailure>>
  /** Starts the worker before it is asked anything. */
  prepare(): void
  /** Ends what is being read (`TableReadEnded`) and the worker; another starts with the next file. */
  end(): void
}

const startTableWorker = (): WorkerLike =>
  new Worker(new URL('./table-worker.ts', import.meta.url), { type: 'module', name: 'tables' })

/** A reader whose worker starts with the first file. Ask it to `end` when its screen is left. */
export function createTableReader(
  start: () => WorkerLike = startTableWorker,
  { fileBytes, patienceMs }: Pick<TableLimits, 'fileBytes' | 'patienceMs'> = tableLimits,
): TableReader {
  const client = createWorkerClient(start, { patienceMs })
  return {
    read: async (bytes, tell = () => {}) => {
      if (bytes.length > fileBytes)
        return fail({ type: 'TablePastLimit', limit: 'fileBytes', most: fileBytes, where: '' })
      const answered = await client.ask({
        request: { bytes },
        tell: async (said) => {
          const progress = tableProgressSchema.safeParse(said)
          if (progress.success) tell(progress.data)
        },
        read: readAnswer,
      })
      if (!answered.ok) return fail(brokenToFailure(answered.failure, patienceMs))
      const { said, parts } = answered.value
      return said.ok ? unpack(said.value, parts) : said
    },
    prepare: () => client.prepare(),
    end: () => client.end(),
  }
}

interface Answered {
  readonly said: Result<Workbook, TableFileFailure>
  readonly parts: readonly unknown[]
}

function readAnswer(answer: unknown, parts: readonly unknown[]): Answered | undefined {
  const said = tableAnswerSchema.safeParse(answer).data
  return said === undefined ? undefined : { said, parts }
}

async function unpack(last: Workbook, parts: readonly unknown[]): Promise<Result<Workbook, TableFileFailure>> {
  const unpacker = new WorkbookUnpacker(last)
  const pace = createPace()
  for (const part of parts) {
    if (!unpacker.take(part)) return fail({ type: 'TableReaderBroken', detail: 'reply' })
    await pace()
  }
  return ok(unpacker.finish())
}

function brokenToFailure({ detail }: WorkerBroken, patienceMs: number): TableFileFailure {
  if (detail === 'timeout') return { type: 'TableTimeOver', seconds: Math.round(patienceMs / 1000) }
  return detail === 'ended' ? { type: 'TableReadEnded' } : { type: 'TableReaderBroken', detail }
}
