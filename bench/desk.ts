import '#shared/prelude/zod-setup'
import { ensureBuilt } from '../build/ensure-built'
import { measureDesk, printDesk } from './measure-desk'

// The desk alone: `tsx bench/desk.ts`, or with a number of cases.

const [cases = 20_000] = process.argv.slice(2).map(Number)
await ensureBuilt()
printDesk(await measureDesk(cases))
