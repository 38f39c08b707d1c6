import '#shared/prelude/zod-setup'
import { ensureBuilt } from '../build/ensure-built'
import { measureSearch, printSearch, type SearchMeasured } from './measure-search'

// The search alone: `tsx bench/search.ts`, or with numbers of cases.

const sizes = process.argv.slice(2).map(Number)
await ensureBuilt()
const measured: SearchMeasured[] = []
for (const cases of sizes.length === 0 ? [1_000, 10_000, 100_000] : sizes) measured.push(await measureSearch(cases))
printSearch(measured)
