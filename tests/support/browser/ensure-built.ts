import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Builds the program if it has to be, as `npm start` does. */
export async function ensureBuilt(): Promise<void> {
  const root = join(import.meta.dirname, '..', '..', '..')
  await run(process.execPath, [join(root, 'build', 'ensure-built.mjs')], { cwd: root })
}
