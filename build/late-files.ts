import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/**
 * Writes `late-files.json` beside the built page: every file that its window may come to want, by name, so that a new part
 * that is loaded late is looked after without anybody's remembering it.
 */
export function listLateFiles(): Plugin {
  return {
    name: 'late-files',
    writeBundle: async ({ dir = '' }) => {
      const names = await readdir(join(dir, 'assets'))
      const wanted = names.filter((name) => !name.endsWith('.map')).map((name) => `assets/${name}`)
      await writeFile(join(dir, 'late-files.json'), JSON.stringify(wanted.sort()))
    },
  }
}
