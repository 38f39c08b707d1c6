import '#shared/prelude/zod-setup'
import { ensureBuilt } from '../build/ensure-built'
import { measureCounting, printCounting } from './measure-counting'

// 统计 in the window alone: `tsx bench/counting.ts`, or with numbers of cases.

const sizes = process.argv.slice(2).map(Number)
await ensureBuilt()
for (const cases of sizes.length === 0 ? [100_000] : sizes) printCounting(await measureCounting(cases))
