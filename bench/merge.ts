import '#shared/prelude/zod-setup'
import { measureMerge, printMerge } from './measure-merge'

// The merge alone: `tsx bench/merge.ts`, or with a number of commits and of cases.

const [commits = 0, cases = 0] = process.argv.slice(2).map(Number)
const sizes: readonly (readonly [number, number])[] =
  commits > 0
    ? [[commits, cases]]
    : [
        [20_000, 1_000],
        [100_000, 3_000],
      ]
for (const size of sizes) printMerge(size[0], await measureMerge(...size, 2))
