import '#shared/prelude/zod-setup'
import { LedgerDatabase } from '../ledger-store/view/ledger-database'
import { serveWindow } from '../worker/worker-end'
import { createSearchTask } from './answer-search'
import { loadReadings } from '../readings/load-readings'

// Reading and searching a hundred thousand cases holds nobody up here.
serveWindow(createSearchTask((name) => new LedgerDatabase(name), loadReadings))
