import '#shared/prelude/zod-setup'
import { measureMerge, printMerge } from './measure-merge'

const [commits = 100_000, cases = 3_000] = process.argv.slice(2).map(Number)
printMerge(commits, await measureMerge(commits, cases, 2))
