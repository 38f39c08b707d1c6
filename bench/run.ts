import '#shared/prelude/zod-setup'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { ensureBuilt } from '../build/ensure-built'
import { makeSampleBundle } from '../tests/support/seeded/make-sample-bundle'
import { seedDataFolder } from '../tests/support/seeded/seed-data-folder'
import { launchElectronOnChromium } from '../tests/support/electron-on-chromium/launch-electron-on-chromium'
import { goToScreen } from '../tests/support/main-job/first-run'
import { importPlanned, openBundleFile } from '../tests/support/main-job/import-bundle'
import { measureClasses, printClasses } from './measure-classes'
import { measureClusters, printClusters } from './measure-clusters'
import { measureCounting, printCounting } from './measure-counting'
import { measureDesk, openCases, printDesk } from './measure-desk'
import { measureFigures, printFigures } from './measure-figures'
import { measureGrid, printGrid } from './measure-grid'
import { measureMerge, printMerge } from './measure-merge'
import { measureSearch, printSearch, type SearchMeasured } from './measure-search'
import { measureTableFile, printTableFile } from './measure-table-file'
import { measureSearchIndex, printSearchIndex, type IndexMeasured } from './measure-search-index'
import { median } from './median'

// Figures of the built program on the stand-in for Electron, each against a yardstick of the same run: the ratio is what
// counts, the milliseconds are this machine's.

const rounds = 5
const place = mkdtempSync(join(tmpdir(), 'hotline-bench-'))

/** Milliseconds from the window's first byte to a home screen that shows the ledger's counts. */
async function measureStart(cases: number): Promise<number> {
  const dataDir = join(place, `start-${cases}`)
  seedDataFolder(dataDir, cases, Math.min(cases, openCases))
  const times: number[] = []
  // The first start builds the view from the journal and is not what is measured.
  for (let round = 0; round <= rounds; round += 1) {
    const shell = await launchElectronOnChromium({ dataDir })
    await shell.page.getByRole('heading', { name: '今日工作' }).waitFor({ timeout: 120_000 })
    const at = await readMeasure(shell.page, 'ledger-usable')
    if (round > 0) times.push(at)
    await shell.close()
  }
  return median(times)
}

/** The time that the program itself took for a thing, summed over the last occurrence of each named part. */
async function readMeasure(page: Page, ...names: readonly string[]): Promise<number> {
  await page.waitForFunction((wanted) => wanted.every((name) => performance.getEntriesByName(name).length > 0), names, {
    timeout: 60_000,
  })
  return page.evaluate(
    (wanted) =>
      wanted.reduce(
        (sum, name) =>
          sum + (performance.getEntriesByName(name).at(-1)?.[name === 'ledger-usable' ? 'startTime' : 'duration'] ?? 0),
        0,
      ),
    names,
  )
}

interface ImportFigures {
  readonly importMs: number
  readonly bareMs: number
  /** What the time went into, in the order of the way. */
  readonly parts: readonly (readonly [string, number])[]
}

const importParts = ['intake.open', 'intake.plan', 'intake.commit', 'ledger.journal', 'ledger.view'] as const

/** One import of a 1,000-case bundle through the screen, and a bare Dexie bulkAdd of the very rows it left behind. */
async function measureImport(round: number): Promise<ImportFigures> {
  const dataDir = join(place, `import-${round}`)
  seedDataFolder(dataDir, 0)
  const bundle = join(place, `thousand-${round}.hlb`)
  writeFileSync(bundle, (await makeSampleBundle(1000, 11)).bytes)
  const shell = await launchElectronOnChromium({ dataDir })
  try {
    await shell.page.getByRole('heading', { name: '今日工作' }).waitFor({ timeout: 120_000 })
    // As long as a clerk takes to choose a file: the worker is then loaded.
    await goToScreen(shell.page, '导入')
    await shell.page.waitForTimeout(1000)
    const opened = await openBundleFile(shell, bundle)
    if (opened.type === 'refused') throw new Error(`the bench's bundle was refused: ${opened.name}`)
    await importPlanned(shell)
    const importMs = await readMeasure(shell.page, 'intake.open', 'intake.plan', 'intake.commit')
    const parts: [string, number][] = []
    for (const name of importParts) parts.push([name, await readMeasure(shell.page, name)])
    return { importMs, parts, bareMs: await measureBareWrite(shell.page) }
  } finally {
    await shell.close()
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

const line = (what: string, figure: string, aim: string): void =>
  console.log(`${what.padEnd(52)} ${figure.padStart(22)}   aim ${aim}`)

await ensureBuilt()
try {
  const imports: ImportFigures[] = []
  for (let round = 0; round < 3; round += 1) imports.push(await measureImport(round))
  const importMs = median(imports.map((one) => one.importMs))
  const bareMs = median(imports.map((one) => one.bareMs))
  for (const part of importParts)
    console.log(
      `  ${part.padEnd(20)} ${median(imports.map(({ parts }) => parts.find(([name]) => name === part)?.[1] ?? Number.NaN)).toFixed(0)} ms`,
    )
  line(
    'import of 1,000 cases : bare bulkAdd of the same rows',
    `${(importMs / bareMs).toFixed(2)} (${importMs.toFixed(0)} : ${bareMs.toFixed(0)} ms)`,
    '≤ 2',
  )
  const [empty, full] = [await measureStart(0), await measureStart(10_000)]
  line(
    'start with 10,000 cases : empty start',
    `${(full / empty).toFixed(2)} (${full.toFixed(0)} : ${empty.toFixed(0)} ms)`,
    '≤ 1.3',
  )
  printDesk(await measureDesk(20_000))
  printGrid(await measureGrid(100_000))
  printMerge(100_000, await measureMerge(100_000, 3_000))
  printFigures([1_000, 10_000, 100_000].map(measureFigures))
  printCounting(await measureCounting(100_000))
  const indexed: IndexMeasured[] = []
  for (const cases of [1_000, 10_000, 100_000]) indexed.push(await measureSearchIndex(cases))
  printSearchIndex(indexed)
  const searched: SearchMeasured[] = []
  for (const cases of [1_000, 10_000, 100_000]) searched.push(await measureSearch(cases))
  printSearch(searched)
  printClusters(measureClusters())
  printClasses(measureClasses())
  printTableFile(await measureTableFile(30_000))
} finally {
  rmSync(place, { recursive: true, force: true })
}
