import { spawnSync } from 'node:child_process'

/** Why a test cannot use these programs, or undefined when all are installed. */
export function toolMissing(tools: readonly string[]): string | undefined {
  const absent = tools.filter((tool) => spawnSync(tool, ['--version'], { stdio: 'ignore' }).error !== undefined)
  return absent.length === 0 ? undefined : `not installed here: ${absent.join(', ')}`
}
