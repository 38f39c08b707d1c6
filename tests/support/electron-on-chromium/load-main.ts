import { readFileSync } from 'node:fs'
import { register } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'

const key = 'electron-for-tests'

/**
 * Runs a built main process on Node: `import … from 'electron'` is answered with `electron`, everything else is as built. `appFolder` is
 * what Electron would be given, with the package.json in it.
 */
export async function loadMain(appFolder: string, electron: Readonly<Record<string, unknown>>): Promise<void> {
  Object.defineProperty(globalThis, Symbol.for(key), { value: electron })
  const moduleText = `const electron = globalThis[Symbol.for(${JSON.stringify(key)})]\n${Object.keys(electron)
    .map((name) => `export const ${name} = electron.${name}`)
    .join('\n')}`
  const hooks = `
  const url = 'for-tests:electron'
  export const resolve = (name, context, next) => name === 'electron' ? { url, format: 'module', shortCircuit: true } : next(name, context)
  export const load = (at, context, next) => at === url ? { source: ${JSON.stringify(moduleText)}, format: 'module', shortCircuit: true } : next(at, context)`
  register(`data:text/javascript,${encodeURIComponent(hooks)}`)
  const { main } = z
    .object({ main: z.string() })
    .parse(JSON.parse(readFileSync(join(appFolder, 'package.json'), 'utf8')))
  const entry: string = pathToFileURL(join(appFolder, main)).href
  await import(/* @vite-ignore */ entry)
}
