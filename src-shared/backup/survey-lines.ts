import { z } from 'zod'
import { attachmentSchema } from '../case/sheet'
import { toInstant, type Instant } from '../prelude/instant'
import type { KeptFile } from './backup-head'

/** What a run of commit lines holds, found without folding them. */
export interface LineSurvey {
  readonly commits: number
  /** Earliest and latest act by the clocks of the PCs that wrote them; undefined while there is no line. */
  readonly firstAt: Instant | undefined
  readonly lastAt: Instant | undefined
  /** Every file a sheet ever named, earlier issues of the sheet included, by its hash. */
  readonly files: ReadonlyMap<string, KeptFile>
}

export const emptySurvey: LineSurvey = { commits: 0, firstAt: undefined, lastAt: undefined, files: new Map() }

/** Looks through more lines, each ended by a line feed. Only lines with attachments are parsed: a ledger has a hundred thousand. */
export function surveyLines(before: LineSurvey, text: string): LineSurvey {
  let { commits, firstAt, lastAt } = before
  const files = new Map(before.files)
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start)
    const end = found === -1 ? text.length : found
    const line = text.slice(start, end)
    start = end + 1
    if (line === '') continue
    commits += 1
    const at = readMoment(line)
    if (at !== undefined) {
      if (firstAt === undefined || at < firstAt) firstAt = at
      if (lastAt === undefined || at > lastAt) lastAt = at
    }
    if (line.includes('"attachments":[{')) collectFiles(JSON.parse(line), files, 0)
  }
  return { commits, firstAt, lastAt, files }
}

/** `at` stands before the ops in every line this program writes; only shown, never decided by. */
function readMoment(line: string): Instant | undefined {
  const text = /"at":(\d{1,15})/.exec(line)?.[1]
  return text === undefined ? undefined : toInstant(Number(text))
}

const attachmentsSchema = z.object({ attachments: z.array(attachmentSchema).min(1) })
const maxDepth = 12

function collectFiles(value: unknown, files: Map<string, KeptFile>, depth: number): void {
  if (value === null || typeof value !== 'object' || depth > maxDepth) return
  const named = attachmentsSchema.safeParse(value)
  if (named.success) for (const { sha256, bytes } of named.data.attachments) files.set(sha256, { sha256, bytes })
  for (const inner of Object.values(value)) collectFiles(inner, files, depth + 1)
}
