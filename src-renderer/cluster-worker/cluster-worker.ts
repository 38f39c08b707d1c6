import '#shared/prelude/zod-setup'
import { LedgerDatabase } from '../ledger-store/view/ledger-database'
import { serveWindow } from '../worker/worker-end'
import { createClusterTask } from './answer-cluster'

// Comparing thousands of texts takes as long as it takes: here it holds nobody up.
serveWindow(createClusterTask((name) => new LedgerDatabase(name)))
