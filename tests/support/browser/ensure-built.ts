import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Builds the program if it has to be, as `npm start` does. */
export async function ensureBuilt(): Promise<void> {
  const root = join(import.meta.dirname, '..', '..', '..')
  const script = "const { ensureBuilt } = await import('./build/ensure-built.ts'); await ensureBuilt()"
  await run(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], { cwd: root })
}
