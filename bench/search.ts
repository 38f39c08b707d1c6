import '#shared/prelude/zod-setup'
import { ensureBuilt } from '../build/ensure-built'
import { measureSearch, printSearch, type SearchMeasured } from './measure-search'
import { measureSearchIndex, printSearchIndex, type IndexMeasured } from './measure-search-index'

// The search alone: `tsx bench/search.ts`, or with numbers of cases.

const sizes = process.argv.slice(2).map(Number)
const asked = sizes.length === 0 ? [1_000, 10_000, 100_000] : sizes
const indexed: IndexMeasured[] = []
for (const cases of asked) indexed.push(await measureSearchIndex(cases))
printSearchIndex(indexed)
await ensureBuilt()
const measured: SearchMeasured[] = []
for (const cases of asked) measured.push(await measureSearch(cases))
printSearch(measured)
