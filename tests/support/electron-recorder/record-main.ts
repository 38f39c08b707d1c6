import '#shared/prelude/zod-setup'
import { z } from 'zod'
import { loadMain } from '../electron-on-chromium/load-main'
import { fuzzCalls } from './fuzz-calls'
import { observeMain } from './observe-main'
import { makeRecordedElectron } from './recorded-electron'

// Runs a built main process with nothing behind it, and tells the test what it was asked to find out.

export const recorderOrderSchema = z.discriminatedUnion('want', [
  z.object({ want: z.literal('facts'), appFolder: z.string() }),
  z.object({ want: z.literal('calls'), appFolder: z.string(), seed: z.number(), perChannel: z.number() }),
])

const order = recorderOrderSchema.parse(JSON.parse(process.argv[2] ?? ''))
const recorded = makeRecordedElectron(process.env['HOTLINE_LEDGER_DATA'] ?? '')
await loadMain(order.appFolder, recorded.electron)
// The program begins when Electron is ready, which is in the next turn.
await new Promise((resolve) => setImmediate(resolve))
const found = order.want === 'facts' ? await observeMain(recorded, order.appFolder) : await fuzzCalls(recorded, order)
process.send?.(found, () => process.exit(0))
