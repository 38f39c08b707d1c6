import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import { launchElectronOnChromium } from '../tests/support/electron-on-chromium/launch-electron-on-chromium'
import { goToScreen } from '../tests/support/main-job/first-run'
import { importPlanned, openBundleFile } from '../tests/support/main-job/import-bundle'
import { makeSampleBundle } from '../tests/support/seeded/make-sample-bundle'
import { seedDataFolder } from '../tests/support/seeded/seed-data-folder'
import { median } from './median'
import { printLine } from './print-line'

// An import by the screen, from the bundle's bytes to the view that has it, against a bare Dexie and a PouchDB that write the very
// rows it left behind.

export interface ImportMeasured {
  readonly cases: number
  readonly importMs: number
  /** What the time went into, in the order of the way. */
  readonly parts: readonly (readonly [string, number])[]
  readonly bareMs: number
  readonly pouchMs: number
}

const whole = ['intake.open', 'intake.plan', 'intake.commit'] as const
const parts = [...whole, 'ledger.compose', 'ledger.project', 'ledger.journal', 'ledger.view'] as const

/** How long the page says that something took, the last time. */
const readMeasure = (page: Page, name: string): Promise<number> =>
  page.evaluate((wanted) => performance.getEntriesByName(wanted).at(-1)?.duration ?? Number.NaN, name)

/** One import of a bundle of so many cases into an empty ledger. */
async function measureOnce(cases: number, bundle: string, dataDir: string): Promise<ImportMeasured> {
  seedDataFolder(dataDir, 0)
  const shell = await launchElectronOnChromium({ dataDir })
  try {
    const { page } = shell
    page.setDefaultTimeout(600_000)
    await page.getByRole('heading', { name: '今日工作' }).waitFor()
    // As long as a clerk takes to choose a file: the worker is then loaded.
    await goToScreen(page, '导入')
    await page.waitForTimeout(1000)
    const opened = await openBundleFile(shell, bundle)
    if (opened.type === 'refused') throw new Error(`the bench's bundle was refused: ${opened.name}`)
    await importPlanned(shell)
    const measured: [string, number][] = []
    for (const name of parts) measured.push([name, await readMeasure(page, name)])
    const took = new Map(measured)
    const importMs = whole.reduce((sum, name) => sum + (took.get(name) ?? Number.NaN), 0)
    return {
      cases,
      importMs,
      parts: measured,
      bareMs: await measureBareWrite(page),
      pouchMs: await measurePouch(page),
    }
  } finally {
    await shell.close()
  }
}

/** Some imports of a bundle of so many cases: of each figure the middle. */
export async function measureImport(cases: number, rounds: number): Promise<ImportMeasured> {
  const place = mkdtempSync(join(tmpdir(), 'hotline-import-'))
  try {
    const bundle = join(place, 'bundle.hlb')
    writeFileSync(bundle, (await makeSampleBundle(cases, 11)).bytes)
    const all: ImportMeasured[] = []
    for (let round = 0; round < rounds; round += 1)
      all.push(await measureOnce(cases, bundle, join(place, `data-${round}`)))
    const middle = (of: (one: ImportMeasured) => number): number => median(all.map(of))
    return {
      cases,
      importMs: middle(({ importMs }) => importMs),
      parts: parts.map((name, index) => [name, middle((one) => one.parts[index]?.[1] ?? Number.NaN)]),
      bareMs: middle(({ bareMs }) => bareMs),
      pouchMs: middle(({ pouchMs }) => pouchMs),
    }
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

/** Copies the program's rows out of its database and writes them with a plain Dexie into another of the same tables. */
async function measureBareWrite(page: Page): Promise<number> {
  const dexie = readFileSync(createRequire(import.meta.url).resolve('dexie/dist/dexie.js'), 'utf8')
  return page.evaluate(`(async () => {
    ${dexie.replace(/^#!.*\n/, '')}
    ;const Dexie = globalThis.Dexie
    const source = await new Dexie('hotline-ledger').open()
    const rows = {}
    for (const table of source.tables) rows[table.name] = await table.toArray()
    const keysOf = ({ primKey, indexes }) => [primKey, ...indexes].map((index) => index.src).join(',')
    const schema = Object.fromEntries(source.tables.map((table) => [table.name, keysOf(table.schema)]))
    source.close()
    const times = []
    for (let round = 0; round < 3; round += 1) {
      const bare = new Dexie('bare-' + round, { chromeTransactionDurability: 'strict' })
      bare.version(1).stores(schema)
      await bare.open()
      const from = performance.now()
      await bare.transaction('rw', bare.tables, async () => { for (const table of bare.tables) await table.bulkAdd(rows[table.name]) })
      times.push(performance.now() - from)
      await bare.delete()
    }
    return times.sort((a, b) => a - b)[1]
  })()`)
}

/** PouchDB for browsers as one script that leaves it as a global. */
async function bundlePouch(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    // The package of that name, not Node's.
    resolve: { alias: { events: createRequire(import.meta.url).resolve('events/') } },
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    build: {
      write: false,
      target: 'esnext',
      lib: {
        entry: createRequire(import.meta.url).resolve('pouchdb-browser'),
        formats: ['iife'],
        name: 'PouchOfBench',
        fileName: 'pouch',
      },
    },
  })
  const [bundled] = Array.isArray(made) ? made : []
  const code = bundled?.output[0].code
  if (code === undefined) throw new Error('PouchDB was not put together')
  return code
}

/** Writes the same rows with PouchDB's `bulkDocs`: a database, no indexes beside its own. */
async function measurePouch(page: Page): Promise<number> {
  const script = await bundlePouch()
  return page.evaluate(`(async () => {
    ${script}
    ;const PouchDB = PouchOfBench.default ?? PouchOfBench
    const settle = (request) => new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    const source = await settle(indexedDB.open('hotline-ledger'))
    const names = [...source.objectStoreNames]
    const docs = []
    for (const name of names) {
      const store = source.transaction(name).objectStore(name)
      for (const row of await settle(store.getAll())) docs.push({ _id: name + '/' + row[store.keyPath], row })
    }
    source.close()
    const pouch = new PouchDB('pouch-of-bench', { auto_compaction: false })
    await pouch.info()
    const from = performance.now()
    const written = await pouch.bulkDocs(docs)
    const took = performance.now() - from
    if (written.length !== docs.length || written.some((one) => one.error)) throw new Error('PouchDB refused rows')
    await pouch.destroy()
    return took
  })()`)
}

/** Prints an import beside its aims. */
export function printImport({ cases, importMs, parts: measured, bareMs, pouchMs }: ImportMeasured): void {
  for (const [name, ms] of measured) console.log(`  ${name.padEnd(20)} ${ms.toFixed(0)} ms`)
  const size = cases.toLocaleString('en')
  printLine(
    `import of ${size} cases : bare bulkAdd of the same rows`,
    `${(importMs / bareMs).toFixed(2)} (${importMs.toFixed(0)} : ${bareMs.toFixed(0)} ms)`,
    '≤ 1.2',
  )
  printLine(
    `PouchDB bulkDocs of the same rows : import of ${size}`,
    `${(pouchMs / importMs).toFixed(2)} (${pouchMs.toFixed(0)} : ${importMs.toFixed(0)} ms)`,
    '≥ 3',
  )
}
