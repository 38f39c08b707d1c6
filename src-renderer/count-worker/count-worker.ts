import '#shared/prelude/zod-setup'
import { LedgerDatabase } from '../ledger-store/view/ledger-database'
import { serveWindow } from '../worker/worker-end'
import { createCountTask } from './answer-count'

// Counting a hundred thousand cases holds nobody up here.
serveWindow(createCountTask((name) => new LedgerDatabase(name)))
