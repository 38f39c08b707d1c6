// Runs the built main process on Node: `import … from 'electron'` is answered by the stand-in, everything else is as built.
// Plain JavaScript, because it is what makes TypeScript loadable; and only the stand-in itself goes through that loader.
import { register } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { register as registerTypeScript } from 'tsx/esm/api'

const appFolder = process.argv[2]
const printerFolder = process.env.ELECTRON_ON_CHROMIUM_PRINTER
const key = 'electron-on-chromium'

const typescript = registerTypeScript({ namespace: key })
const { makeStandInElectron } = await typescript.import('./stand-in-electron.ts', import.meta.url)
const { electron, begin } = makeStandInElectron({ appFolder, printerFolder })
globalThis[Symbol.for(key)] = electron

const names = Object.keys(electron)
const moduleText = `const electron = globalThis[Symbol.for(${JSON.stringify(key)})]\n${names.map((name) => `export const ${name} = electron.${name}`).join('\n')}`
const hooks = `
  const url = 'stand-in:electron'
  export const resolve = (name, context, next) => name === 'electron' ? { url, format: 'module', shortCircuit: true } : next(name, context)
  export const load = (at, context, next) => at === url ? { source: ${JSON.stringify(moduleText)}, format: 'module', shortCircuit: true } : next(at, context)`
register(`data:text/javascript,${encodeURIComponent(hooks)}`)

await import(pathToFileURL(join(appFolder, 'out', 'main', 'index.js')).href)
await begin()
