import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureBuilt, projectRoot } from './ensure-built'

// `npm run bundle -- …`: the bundle format on the command line, from the built program.

await ensureBuilt()
const { status } = spawnSync(
  process.execPath,
  [join(projectRoot, 'out', 'main', 'bundle-command.js'), ...process.argv.slice(2)],
  { stdio: 'inherit', cwd: process.env['INIT_CWD'] ?? process.cwd() },
)
process.exitCode = status ?? 1
