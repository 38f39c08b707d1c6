import '#shared/prelude/zod-setup'
import { ensureBuilt } from '../build/ensure-built'
import { measureClasses, printClasses } from './measure-classes'
import { measureClusters, printClusters } from './measure-clusters'
import { measureCounting, printCounting } from './measure-counting'
import { measureDesk, printDesk } from './measure-desk'
import { measureFigures, printFigures } from './measure-figures'
import { measureGrid, printGrid } from './measure-grid'
import { measureMerge, printMerge } from './measure-merge'
import { measureSearch, printSearch, type SearchMeasured } from './measure-search'
import { measureTableFile, printTableFile } from './measure-table-file'
import { measureSearchIndex, printSearchIndex, type IndexMeasured } from './measure-search-index'
import { measureLarge, printLarge, type LargeMeasured } from './measure-large'
import { measureImport, printImport } from './measure-import'
import { measureReply, printReply } from './measure-reply'
import { measureStart, printStart } from './measure-start'

// Figures of the built program on the stand-in for Electron, each against a yardstick of the same run: the ratio is what
// counts, the milliseconds are this machine's. `npm run bench -- --only import,start` measures some of it.

/** `--cases 1000,10000` measures the opening of ledgers of other sizes. */
const casesAt = process.argv.indexOf('--cases')
const largeSizes = casesAt === -1 ? [1_000, 10_000, 100_000] : (process.argv[casesAt + 1] ?? '').split(',').map(Number)

const sections: Readonly<Record<string, () => Promise<void> | void>> = {
  import: async () => {
    printImport(await measureImport(1_000, 3))
    printImport(await measureImport(10_000, 1))
  },
  start: async () => printStart(await measureStart([0, 10_000])),
  // Some minutes of folding come before these.
  'large-start': async () => printStart(await measureStart([0, 100_000])),
  large: async () => {
    const measured: LargeMeasured[] = []
    for (const cases of largeSizes) measured.push(await measureLarge(cases))
    printLarge(measured)
  },
  reply: async () => printReply(await measureReply()),
  desk: async () => printDesk(await measureDesk(20_000)),
  merge: async () => printMerge(100_000, await measureMerge(100_000, 3_000)),
  figures: () => printFigures([1_000, 10_000, 100_000].map(measureFigures)),
  counting: async () => printCounting(await measureCounting(100_000)),
  grid: async () => printGrid(await measureGrid(100_000)),
  search: async () => {
    const indexed: IndexMeasured[] = []
    for (const cases of [1_000, 10_000, 100_000]) indexed.push(await measureSearchIndex(cases))
    printSearchIndex(indexed)
    const searched: SearchMeasured[] = []
    for (const cases of [1_000, 10_000, 100_000]) searched.push(await measureSearch(cases))
    printSearch(searched)
  },
  clusters: () => printClusters(measureClusters()),
  classes: () => printClasses(measureClasses()),
  'table-file': async () => printTableFile(await measureTableFile(30_000)),
}

/** Measured only where it is asked for by name. */
const askedFor: ReadonlySet<string> = new Set(['large-start', 'large'])

const at = process.argv.indexOf('--only')
const only = at === -1 ? undefined : new Set((process.argv[at + 1] ?? '').split(','))
const unknown = [...(only ?? [])].filter((name) => !(name in sections))
if (unknown.length > 0)
  throw new Error(`no such part: ${unknown.join(', ')}; there are ${Object.keys(sections).join(', ')}`)

await ensureBuilt()
for (const [name, measure] of Object.entries(sections))
  if (only === undefined ? !askedFor.has(name) : only.has(name)) await measure()
