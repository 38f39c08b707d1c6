import { readFileSync } from 'node:fs'
import { register } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { readStandInSettings } from './stand-in-settings'
import { makeStandInElectron } from './stand-in-electron'

// Runs the built main process on Node: `import … from 'electron'` is answered by the stand-in, everything else is as built.
// `bundle-stand-in` makes one plain file of this, so that a start does not translate TypeScript each time.

const settings = readStandInSettings()
const { electron, begin } = makeStandInElectron(settings)
const key = 'electron-on-chromium'
Object.defineProperty(globalThis, Symbol.for(key), { value: electron })

const names = Object.keys(electron)
const moduleText = `const electron = globalThis[Symbol.for(${JSON.stringify(key)})]\n${names.map((name) => `export const ${name} = electron.${name}`).join('\n')}`
const hooks = `
  const url = 'stand-in:electron'
  export const resolve = (name, context, next) => name === 'electron' ? { url, format: 'module', shortCircuit: true } : next(name, context)
  export const load = (at, context, next) => at === url ? { source: ${JSON.stringify(moduleText)}, format: 'module', shortCircuit: true } : next(at, context)`
register(`data:text/javascript,${encodeURIComponent(hooks)}`)

const { main: entry } = z
  .object({ main: z.string() })
  .parse(JSON.parse(readFileSync(join(settings.appFolder, 'package.json'), 'utf8')))
const main: string = pathToFileURL(join(settings.appFolder, entry)).href
await import(/* @vite-ignore */ main)
await begin()
